namespace Rapporteur.Reading.Timexes;

/// <summary>Times of day.</summary>
internal static class TimexClockActions
{
    private const string Forenoon = "AM";
    private const string Afternoon = "PM";

    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["HourMinute"] = static (p, _) => HourMinute(p),
        ["HourMinuteHalf"] = static (p, _) => Half(HourMinute(p), p[^1].Code),
        ["InPartLast"] = static (p, _) => Half(p[1], p[^1].Code),
        ["CompactClock"] = static (p, _) => p[0].Count is { } digits ? Half(At(Math.Floor(digits / 100), digits % 100), p[^1].Code) : null,
        ["HourOfCount"] = static (p, _) => At(p[0].Count, 0),
        ["HourOfOrdinal"] = static (p, _) => At(TimexActions.Merge(p).Ordinal, 0),
        ["Sure"] = static (p, _) => TimexActions.Shaped(p),
        ["Clock"] = static (p, _) => TimexActions.Merge(p) with { Shape = TimexShape.Clock },
        ["AmPm"] = static (p, _) => Half(p[0].Shape == TimexShape.Clock ? p[0] : At(p[0].Count, 0), p[^1].Code),
        ["InPart"] = static (p, _) => Half(Hour(p[0]), p[^1].Code),
        ["HalfTo"] = static (p, _) => Minutes(Hour(p[^1]), -30),
        ["HalfPast"] = static (p, _) => Minutes(Hour(TimexActions.Shaped(p) ?? p[^1]), 30),
        ["QuarterPast"] = static (p, _) => Minutes(Hour(TimexActions.Shaped(p) ?? p[^1]), 15),
        ["QuarterTo"] = static (p, _) => Minutes(Hour(TimexActions.Shaped(p) ?? p[^1]), -15),
        ["MinutesPast"] = static (p, _) => Minutes(Hour(p[^1]), p[0].Count),
        ["MinutesTo"] = static (p, _) => p[^1].Shape == TimexShape.Word && p[^1].Ordinal is null ? Minutes(p[0], -p[^1].Count) : Minutes(Hour(p[^1]), -p[0].Count),
        ["MinutesToAt"] = static (p, _) => Minutes(Hour(p[^1]), -(p[1].Count ?? 15)),
        ["ClockOf"] = static (p, _) => ClockOf(p),
        ["ClockOfLoose"] = static (p, _) => ClockOf(p),
        ["PartCycle"] = static (p, _) => TimexActions.Merge(p) is { Direction: { } direction } all
            ? new TimexSense { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = Math.Clamp(direction, -1, 1), Code = all.Code } : null,
        ["PartHere"] = static (p, _) => new TimexSense { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = 0, Code = TimexActions.Merge(p).Code, Sign = 1 },
    };

    /// <summary>The hour as the part of the day has it: eight in the evening is 20.</summary>
    public static TimexSense? Half(TimexSense? clock, string? part)
    {
        if (clock is not { Hour: { } hour }) return null;
        if (hour > 12) return part == Forenoon ? null : clock with { IsHalfKnown = false };
        var isLater = part switch { Afternoon or "AF" => true, "EV" => hour > 3, "NI" => hour is > 6 and < 12, _ => false };
        if (hour == 12 && part == "EV") return clock with { Hour = 24, IsHalfKnown = false };
        var fixedHour = isLater ? (hour % 12) + 12 : part is "NI" or Forenoon or "MO" && hour == 12 ? 0 : hour;
        return clock with { Hour = fixedHour, IsHalfKnown = false };
    }

    private static TimexSense? Hour(TimexSense part) => part.Shape == TimexShape.Clock ? part : At(part.Count ?? part.Ordinal, 0);

    private static TimexSense? At(double? hour, double minute, double? second = null)
    {
        if (hour is not (>= 0 and <= 24) || hour % 1 != 0 || minute is < 0 or > 59 || second is < 0 or > 59 || (hour == 24 && minute > 0)) return null;
        return new TimexSense { Shape = TimexShape.Clock, Hour = (int)hour, Minute = (int)minute, Second = (int?)second, IsHalfKnown = hour is >= 1 and <= 12 };
    }

    // Digits with a mark between, or an hour and minutes behind it.
    private static TimexSense? HourMinute(ReadOnlySpan<TimexSense> parts)
    {
        if (TimexActions.Shaped(parts) is { Hour: { } hour, Minute: 0 } && TimexActions.Counts(parts) is [>= 10 and <= 59 and var behind]) return At(hour, behind);
        return TimexActions.Counts(parts) switch
        {
            [var h, var m] => At(h, m) is { } clock ? clock with { IsHalfKnown = clock.IsHalfKnown } : null,
            [var h, var m, var s] => At(h, m, s),
            _ => null,
        };
    }

    private static TimexSense? Minutes(TimexSense? clock, double? minutes)
    {
        if (clock is not { Hour: { } hour } || minutes is not (>= -59 and <= 59)) return null;
        var sum = (hour * 60) + (clock.Minute ?? 0) + (int)minutes;
        if (sum < 0) sum += clock.IsHalfKnown ? 720 : 1440;
        return clock with { Hour = sum / 60, Minute = sum % 60 };
    }

    // A clock of a day; a part of the day tells which half is meant.
    private static TimexSense? ClockOf(ReadOnlySpan<TimexSense> parts)
    {
        TimexSense? clock = null, day = null;
        var code = default(string);
        foreach (var part in parts)
        {
            if (part.Shape == TimexShape.Clock) clock = part;
            else if (part.Shape != TimexShape.Word) day = part;
            else code ??= part.Code;
        }

        if (clock is null) return null;
        var known = (day?.Code ?? code) is { } half && clock.IsHalfKnown ? Half(clock, half) : clock;
        return known is null ? null : known with { Of = day is { Shape: TimexShape.PartOf } ? day.Of : day is null ? null : day with { Code = day.Month is null && day.Weekday is null && day.Shape == TimexShape.Date ? day.Code : null } };
    }
}
