using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapporteur.Reading.Timexes;

/// <summary>Writes lengths and unanchored times as TIMEX3 does.</summary>
internal static class TimexText
{
    /// <summary>A length: <c>P2Y3M</c>, <c>PT36H</c>, <c>PXD</c>.</summary>
    public static string Length(ImmutableArray<TimexLength> lengths)
    {
        var text = new StringBuilder("P");
        var isClock = false;
        foreach (var (count, unit) in lengths)
        {
            if (!isClock && unit < TimexUnit.Day)
            {
                text.Append('T');
                isClock = true;
            }

            var (factor, letters) = Letters(unit);
            text.Append(double.IsNaN(count) ? "X" : Math.Round(count * factor, 4).ToString(CultureInfo.InvariantCulture)).Append(letters);
        }

        return text.ToString();
    }

    /// <summary>Other notations of a length: halves as smaller units, decades and centuries with letters of their own.</summary>
    public static IEnumerable<string> OtherLengths(ImmutableArray<TimexLength> lengths)
    {
        if (Fraction(lengths) is { } decimals) yield return decimals;
        if (lengths is not [var (count, unit)]) yield break;
        var code = unit switch { TimexUnit.Decade => "DE", TimexUnit.Century => "C", TimexUnit.Millennium => "L", TimexUnit.Quarter => "Q", _ => null };
        var number = double.IsNaN(count) ? "X" : count.ToString(CultureInfo.InvariantCulture);
        if (code is not null) yield return "P" + number + code;
        if (unit == TimexUnit.Minute && count is 15 or 30 or 45 or 90) yield return "PT" + (count / 60).ToString(CultureInfo.InvariantCulture) + "H";
        if (unit == TimexUnit.Month && count is 6 or 18) yield return "P" + (count / 12).ToString(CultureInfo.InvariantCulture) + "Y";
        if (unit == TimexUnit.Hour && count % 24 == 0) yield return Length([new TimexLength(count / 24, TimexUnit.Day)]);
        if (double.IsNaN(count) || count % 1 == 0) yield break;
        var (smaller, factor) = unit switch { TimexUnit.Year => (TimexUnit.Month, 12), TimexUnit.Hour => (TimexUnit.Minute, 60), TimexUnit.Minute => (TimexUnit.Second, 60), TimexUnit.Day => (TimexUnit.Hour, 24), _ => (TimexUnit.None, 0) };
        var rest = Math.Round((count % 1) * factor, 3);
        if (factor == 0 || rest % 1 != 0) yield break;
        yield return Length([new TimexLength(Math.Round(count * factor, 3), smaller)]);
        if (count > 1) yield return Length([new TimexLength(Math.Floor(count), unit), new TimexLength(rest, smaller)]);
    }

    /// <summary>Other notations of what comes again: every night as TNI, twice a year as half years.</summary>
    public static IEnumerable<string> OtherSets(string code)
    {
        if (code.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal)) yield return code[10..];
        if (code == "P6M") yield return "P0.5Y";
        if (code == "P1WE") yield return "XXXX-WXX-WE";
    }

    /// <summary>A time of day to the second.</summary>
    public static string Clock(TimexSense clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Hour % 24:D2}:{clock.Minute ?? 0:D2}:{clock.Second ?? 0:D2}");

    /// <summary>A time without the date of the report, X for what is not said; null where that leaves nothing.</summary>
    public static string? Unanchored(TimexSense sense) => sense switch
    {
        { Shape: TimexShape.Date, Year: not null } or { Of: { Shape: not TimexShape.Date }, Shape: TimexShape.Clock } => null,
        { Shape: TimexShape.Clock, Hour: { } hour } => (sense.Of is { } day ? Unanchored(day) : "") is { } date
            ? date + string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{sense.Minute ?? 0:D2}") + (sense.Second is { } s ? string.Create(CultureInfo.InvariantCulture, $":{s:D2}") : "") : null,
        { Shape: TimexShape.PartOf, Of: { } of } => Unanchored(of) is { } date ? date + "T" + sense.Code : null,
        { Shape: TimexShape.Deictic, Sign: 1 } => "T" + sense.Code,
        { Shape: not TimexShape.Date } => null,
        { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"),
        { Weekday: { } weekday } => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}") + (sense.Code is { } part ? "T" + part : ""),
        { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:D2}"),
        { Code: "SP" or "SU" or "FA" or "WI" } => "XXXX-" + sense.Code,
        _ => null,
    };

    // An hour and thirty minutes as an hour and a half.
    private static string? Fraction(ImmutableArray<TimexLength> lengths) => lengths switch
    {
        [(var years, TimexUnit.Year), (var months, TimexUnit.Month)] when months % 3 == 0 => Length([new TimexLength(years + (months / 12), TimexUnit.Year)]),
        [(var hours, TimexUnit.Hour), (var minutes, TimexUnit.Minute)] when minutes % 15 == 0 => Length([new TimexLength(hours + (minutes / 60), TimexUnit.Hour)]),
        _ => null,
    };

    private static (double Factor, string Letters) Letters(TimexUnit unit) => unit switch
    {
        TimexUnit.Second => (1, "S"),
        TimexUnit.Minute => (1, "M"),
        TimexUnit.Hour => (1, "H"),
        TimexUnit.Day => (1, "D"),
        TimexUnit.Weekend => (1, "WE"),
        TimexUnit.Week => (1, "W"),
        TimexUnit.Fortnight => (2, "W"),
        TimexUnit.Month => (1, "M"),
        TimexUnit.Quarter => (3, "M"),
        TimexUnit.HalfYear => (6, "M"),
        TimexUnit.Year => (1, "Y"),
        TimexUnit.Decade => (10, "Y"),
        TimexUnit.Century => (100, "Y"),
        TimexUnit.Millennium => (1000, "Y"),
        _ => (1, "D"),
    };
}
