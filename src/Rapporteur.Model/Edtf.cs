using System.Globalization;

namespace Rapporteur.Model;

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>
/// A date as precise as the source makes it: a year, a month, a day or an interval of days, perhaps approximate.
/// The subset of EDTF (ISO 8601-2) level 0 and 1 that the dossiers use: <c>2021</c>, <c>2021-10</c>, <c>2021-10-06</c>,
/// <c>2021-11-01~</c>, <c>2021-10-18/2021-11-01</c>. Years 1 to 9999.
/// </summary>
public readonly record struct Edtf : IComparable<Edtf>
{
    private Edtf(DateOnly first, DateOnly last, DatePrecision precision, bool isApproximate, bool isInterval)
    {
        First = first;
        Last = last;
        Precision = precision;
        IsApproximate = isApproximate;
        IsInterval = isInterval;
    }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can mean; equal to <see cref="First"/> for a day.</summary>
    public DateOnly Last { get; }

    /// <summary>Year, month or day. An interval has the precision of its ends.</summary>
    public DatePrecision Precision { get; }

    /// <summary>True for a date marked with <c>~</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>True for a pair of ends, false for a single year, month or day.</summary>
    public bool IsInterval { get; }

    /// <summary>A day.</summary>
    public static Edtf Day(DateOnly day) => new(day, day, DatePrecision.Day, false, false);

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is out of range.</exception>
    public static Edtf Month(int year, int month) => new(
        new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month, false, false);

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not in 1 to 9999.</exception>
    public static Edtf Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, false, false);

    /// <summary>All days from the first to the last.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static Edtf Interval(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentException("An interval ends on or after the day it begins.", nameof(last))
        : new(first, last, DatePrecision.Day, false, true);

    /// <summary>The same date marked as approximate.</summary>
    public Edtf Approximately() => new(First, Last, Precision, true, IsInterval);

    /// <summary>True when every day of <paramref name="other"/> is a day of this one.</summary>
    public bool Contains(Edtf other) => First <= other.First && Last >= other.Last;

    /// <summary>Reads the EDTF form; null when the text is not of the subset.</summary>
    public static Edtf? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            var from = Parse(text[..slash]);
            var to = Parse(text[(slash + 1)..]);
            return from is { } f && to is { } t && !f.IsInterval && !t.IsInterval && t.Last >= f.First ? Interval(f.First, t.Last) : null;
        }

        var approximate = text.EndsWith('~');
        var plain = approximate ? text[..^1] : text;
        Edtf? date = plain.Length switch
        {
            4 when TryNumber(plain, out var year) && year > 0 => Year(year),
            7 when plain[4] == '-' && TryNumber(plain[..4], out var year) && TryNumber(plain[5..], out var month)
                && year > 0 && month is >= 1 and <= 12 => Month(year, month),
            10 when DateOnly.TryParseExact(plain, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Day(day),
            _ => null,
        };
        return approximate ? date?.Approximately() : date;
    }

    /// <summary>Earlier first day first; of two that start together the more precise first.</summary>
    public int CompareTo(Edtf other) => First != other.First ? First.CompareTo(other.First)
        : Last != other.Last ? Last.CompareTo(other.Last) : IsApproximate.CompareTo(other.IsApproximate);

    /// <summary>The EDTF form.</summary>
    public override string ToString()
    {
        var text = IsInterval
            ? First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "/" + Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : First.ToString(Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
        return IsApproximate ? text + "~" : text;
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Edtf left, Edtf right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Edtf left, Edtf right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Edtf left, Edtf right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Edtf left, Edtf right) => left.CompareTo(right) >= 0;

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
