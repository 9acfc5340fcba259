using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Timexes;

/// <summary>Finds the place on the calendar of a sense, from the moment of the report.</summary>
/// <param name="now">When the report was published, or null.</param>
/// <param name="looking">To which side bare names point.</param>
internal sealed class TimexResolver(DateTime? now, TimeLooking looking)
{
    private const int HalfYear = 183;
    private const int NearDays = 92;
    private const int RecentDays = 31;

    /// <summary>The period, or null when it cannot be known.</summary>
    /// <param name="sense">What was read.</param>
    /// <param name="ahead">True when the words around it look ahead.</param>
    public TimexPeriod? Resolve(TimexSense sense, bool ahead) => sense.Shape switch
    {
        TimexShape.Date => Date(sense, ahead),
        TimexShape.Deictic => now is { } day ? Part(day.Date.AddDays(Math.Clamp(sense.Count ?? 0, -400, 400)), sense.Code) : null,
        TimexShape.Cycle => Cycle(sense, ahead),
        TimexShape.Nth => Nth(sense, ahead),
        TimexShape.Shift => Shift(sense, ahead),
        TimexShape.WeekdayOf => Inner(sense, ahead) is { } week ? new TimexPeriod(TimexUnit.Day, week.Start.AddDays((sense.Weekday ?? 1) - 1)) : null,
        TimexShape.PartOf => Inner(sense, ahead) is { Grain: TimexUnit.Day } of ? Part(of.Start, sense.Code) : null,
        TimexShape.Clock => Clock(sense, ahead),
        _ => null,
    };

    private TimexPeriod? Inner(TimexSense sense, bool ahead) => sense.Of is { } of ? Resolve(of, ahead) : null;

    private static TimexPeriod Part(DateTime day, string? code) => code is null ? new(TimexUnit.Day, day) : new(TimexUnit.Part, day, code);

    private TimexPeriod? Date(TimexSense sense, bool ahead)
    {
        var year = sense.Year ?? (sense.Of is { } of && Resolve(of, ahead) is { } inner ? inner.Start.Year : null);
        if (sense is { Of: { Unit: TimexUnit.Month }, Day: { } inMonth } && Inner(sense, ahead) is { } month) return Day(month.Start.Year, month.Start.Month, inMonth);
        if (sense.Code is "easter") return Easter(sense, year, ahead);
        if (sense is { Month: null, Day: null, Weekday: null, Code: "SP" or "SU" or "FA" or "WI" }) return Season(sense, year, ahead);
        if (sense.Month is { } named)
        {
            var known = year ?? (now is null ? null : NearestYear(sense, ahead));
            if (known is null) return null;
            return sense.Day is { } day ? (Day(known.Value, named, day) is { } found ? Part(found.Start, sense.Code) : null) : new TimexPeriod(TimexUnit.Month, new DateTime(known.Value, named, 1));
        }

        if (sense.Weekday is not null || sense.Day is not null) return now is null ? null : DayWithoutMonth(sense, ahead);
        return year is { } only ? new TimexPeriod(TimexUnit.Year, new DateTime(only, 1, 1)) : null;
    }

    private static TimexPeriod? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new TimexPeriod(TimexUnit.Day, new DateTime(year, month, day)) : null;

    private int NearestYear(TimexSense sense, bool ahead)
    {
        var today = now!.Value.Date;
        if (sense is { Day: null, Direction: null or 0 } && sense.Month == today.Month) return today.Year;
        var day = sense.Day ?? 15;
        var past = Nearest(today, sense, day, -1);
        var next = Nearest(today, sense, day, 1);
        if (sense.Weekday is { } weekday && sense.Day is not null)
        {
            if (Weekday(past) != weekday && Weekday(next) == weekday) return next.Year;
            if (Weekday(past) == weekday && Weekday(next) != weekday) return past.Year;
            if (Weekday(past) != weekday && YearOf(sense, weekday, looking == TimeLooking.Ahead ? next.Year : past.Year) is { } fitting) return fitting;
        }

        if (sense.Direction is { } direction) return direction < 0 ? past == today ? past.Year - 1 : past.Year : direction > 0 ? next.Year : today.Year;
        if (past == today) return today.Year;
        var (back, forward) = ((today - past).Days, (next - today).Days);
        if (looking == TimeLooking.Ahead) return next.Year;
        return (ahead ? back > RecentDays && forward <= 365 - RecentDays : back > HalfYear && forward <= NearDays) ? next.Year : past.Year;
    }

