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

    private readonly Dictionary<ArticleProfile, Vector[]> vectors = [];

    /// <summary>0 (nothing in common) to 1.</summary>
    public double Score(ArticleProfile a, ArticleProfile b)
    {
        var names = Cosine(a, b, FeatureKind.Names);
        var concepts = Cosine(a, b, FeatureKind.Concepts);
        var numbers = Cosine(a, b, FeatureKind.Numbers);
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

    private double Cosine(ArticleProfile a, ArticleProfile b, FeatureKind kind)
    {
        var (left, right) = (Of(a)[(int)kind], Of(b)[(int)kind]);
        if (left.Squares == 0 || right.Squares == 0) return 0;
        double dot = 0;
        foreach (var (feature, weighted, weight) in left.Features)
        {
            if (b.Features.TryGetValue(feature, out var other)) dot += weighted * other * weight;
        }

        return dot / Math.Sqrt(left.Squares * right.Squares);
    }

    // An article stands in many pairs: its features are weighed once.
    private Vector[] Of(ArticleProfile profile)
    {
        if (vectors.TryGetValue(profile, out var known)) return known;
        Vector[] made = [Weigh(profile, f => f is 'n' or 'p' or 's'), Weigh(profile, f => f == 'c'), Weigh(profile, f => f is '#' or 'd')];
        vectors.Add(profile, made);
        return made;
    }

    private Vector Weigh(ArticleProfile profile, Func<char, bool> isOfKind)
    {
        var features = new List<(string, double, double)>();
        double squares = 0;
        foreach (var (feature, value) in profile.Features)
        {
            if (!isOfKind(feature[0])) continue;
            var weight = weights.Of(feature);
            var weighted = value * weight;
            squares += weighted * weighted;
            features.Add((feature, weighted, weight));
        }

        return new Vector([.. features], squares);
    }

    private enum FeatureKind
    {
        Names,
        Concepts,
        Numbers,
    }

    private sealed record Vector((string Feature, double Weighted, double Weight)[] Features, double Squares);
}
