using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Dating;
using Rapporteur.Reading.Sentences;

namespace Rapporteur.Reading.Pages;

/// <summary>Reads dates as pages write them in their markup.</summary>
internal static class PageDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;
    private const string English = "en";

    /// <summary>The day, in the zone the page gives it in, or null. The day as printed counts: readers go by it.</summary>
    public static Edtf? Parse(string text, string? language)
    {
        var value = text.AsSpan().Trim();
        if (value.Length > 80) return null;
        if (FromParts(value, 4, 2, '-', '/', '.') is { } iso) return iso;
        if (value.Length >= 8 && !value[..8].ContainsAnyExceptInRange('0', '9')
            && FromNumbers(Number(value[..4]), Number(value[4..6]), Number(value[6..8])) is { } compact && (value.Length == 8 || value.Length >= 14 || !char.IsAsciiDigit(value[8]))) return compact;
        if (value.Length is 10 or 13 && !value.ContainsAnyExceptInRange('0', '9')) return FromEpoch(value);
        return Printed(text, language ?? English) ?? Printed(text, English);
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

    private static Edtf? Printed(string text, string language)
    {
        foreach (var date in PrintedDates.Find(text, Tokenizer.Tokenize(text, new Span(0, text.Length)), language))
        {
            if (date is { Year: { } year and >= EarliestYear, Day: not null } && date.In(year) is { } known) return known;
        }

        return null;
    }
}
