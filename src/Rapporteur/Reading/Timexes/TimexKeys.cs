using System.Globalization;

namespace Rapporteur.Reading.Timexes;

/// <summary>Reads what a key of <c>times.tsv</c> says: <c>month.5</c>, <c>dayword.-1.NI</c>, <c>cycle.year.-1</c>.</summary>
internal static class TimexKeys
{
    /// <summary>What is put behind the key of a word for today that also means in our days.</summary>
    private const string Nowadays = "now";

    /// <summary>The fields a key stands for.</summary>
    public static TimexSense Sense(string key)
    {
        var parts = key.Split('.');
        var number = parts.Length > 1 && int.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last) ? last : 0;
        var second = parts.Length > 1 ? parts[1] : "";
        return parts[0] switch
        {
            "month" or "mon" or "monthlow" or "monthord" => new() { Month = number },
            "weekday" or "wd" or "wdlow" or "weekly" => new() { Weekday = number },
            "pastday" => new() { Weekday = number, Direction = -1 },
            "comingday" => new() { Weekday = number, Direction = 1, Sign = 1 },
            "unit" or "plural" or "dur" => new() { Unit = Unit(second), Count = parts[0] == "dur" ? double.NaN : null },
            "dir" or "this" => second == "coming" ? new() { Direction = 1, Sign = 1 } : second == "recent" ? new() { Direction = -1, Sign = 1 } : new() { Direction = number },
            "dirlast" or "lastword" => new() { Ordinal = -1 },
            "dayword" => new() { Shape = TimexShape.Deictic, Unit = TimexUnit.Day, Count = Number(second), Code = parts.Length > 2 && parts[2] != Nowadays ? parts[2] : null, Sign = parts[^1] == Nowadays ? 2 : 0 },
            "cycle" => new() { Shape = TimexShape.Cycle, Unit = Unit(second), Direction = number },
            "part" or "inpart" or "season" or "seasonlow" => new() { Code = second },
            "ref" => new() { Shape = TimexShape.Reference, Code = second },
            "set" or "setloose" => new() { Shape = TimexShape.Set, Code = key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..] },
            "length" => new() { Shape = TimexShape.Duration, Lengths = [new(Number(second), Unit(parts[2]))] },
            "early" => new() { Portion = -1 },
            "mid" => new() { Portion = 0 },
            "late" or "endof" => new() { Portion = 1 },
            "fiscal" => new() { Code = second.Length > 0 ? second : "FY" },
            "agoafter" or "agobefore" => new() { Sign = -1 },
            "ap" => new() { Code = second },
            "nights" => new() { Unit = TimexUnit.Day },
            "few" => new() { Count = double.NaN },
            "one" => new() { Count = 1 },
            "count" or "decade" or "decadenum" => new() { Count = number },
            "noon" => new() { Hour = 12, Minute = 0 },
            "midnight" => new() { Hour = 24, Minute = 0 },
            "ampm" => new() { Code = second },
            "holiday" => Holiday(second, number),
            _ => new(),
        };
    }

    // A day of the year; the nth weekday of a month (11-4-4: the fourth Thursday of November); so many days from Easter.
    private static TimexSense Holiday(string day, int number) => day.Split('-', 2) is [var month, var nth] && nth.LastIndexOf('-') is > 0 and var cut
        ? new() { Shape = TimexShape.Nth, Ordinal = Number(nth[..cut]), Weekday = Number(nth[(cut + 1)..]), Of = new() { Shape = TimexShape.Date, Month = Number(month) } }
        : day.Contains('-', StringComparison.Ordinal)
        ? new() { Shape = TimexShape.Date, Month = Number(day[..2]), Day = Number(day[3..]) }
        : new() { Shape = TimexShape.Date, Code = day, Count = number };

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static TimexUnit Unit(string name) => Enum.Parse<TimexUnit>(name, ignoreCase: true);
}
