using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>A sentence with its words and what they mention.</summary>
public sealed record Sentence
{
    /// <summary>Where it stands in <see cref="Article.Text"/>.</summary>
    public required Span Span { get; init; }

    /// <summary>Index of its block in <see cref="Article.Blocks"/>.</summary>
    public required int Block { get; init; }

    /// <summary>Words, numbers and single punctuation marks, in order; a hyphen between letters is a token of its own.</summary>
    public required ImmutableArray<Span> Tokens { get; init; }

    /// <summary>What the words mention, by first token; mentions of different kinds may overlap.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }
}
