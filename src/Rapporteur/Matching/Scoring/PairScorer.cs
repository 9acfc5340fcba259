using System.Collections.Frozen;
using Rapporteur.Matching.Features;

namespace Rapporteur.Matching.Scoring;

/// <summary>How likely two articles report one event, with the shared features that say so.</summary>
internal sealed class PairScorer(FeatureWeights weights)
{
    private const double NameShare = 0.55;
    private const double ConceptShare = 0.25;
    private const double NumberShare = 0.20;
    private const int FullDays = 3;
    private const int LastDays = 270;
    private const double Faded = 0.6;

    /// <summary>0 (nothing in common) to 1.</summary>
    public double Score(ArticleProfile a, ArticleProfile b)
    {
        var names = Cosine(a, b, f => f[0] is 'n' or 'p' or 's');
        var concepts = Cosine(a, b, f => f[0] == 'c');
        var numbers = Cosine(a, b, f => f[0] is '#' or 'd');
        return ((NameShare * names) + (ConceptShare * concepts) + (NumberShare * numbers)) * Nearness(a, b);
    }

    /// <summary>The most telling shared features, most telling first.</summary>
    public IEnumerable<string> Shared(ArticleProfile a, ArticleProfile b) => a.Features.Keys.Where(b.Features.ContainsKey)
        .OrderByDescending(weights.Of).ThenBy(f => f, StringComparer.Ordinal);

    /// <summary>1 within three days, falling slowly for nine months (an affair may draw its last answer late), then 0; 0.9 when a date is missing.</summary>
    private static double Nearness(ArticleProfile a, ArticleProfile b)
    {
        if (a.Published is not { } x || b.Published is not { } y) return 0.9;
        var apart = Math.Max(0, Math.Max(x.First.DayNumber - y.Last.DayNumber, y.First.DayNumber - x.Last.DayNumber));
        if (apart <= FullDays) return 1;
        return apart > LastDays ? 0 : 1 - ((1 - Faded) * (apart - FullDays) / (LastDays - FullDays));
    }

    private double Cosine(ArticleProfile a, ArticleProfile b, Func<string, bool> kind)
    {
        double dot = 0, left = 0, right = 0;
        foreach (var (feature, value) in a.Features)
        {
            if (!kind(feature)) continue;
            var w = value * weights.Of(feature);
            left += w * w;
            if (b.Features.TryGetValue(feature, out var other)) dot += w * other * weights.Of(feature);
        }

        foreach (var (feature, value) in b.Features)
        {
            if (!kind(feature)) continue;
            var w = value * weights.Of(feature);
            right += w * w;
        }

        return left == 0 || right == 0 ? 0 : dot / Math.Sqrt(left * right);
    }
}