    // The nearest year in which the day is such a weekday.
    private int? YearOf(TimexSense sense, int weekday, int from)
    {
        for (var step = 1; step <= 6; step++)
        {
            var year = looking == TimeLooking.Ahead ? from + step : from - step;
            if (Day(year, sense.Month!.Value, sense.Day!.Value) is { } day && Weekday(day.Start) == weekday) return year;
        }

        return null;
    }

    // The day in the nearest year in which there is one, today included.
    private static DateTime Nearest(DateTime today, TimexSense sense, int day, int step)
    {
        for (var year = today.Year; year is > 1 and < 9999; year += step)
        {
            if (day > DateTime.DaysInMonth(year, sense.Month!.Value)) continue;
            var date = new DateTime(year, sense.Month.Value, day);
            if (step < 0 ? date <= today : date >= today) return date;
        }

        return today;
    }

    private TimexPeriod? DayWithoutMonth(TimexSense sense, bool ahead)
    {
        var today = now!.Value.Date;
        if (sense.Day is { } number) return sense.Weekday is { } named ? Matching(today, number, named) : DayOfMonth(today, number, ahead || looking == TimeLooking.Ahead);
        var weekday = sense.Weekday!.Value;
        var back = (Weekday(today) - weekday + 7) % 7;
        var week = today.AddDays(1 - Weekday(today));
        var day = sense.Direction switch
        {
            <= -2 => week.AddDays(weekday - 1 - 14),
            -1 when looking == TimeLooking.Ahead && sense.Sign != 1 => week.AddDays(weekday - 1 - 7),
            -1 => today.AddDays(back == 0 ? -7 : -back),
            0 when looking == TimeLooking.Ahead => week.AddDays(weekday - 1 + (weekday < Weekday(today) ? 7 : 0)),
            0 => week.AddDays(weekday - 1),
            1 when sense.Sign == 1 => today.AddDays(7 - back),
            1 => week.AddDays(weekday - 1 + 7),
            >= 2 => today.AddDays(14 - back),
            _ when looking == TimeLooking.Ahead => today.AddDays(7 - back),
            _ => today.AddDays(ahead && back > 0 ? 7 - back : -back),
        };
        return Part(day, sense.Code);
    }

    private static TimexPeriod? DayOfMonth(DateTime today, int number, bool ahead)
    {
        var month = new DateTime(today.Year, today.Month, 1);
        for (var step = 0; step <= 4; step++)
        {
            var at = month.AddMonths(ahead ? step : -step);
            if (number > DateTime.DaysInMonth(at.Year, at.Month)) continue;
            var day = at.AddDays(number - 1);
            if (ahead ? day >= today : day <= today) return new TimexPeriod(TimexUnit.Day, day);
        }

        return null;
    }

    // Wednesday 13: the day of that number nearest to today that is such a weekday.
    private static TimexPeriod? Matching(DateTime today, int number, int weekday)
    {
        for (var distance = 0; distance < 366; distance++)
        {
            foreach (var day in (ReadOnlySpan<DateTime>)[today.AddDays(distance), today.AddDays(-distance)])
            {
                if (day.Day == number && Weekday(day) == weekday) return new TimexPeriod(TimexUnit.Day, day);
            }
        }

        return null;
    }

