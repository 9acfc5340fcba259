namespace Rapporteur.Reading.Timexes;

/// <summary>Weeks, quarters, halves, seasons, decades, centuries.</summary>
internal static class TimexCycleActions
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["CycleThis"] = static (p, _) => TimexActions.Merge(p) with { Shape = TimexShape.Cycle, Direction = 0 },
        ["CycleYear"] = static (p, _) => TimexActions.Merge(p) with { Shape = TimexShape.Cycle, Unit = TimexUnit.Year },
        ["SameUnit"] = static (p, _) => TimexActions.Merge(p) with { Shape = TimexShape.Cycle, Direction = 0 },
        ["RoughThis"] = static (p, _) => TimexActions.Merge(p) is { Unit: TimexUnit.Day } ? new TimexSense { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = 0, IsRough = true }
            : TimexActions.Merge(p) with { Shape = TimexShape.Cycle, Direction = 0, IsRough = true },
        ["WeekNumber"] = static (p, _) => TimexActions.Counts(p)[0] is >= 1 and <= 53 and var week ? Nth(TimexUnit.Week, (int)week, TimexActions.Shaped(p)) : null,
        ["WeekNumberIn"] = static (p, _) => TimexActions.Counts(p)[0] is >= 1 and <= 53 and var week ? Nth(TimexUnit.Week, (int)week, TimexActions.Shaped(p)) : null,
        ["WeekAround"] = static (p, _) => new TimexSense { Shape = TimexShape.Cycle, Unit = TimexUnit.Week, Direction = 0, Of = TimexActions.Shaped(p) },
        ["NthOfCount"] = static (p, _) => TimexActions.Counts(p)[^1] is >= 1 and <= 4 and var quarter ? Nth(TimexUnit.Quarter, (int)quarter, TimexActions.Shaped(p)) : null,
        ["HalfOf"] = static (p, _) => Half(p, TimexActions.Merge(p).Ordinal),
        ["HalfOfCount"] = static (p, _) => Half(p, (int)TimexActions.Counts(p)[0]),
        ["HalfThis"] = static (p, _) => Half(p, TimexActions.Merge(p).Ordinal),
        ["YearAgo"] = static (_, _) => new TimexSense { Shape = TimexShape.Cycle, Unit = TimexUnit.Quarter, Direction = -5 },
        ["SeasonTime"] = static (p, _) => TimexActions.Shaped(p),
        ["DecadeOfYear"] = static (p, _) => TimexActions.Counts(p)[^1] is >= 1000 and <= 2199 and var year && year % 10 == 0 ? Decade((int)year) : null,
        ["DecadeOfCount"] = static (p, _) => TimexActions.Counts(p)[^1] is >= 10 and < 100 and var tens && tens % 10 == 0 ? Decade(1900 + (int)tens) : null,
        ["Century"] = static (p, _) => Century(TimexActions.Merge(p)),
    };

    private static TimexSense Nth(TimexUnit unit, int ordinal, TimexSense? of) => new() { Shape = TimexShape.Nth, Unit = unit, Ordinal = ordinal, Of = of };

    private static TimexSense? Half(ReadOnlySpan<TimexSense> parts, int? half) => half is 1 or 2 ? Nth(TimexUnit.HalfYear, half.Value, TimexActions.Shaped(parts)) : null;

    private static TimexSense Decade(int year) => new() { Shape = TimexShape.Cycle, Unit = TimexUnit.Decade, Direction = 0, Of = new TimexSense { Shape = TimexShape.Date, Year = year } };

    private static TimexSense? Century(TimexSense parts) => (parts.Ordinal ?? (int?)parts.Count) is >= 2 and <= 22 and var century
        ? new() { Shape = TimexShape.Cycle, Unit = TimexUnit.Century, Direction = 0, Of = new TimexSense { Shape = TimexShape.Date, Year = (century - 1) * 100 } } : null;
}
