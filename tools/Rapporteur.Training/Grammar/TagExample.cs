namespace Rapporteur.Training.Grammar;

/// <summary>A sentence as the net sees it.</summary>
internal sealed class TagExample
{
    public required int[][] Rows { get; init; }

    public required int[] Upos { get; init; }

    public required int[][]? Features { get; init; }

    public required string[] Forms { get; init; }

    public required int[]? Names { get; init; }

    public required int Corpus { get; init; }

    /// <summary>True when reading should follow the habits of its corpus.</summary>
    public required bool IsModel { get; init; }

    /// <summary>True when reading should follow how its corpus marks names.</summary>
    public required bool IsModelOfNames { get; init; }

    public required float Weight { get; init; }

    public int Length => Forms.Length;
}
