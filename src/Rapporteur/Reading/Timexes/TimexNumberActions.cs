namespace Rapporteur.Reading.Timexes;

/// <summary>Numbers put together, and years.</summary>
internal static class TimexNumberActions
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["Compose"] = static (p, _) => Compose(p[0].Count!.Value, p[1].Count!.Value, false),
        ["ComposeAnd"] = static (p, _) => Compose(p[0].Count!.Value, p[2].Count!.Value, true),
        ["Decimal"] = static (p, _) => Number(p[0].Count!.Value + Fraction(p[2].Count!.Value)),
        ["Mixed"] = static (p, _) => p[3].Count > 0 && p[1].Count < p[3].Count ? Number(p[0].Count!.Value + (p[1].Count!.Value / p[3].Count!.Value)) : null,
        ["Fraction"] = static (p, _) => p[2].Count is > 1 and <= 4 && p[0].Count < p[2].Count ? Number(p[0].Count!.Value / p[2].Count!.Value) : null,
        ["AddHalf"] = static (p, _) => Number(p[0].Count!.Value + 0.5),
        ["Ordinal"] = static (p, _) => p[0].Count is >= 1 and <= 100 ? new TimexSense { Ordinal = (int)p[0].Count! } : null,
        ["Year"] = static (p, _) => Year(p, TimexActions.Counts(p)[^1]),
        ["YearOfCount"] = static (p, _) => Year(p, TimexActions.Counts(p)[^1]),
        ["BareYear"] = static (p, _) => p[0].Year is > 1900 and < 2000 or > 2000 and <= 2049 ? p[0] : null,
        ["OldYear"] = static (p, _) => p[0].Year is 1900 or 2000 || (p[0].Year is >= 1500 and < 1900 && p[0].Year % 100 != 0) ? p[0] : null,
        ["YearOfWords"] = static (p, _) => p[0].Count is > 1500 and < 2100 && p[0].Count % 100 != 0 ? Year([], p[0].Count!.Value) : null,
        ["YearWords"] = static (p, _) => p[0].Count is >= 11 and <= 20 && p[1].Count is >= 10 and < 100 ? Year([], (p[0].Count!.Value * 100) + p[1].Count!.Value) : null,
    };

    private static TimexSense? Year(ReadOnlySpan<TimexSense> parts, double year) =>
        year is >= EarliestYear and <= LatestYear ? TimexActions.Merge(parts) with { Shape = TimexShape.Date, Year = (int)year, Count = null } : null;

    private static TimexSense Number(double count) => new() { Count = count };

    private static double Fraction(double digits) => digits / Math.Pow(10, Math.Max(1, Math.Ceiling(Math.Log10(digits + 1))));

    // Twenty four, vier und zwanzig, quatre vingt dix, two thousand and eight.
    private static TimexSense? Compose(double a, double b, bool hasAnd) => (a, b) switch
    {
        ( >= 1 and < 100, 100 or 1000) => a < b ? Number(a * b) : null,
        (100, 1000) => Number(a * b),
        (4, 20) => hasAnd ? null : Number(80),
        (60 or 80, >= 10 and < 20) => Number(a + b),
        ( >= 20 and < 100, >= 1 and < 10) => a % 10 == 0 ? Number(a + b) : null,
        ( >= 1 and < 10, >= 20 and < 100) => hasAnd && b % 10 == 0 ? Number(a + b) : null,
        ( >= 1000, < 1000) => a % 1000 == 0 ? Number(a + b) : null,
        ( >= 100 and < 1000, < 100) => a % 100 == 0 ? Number(a + b) : null,
        _ => null,
    };
}
