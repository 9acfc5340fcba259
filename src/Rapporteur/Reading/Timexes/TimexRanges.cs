namespace Rapporteur.Reading.Timexes;

/// <summary>From one time to another.</summary>
internal static class TimexRanges
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["DayRange"] = static (p, _) => TimexActions.Date(p[..2]) is { } first && TimexActions.Merge(p[2..]) is { } rest && (rest.Day ?? rest.Ordinal) is { } last ? Of(first, first with { Day = last }) : null,
        ["ClockRange"] = static (p, _) => Clocks(p),
        ["ClockRangeSure"] = static (p, _) => p[0].Shape == TimexShape.Clock && p[0].Minute == 0 && p[^1].Minute == 0 && p.Length < 4 ? null : Clocks(p),
        ["RangeOn"] = static (p, _) => On(p),
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
        if (begin.IsHalfKnown && !finish.IsHalfKnown && finish.Hour >= 12 && begin.Hour < 12 && begin.Hour + 12 < finish.Hour + (finish.Minute > 0 ? 1 : 0)) begin = begin with { Hour = begin.Hour + 12, IsHalfKnown = false };
        return Of(begin, finish);
    }

    private static TimexSense? On(ReadOnlySpan<TimexSense> parts)
    {
        var shaped = TimexActions.Shaped(parts[..1]) ?? parts[0];
        var range = shaped.Shape == TimexShape.Range ? shaped : TimexActions.Shaped(parts)!;
        var day = ReferenceEquals(range, shaped) ? TimexActions.Shaped(parts) : shaped;
        return range is { Of.Shape: TimexShape.Clock, To.Shape: TimexShape.Clock } && day is not null
            ? Of(range.Of with { Of = day }, range.To with { Of = day }) : null;
    }

    private static TimexSense? Part(ReadOnlySpan<TimexSense> parts) =>
        parts[0] is { Of: { Shape: TimexShape.Clock } begin, To: { Shape: TimexShape.Clock } finish } && TimexClockActions.Half(begin, parts[1].Code) is { } first && TimexClockActions.Half(finish, parts[1].Code) is { } last
            ? Of(first, last) : null;
}
