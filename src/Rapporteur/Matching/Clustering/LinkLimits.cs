namespace Rapporteur.Matching.Clustering;

/// <summary>When articles are one story. One setting for every source and language.</summary>
/// <param name="Join">The mean likelihood that two groups must reach to be one, above 0 and below 1.</param>
/// <param name="Near">The odds from which a pair is worth telling as a near miss.</param>
/// <param name="Shared">Keys that two must share to be measured.</param>
/// <param name="Whole">Of so many at most all pairs are measured; larger groups are parted by their strongest links first.</param>
internal sealed record LinkLimits(double Join, double Near, int Shared, int Whole)
{
    /// <summary>The limits in use; fitted with the weights of <c>models/story-pairs.tsv</c>.</summary>
    public static LinkLimits Usual { get; } = new(0.6, -2, 4, 160);

    /// <summary>The same as <see cref="Join"/> as odds.</summary>
    public double JoinOdds => Math.Log(Join / (1 - Join));
}
