using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Clocks;

namespace Rapporteur.Reading.Dating;

/// <summary>When a report was published and when it was changed.</summary>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="Modified">The last day of change, or null when none is stated or it is no later.</param>
/// <param name="IsNotAfter">True when only a day of change is stated: the report was published on it or before.</param>
internal sealed record ReportDates(Cited<Edtf>? Published, Cited<Edtf>? Modified, bool IsNotAfter)
{
    // A dateline may stand in a long paragraph: so many tokens around the date are looked at.
    private const int Around = 14;

    /// <summary>Chooses between what the page declares and what the report prints.</summary>
    /// <param name="declared">What the page declares.</param>
    /// <param name="candidates">The dates the report prints, in order of the text.</param>
    /// <param name="years">The years it speaks of.</param>
    /// <param name="today">The day of reading.</param>
    public static ReportDates Choose(Declared declared, IReadOnlyList<DateCandidate> candidates, YearEvidence years, DateOnly today)
    {
        var printed = PublicationDate.Choose(candidates, years, today);
        var published = declared.Published ?? printed?.Date ?? declared.Updated;
        var isNotAfter = declared.Published is not null ? declared.IsPublishedByChange : printed?.IsChange ?? published is not null;
        var modified = declared.Updated ?? PublicationDate.Change(candidates, years, today);
        if (published is not null && modified is not null && (modified.Value < published.Value || (!isNotAfter && modified.Value == published.Value))) modified = null;
        return new ReportDates(published, modified ?? (isNotAfter ? published : null), isNotAfter);
    }

    /// <summary>The time of day printed beside a date, or null.</summary>
    /// <param name="date">The date, or null.</param>
    /// <param name="passages">The passages of the report, in order.</param>
    /// <param name="language">Its language.</param>
    public static Cited<ClockTime>? ClockBeside(Cited<Edtf>? date, IReadOnlyList<Passage> passages, string language)
    {
        if (date is null || date.Value.First != date.Value.Last || Holder(passages, date.Span) is not { } passage) return null;
        var tokens = Near(passage.Tokens, date.Span);
        var clocks = ClockFinder.In(passage.Text, tokens, language);
        foreach (var printed in PrintedDates.Find(passage.Text, tokens, language))
        {
            var clock = clocks.Take(printed.FirstToken, printed.EndToken);
            if (!printed.Span.Overlaps(date.Span)) continue;
            return clock is null ? null : new Cited<ClockTime>(clock.On(date.Value.First), clocks.SpanOf(clock));
        }

        return null;
    }

    private static Passage? Holder(IReadOnlyList<Passage> passages, Span span)
    {
        foreach (var passage in passages)
        {
            if (passage.Span.Contains(span)) return passage;
        }

        return null;
    }

    private static ImmutableArray<Span> Near(ImmutableArray<Span> tokens, Span span)
    {
        var first = 0;
        while (first < tokens.Length && tokens[first].End <= span.Start) first++;
        var end = first;
        while (end < tokens.Length && tokens[end].Start < span.End) end++;
        return tokens[Math.Max(0, first - Around)..Math.Min(tokens.Length, end + Around)];
    }
}