    private static int Weekday(DateTime day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private TimexPeriod? Season(TimexSense sense, int? year, bool ahead)
    {
        if (year is { } known) return TimexPeriod.Season(known, sense.Code!);
        if (now is not { } today) return null;
        var current = TimexPeriod.Season(today.Year, sense.Code!);
        var isAhead = ahead || looking == TimeLooking.Ahead;
        return sense.Direction switch
        {
            < 0 => current.End <= today ? current : TimexPeriod.Season(today.Year - 1, sense.Code!),
            0 => current,
            > 0 => current.Start > today ? current : TimexPeriod.Season(today.Year + 1, sense.Code!),
            _ => current.Start <= today && current.End > today ? current : isAhead ? (current.Start > today ? current : TimexPeriod.Season(today.Year + 1, sense.Code!))
                : current.End <= today ? current : TimexPeriod.Season(today.Year - 1, sense.Code!),
        };
    }

    private TimexPeriod? Easter(TimexSense sense, int? year, bool ahead)
    {
        if (year is { } known) return new TimexPeriod(TimexUnit.Day, EasterSunday(known).AddDays(sense.Count ?? 0));
        if (now is not { } today) return null;
        var current = EasterSunday(today.Year).AddDays(sense.Count ?? 0);
        var wantsNext = sense.Direction > 0 || (sense.Direction is null && (ahead || looking == TimeLooking.Ahead || (current - today).Days is > 0 and < RecentDays));
        var step = wantsNext ? (current < today.Date ? 1 : 0) : sense.Direction == 0 || current <= today.Date ? 0 : -1;
        return new TimexPeriod(TimexUnit.Day, EasterSunday(today.Year + step).AddDays(sense.Count ?? 0));
    }

    // The Gregorian computus.
    private static DateTime EasterSunday(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var full = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + (century / 4)) % 7;
        var offset = full - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateTime(year, month, offset + 28 - (31 * (month / 4)));
    }

    private TimexPeriod? Cycle(TimexSense sense, bool ahead)
    {
        var at = sense.Of is { } of ? Resolve(of, ahead)?.Start : now;
        if (at is not { } moment || moment.Year < 1) return null;
        var current = TimexPeriod.Around(moment, sense.Unit);
        if (sense.Direction is { } direction) return current.Next(direction);
        return looking == TimeLooking.Ahead || ahead || (current.Start <= moment && sense.Unit != TimexUnit.Quarter) ? current : current.Next(-1);
    }

    private TimexPeriod? Nth(TimexSense sense, bool ahead)
    {
        var n = sense.Ordinal ?? 1;
        if (sense.Of is not { } of) return NthFromNow(sense, n, ahead);
        if (of is { Shape: TimexShape.Date, Year: null, Month: not null }) of = of with { Year = sense.Year, Direction = sense.Direction ?? of.Direction };
        if (Resolve(of, ahead) is not { } frame) return null;
        if (sense.Weekday is { } weekday)
        {
            var first = n > 0 ? frame.Start.AddDays((weekday - Weekday(frame.Start) + 7) % 7) : frame.End.AddDays(-1 - ((Weekday(frame.End.AddDays(-1)) - weekday + 7) % 7));
            return Within(frame, new TimexPeriod(TimexUnit.Day, first.AddDays(7 * (n > 0 ? n - 1 : n + 1))));
        }

        if (sense.Unit == TimexUnit.Week && frame.Grain == TimexUnit.Year) return WeekOfYear(frame.Start.Year, n);
        if (sense.Unit == TimexUnit.Week) return WeekOf(frame, n);
        if (sense.Unit is TimexUnit.None or < TimexUnit.Day) return null;
        return n > 0 ? Within(frame, TimexPeriod.Around(frame.Start, sense.Unit).Next(n - 1)) : TimexPeriod.Around(frame.End.AddDays(-1), sense.Unit).Next(n + 1);
    }

