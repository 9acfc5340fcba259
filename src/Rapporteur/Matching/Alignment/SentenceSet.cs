using System.Collections.Immutable;

namespace Rapporteur.Matching.Alignment;

/// <summary>Sentences of one language.</summary>
/// <param name="Sentences">The sentences; any may be empty.</param>
/// <param name="Language">Its code, such as <c>nl</c>. Of a language without a table names, numbers and sounds are read.</param>
public sealed record SentenceSet(ImmutableArray<string> Sentences, string Language);

/// <summary>A sentence and its like.</summary>
/// <param name="Left">The sentence of the left side, from 0.</param>
/// <param name="Right">The sentence of the right side, from 0.</param>
/// <param name="Score">0 (nothing in common) to 1.</param>
public readonly record struct SentenceMatch(int Left, int Right, double Score);
