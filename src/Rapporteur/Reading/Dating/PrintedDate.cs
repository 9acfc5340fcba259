using Rapporteur.Model;

namespace Rapporteur.Reading.Dating;

/// <summary>A calendar date as it is printed: what of it is there, and where.</summary>
/// <param name="Span">From its first to its last part.</param>
/// <param name="FirstToken">Index of its first token among those searched.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, or null.</param>
internal readonly record struct PrintedDate(Span Span, int FirstToken, int EndToken, int? Year, int Month, int? Day)
{
    /// <summary>The day of the week printed beside it, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>True when the day of the week beside the date is that of the day, or none is printed.</summary>
    public bool FitsWeekday(DateOnly day) => Weekday is null || Weekday == day.DayOfWeek;

    /// <summary>The date when the year is known: a day, or a month when no day is printed. Null when there is no such day.</summary>
    public Edtf? In(int year) => Day is not { } day ? Edtf.Month(year, Month)
        : day <= DateTime.DaysInMonth(year, Month) ? Edtf.Day(new DateOnly(year, Month, day)) : null;
}
