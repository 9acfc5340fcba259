using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching.Clustering;

/// <summary>Parts articles that hang together by links into stories. What comes out follows from the articles alone.</summary>
internal sealed class Grouping(PairModel model, LinkLimits limits, Rulings rulings, Rounds rounds)
{
    // What hangs together by weak links is parted at ever stronger ones until all pairs can be measured.
    private static readonly double[] Levels = [0.7, 0.85, 0.95, 0.99, 0.999];
    private const int Spokesmen = 6;

    /// <summary>The stories among articles that hang together.</summary>
    public List<StoryGroup> Groups(List<StoryNode> linked)
    {
        if (linked.Count == 1) return [new StoryGroup([linked[0]], [])];
        linked.Sort(static (a, b) => Compare(a, b));
        if (linked.Count <= limits.Whole) return Part(linked);
        var parts = Parts(linked, 0).SelectMany(p => p.Count <= limits.Whole ? Part(p) : [One(p)]).ToList();
        return Merge(parts);
    }

    private static int Compare(StoryNode a, StoryNode b) =>
        a.Profile.Order != b.Profile.Order ? a.Profile.Order.CompareTo(b.Profile.Order) : a.Profile.Id.CompareTo(b.Profile.Id);

    private List<StoryGroup> Part(List<StoryNode> nodes)
    {
        var likelihoods = new int[nodes.Count * nodes.Count];
        for (var one = 0; one < nodes.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                likelihoods[(one * nodes.Count) + other] = likelihoods[(other * nodes.Count) + one] = Likelihood(model.Odds(nodes[one].Profile, nodes[other].Profile));
            }
        }

        var link = new AverageLink(likelihoods, nodes.Count);
        Obey(nodes.Select((n, i) => (n.Profile.Id, i)), link);
        foreach (var rested in Enumerable.Range(0, nodes.Count).Where(i => nodes[i].HasRested).GroupBy(i => nodes[i].Story, StringComparer.Ordinal))
        {
            foreach (var at in rested.Skip(1)) link.Bind(rested.First(), at);
        }

