namespace Rapporteur.Training.Grammar;

/// <summary>A word of a treebank: the columns that are learnt from.</summary>
internal readonly record struct CorpusWord(string Form, string Lemma, string Upos, string Feats, int Head, string Relation);

/// <summary>A sentence with what it teaches.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Names">A tag such as <c>B-PER</c> for each word, or null.</param>
/// <param name="Teaches">Letters of <c>corpora.tsv</c>.</param>
/// <param name="Corpus">Which corpus of the language it comes from, from 0.</param>
/// <param name="Weight">What its errors weigh.</param>
internal sealed record CorpusSentence(CorpusWord[] Words, string[]? Names, string Teaches, int Corpus, float Weight)
{
    /// <summary>Where its names come from, as <c>corpora.tsv</c> names it; null when it teaches none.</summary>
    public string? Source { get; init; }

    /// <summary>True when reading should follow how it marks names.</summary>
    public bool IsModelOfNames { get; init; }

    public bool Has(char what) => Teaches.Contains(what, StringComparison.Ordinal);
}
