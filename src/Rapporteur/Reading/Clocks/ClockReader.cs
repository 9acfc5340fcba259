using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Clocks;

/// <summary>Reads the times of day in a run of tokens: 14:30, 14h30, kl. 14.30, 9 Uhr, half a day in words, and the zone behind them.</summary>
internal sealed class ClockReader(ClockLine line)
{
    /// <summary>The times of day, in order, none overlapping another.</summary>
    public static List<PrintedClock> ReadAll(ClockLine line)
    {
        var reader = new ClockReader(line);
        var found = new List<PrintedClock>();
        for (var at = 0; at < line.Tokens.Length;)
        {
            var read = reader.ReadAt(at);
            if (read is not null) found.Add(read);
            at = read?.End ?? at + 1;
        }

        return found;
    }

    private PrintedClock? ReadAt(int at)
    {
        if (line.At(at, ClockRole.Noon, out _, out var end)) return ClockZoneReader.Add(line, new PrintedClock { First = at, End = end, Hour = 12, Minute = 0, IsNamed = true });
        if (line.At(at, ClockRole.Midnight, out _, out end)) return ClockZoneReader.Add(line, new PrintedClock { First = at, End = end, Hour = 0, Minute = 0, IsNamed = true });
        var word = line.Word(at);
        if (word.IsEmpty || !char.IsAsciiDigit(word[0])) return line.At(at, ClockRole.Count, out var count, out end) ? InWords(at, count, end) : null;
        return Stamp(at, word) ?? FourDigits(at, word) ?? InDigits(at, word);
    }

    /// <summary>The time behind a date in one token: 2024-05-12T09:15:00Z.</summary>
    private PrintedClock? Stamp(int at, ReadOnlySpan<char> word)
    {
        if (word.Length < 13 || word[10] is not ('T' or 't') || ClockDigits.Read(line.From(at)[11..]) is not { Minute: >= 0 } digits) return null;
        var stop = line.Tokens[at].Start + 11 + digits.End;
        var end = at + 1;
        while (end < line.Tokens.Length && line.Tokens[end].Start < stop) end++;
        var clock = new PrintedClock { First = at, End = end, Hour = digits.Hour, Minute = digits.Minute, Second = Known(digits.Second), IsStamp = true };
        return ClockZoneReader.AddStamped(line, clock, 11 + digits.End);
    }

    /// <summary>Four digits before a zone: 0800 GMT.</summary>
    private PrintedClock? FourDigits(int at, ReadOnlySpan<char> word)
    {
        if (word.Length != 4 || ClockDigits.Count(word, 0) != 4 || !line.At(at + 1, ClockRole.Zone, out _, out _)) return null;
        var (hour, minute) = (ClockDigits.Value(word[..2]), ClockDigits.Value(word[2..]));
        return hour < 24 && minute < 60 ? ClockZoneReader.Add(line, new PrintedClock { First = at, End = at + 1, Hour = hour, Minute = minute }) : null;
    }

    private PrintedClock? InWords(int at, int count, int end)
    {
        var next = end;
        var isClock = line.Passes(end, ClockRole.Behind, ref next) || (line.Passes(end, ClockRole.Hours, ref next) && Leads(at)) || line.EndsBefore(at, ClockRole.BeforeNumber);
        return isClock ? Finish(new PrintedClock { First = at, End = next, Hour = count }) : null;
    }

    private PrintedClock? InDigits(int at, ReadOnlySpan<char> word)
    {
        if (ClockDigits.Read(word) is not { } digits) return null;
        var clock = new PrintedClock { First = at, End = at + 1, Hour = digits.Hour, Minute = Known(digits.Minute), Second = Known(digits.Second) };
        ClockRole? unit = null;
        if (digits.End < word.Length)
        {
            var letters = digits.End;
            while (letters < word.Length && !char.IsAsciiDigit(word[letters])) letters++;
            if (word[digits.End..] is "Z" or "z" && digits.Minute >= 0) return clock with { Offset = 0 };
            unit = line.Suffix(Span.Between(line.Tokens[at].Start + digits.End, line.Tokens[at].Start + letters));
            if (unit is null) return null;
            if (letters < word.Length)
            {
                if (word.Length - letters != 2 || digits.Minute >= 0 || unit is not (ClockRole.Hours or ClockRole.Behind)) return null;
                clock = clock with { Minute = ClockDigits.Value(word[letters..]) };
                if (clock.Minute > 59) return null;
            }
        }

        return Judge(clock, digits.Mark, unit);
    }

