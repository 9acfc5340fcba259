namespace Rapporteur.Reading.Words;

/// <summary>Judges by learnt weights.</summary>
internal readonly struct WeightJudge(Weights weights) : IJudge
{
    /// <inheritdoc/>
    public bool Says(ReadOnlySpan<uint> features, int at) => weights.Sum(features) > weights.Threshold;
}