    private static TimexPeriod WeekOfYear(int year, int n)
    {
        var last = ISOWeek.GetWeeksInYear(year);
        return new TimexPeriod(TimexUnit.Week, ISOWeek.ToDateTime(year, Math.Clamp(n > 0 ? n : last + 1 + n, 1, last), DayOfWeek.Monday));
    }

    // A week belongs to the month that its Thursday lies in.
    private static TimexPeriod? WeekOf(TimexPeriod frame, int n)
    {
        var thursday = n > 0 ? frame.Start.AddDays(((4 - Weekday(frame.Start) + 7) % 7) + (7 * (n - 1))) : frame.End.AddDays(-1 - ((Weekday(frame.End.AddDays(-1)) - 4 + 7) % 7) + (7 * (n + 1)));
        return thursday >= frame.Start && thursday < frame.End ? new TimexPeriod(TimexUnit.Week, thursday.AddDays(-3)) : null;
    }

    private static TimexPeriod? Within(TimexPeriod frame, TimexPeriod found) => found.Start >= frame.Start && found.Start < frame.End ? found : null;

    // The third quarter: the last one that began; week 12: that of this year.
    private TimexPeriod? NthFromNow(TimexSense sense, int n, bool ahead)
    {
        if (now is not { } today) return null;
        var year = new TimexSense { Shape = TimexShape.Date, Year = today.Year };
        if (Nth(sense with { Of = year }, ahead) is not { } current) return null;
        if (looking == TimeLooking.Ahead || ahead || current.Start <= today) return current;
        return sense.Unit == TimexUnit.Quarter && current.Start > today.AddDays(NearDays) ? Nth(sense with { Of = year with { Year = today.Year - 1 } }, ahead) : current;
    }

    private TimexPeriod? Shift(TimexSense sense, bool ahead)
    {
        var at = sense.Of is { } of ? Resolve(of, ahead)?.Start : now;
        if (at is not { } moment) return null;
        foreach (var (count, unit) in sense.Lengths)
        {
            var full = double.IsNaN(count) && looking == TimeLooking.Ahead ? 3 : count;
            if (double.IsNaN(full)) return null;
            moment = TimexPeriod.Add(moment, unit, sense.Sign * full);
        }

        var grain = sense.Lengths[^1].Unit;
        if (sense.Lengths[^1].Count % 1 != 0 && grain > TimexUnit.Day) grain = grain == TimexUnit.Year ? TimexUnit.Month : TimexUnit.Day;
        if (sense.Of is not null && grain > TimexUnit.Day) grain = TimexUnit.Day;
        return TimexPeriod.Around(moment, grain switch
        {
            TimexUnit.Second or TimexUnit.Minute or TimexUnit.Hour => TimexUnit.Second,
            TimexUnit.Day or TimexUnit.Week or TimexUnit.Fortnight or TimexUnit.Weekend => TimexUnit.Day,
            TimexUnit.Quarter or TimexUnit.Season or TimexUnit.HalfYear => TimexUnit.Month,
            TimexUnit.Decade or TimexUnit.Century or TimexUnit.Millennium => TimexUnit.Year,
            _ => grain,
        });
    }

    private TimexPeriod? Clock(TimexSense sense, bool ahead)
    {
        var of = sense.Of is null ? null : Inner(sense, ahead);
        if (sense.Of is not null && of is null) return null;
        if ((of?.Start ?? now)?.Date is not { } day || sense.Hour is not { } hour) return null;
        var moment = day.AddHours(hour).AddMinutes(sense.Minute ?? 0).AddSeconds(sense.Second ?? 0);
        if (looking == TimeLooking.Ahead && of is null && now is { } today)
        {
            if (sense.IsHalfKnown && moment <= today && moment.AddHours(12) > today) moment = moment.AddHours(hour == 12 ? 0 : 12);
            else if (moment < today) moment = moment.AddDays(1);
        }

        return new TimexPeriod(sense.Second is not null ? TimexUnit.Second : TimexUnit.Minute, moment);
    }
}
