namespace Rapporteur.Training.Grammar;

/// <summary>How long trees are learnt.</summary>
internal sealed record TreePlan
{
    /// <summary>Rounds over all languages together.</summary>
    public int PoolEpochs { get; init; } = 12;

    /// <summary>Words of each language in such a round, at most.</summary>
    public int PoolWords { get; init; } = 60000;

    public float PoolRate { get; init; } = 0.002f;

    /// <summary>Rounds over one language and its kin: as many as it takes to see this many words, between the least and the most.</summary>
    public int Words { get; init; } = 1500000;

    public int LeastEpochs { get; init; } = 8;

    public int MostEpochs { get; init; } = 20;

    public float Rate { get; init; } = 0.001f;

    /// <summary>Signs of words that a language keeps, at most.</summary>
    public int Rows { get; init; } = 12000;
}
