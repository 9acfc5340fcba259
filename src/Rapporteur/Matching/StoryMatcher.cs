using System.Collections.Immutable;
using Rapporteur.Matching.Clustering;
using Rapporteur.Matching.Duplicates;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Links;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>The door of Matching: articles in, stories out.</summary>
public static class StoryMatcher
{
    private const int ReasonsShown = 24;

    /// <summary>Joins reports of one event. Every article is in exactly one story; the result does not depend on their order.</summary>
    /// <returns>The stories by id.</returns>
    public static ImmutableArray<Story> Match(IReadOnlyList<Article> articles) => Match(articles, []);

    /// <summary>Joins reports of one event, as people laid down where they did. Every article is in exactly one story; the result does
    /// not depend on the order of articles or rulings.</summary>
    /// <param name="articles">The articles; of two with one id the first counts.</param>
    /// <param name="rulings">What people laid down of pairs of reports, one for each pair; what names a report that is not there waits.</param>
    /// <param name="newsrooms">Newsrooms that write for several outlets, beside those that are known; null for none.</param>
    /// <returns>The stories by id.</returns>
    public static ImmutableArray<Story> Match(IReadOnlyList<Article> articles, IReadOnlyCollection<StoryRuling> rulings, IReadOnlyCollection<Newsroom>? newsrooms = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(rulings);
        var reader = new ProfileReader();
        var graph = new StoryGraph(PairModel.Learnt, LinkLimits.Usual);
        var byId = new Dictionary<ReportId, Article>();
        foreach (var ruling in rulings) graph.Rule(ruling, true);
        foreach (var article in articles)
        {
            if (byId.TryAdd(article.Id, article)) graph.Add(reader.Read(article));
        }

        var telling = new Telling(graph, byId, reader);
        var table = new NewsroomTable(newsrooms ?? []);
        var linker = new StoryLinker(graph, byId, reader);
        var stories = graph.Settle().Select(g => Make(g, byId, telling, table) with { Links = linker.Links(g) });
        return [.. stories.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static Story Make(StoryGroup group, Dictionary<ReportId, Article> byId, Telling telling, NewsroomTable newsrooms)
    {
        var articles = group.Members.Select(m => byId[m.Profile.Id])
            .OrderBy(a => a.Published?.Value.First ?? DateOnly.MaxValue).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id).ToImmutableArray();
        ImmutableArray<StoryJoin> joins = [.. group.Joins.Select(telling.Join)];
        return new Story(StoryId.Short(group.Story), articles, FamilyFinder.Find(articles, newsrooms), [.. joins.Take(ReasonsShown).Select(j => $"{byId[j.First].Name} and {byId[j.Second].Name}: {j.Reason}")])
        {
            Joins = joins,
            NearMisses = telling.NearMisses(group),
        };
    }
}
