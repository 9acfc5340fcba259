using Rapporteur.Model;

namespace Rapporteur.Matching.Clustering;

/// <summary>What people laid down of pairs of articles.</summary>
internal sealed class Rulings
{
    private readonly Dictionary<ReportId, SortedSet<ReportId>> _bound = [];
    private readonly Dictionary<ReportId, SortedSet<ReportId>> _apart = [];

    /// <summary>True when no two were ever bound.</summary>
    public bool HasNoneBound => _bound.Count == 0;

    /// <summary>True when there never was a ruling.</summary>
    public bool IsEmpty => _bound.Count == 0 && _apart.Count == 0;

    /// <summary>Sets a ruling, or takes it back. A later one on the same two takes the place of the earlier.</summary>
    public void Set(StoryRuling ruling, bool holds)
    {
        foreach (var (one, other) in new[] { (ruling.First, ruling.Second), (ruling.Second, ruling.First) })
        {
            _bound.GetValueOrDefault(one)?.Remove(other);
            _apart.GetValueOrDefault(one)?.Remove(other);
            if (!holds) continue;
            var place = ruling.AreOne ? _bound : _apart;
            if (!place.TryGetValue(one, out var others)) place.Add(one, others = []);
            others.Add(other);
        }
    }

    /// <summary>Those that are one story with an article.</summary>
    public IReadOnlyCollection<ReportId> BoundTo(ReportId id) => _bound.TryGetValue(id, out var others) ? others : [];

    /// <summary>Those that are not.</summary>
    public IReadOnlyCollection<ReportId> ApartFrom(ReportId id) => _apart.TryGetValue(id, out var others) ? others : [];
}
