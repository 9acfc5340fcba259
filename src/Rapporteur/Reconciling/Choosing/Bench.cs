using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reconciling.Choosing;

/// <summary>The reports of a story as witnesses: which line each belongs to, which is mangled, which is later.</summary>
internal sealed class Bench
{
    private readonly FrozenDictionary<ReportId, Article> articles;
    private readonly FrozenDictionary<ReportId, string> lines;

    /// <summary>The bench of a story.</summary>
    public Bench(Story story)
    {
        articles = story.Articles.ToFrozenDictionary(a => a.Id);
        lines = story.Families.SelectMany(f => f.Members.Select(m => (m, f.Label))).ToFrozenDictionary(x => x.m, x => x.Label);
    }

    /// <summary>The report.</summary>
    public Article this[ReportId id] => articles[id];

    /// <summary>The first day a report can be of; the last day there is when it does not say.</summary>
    public DateOnly DayOf(ReportId id) => articles[id].Published?.Value.First ?? DateOnly.MaxValue;

    /// <summary>Outlets, independent lines and speakers behind some claims. Mangled text makes no line.</summary>
    public Counts Count(IReadOnlyCollection<Claim> claims) => new(
        claims.Select(c => c.Report).Distinct().Count(),
        Lines(claims.Select(c => c.Report)),
        claims.SelectMany(c => c.Attribution).Where(v => v.Kind is VoiceKind.Person or VoiceKind.Organisation)
            .Select(v => v.Name).Distinct(StringComparer.Ordinal).Count());

    /// <summary>Independent lines behind some reports.</summary>
    public int Lines(IEnumerable<ReportId> reports) =>
        reports.Where(r => !articles[r].IsMangled).Select(r => lines.GetValueOrDefault(r, r.Value)).Distinct(StringComparer.Ordinal).Count();
}
