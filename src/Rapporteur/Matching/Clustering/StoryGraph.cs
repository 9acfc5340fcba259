using Rapporteur.Matching.Candidates;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching.Clustering;

/// <summary>
/// The articles of the window and which are near to which. Articles come and go one by one; which of them are one story is told by
/// the set that is in, not by the way it came about.
/// </summary>
internal sealed class StoryGraph(PairModel model, LinkLimits limits)
{
    private const int Spokesmen = 6;
    private readonly KeyIndex _index = new();
    private readonly List<StoryNode?> _nodes = [];
    private readonly Stack<int> _free = new();
    private readonly Dictionary<ReportId, StoryNode> _byId = [];
    private readonly List<int> _met = [];
    private readonly List<(int One, int Other)> _pairs = [];
    private readonly HashSet<StoryNode> _changed = [];
    private readonly double _joinOdds = limits.JoinOdds;
    private readonly Rounds _rounds = new();

    /// <summary>What people laid down.</summary>
    public Rulings Rulings { get; } = new();

    /// <summary>Number of articles.</summary>
    public int Count => _byId.Count;

    /// <summary>The articles.</summary>
    public IReadOnlyCollection<StoryNode> Nodes => _byId.Values;

    /// <summary>The article of an id, or null.</summary>
    public StoryNode? this[ReportId id] => _byId.GetValueOrDefault(id);

    /// <summary>Puts an article in. One that is in already stays as it is.</summary>
    public StoryNode Add(Profile profile)
    {
        if (_byId.TryGetValue(profile.Id, out var known)) return known;
        if (!_free.TryPop(out var slot))
        {
            slot = _nodes.Count;
            _nodes.Add(null);
        }

        var node = new StoryNode(slot, profile);
        _nodes[slot] = node;
        _byId.Add(profile.Id, node);
        _met.Clear();
        _index.Add(slot, profile.Order, profile.Keys, _met);
        _met.Sort();
        for (var at = 0; at < _met.Count;)
        {
            var first = at;
            while (at < _met.Count && _met[at] == _met[first]) at++;
            if (at - first >= limits.Shared) Measure(node, _nodes[_met[first]]!);
        }

        _changed.Add(node);
        return node;
    }

    /// <summary>Takes an article out, and what was settled with it is settled anew; false when it is not in.</summary>
    public bool Remove(ReportId id)
    {
        if (!_byId.TryGetValue(id, out var node)) return false;
        foreach (var member in node.Near.Select(n => n.Other).Concat(node.Group?.Members ?? [])) _changed.Add(member);
        Forget(node);
        return true;
    }

    /// <summary>Lets an article go; what was settled with it stays.</summary>
    public void Forget(StoryNode node)
    {
        _byId.Remove(node.Profile.Id);
        foreach (var (other, _) in node.Near) other.Near.RemoveAll(n => n.Other == node);
        _changed.Remove(node);
        _pairs.Clear();
        _index.Remove(node.Slot, node.Profile.Keys, _pairs);
        _nodes[node.Slot] = null;
        _free.Push(node.Slot);
        foreach (var (one, other) in _pairs) MeasureAnew(_nodes[one]!, _nodes[other]!);
    }

    /// <summary>The article of a settled story by which a new one belongs to it as far as can be told at once, or null when it
    /// belongs to none; it then begins one.</summary>
    public StoryNode? Place(StoryNode node)
    {
        foreach (var (other, _) in node.Near.Where(n => n.Odds >= _joinOdds).OrderByDescending(n => n.Odds).ThenBy(n => n.Other.Profile.Order))
        {
            if (other.Group is not { } group) continue;
            if (group.Members.Take(Spokesmen).Append(other).Distinct().Average(m => Likelihood(node, m)) < limits.Join) continue;
            node.Group = group;
            return other;
        }

        node.Group ??= new StoryGroup([node], []);
        return null;
    }

    /// <summary>Lays down that two are one story or are not, or takes that back. It holds as soon as both are in.</summary>
    public void Rule(StoryRuling ruling, bool holds)
    {
        Rulings.Set(ruling, holds);
        foreach (var id in new[] { ruling.First, ruling.Second })
        {
            if (!_byId.TryGetValue(id, out var node)) continue;
            foreach (var member in node.Group?.Members ?? [node]) _changed.Add(member);
        }
    }

    /// <summary>Makes the groups of all articles that something has changed for.</summary>
    /// <returns>The groups made, in no order.</returns>
    public List<StoryGroup> Settle()
    {
        var made = new List<StoryGroup>();
        var reached = new List<List<StoryNode>>();
        var seen = _rounds.Next();
        foreach (var start in _changed)
        {
            if (start.Round != seen && _nodes[start.Slot] == start) reached.Add(Reach(start, seen));
        }

        var grouping = new Grouping(model, limits, Rulings, _rounds);
        foreach (var linked in reached) made.AddRange(grouping.Groups(linked));

        _changed.Clear();
        foreach (var group in made)
        {
            foreach (var member in group.Members) member.Group = group;
        }

        return made;
    }

    /// <summary>True when two are near enough, and meet at enough keys now, to be linked.</summary>
    public bool AreLinked(StoryNode one, StoryNode other, double odds) => odds >= _joinOdds && Shared(one, other) >= limits.Shared;

    /// <summary>Those that are near to an article now, whether or not they are linked to it.</summary>
    public IEnumerable<(StoryNode Other, float Odds)> Near(StoryNode node) => node.Near.Where(n => Shared(node, n.Other) >= limits.Shared);

    private List<StoryNode> Reach(StoryNode start, long seen)
    {
        var reached = new List<StoryNode> { start };
        start.Round = seen;
        for (var at = 0; at < reached.Count; at++)
        {
            var node = reached[at];
            foreach (var (other, odds) in node.Near)
            {
                if (odds >= _joinOdds && other.Round != seen && AreLinked(node, other, odds)) Take(other);
            }

            foreach (var kept in node.HasRested ? node.Group!.Members.Where(m => m.HasRested && m.Story == node.Story && m.Round != seen) : []) Take(kept);
            if (Rulings.HasNoneBound) continue;
            foreach (var bound in Rulings.BoundTo(node.Profile.Id))
            {
                if (_byId.TryGetValue(bound, out var other) && other.Round != seen) Take(other);
            }
        }

        return reached;

        void Take(StoryNode other)
        {
            other.Round = seen;
            reached.Add(other);
        }
    }

    private double Likelihood(StoryNode one, StoryNode other) => 1 / (1 + Math.Exp(-model.Odds(one.Profile, other.Profile)));

    private void Measure(StoryNode one, StoryNode other)
    {
        var odds = (float)model.Odds(one.Profile, other.Profile);
        if (odds < limits.Near) return;
        one.Near.Add((other, odds));
        other.Near.Add((one, odds));
        if (odds >= _joinOdds) _changed.Add(other);
    }

    private void MeasureAnew(StoryNode one, StoryNode other)
    {
        if (one.Near.Exists(n => n.Other == other) || Shared(one, other) < limits.Shared) return;
        Measure(one, other);
        _changed.Add(one);
    }

    private int Shared(StoryNode one, StoryNode other)
    {
        var (left, right) = (one.Profile.Keys, other.Profile.Keys);
        var shared = 0;
        for (int l = 0, r = 0; l < left.Length && r < right.Length && shared < limits.Shared;)
        {
            if (left[l] < right[r]) l++;
            else if (left[l] > right[r]) r++;
            else if (_index.Meet(left[l++], one.Slot, other.Slot)) (r, shared) = (r + 1, shared + 1);
        }

        return shared;
    }
}
