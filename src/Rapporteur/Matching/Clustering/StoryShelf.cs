using System.Collections.Immutable;
using Rapporteur.Matching.Features;
using Rapporteur.Model;

namespace Rapporteur.Matching.Clustering;

/// <summary>
/// Which stories are at hand and which rest. Of a story that rests only a few reports stay in the graph, by which a late report
/// still finds it; it keeps its id.
/// </summary>
internal sealed class StoryShelf(StoryGraph graph, StoryWindow window)
{
    /// <summary>Reports by which a resting story is found.</summary>
    public const int Spokesmen = 4;

    private readonly Dictionary<StoryNode, string> _ids = [];
    private readonly Dictionary<string, StoryGroup> _live = new(StringComparer.Ordinal);
    private readonly HashSet<StoryGroup> _resting = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly Dictionary<StoryNode, StoryGroup> _restingOf = [];
    private readonly Queue<StoryGroup> _rested = new();
    private readonly SortedDictionary<int, HashSet<string>> _byDay = [];
    private int _latest = Profile.NoDay;
    private int _restingNodes;

    /// <summary>Number of stories that rest.</summary>
    public int Count => _resting.Count;

    /// <summary>Notes that a report has come in.</summary>
    public void Note(StoryNode node) => _latest = Math.Max(_latest, node.Profile.Day);

    /// <summary>Notes that a report was taken out.</summary>
    public void NoteGone(StoryNode node)
    {
        Wake(node);
        if (!_ids.Remove(node, out var id) || node.Group is not { Members.Length: 1 }) return;
        _live.Remove(id);
        _gone.Add(id);
    }

    /// <summary>Id of the story a report was last found in.</summary>
    public string IdOf(StoryNode node) => _ids.TryGetValue(node, out var known) ? known : node.Group?.Story ?? node.Story;

    /// <summary>True when the story of a report rests.</summary>
    public bool IsResting(StoryNode node) => _restingOf.ContainsKey(node);

    /// <summary>Wakes the story of a report if it rests.</summary>
    public void Wake(StoryNode node)
    {
        if (_restingOf.TryGetValue(node, out var group)) Wake(group);
    }

    /// <summary>Takes groups as they were settled, and tells which stories they change.</summary>
    public ImmutableArray<StoryChange> Changes(List<StoryGroup> settled)
    {
        settled.RemoveAll(StaysAtRest);
        var changes = new List<StoryChange>();
        foreach (var group in settled)
        {
            var was = Were(group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            if (was.Length == 1 && was[0] == group.Story && _live.TryGetValue(group.Story, out var old) && old.Members.AsSpan().SequenceEqual(group.Members)) continue;
            changes.Add(new StoryChange(group.Story, Reports(group), was));
        }

        foreach (var id in settled.SelectMany(Were)) _live.Remove(id);
        foreach (var group in settled) Keep(group);

        changes.AddRange(_gone.Where(id => !_live.ContainsKey(id)).Select(id => new StoryChange(id, [], [id])));
        _gone.Clear();
        return [.. changes.OrderBy(c => c.Story, StringComparer.Ordinal)];
    }

    // A new report may have come near to a story that rests without belonging to it.
    private bool StaysAtRest(StoryGroup group)
    {
        var rested = group.Members.Select(m => _restingOf.GetValueOrDefault(m)).OfType<StoryGroup>().Distinct(ReferenceEqualityComparer.Instance).Cast<StoryGroup>().ToList();
        if (rested.Count == 1 && rested[0].Members.Length == group.Members.Length)
        {
            foreach (var member in group.Members) member.Group = rested[0];
            return true;
        }

        foreach (var story in rested) Wake(story);
        return false;
    }

    private void Wake(StoryGroup group)
    {
        if (!_resting.Remove(group)) return;
        _restingNodes -= group.Members.Length;
        foreach (var member in group.Members) _restingOf.Remove(member);
        Keep(group);
    }

    private IEnumerable<string> Were(StoryGroup group) => group.Members.Select(m => _ids.GetValueOrDefault(m)).OfType<string>();

    /// <summary>All stories at hand, by id.</summary>
    public ImmutableArray<StoryChange> Stories() =>
        [.. _live.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new StoryChange(l.Key, Reports(l.Value), [l.Key]))];

    /// <summary>Lets the stories rest that the window leaves behind.</summary>
    public void LetRest()
    {
        var oldest = (long)_latest - window.Days;
        while (_byDay.Count > 0 && _byDay.First() is var (day, ids) && day < oldest)
        {
            _byDay.Remove(day);
            foreach (var id in ids.Order(StringComparer.Ordinal)) if (_live.TryGetValue(id, out var group) && Last(group) == day) Rest(id);
        }

        if (graph.Count - _restingNodes <= window.Articles) return;
        foreach (var id in _live.OrderBy(l => Last(l.Value)).ThenBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Key).ToList())
        {
            // A tenth more than needed goes, so that the window is not sorted for every report.
            if (graph.Count - _restingNodes <= window.Articles - (window.Articles / 10)) return;
            Rest(id);
        }
    }

    // A story whose last day has become another stays noted under the old one too, and is passed over there.
    private void Keep(StoryGroup group)
    {
        _live[group.Story] = group;
        foreach (var member in group.Members) _ids[member] = group.Story;
        if (Last(group) is var day && day == Profile.NoDay) return;
        if (!_byDay.TryGetValue(day, out var ids)) _byDay.Add(day, ids = new HashSet<string>(StringComparer.Ordinal));
        ids.Add(group.Story);
    }

    private void Rest(string id)
    {
        _live.Remove(id, out var group);
        foreach (var member in group!.Members) _ids.Remove(member);
        foreach (var member in group.Members.Skip(Spokesmen)) graph.Forget(member);
        var members = group.Members[..Math.Min(Spokesmen, group.Members.Length)];
        foreach (var member in members) member.StandFor(id);
        var kept = new StoryGroup(members, []);
        foreach (var member in members) (member.Group, _restingOf[member]) = (kept, kept);
        _resting.Add(kept);
        _rested.Enqueue(kept);
        _restingNodes += kept.Members.Length;
        while (_resting.Count > window.Resting && _rested.TryDequeue(out var first))
        {
            if (!_resting.Remove(first)) continue;
            _restingNodes -= first.Members.Length;
            foreach (var member in first.Members)
            {
                _restingOf.Remove(member);
                graph.Forget(member);
            }
        }
    }

    private static int Last(StoryGroup group)
    {
        var last = Profile.NoDay;
        foreach (var member in group.Members) last = Math.Max(last, member.Profile.Day);
        return last;
    }

    private static ImmutableArray<ReportId> Reports(StoryGroup group) => [.. group.Members.Select(m => m.Profile.Id).Order()];
}
