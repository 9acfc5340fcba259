using System.Globalization;

namespace Rapporteur.Intake;

/// <summary>Reads moments as containers write them.</summary>
internal static class Moments
{
    private const double EarliestSecond = 6e8;
    private const double LatestSecond = 5e9;

    /// <summary>The moment, in the zone it is written in and in UTC where it names none; null when it is none.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var value = text.Trim();
        var comment = value.IndexOf('(', StringComparison.Ordinal);
        if (comment > 0) value = value[..comment].Trim();
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return OfNumber(number, value);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    // Seconds or milliseconds since 1970, or the fourteen digits crawlers name things by.
    private static DateTimeOffset? OfNumber(double number, string text) => number switch
    {
        > EarliestSecond and < LatestSecond => DateTimeOffset.UnixEpoch.AddSeconds(number),
        > EarliestSecond * 1000 and < LatestSecond * 1000 => DateTimeOffset.UnixEpoch.AddMilliseconds(number),
        _ => DateTimeOffset.TryParseExact(text, ["yyyyMMddHHmmss", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
    };
}
