namespace Rapporteur.Reading.Timexes;

/// <summary>From one time to another.</summary>
internal static class TimexRanges
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["DayRange"] = static (p, _) => TimexActions.Date(p[..2]) is { } first && TimexActions.Merge(p[2..]) is { } rest && (rest.Day ?? rest.Ordinal) is { } last ? Of(first, first with { Day = last }) : null,
        ["FirstOf"] = static (p, _) => Part(p, TimexActions.Merge(TimexActions.Plain(p)).Ordinal),
        ["OrdinalRange"] = static (p, _) => Ordinals(p),
        ["ClockRange"] = static (p, _) => Clocks(p),
        ["ClockRangeSure"] = static (p, _) => p[0].Shape == TimexShape.Clock && p[0].Minute == 0 && p[^1].Minute == 0 && p.Length < 4 ? null : Clocks(p),
        ["RangeOn"] = static (p, _) => On(p),
        ["DaysIn"] = static (p, _) => DaysIn(p),
        ["ClocksOn"] = static (p, _) => Clocks(p[1..]) is { } range ? On([p[0], range]) : null,
        ["RangeAfterPart"] = static (p, _) => Part([p[^1], p[0]]),
        ["RangePart"] = static (p, _) => Part(p),
    };

    /// <summary>The first and the last of the parts; what the first lacks (month, year) the last has.</summary>
    public static TimexSense? Make(ReadOnlySpan<TimexSense> parts)
    {
        var ends = parts.ToArray().Where(static p => p.Shape != TimexShape.Word || p.Day is not null || p.Month is not null).ToArray();
        if (ends is not [var begin, var finish]) return null;
        var first = begin.Shape != TimexShape.Word ? begin : begin with { Shape = TimexShape.Date };
        var last = finish.Shape != TimexShape.Word ? finish : finish with { Shape = TimexShape.Date };
        if (first is { Shape: TimexShape.Date, Day: not null, Month: null, Weekday: null }) first = first with { Month = last.Month };
        if (first is { Shape: TimexShape.Date, Year: null } && last is { Shape: TimexShape.Date, Year: not null } && (first.Month is not null))
        {
            var wraps = (first.Month ?? 0, first.Day ?? 0).CompareTo((last.Month ?? 0, last.Day ?? 0)) > 0;
            first = first with { Year = last.Year - (wraps ? 1 : 0) };
        }

        return Of(first, last);
    }

    private static TimexSense Of(TimexSense first, TimexSense last) => new() { Shape = TimexShape.Range, Of = first, To = last };

    private static TimexSense? Clocks(ReadOnlySpan<TimexSense> parts)
    {
        var ends = parts.ToArray().Where(static p => p.Shape == TimexShape.Clock).ToArray();
        if (ends is not [var begin, var finish]) return null;
        if (begin.IsHalfKnown && !finish.IsHalfKnown && finish.Hour <= 12 && begin.Hour <= finish.Hour) begin = begin with { IsHalfKnown = false };
        if (begin.IsHalfKnown && !finish.IsHalfKnown && finish.Hour >= 12 && begin.Hour < 12 && begin.Hour + 12 < finish.Hour + (finish.Minute > 0 ? 1 : 0)) begin = begin with { Hour = begin.Hour + 12, IsHalfKnown = false };
        return Of(begin, finish);
    }

    private static TimexSense? On(ReadOnlySpan<TimexSense> parts)
    {
        var shaped = TimexActions.Shaped(parts[..1]) ?? parts[0];
        var range = shaped.Shape == TimexShape.Range ? shaped : TimexActions.Shaped(parts)!;
        var day = ReferenceEquals(range, shaped) ? TimexActions.Shaped(parts) : shaped;
        if (range is not { Of: { Shape: TimexShape.Clock, Of: null } begin, To: { Shape: TimexShape.Clock, Of: null } finish } || day is null) return null;
        var code = day.Shape is TimexShape.PartOf or TimexShape.Deictic ? day.Code : null;
        var whole = day.Shape == TimexShape.PartOf ? day.Of : day with { Code = code is null ? day.Code : null };
        return Halved(begin, code) is { } first && Halved(finish, code) is { } last ? Of(first with { Of = whole }, last with { Of = whole }) : null;
    }

    private static TimexSense? Halved(TimexSense clock, string? part) => part is null || !clock.IsHalfKnown ? clock : TimexClockActions.Half(clock, part);

    // The first two weeks, the last three days of a longer time.
    private static TimexSense? Part(ReadOnlySpan<TimexSense> parts, int? ordinal)
    {
        var shaped = parts.ToArray().Where(static p => p.Shape != TimexShape.Word).ToArray();
        if (ordinal is not (1 or -1) || shaped is not [{ Lengths: [{ Count: >= 2 and <= 60 and var count, Unit: var unit }] }, var frame] || count % 1 != 0) return null;
        var nth = new TimexSense { Shape = TimexShape.Nth, Unit = unit, Of = frame };
        return ordinal > 0 ? Of(nth with { Ordinal = 1 }, nth with { Ordinal = (int)count, Portion = 1 }) : Of(nth with { Ordinal = -(int)count }, nth with { Ordinal = -1, Portion = 1 });
    }

    // From the fourth to the ninth of next month.
    private static TimexSense? DaysIn(ReadOnlySpan<TimexSense> parts)
    {
        var days = parts.ToArray().Where(static p => p.Day is not null && p.Shape == TimexShape.Word).ToArray();
        var month = TimexActions.Shaped(parts);
        if (days is not [{ Day: { } begin }, { Day: { } finish }] || begin >= finish || month is null) return null;
        var day = new TimexSense { Shape = TimexShape.Date, Of = month };
        return Of(day with { Day = begin }, day with { Day = finish });
    }

    // From the ninth to the seventeenth of April.
    private static TimexSense? Ordinals(ReadOnlySpan<TimexSense> parts)
    {
        var ends = parts.ToArray().Where(static p => p.Day is not null || p.Ordinal is not null).ToArray();
        if (ends is not [var begin, var finish] || (begin.Month ?? finish.Month) is not { } month) return null;
        var date = new TimexSense { Month = month, Year = begin.Year ?? finish.Year };
        return TimexActions.Date([date, new() { Day = begin.Day ?? begin.Ordinal }]) is { Day: > 0 } first && TimexActions.Date([date, new() { Day = finish.Day ?? finish.Ordinal }]) is { Day: > 0 } last ? Of(first, last) : null;
    }

    private static TimexSense? Part(ReadOnlySpan<TimexSense> parts) =>
        parts[0] is { Of: { Shape: TimexShape.Clock } begin, To: { Shape: TimexShape.Clock } finish } && TimexClockActions.Half(begin, parts[1].Code) is { } first && TimexClockActions.Half(finish, parts[1].Code) is { } last
            ? Of(first, last) : null;
}
