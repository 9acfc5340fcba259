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
    private readonly FrozenDictionary<string, int> seen;
    private readonly int count;

    /// <summary>Weights over a set of articles.</summary>
    public FeatureWeights(IReadOnlyCollection<ArticleProfile> profiles)
    {
        count = profiles.Count;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var feature in profiles.SelectMany(p => p.Features.Keys)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        seen = counts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The weight of a feature, 0 or more.</summary>
    public double Of(string feature)
    {
        var prior = feature[0] switch { 's' => 150, 'n' => 50, 'p' => 1, 'c' => 120, '#' => 30, _ => 15 };
        return Math.Log((Background + count) / (prior + seen.GetValueOrDefault(feature)));
    }
}
