namespace Rapporteur.Model;

/// <summary>A word of a sentence as Universal Dependencies sees it.</summary>
public sealed record Word
{
    /// <summary>Where its token stands in the text; the words of a multiword token (it <i>dell'</i>, pt <i>da</i>) share it.</summary>
    public required Span Span { get; init; }

    /// <summary>The word as it stands, or as it stands for itself in a multiword token.</summary>
    public required string Form { get; init; }

    /// <summary>The form under which a dictionary has it; <c>_</c> where there is no pack.</summary>
    public required string Lemma { get; init; }

    /// <summary>The part of speech, such as <c>NOUN</c>; <c>_</c> where there is no pack and its marks do not tell.</summary>
    public required string Upos { get; init; }

    /// <summary>Features, such as <c>Case=Nom|Number=Sing</c>, in the order of CoNLL-U; <c>_</c> for none.</summary>
    public required string Feats { get; init; }

    /// <summary>The word it hangs on, counted from 1; 0 for the root; -1 where there is no tree.</summary>
    public required int Head { get; init; }

    /// <summary>How it hangs there, such as <c>nsubj</c>; <c>_</c> where there is no tree.</summary>
    public required string Relation { get; init; }

    /// <summary>Its part in a name: <c>B-PER</c>, <c>I-LOC</c>, <c>B-ORG</c> …, or <c>O</c>.</summary>
    public required string Name { get; init; }
}
