using System.Collections.Frozen;
using Rapporteur.Matching.Features;

namespace Rapporteur.Matching.Scoring;

/// <summary>
/// How telling a feature is: rare ones tell more. Rarity is counted over the articles at hand on top of an imagined background of
/// 1,000 articles, so that a handful of reports of one event does not make its own names worthless.
/// </summary>
internal sealed class FeatureWeights
{
    private const double Background = 1000;
    private readonly FrozenDictionary<string, double> weights;
    private readonly int count;

    /// <summary>Weights over a set of articles.</summary>
    public FeatureWeights(IReadOnlyCollection<ArticleProfile> profiles)
    {
        count = profiles.Count;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in profiles.SelectMany(p => p.Features.Keys)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        weights = counts.ToFrozenDictionary(c => c.Key, c => Weight(c.Key, c.Value), StringComparer.Ordinal);
    }

    /// <summary>The weight of a feature, 0 or more.</summary>
    public double Of(string feature) => weights.TryGetValue(feature, out var weight) ? weight : Weight(feature, 0);

    // Taken once for each feature: pairs ask for the same ones again and again.
    private double Weight(string feature, int seen)
    {
        var prior = feature[0] switch { 's' => 150, 'n' => 50, 'p' => 1, 'c' => 120, '#' => 30, _ => 15 };
        return Math.Log((Background + count) / (prior + seen));
    }
}