    private static int? Known(int part) => part < 0 ? null : part;

    /// <summary>Takes in what stands behind the digits, and says whether all that makes a time of day of them.</summary>
    private PrintedClock? Judge(PrintedClock clock, char mark, ClockRole? unit)
    {
        var end = clock.End;
        var glued = unit;
        if (unit is null && line.Passes(end, ClockRole.Behind, ref end)) unit = ClockRole.Behind;
        else if (unit is null && !line.At(end, ClockRole.Zone, out _, out _) && line.Passes(end, ClockRole.Hours, ref end)) unit = ClockRole.Hours;
        clock = clock with { End = end };
        if (unit is ClockRole.Behind or ClockRole.Hours && clock.Minute is null && Minutes(end) is >= 0 and var minutes) clock = clock with { Minute = minutes, End = end + 1 };
        var finished = Finish(glued is ClockRole.Morning or ClockRole.Evening ? InHalf(clock, glued.Value) : clock);
        var hasHalf = finished.Hour != clock.Hour || HasHalf(clock.End) || glued is ClockRole.Morning or ClockRole.Evening;
        var hasZone = finished.Zone is not null || finished.Offset is not null;
        var isSure = mark == ':' || unit == ClockRole.Behind || (unit == ClockRole.Hours && clock.Minute is not null) || hasZone || line.EndsBefore(clock.First, ClockRole.BeforeNumber)
            || (hasHalf && (glued is not null || mark == '.' || Leads(clock.First))) || ((mark == '.' || unit == ClockRole.Hours) && Leads(clock.First));
        if (isSure) return finished;
        return mark == '.' || hasHalf || glued == ClockRole.Hours ? finished with { NeedsDate = true } : null;
    }

    private bool Leads(int at) => line.EndsBefore(at, ClockRole.Before) || line.EndsBefore(at, ClockRole.BeforeNumber);

    /// <summary>Minutes behind the word for hours: 14 Uhr 30, 14 heures 30. A number before a word is the day of a month.</summary>
    private int Minutes(int at)
    {
        var minutes = line.Word(at).Length == 2 ? line.Number(at, 2) : -1;
        if (minutes is < 0 or > 59) return -1;
        var next = line.Word(at + 1);
        var closes = next.IsEmpty || (!char.IsLetterOrDigit(next[0]) && (next[0] != '.' || at + 2 >= line.Tokens.Length)) || line.Leads(at + 1)
            || line.At(at + 1, ClockRole.Zone, out _, out _) || line.IsSmallWord(at + 1);
        return closes ? minutes : -1;
    }

    private bool HasHalf(int at)
    {
        at = PastApostrophe(at);
        return line.At(at, ClockRole.Morning, out _, out _) || line.At(at, ClockRole.Evening, out _, out _);
    }

    private PrintedClock Finish(PrintedClock clock)
    {
        var at = PastApostrophe(clock.End);
        var end = clock.End;
        if (line.Passes(at, ClockRole.Morning, ref end)) clock = InHalf(clock with { End = end }, ClockRole.Morning);
        else if (line.Passes(at, ClockRole.Evening, ref end)) clock = InHalf(clock with { End = end }, ClockRole.Evening);
        return ClockZoneReader.Add(line, clock);
    }

    // 's avonds: the language's own apostrophe before the word.
    private int PastApostrophe(int at) => line.Word(at) is ['\'' or '’' or '‘'] && line.IsGlued(at + 1) ? at + 1 : at;

    private static PrintedClock InHalf(PrintedClock clock, ClockRole half) => half switch
    {
        ClockRole.Morning when clock.Hour == 12 => clock with { Hour = 0 },
        ClockRole.Evening when clock.Hour < 12 => clock with { Hour = clock.Hour + 12 },
        _ => clock,
    };
}
