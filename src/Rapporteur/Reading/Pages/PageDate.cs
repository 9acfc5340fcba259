using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Dating;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Sentences;

namespace Rapporteur.Reading.Pages;

/// <summary>Reads dates as pages write them in their markup.</summary>
internal static class PageDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;
    private const string AnyLanguage = LanguageIdentifier.Unknown;

    /// <summary>A date read out of markup.</summary>
    /// <param name="Date">The day as printed: in the zone the page gives it in.</param>
    /// <param name="IsUniversal">True for an instant in universal time.</param>
    /// <param name="IsSecond">True for the second reading of digits that may be taken either way.</param>
    internal readonly record struct Reading(Edtf Date, bool IsUniversal, bool IsSecond);

    /// <summary>The day, in the zone the page gives it in; two readings where day and month may be taken either way; none when
    /// there is no date. The day as printed counts: readers go by it.</summary>
    public static IReadOnlyList<Reading> Read(string text, string? language)
    {
        var value = text.AsSpan().Trim();
        if (value.Length is < 6 or > 80 || !value.ContainsAnyInRange('0', '9')) return [];
        if (FromParts(value, 4, 2, '-', '/', '.') is { } iso) return [new Reading(iso, IsUniversal(value), false)];
        if (value.Length >= 8 && !value[..8].ContainsAnyExceptInRange('0', '9')
            && FromNumbers(Number(value[..4]), Number(value[4..6]), Number(value[6..8])) is { } compact && (value.Length == 8 || value.Length >= 14 || !char.IsAsciiDigit(value[8]))) return [new Reading(compact, IsUniversal(value), false)];
        if (value.Length is 10 or 13 && !value.ContainsAnyExceptInRange('0', '9')) return FromEpoch(value) is { } day ? [new Reading(day, true, false)] : [];
        return Printed(text, language ?? AnyLanguage) is { Count: > 0 } known ? known : Printed(text, AnyLanguage);
    }

    // "…T07:08:09Z", "… +00:00", "… GMT": not the zone of the outlet, but that of the machine. Midnight sharp is a day and no instant.
    private static bool IsUniversal(ReadOnlySpan<char> value)
    {
        if (value.Length < 16 || value.Contains("00:00:00", StringComparison.Ordinal)) return false;
        return value[^1] is 'Z' or 'z' || value.EndsWith("+00:00", StringComparison.Ordinal) || value.EndsWith("+0000", StringComparison.Ordinal)
            || value.EndsWith("GMT", StringComparison.OrdinalIgnoreCase) || value.EndsWith("UTC", StringComparison.OrdinalIgnoreCase);
    }

    private static Edtf? FromParts(ReadOnlySpan<char> value, int yearDigits, int others, params ReadOnlySpan<char> marks)
    {
        if (value.Length < yearDigits + 2 || !marks.Contains(value[yearDigits])) return null;
        var rest = value[(yearDigits + 1)..];
        var month = Digits(rest, others);
        if (month == 0 || rest.Length <= month || rest[month] != value[yearDigits]) return null;
        var day = Digits(rest[(month + 1)..], others);
        return day == 0 ? null : FromNumbers(Number(value[..yearDigits]), Number(rest[..month]), Number(rest.Slice(month + 1, day)));
    }

    private static int Digits(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        while (count < text.Length && count < most && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Edtf? FromNumbers(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Edtf.Day(new DateOnly(year, month, day)) : null;

    private static Edtf? FromEpoch(ReadOnlySpan<char> value)
    {
        var number = long.Parse(value, CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number).UtcDateTime);
        return day.Year is >= EarliestYear and <= LatestYear ? Edtf.Day(day) : null;
    }

    private static List<Reading> Printed(string text, string language)
    {
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        var readings = new List<Reading>();
        foreach (var date in PrintedDates.Find(text, tokens, language))
        {
            if (date is not { Year: { } year and >= EarliestYear, Day: not null } || date.In(year) is not { } known) continue;
            readings.Add(new Reading(known, IsUniversal(text), false));
            if (Other(text.AsSpan(date.Span.Start, date.Span.Length), date) is { } other) readings.Add(new Reading(other, false, true));
            break;
        }

        return readings;
    }

    /// <summary>The other day that digits with strokes may mean: 3/5/2021 is a day of March or of May.</summary>
    public static Edtf? Other(ReadOnlySpan<char> printed, PrintedDate date) =>
        printed.Contains('/') && date is { Year: { } year, Day: { } day and <= 12 } && day != date.Month ? Edtf.Day(new DateOnly(year, day, date.Month)) : null;
}
