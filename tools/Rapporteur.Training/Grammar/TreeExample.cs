namespace Rapporteur.Training.Grammar;

/// <summary>A sentence as the net of trees sees it. Arrays of heads and relations begin with the root, at 0.</summary>
internal sealed class TreeExample
{
    public required CorpusSentence Sentence { get; init; }

    public required PredictedTags Tags { get; init; }

    /// <summary>Hashes of the signs of form and tags of each word.</summary>
    public required uint[][] Signs { get; init; }

    /// <summary>Heads without crossing arcs.</summary>
    public required int[] Heads { get; init; }

    public required int[] Relations { get; init; }

    /// <summary>Rows of bias: of the language and of the treebank.</summary>
    public required (int Language, int Treebank) Kind { get; init; }

    public int Length => Signs.Length;

    /// <summary>Rows of the table of the net that reads it now, the first of each word being that of its form; 0 for none.</summary>
    public int[][] Rows { get; set; } = [];
}
