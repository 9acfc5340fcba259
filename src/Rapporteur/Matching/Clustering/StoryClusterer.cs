using System.Collections.Immutable;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;

namespace Rapporteur.Matching.Clustering;

/// <summary>Articles of one event, as places in the list that was clustered, and the score at which each join was made.</summary>
internal sealed record Cluster(ImmutableArray<int> Members, ImmutableArray<(int A, int B, double Score)> Joins);

/// <summary>
/// Average-link clustering over pairs that share a telling feature. Pairs are taken best first and ties by id, so the result
/// depends on the set of articles and not on their order.
/// </summary>
internal sealed class StoryClusterer(PairScorer scorer, FeatureWeights weights)
{
    /// <summary>The mean pair score two groups must reach to be one story.</summary>
    public const double Threshold = 0.24;

    private const double Telling = 3.5;
    private const int TooCommon = 400;

    /// <summary>The clusters; every profile is in exactly one.</summary>
    /// <param name="profiles">In order of report id.</param>
    public ImmutableArray<Cluster> Cluster(IReadOnlyList<ArticleProfile> profiles)
    {
        var scores = Candidates(profiles).ToDictionary(p => p, p => scorer.Score(profiles[p.A], profiles[p.B]));
        var home = Enumerable.Range(0, profiles.Count).ToArray();
        var members = Enumerable.Range(0, profiles.Count).ToDictionary(i => i, i => new List<int> { i });
        var joins = new List<(int A, int B, double Score)>();
        foreach (var (pair, score) in scores.Where(s => s.Value >= Threshold).OrderByDescending(s => s.Value).ThenBy(s => s.Key.A).ThenBy(s => s.Key.B))
        {
            var (a, b) = (home[pair.A], home[pair.B]);
            if (a == b || Mean(members[a], members[b], scores) < Threshold) continue;
            joins.Add((pair.A, pair.B, score));
            foreach (var m in members[b]) home[m] = a;
            members[a].AddRange(members[b]);
            members.Remove(b);
        }

        var joinsAt = joins.ToLookup(j => home[j.A]);
        return [.. members.Select(m => new Cluster([.. m.Value.Order()], [.. joinsAt[m.Key]]))];
    }

    private static double Mean(List<int> left, List<int> right, Dictionary<(int A, int B), double> scores)
    {
        double sum = 0;
        foreach (var a in left)
        {
            foreach (var b in right) sum += scores.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
        }

        return sum / (left.Count * right.Count);
    }

    /// <summary>Pairs that share a telling feature; features that too many articles share open no pair.</summary>
    private HashSet<(int A, int B)> Candidates(IReadOnlyList<ArticleProfile> profiles)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < profiles.Count; i++)
        {
            foreach (var feature in profiles[i].Features.Keys.Where(f => weights.Of(f) >= Telling || profiles.Count <= TooCommon))
            {
                if (!postings.TryGetValue(feature, out var list)) postings[feature] = list = [];
                list.Add(i);
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var list in postings.Values.Where(l => l.Count <= TooCommon))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++) pairs.Add((list[i], list[j]));
            }
        }

        return pairs;
    }
}
