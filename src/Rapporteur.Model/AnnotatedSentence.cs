using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>A sentence with its words in the manner of Universal Dependencies.</summary>
public sealed record AnnotatedSentence
{
    /// <summary>Where it stands in the text, without the white space around it.</summary>
    public required Span Span { get; init; }

    /// <summary>Its words, in order.</summary>
    public required ImmutableArray<Word> Words { get; init; }
}
