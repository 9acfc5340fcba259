using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Timexes;

/// <summary>Days of the calendar, in digits and in words.</summary>
internal static class TimexDateActions
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["DayOfOrdinal"] = static (p, _) => DayOf(p, TimexActions.Merge(p).Ordinal),
        ["DayOfOrdinalAhead"] = static (p, _) => DayOf(p, TimexActions.Merge(p).Ordinal) is { } day ? day with { Sign = 1 } : null,
        ["DayOfCount"] = static (p, _) => DayOf(p, TimexActions.Merge(p).Count is { } count && count % 1 == 0 ? (int)count : null),
        ["MonthOfYear"] = static (p, _) => p[2].Count is >= 1900 and < 2100 ? Calendar(p[2].Count, p[0].Count, null) : null,
        ["MonthYear"] = static (p, _) => Calendar(p[2].Count, p[0].Count, null),
        ["YearMonth"] = static (p, _) => p[0].Count is >= 1900 and < 2100 ? Calendar(p[0].Count, p[2].Count, null) : null,
        ["ShortYear"] = static (p, _) => TimexActions.Counts(p) is [>= 32 and var year] ? Calendar(year + 1900, TimexActions.Merge(p).Month, null) : null,
        ["LateOfDay"] = static (p, _) => TimexActions.Shaped(p) is { Shape: TimexShape.Date or TimexShape.Deictic, Code: null } day ? new TimexSense { Shape = TimexShape.Clock, Hour = 23, Minute = 59, Second = 59, Of = day } : null,
        ["LateOfToday"] = static (_, _) => new TimexSense { Shape = TimexShape.Clock, Hour = 23, Minute = 59, Second = 59 },
        ["WeekdaysFromNow"] = static (p, _) => WeekdaysFromNow(p),
        ["NamedDate"] = static (p, _) => TimexActions.Date(p) is { } date && TimexActions.Counts(p) is [var year] ? Calendar(year, date.Month, date.Day) : null,
        ["CompactDate"] = static (p, _) => p[0].Count is >= 19000101 and < 21000101 and var n ? Calendar(Math.Floor(n / 10000), Math.Floor(n / 100) % 100, n % 100) : null,
        ["NumericDate"] = static (p, about) => Numeric(TimexActions.Counts(p), about),
        ["ShortDate"] = static (p, about) => Short(p, about),
        ["NthLast"] = static (p, _) => NthLast(p),
        ["WeekdayIn"] = static (p, _) => new TimexSense { Shape = TimexShape.WeekdayOf, Weekday = p[0].Weekday, Of = new TimexSense { Shape = TimexShape.Cycle, Unit = TimexUnit.Week, Direction = 1 } },
        ["DayCycle"] = static (p, _) => TimexActions.Merge(p) is { Direction: { } direction } ? new TimexSense { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = direction } : null,
        ["Holiday"] = static (p, _) => TimexActions.Merge(p) is { Of: not null, Weekday: not null } nth ? nth with { Shape = TimexShape.Nth } : TimexActions.Merge(p),
        ["SameDay"] = static (_, _) => new TimexSense { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = 0 },
    };

    /// <summary>A day in a year of two or four digits, or null when there is none.</summary>
    public static TimexSense? Calendar(double? year, double? month, double? day)
    {
        var full = year is < 70 ? year + 2000 : year is < 100 ? year + 1900 : year;
        if (full is not (>= 1000 and <= 2199) || month is not (>= 1 and <= 12)) return null;
        if (day is < 1 || (day is { } last && last > DateTime.DaysInMonth((int)full, (int)month))) return null;
        return new TimexSense { Shape = TimexShape.Date, Year = (int)full, Month = (int)month, Day = (int?)day };
    }

    // Three Fridays from now: a weekday that many weeks further.
    private static TimexSense? WeekdaysFromNow(ReadOnlySpan<TimexSense> parts)
    {
        if (TimexActions.Merge(parts) is not { Weekday: { } weekday, Count: >= 1 and <= 60 and var count } || count % 1 != 0) return null;
        var isPast = parts.ToArray().Any(static p => p.Sign < 0);
        var nearest = new TimexSense { Shape = TimexShape.Date, Weekday = weekday, Direction = isPast ? -1 : 1, Sign = 1 };
        return count == 1 ? nearest : new TimexSense { Shape = TimexShape.Shift, Of = nearest, Lengths = [new TimexLength(count - 1, TimexUnit.Week)], Sign = isPast ? -1 : 1 };
    }

    private static TimexSense? DayOf(ReadOnlySpan<TimexSense> parts, int? day) =>
        day is >= 1 and <= 31 && TimexActions.Date(parts) is { } date && TimexActions.Date([date, new TimexSense { Day = day }]) is { } dated ? dated with { Ordinal = null, Count = null } : null;

    private static TimexSense? Numeric(double[] n, LanguageAbout about)
    {
        if (n is not [var a, var b, var c]) return null;
        if (a >= 1000) return Calendar(a, b, c);
        if (c is >= 100 and < 1000) return null;
        return about.DateOrder == DateOrder.MonthFirst || about.MixesDateOrders ? Calendar(c, a, b) ?? Calendar(c, b, a) : Calendar(c, b, a) ?? Calendar(c, a, b);
    }

    private static TimexSense? Short(ReadOnlySpan<TimexSense> parts, LanguageAbout about)
    {
        if (TimexActions.Counts(parts) is not [var a, var b]) return null;
        var monthFirst = about.DateOrder == DateOrder.MonthFirst || about.MixesDateOrders;
        return (monthFirst ? Dated(parts, a, b) ?? Dated(parts, b, a) : Dated(parts, b, a) ?? Dated(parts, a, b)) is { } date ? date with { Count = null } : null;
    }

    private static TimexSense? Dated(ReadOnlySpan<TimexSense> parts, double month, double day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, (int)month)
            ? TimexActions.Merge(parts) with { Shape = TimexShape.Date, Month = (int)month, Day = (int)day } : null;

    // The third last day of May.
    private static TimexSense? NthLast(ReadOnlySpan<TimexSense> parts)
    {
        var from = parts.ToArray().First(static p => p.Ordinal is > 0).Ordinal;
        var of = TimexActions.Shaped(parts);
        return TimexActions.Merge(TimexActions.Plain(parts)) with { Shape = TimexShape.Nth, Ordinal = -from, Of = of };
    }
}
