namespace Rapporteur.Reading.Clocks;

/// <summary>Reads the zone behind a time of day: CEST, (GMT), UTC+2, +02:00, Moscow time.</summary>
internal static class ClockZoneReader
{
    private const int MostHours = 14;

    /// <summary>The time with the zone behind it; as it was when none stands there.</summary>
    public static PrintedClock Add(ClockLine line, PrintedClock clock)
    {
        var at = clock.End;
        if (line.Word(at) is "+" && Offset(line, at, out var offset, out var after)) return clock with { Offset = offset, End = after };
        var isOpen = line.Word(at) is "(" or "," or "[";
        if (isOpen) at++;
        if (!line.At(at, ClockRole.Zone, out var zone, out var end)) return clock;
        var named = clock with { Zone = ClockZones.All[zone], End = end };
        if (named.Zone.IsUniversal && line.Word(end) is "+" or "-" or "−" or "–" && Offset(line, end, out offset, out after)) named = named with { Offset = offset, End = after };
        return isOpen && line.Word(named.End) is ")" or "]" ? named with { End = named.End + 1 } : named;
    }

    /// <summary>The time of a stamp with what stands right behind its digits.</summary>
    /// <param name="line">The line.</param>
    /// <param name="clock">The time.</param>
    /// <param name="length">Code units from the first token of the time to the end of its digits.</param>
    public static PrintedClock AddStamped(ClockLine line, PrintedClock clock, int length)
    {
        var rest = line.From(clock.First)[length..];
        if (rest is ['.', ..]) rest = rest[(1 + ClockDigits.Count(rest, 1))..];
        if (rest is ['Z' or 'z', ..]) return clock with { Offset = 0 };
        if (rest is not ['+' or '-' or '−', ..]) return clock;
        var digits = ClockDigits.Count(rest, 1);
        var minutes = digits == 2 && rest.Length > 5 && rest[3] == ':' ? ClockDigits.Value(rest.Slice(4, 2)) : digits == 4 ? ClockDigits.Value(rest.Slice(3, 2)) : 0;
        if (digits is not (2 or 4)) return clock;
        var offset = (ClockDigits.Value(rest.Slice(1, 2)) * 60) + minutes;
        return clock with { Offset = rest[0] == '+' ? offset : -offset };
    }

    /// <summary>A sign and the hours behind it: +2, +02:00, -0430.</summary>
    private static bool Offset(ClockLine line, int at, out int offset, out int end)
    {
        (offset, end) = (0, at + 2);
        var word = line.Word(at + 1);
        var digits = ClockDigits.Count(word, 0);
        if (digits == 4 && word.Length == 4) offset = (ClockDigits.Value(word[..2]) * 60) + ClockDigits.Value(word[2..]);
        else if (ClockDigits.Read(word) is { } time && time.End == word.Length && time.Hour <= MostHours) offset = (time.Hour * 60) + Math.Max(0, time.Minute);
        else return false;
        if (line.Word(at) is not "+") offset = -offset;
        return true;
    }
}
