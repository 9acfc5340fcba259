using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching.Clustering;

/// <summary>Tells in words why articles were joined and why others were not.</summary>
internal sealed class Telling(StoryGraph graph, IReadOnlyDictionary<ReportId, Article> articles, ProfileReader reader)
{
    private const int NearMissesTold = 3;
    private readonly Dictionary<ReportId, SignLabels> _labels = [];

    /// <summary>Two by which a story was joined, and why.</summary>
    public StoryJoin Join((StoryNode A, StoryNode B, double Odds) join)
    {
        var (a, b) = ByName(join.A, join.B);
        var isLaidDown = graph.Rulings.BoundTo(a.Profile.Id).Contains(b.Profile.Id);
        var reason = (isLaidDown ? "laid down by a person; " : "") + PairReason.Shared(a.Profile, b.Profile, Labels(a));
        return new StoryJoin(a.Profile.Id, b.Profile.Id, Math.Round(1 / (1 + Math.Exp(-join.Odds)), 3), reason);
    }

    /// <summary>The nearest reports that are in other stories, and what kept them out.</summary>
    public ImmutableArray<string> NearMisses(StoryGroup group)
    {
        var near = group.Members.SelectMany(m => graph.Near(m).Select(n => (Member: m, n.Other, n.Odds))).Where(n => n.Other.Group != group)
            .OrderByDescending(n => n.Odds).ThenBy(n => n.Member.Profile.Id).ThenBy(n => n.Other.Profile.Id).DistinctBy(n => n.Other.Group).Take(NearMissesTold);
        return [.. near.Select(n => WhyNot(n.Member, n.Other, n.Odds))];
    }

    private string WhyNot(StoryNode member, StoryNode other, double odds)
    {
        var lacking = PairReason.Lacking(member.Profile, other.Profile, Labels(member), Labels(other));
        var likely = (1 / (1 + Math.Exp(-odds))).ToString("0%", CultureInfo.InvariantCulture);
        var isLaidDown = graph.Rulings.ApartFrom(member.Profile.Id).Contains(other.Profile.Id);
        return $"{Name(member)} and {Name(other)} were not joined ({(isLaidDown ? "laid down by a person" : likely + " likely")}): {PairReason.Shared(member.Profile, other.Profile, Labels(member))}"
            + (lacking.Length > 0 ? "; but " + lacking : "");
    }

    private (StoryNode A, StoryNode B) ByName(StoryNode a, StoryNode b) => string.CompareOrdinal(Name(a), Name(b)) <= 0 ? (a, b) : (b, a);

    private string Name(StoryNode node) => articles[node.Profile.Id].Name;

    private SignLabels Labels(StoryNode node)
    {
        if (!_labels.TryGetValue(node.Profile.Id, out var labels)) _labels.Add(node.Profile.Id, labels = SignLabels.Of(articles[node.Profile.Id], reader));
        return labels;
    }
}
