using System.Globalization;

namespace Rapporteur.Reading.Timexes;

/// <summary>What comes again and again.</summary>
internal static class TimexSetActions
{
    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["EveryUnit"] = static (p, _) => Every(p[^1].Unit, p.Length > 2 && p[0].Count is null && p[1].Count is { } n ? n : 1),
        ["EveryNth"] = static (p, _) => Every(p[^1].Unit, p[1].Ordinal ?? 1),
        ["EveryOther"] = static (p, _) => Every(p[^1].Unit, 2),
        ["EveryWeekday"] = static (p, _) => TimexActions.Merge(p) is { Weekday: { } day } all ? Set("XXXX-WXX-" + day.ToString(CultureInfo.InvariantCulture) + Time(all)) : null,
        ["EveryPart"] = static (p, _) => Set("XXXX-XX-XXT" + p[^1].Code),
        ["EverySeason"] = static (p, _) => Set("XXXX-" + p[^1].Code),
        ["EveryMonth"] = static (p, _) => Set(string.Create(CultureInfo.InvariantCulture, $"XXXX-{p[^1].Month:D2}")),
    };

    private static string Time(TimexSense all) => all switch
    {
        { Hour: { } hour } => string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{all.Minute ?? 0:D2}"),
        { Code: { } part } => "T" + part,
        _ => "",
    };

    private static TimexSense Set(string code) => new() { Shape = TimexShape.Set, Code = code };

    private static TimexSense? Every(TimexUnit unit, double count) => unit is TimexUnit.None or TimexUnit.Part || double.IsNaN(count) ? null : Set(TimexText.Length([new TimexLength(count, unit)]));
}
