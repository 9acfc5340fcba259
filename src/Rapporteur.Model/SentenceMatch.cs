namespace Rapporteur.Model;

/// <summary>A sentence and its like.</summary>
/// <param name="Left">The sentence of the left side, from 0.</param>
/// <param name="Right">The sentence of the right side, from 0.</param>
/// <param name="Score">0 (nothing in common) to 1.</param>
public readonly record struct SentenceMatch(int Left, int Right, double Score);
