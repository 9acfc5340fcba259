using Rapporteur.Model;

namespace Rapporteur.Reading.Times;

/// <summary>Resolves a time expression against the day a report was published. What cannot be known stays null.</summary>
internal sealed class TimeResolver
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;
    private const int NearDays = 92;
    private const int RecentDays = 31;
    private const int HalfYear = 183;

    private readonly DateOnly? _day;
    private readonly DateOnly? _month;
    private readonly int? _year;

    /// <summary>Takes the day of publication, or the month or year when no more is known. Years no report is of are taken as unknown.</summary>
    public TimeResolver(Edtf? anchor)
    {
        if (anchor is not { } now || now.First.Year < EarliestYear || now.Last.Year > LatestYear || now.First.Year != now.Last.Year) return;
        _year = now.First.Year;
        if (now.First.Month == now.Last.Month) _month = now.First;
        if (now.First == now.Last) _day = now.First;
    }

    /// <summary>The date, or null.</summary>
    public Edtf? Resolve(TimeExpression time)
    {
        var date = time.Shape switch
        {
            TimeShape.Day => Day(time),
            TimeShape.Month => Month(time),
            TimeShape.Year => Edtf.Year(time.Year),
            TimeShape.Weekday => Weekday(time),
            _ => Offset(time),
        };
        return time.IsRough ? date?.Approximately() : date;
    }

    private Edtf? Day(TimeExpression time)
    {
        var (day, month) = (time.Day, time.Month);
        var year = time.Year > 0 ? time.Year : NearestYear(time);
        if (year is null) return null;
        var made = Make(year.Value, month, day);
        if (time.Exchanged is { } other && _day is { } today && made is { } first && Make(year.Value, other.Month, other.Day) is { } second
            && Distance(second, today) <= RecentDays && Distance(first, today) > RecentDays)
        {
            made = second;
        }

        return made is { } date ? Edtf.Day(date) : null;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The year a day or month without one belongs to.</summary>
    private int? NearestYear(TimeExpression time)
    {
        if (time.YearsFromNow is { } years) return _year + years;
        if (_month is not { } now) return null;
        var today = _day ?? now.AddDays(14);
        var day = time.Shape == TimeShape.Day ? time.Day : 15;
        if (time.Shape == TimeShape.Month && time.Month == today.Month && time.Direction is null or 0) return today.Year;
        if (time.Shape == TimeShape.Day && _day is null && time.Month == today.Month) return today.Year;
        var past = LastBefore(today, time.Month, day);
        var next = Make(past.Year + 1, time.Month, Math.Min(day, DateTime.DaysInMonth(past.Year + 1, time.Month)))!.Value;
        if (time.Weekday > 0 && time.Shape == TimeShape.Day && WeekdayOf(past) != time.Weekday && WeekdayOf(next) == time.Weekday) return next.Year;
        return time.Direction switch
        {
            < 0 => past.Year,
            > 0 => next.Year,
            _ => LiesAhead(time, today.DayNumber - past.DayNumber, next.DayNumber - today.DayNumber) ? next.Year : past.Year,
        };
    }

    private static bool LiesAhead(TimeExpression time, int daysBack, int daysAhead) =>
        time.LooksAhead ? daysBack > RecentDays && daysAhead <= 365 - RecentDays : daysBack > HalfYear && daysAhead <= NearDays;

    private static DateOnly LastBefore(DateOnly today, int month, int day)
    {
        for (var year = today.Year; ; year--)
        {
            var date = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
            if (date <= today || year == 1) return date;
        }
    }

    private Edtf? Month(TimeExpression time)
    {
        var year = time.Year > 0 ? time.Year : NearestYear(time);
        return year is >= 1 and <= 9999 ? Edtf.Month(year.Value, time.Month) : null;
    }

    private static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private Edtf? Weekday(TimeExpression time)
    {
        if (_day is not { } today) return null;
        if (time.Day > 0) return MatchingDay(today, time);
        var back = (WeekdayOf(today) - time.Weekday + 7) % 7;
        return Edtf.Day(time.Direction switch
        {
            < 0 => today.AddDays(back == 0 ? -7 : -back),
            > 0 => today.AddDays(back == 0 ? 7 : 7 - back),
            0 => today.AddDays(time.Weekday - WeekdayOf(today)),
            _ => time.LooksAhead ? today.AddDays(back == 0 ? 0 : 7 - back) : today.AddDays(-back),
        });
    }

    /// <summary>Wednesday 13: the day of that number nearest to today that is such a weekday.</summary>
    private static Edtf? MatchingDay(DateOnly today, TimeExpression time)
    {
        for (var distance = 0; distance <= NearDays; distance++)
        {
            foreach (var day in (ReadOnlySpan<DateOnly>)[today.AddDays(-distance), today.AddDays(distance)])
            {
                if (day.Day == time.Day && WeekdayOf(day) == time.Weekday) return Edtf.Day(day);
            }
        }

        return null;
    }

    private Edtf? Offset(TimeExpression time)
    {
        if (time is { IsAhead: true, LooksAhead: false }) return null;
        switch (time.Unit)
        {
            case TimeUnit.Year:
                return _year + time.Offset is >= 1 and <= 9999 and var year ? Edtf.Year(year) : null;
            case TimeUnit.Month:
                if (_month is not { } now || Math.Abs(time.Offset) > 1200) return null;
                var month = now.AddMonths(time.Offset);
                return Edtf.Month(month.Year, month.Month);
            default:
                if (_day is not { } today || Math.Abs(time.Offset) > 1000) return null;
                if (time.Unit == TimeUnit.Day) return Edtf.Day(today.AddDays(time.Offset));
                if (time.IsCounted) return Edtf.Day(today.AddDays(7 * time.Offset)).Approximately();
                var monday = today.AddDays(1 - WeekdayOf(today) + (7 * time.Offset));
                return time.Weekday > 0 ? Edtf.Day(monday.AddDays(time.Weekday - 1)) : Edtf.Interval(monday, monday.AddDays(6));
        }
    }
}
