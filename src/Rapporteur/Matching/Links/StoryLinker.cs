using System.Collections.Immutable;
using Rapporteur.Matching.Clustering;
using Rapporteur.Matching.Features;
using Rapporteur.Model;

namespace Rapporteur.Matching.Links;

/// <summary>
/// Finds what stories that are near to each other, but not one, have to do with each other: whether the later answers the earlier
/// or goes on from it, by words of its reports, or whether both are of one matter.
/// </summary>
internal sealed class StoryLinker(StoryGraph graph, IReadOnlyDictionary<ReportId, Article> articles, ProfileReader reader)
{
    private const int MostLinks = 6;
    private const int FurthestBack = 90;
    private const int ReportsAsked = 8;
    private const double LikelyOfOneMatter = -1;
    private readonly Dictionary<ReportId, StoryPassages> _passages = [];

    /// <summary>The links of a story, the surest first.</summary>
    public ImmutableArray<StoryLink> Links(StoryGroup group)
    {
        var near = group.Members.SelectMany(m => graph.Near(m).Select(n => (Member: m, n.Other, n.Odds))).Where(n => n.Other.Group is { } other && other != group)
            .GroupBy(n => n.Other.Group!).Select(g => (Group: g.Key, Best: g.OrderByDescending(n => n.Odds).ThenBy(n => n.Member.Profile.Id).ThenBy(n => n.Other.Profile.Id).First()));
        return [.. near.Select(n => (n.Best.Odds, Link: Link(group, n.Group, n.Best))).Where(n => n.Link is not null)
            .OrderBy(n => n.Link!.Kind == StoryLinkKind.SameTopic).ThenByDescending(n => n.Odds).ThenBy(n => n.Link!.Story, StringComparer.Ordinal).Take(MostLinks).Select(n => n.Link!)];
    }

    private StoryLink? Link(StoryGroup group, StoryGroup other, (StoryNode Member, StoryNode Other, float Odds) best)
    {
        var isLater = First(group) > First(other);
        var (earlier, later) = isLater ? (other, group) : (group, other);
        if (First(earlier) != Profile.NoDay && First(later) - First(earlier) is > 0 and <= FurthestBack)
        {
            if (Reply(earlier, later) is { } reply) return Make(other, isLater ? StoryLinkKind.Cause : StoryLinkKind.Answer, isLater ? "it is what this story answers" : "it answers this story", reply);
            if (LookBack(earlier, later) is { } back) return Make(other, isLater ? StoryLinkKind.Background : StoryLinkKind.FollowUp, isLater ? "this story goes on from it" : "it goes on from this story", back);
        }

        return best.Odds >= LikelyOfOneMatter && Matter(best.Member, best.Other) is { } words ? Make(other, StoryLinkKind.SameTopic, "both are of one matter", words) : null;
    }

    private static StoryLink Make(StoryGroup other, StoryLinkKind kind, string reason, (ImmutableArray<ReportWords> Words, string Shared) found) =>
        new(StoryId.Short(other.Story), kind, $"{reason}: {found.Shared}", found.Words);

    // The day of the story: that of its first report that has one.
    private static int First(StoryGroup group) => group.Members.Where(m => m.Profile.Day != Profile.NoDay).Select(m => m.Profile.Day).DefaultIfEmpty(Profile.NoDay).Min();

    private (ImmutableArray<ReportWords> Words, string Shared)? Reply(StoryGroup earlier, StoryGroup later) =>
        Find(earlier, later, static (passage, _) => passage.SaysReply);

    private (ImmutableArray<ReportWords> Words, string Shared)? LookBack(StoryGroup earlier, StoryGroup later) =>
        Find(earlier, later, static (passage, day) => passage.Days.Any(d => Math.Abs(d - day) <= 1));

    // A sentence of the later story of the kind that is sought, which names what the earlier one begins with.
    private (ImmutableArray<ReportWords> Words, string Shared)? Find(StoryGroup earlier, StoryGroup later, Func<StoryPassage, int, bool> isSought)
    {
        foreach (var report in Asked(later))
        {
            foreach (var before in Asked(earlier))
            {
                var heading = PassagesOf(before).Heading;
                foreach (var passage in PassagesOf(report).All)
                {
                    if (!isSought(passage, First(earlier)) || heading.Shared(passage) is not { } shared) continue;
                    return ([new ReportWords(report.Profile.Id, passage.Span), new ReportWords(before.Profile.Id, heading.Span)], shared);
                }
            }
        }

        return null;
    }

    private (ImmutableArray<ReportWords> Words, string Shared)? Matter(StoryNode one, StoryNode other)
    {
        var (ours, theirs) = (PassagesOf(one), PassagesOf(other));
        if (ours.Heading.Shared(theirs.Heading) is { } shared) return ([new ReportWords(one.Profile.Id, ours.Heading.Span), new ReportWords(other.Profile.Id, theirs.Heading.Span)], shared);
        foreach (var passage in theirs.All)
        {
            if (ours.Heading.Shared(passage) is { } told) return ([new ReportWords(one.Profile.Id, ours.Heading.Span), new ReportWords(other.Profile.Id, passage.Span)], told);
        }

        return null;
    }

    private static IEnumerable<StoryNode> Asked(StoryGroup group) => group.Members.OrderBy(m => m.Profile.Day).ThenBy(m => m.Profile.Id).Take(ReportsAsked);

    private StoryPassages PassagesOf(StoryNode node)
    {
        if (!_passages.TryGetValue(node.Profile.Id, out var passages)) _passages.Add(node.Profile.Id, passages = StoryPassages.Of(articles[node.Profile.Id], reader));
        return passages;
    }
}
