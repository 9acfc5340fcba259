namespace Rapporteur.Reading.Clocks;

/// <summary>The digits of a time of day in one token: 14:30, 14.30, 14h30, 9pm, 14:30:05Z.</summary>
/// <param name="Hour">The hour.</param>
/// <param name="Minute">The minute, or -1.</param>
/// <param name="Second">The second, or -1.</param>
/// <param name="Mark">What stands behind the hour: a colon, a stop, a letter, or NUL.</param>
/// <param name="End">Number of code units read.</param>
internal readonly record struct ClockDigits(int Hour, int Minute, int Second, char Mark, int End)
{
    /// <summary>Reads the beginning of a text; null when it is no time of day.</summary>
    public static ClockDigits? Read(ReadOnlySpan<char> text)
    {
        var at = Count(text, 0);
        if (at is 0 or > 2) return null;
        var digits = new ClockDigits(Value(text[..at]), -1, -1, '\0', at);
        if (at < text.Length && text[at] is ':' or '.' && Count(text, at + 1) == 2)
        {
            digits = digits with { Minute = Value(text.Slice(at + 1, 2)), Mark = text[at], End = at + 3 };
            at += 3;
            if (at < text.Length && text[at] == ':' && Count(text, at + 1) == 2) digits = digits with { Second = Value(text.Slice(at + 1, 2)), End = at + 3 };
        }

        return digits.IsSound ? digits : null;
    }

    /// <summary>True for an hour of 0 to 23 with minutes, or the end of the day.</summary>
    public bool IsSound => (Hour < 24 || (Hour == 24 && Minute <= 0)) && Minute < 60 && Second < 60;

    /// <summary>How many digits stand at a place.</summary>
    public static int Count(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(text[at + count])) count++;
        return count;
    }

    /// <summary>The number that one or two digits write.</summary>
    public static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits) value = (value * 10) + (digit - '0');
        return value;
    }
}
