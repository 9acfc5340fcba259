using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Facts;

/// <summary>Finds the day that many addresses of reports and pictures carry: <c>/2020/08/24/</c>, <c>/2020-08-24-</c>, <c>/20200824</c>,
/// <c>/2020/aug/24/</c>.</summary>
internal static class AddressDate
{
    private const int EarliestYear = 1995;
    private const int LatestYear = 2099;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first day in an address and where it stands in it, or null.</summary>
    public static (Edtf Date, Span Span)? Find(string address)
    {
        for (var at = 0; at + 8 <= address.Length; at++)
        {
            if (!char.IsAsciiDigit(address[at]) || (at > 0 && char.IsAsciiDigit(address[at - 1]))) continue;
            if (Big(address, at) is { } found) return found;
            while (at < address.Length && char.IsAsciiDigit(address[at])) at++;
        }

        return null;
    }

    private static (Edtf Date, Span Span)? Big(string address, int at)
    {
        var digits = Digits(address, at, 9);
        if (digits == 8) return Make(Number(address, at, 4), Number(address, at + 4, 2), Number(address, at + 6, 2), Span.Between(at, at + 8));
        if (digits is 1 or 2) return Small(address, at, digits);
        if (digits != 4 || at + 4 >= address.Length) return null;
        var mark = address[at + 4];
        if (mark is not ('/' or '-' or '_' or '.')) return null;
        if (Named(address, at + 5) is var month and > 0)
        {
            var day = at + 9;
            var length = day < address.Length && address[day - 1] == mark ? Digits(address, day, 3) : 0;
            return length is 1 or 2 ? Make(Number(address, at, 4), month, Number(address, day, length), Span.Between(at, day + length)) : null;
        }

        var second = Digits(address, at + 5, 3);
        if (second is not (1 or 2) || at + 5 + second >= address.Length || address[at + 5 + second] != mark) return null;
        var third = Digits(address, at + 6 + second, 3);
        if (third is not (1 or 2)) return null;
        var last = at + 6 + second;
        return Make(Number(address, at, 4), Number(address, at + 5, second), Number(address, last, third), Span.Between(at, last + third));
    }

    // 29-10-2021: the year last.
    private static (Edtf Date, Span Span)? Small(string address, int at, int digits)
    {
        var month = at + digits + 1;
        if (month >= address.Length) return null;
        var mark = address[month - 1];
        if (mark is not ('-' or '_' or '.')) return null;
        var length = Digits(address, month, 3);
        var year = month + length + 1;
        if (length is not (1 or 2) || year >= address.Length || address[year - 1] != mark || Digits(address, year, 5) != 4) return null;
        return Make(Number(address, year, 4), Number(address, month, length), Number(address, at, digits), Span.Between(at, year + 4));
    }

    private static (Edtf Date, Span Span)? Make(int year, int month, int day, Span span) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (Edtf.Day(new DateOnly(year, month, day)), span) : null;

    private static int Named(string address, int at)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (string.Compare(address, at, Months[month], 0, 3, StringComparison.OrdinalIgnoreCase) == 0) return month + 1;
        }

        return 0;
    }

    private static int Digits(string text, int at, int most)
    {
        var count = 0;
        while (at + count < text.Length && count < most && char.IsAsciiDigit(text[at + count])) count++;
        return count;
    }

    private static int Number(string text, int at, int length) => int.Parse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