        var home = link.Run((int)(limits.Join * AverageLink.Sure));
        var joins = Joins(nodes, likelihoods, link, home).ToLookup(j => j.Home, j => j.Join);
        return [.. Enumerable.Range(0, nodes.Count).GroupBy(i => home[i]).Select(g => new StoryGroup([.. g.Select(i => nodes[i])], [.. joins[g.Key]]))];
    }

    // Of each two groups joined the two articles that speak for it most.
    private List<(int Home, (StoryNode A, StoryNode B, double Odds) Join)> Joins(List<StoryNode> nodes, int[] likelihoods, AverageLink link, int[] home)
    {
        var joins = new List<(int, (StoryNode, StoryNode, double))>();
        var tree = Enumerable.Range(0, nodes.Count).ToArray();
        var pairs = new List<(int Likelihood, int One, int Other)>();
        for (var one = 0; one < nodes.Count; one++)
        {
            for (var other = one + 1; other < nodes.Count; other++)
            {
                if (home[one] == home[other]) pairs.Add((likelihoods[(one * nodes.Count) + other], one, other));
            }
        }

        foreach (var (_, one, other) in pairs.OrderByDescending(p => p.Likelihood).ThenBy(p => p.One).ThenBy(p => p.Other))
        {
            if (Root(one) == Root(other)) continue;
            tree[Root(other)] = Root(one);
            joins.Add((home[one], (nodes[one], nodes[other], model.Odds(nodes[one].Profile, nodes[other].Profile))));
        }

        return joins;

        int Root(int at)
        {
            while (tree[at] != at) at = tree[at] = tree[tree[at]];
            return at;
        }
    }

    private void Obey(IEnumerable<(ReportId Id, int Place)> members, AverageLink link)
    {
        if (rulings.IsEmpty) return;
        var places = members.GroupBy(m => m.Id).ToDictionary(g => g.Key, g => g.First().Place);
        foreach (var (id, place) in places)
        {
            foreach (var other in rulings.ApartFrom(id)) if (places.TryGetValue(other, out var there) && there != place) link.KeepApart(place, there);
        }

        foreach (var (id, place) in places.OrderBy(p => p.Key))
        {
            foreach (var other in rulings.BoundTo(id)) if (places.TryGetValue(other, out var there)) link.Bind(place, there);
        }
    }

    private List<List<StoryNode>> Parts(List<StoryNode> nodes, int level)
    {
        if (nodes.Count <= limits.Whole || level == Levels.Length) return [nodes];
        var odds = Math.Log(Levels[level] / (1 - Levels[level]));
        var isIn = rounds.Next();
        foreach (var node in nodes) node.Round = isIn;
        var parts = new List<List<StoryNode>>();
        foreach (var start in nodes)
        {
            if (start.Round != isIn) continue;
            start.Round = 0;
            var part = new List<StoryNode> { start };
            for (var at = 0; at < part.Count; at++)
            {
                foreach (var (other, near) in part[at].Near) if (near >= odds && other.Round == isIn) Take(other, part);
                if (rulings.HasNoneBound) continue;
                foreach (var bound in rulings.BoundTo(part[at].Profile.Id)) if (nodes.Find(n => n.Round == isIn && n.Profile.Id == bound) is { } other) Take(other, part);
            }

            part.Sort(static (a, b) => Compare(a, b));
            parts.AddRange(Parts(part, level + 1));
        }

        return parts;

        static void Take(StoryNode node, List<StoryNode> part)
        {
            node.Round = 0;
            part.Add(node);
        }
    }

    private static StoryGroup One(List<StoryNode> nodes) => new([.. nodes], [.. nodes.Skip(1).Select(n => Best(n, nodes[0]))]);

    private static (StoryNode A, StoryNode B, double Odds) Best(StoryNode node, StoryNode first)
    {
        var best = default((StoryNode Other, float Odds));
        foreach (var near in node.Near)
        {
            if (best.Other is not null && (near.Odds < best.Odds || (near.Odds == best.Odds && near.Other.Profile.Id.CompareTo(best.Other.Profile.Id) > 0))) continue;
            if (Compare(near.Other, node) < 0) best = near;
        }

        return best.Other is null ? (first, node, 0) : (best.Other, node, best.Odds);
    }

    // Parts are met by their first few: all pairs of what is large cannot be measured.
    private List<StoryGroup> Merge(List<StoryGroup> parts)
    {
        if (parts.Count > limits.Whole || parts.Count == 1) return parts;
        parts.Sort(static (a, b) => Compare(a.Members[0], b.Members[0]));
        var likelihoods = new int[parts.Count * parts.Count];
        for (var one = 0; one < parts.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                likelihoods[(one * parts.Count) + other] = likelihoods[(other * parts.Count) + one] = Mean(parts[one], parts[other]);
            }
        }

        var link = new AverageLink(likelihoods, parts.Count);
        Obey(parts.SelectMany((p, i) => p.Members.Select(m => (m.Profile.Id, i))), link);
        var home = link.Run((int)(limits.Join * AverageLink.Sure));
        return [.. Enumerable.Range(0, parts.Count).GroupBy(i => home[i]).Select(g => Together([.. g.Select(i => parts[i])]))];
    }

    private StoryGroup Together(List<StoryGroup> parts)
    {
        if (parts.Count == 1) return parts[0];
        var members = parts.SelectMany(p => p.Members).ToList();
        members.Sort(static (a, b) => Compare(a, b));
        var first = parts[0].Members[0];
        return new StoryGroup([.. members], [.. parts.SelectMany(p => p.Joins), .. parts.Skip(1).Select(p => (first, p.Members[0], model.Odds(first.Profile, p.Members[0].Profile)))]);
    }

    private int Mean(StoryGroup one, StoryGroup other)
    {
        var sum = 0L;
        var (ours, theirs) = (one.Members.Take(Spokesmen).ToList(), other.Members.Take(Spokesmen).ToList());
        foreach (var a in ours)
        {
            foreach (var b in theirs) sum += Likelihood(model.Odds(a.Profile, b.Profile));
        }

        return (int)(sum / (ours.Count * theirs.Count));
    }

    private static int Likelihood(double odds) => (int)Math.Round(AverageLink.Sure / (1 + Math.Exp(-odds)));
}
