namespace Rapporteur.Text.Bridge;

/// <summary>How the signs of likeness are weighed, the same for all languages. Fitted on held-out articles by the training tool.</summary>
internal sealed record BridgeWeights
{
    /// <summary>A whole likeness in steps: likeness is counted in whole numbers, so that no order of adding changes a sum.</summary>
    public const int Whole = 1000;

    /// <summary>The weights in use.</summary>
    public static BridgeWeights Fitted { get; } = new();

    /// <summary>Words must share more than this of their sounds to be taken for like.</summary>
    public float LeastSound { get; init; } = 0.25f;

    /// <summary>What sound is worth between two words of which concepts are known, beside what it is worth otherwise.</summary>
    public float KnownSound { get; init; } = 0.6f;

    /// <summary>What is taken off for each doubling or so (factor e) by which one sentence says more than the other, in steps.</summary>
    public float Length { get; init; } = 110;

    /// <summary>How like two units are.</summary>
    /// <param name="left">A unit.</param>
    /// <param name="right">One of another language.</param>
    /// <param name="meaning">Their concepts' shares multiplied, 0 to 1.</param>
    /// <param name="sounds">How many runs of sounds they share.</param>
    /// <returns>0 to <see cref="Whole"/>.</returns>
    public int Likeness(BridgeUnit left, BridgeUnit right, float meaning, int sounds)
    {
        var likeness = meaning > 0 ? MathF.Sqrt(Math.Min(1, meaning)) : 0;
        if (sounds > 1)
        {
            var shared = 2f * sounds / (left.Sounds.Length + right.Sounds.Length);
            var sound = (shared - LeastSound) / (1 - LeastSound);
            likeness = Math.Max(likeness, left.Concepts.Length > 0 && right.Concepts.Length > 0 ? sound * KnownSound : sound);
        }

        return (int)(likeness * Whole);
    }
}
