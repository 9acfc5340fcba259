using System.Collections.Immutable;
using Rapporteur.Matching.Clustering;
using Rapporteur.Matching.Duplicates;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>The door of Matching: articles in, stories out.</summary>
public static class StoryMatcher
{
    private const int ReasonsShown = 6;

    /// <summary>Joins reports of one event. Every article is in exactly one story; the result does not depend on their order.</summary>
    /// <returns>The stories by id.</returns>
    public static ImmutableArray<Story> Match(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var profiles = articles.OrderBy(a => a.Id).Select(ArticleProfile.Of).ToList();
        var weights = new FeatureWeights(profiles);
        var scorer = new PairScorer(weights);
        var stories = new StoryClusterer(scorer, weights).Cluster(profiles).Select(c => Make(c, profiles, scorer));
        return [.. stories.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static Story Make(Cluster cluster, List<ArticleProfile> profiles, PairScorer scorer)
    {
        var articles = cluster.Members.Select(m => profiles[m].Article)
            .OrderBy(a => a.Published?.Value.First ?? DateOnly.MaxValue).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id).ToImmutableArray();
        var reasons = cluster.Joins.Select(j => Reason(profiles[j.A], profiles[j.B], scorer)).ToImmutableArray();
        return new Story("s" + articles.Min(a => a.Id).Value[..8], articles, FamilyFinder.Find(articles), reasons);
    }

    private static string Reason(ArticleProfile a, ArticleProfile b, PairScorer scorer)
    {
        var shared = scorer.Shared(a, b).Take(ReasonsShown).Select(f => f[2..]);
        return $"{a.Article.Name} and {b.Article.Name} both mention {string.Join(", ", shared)}";
    }
}
