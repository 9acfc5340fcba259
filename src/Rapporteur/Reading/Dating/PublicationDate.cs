using Rapporteur.Model;

namespace Rapporteur.Reading.Dating;

/// <summary>Chooses the day of publication among the dates a report prints.</summary>
internal static class PublicationDate
{
    // A date without a year is taken as recent when it lies this short before the day of reading.
    private const int RecentDays = 45;
    private const int YearsBack = 5;

    /// <summary>The date and the words it rests on, and whether it is only the day of a change; or null.</summary>
    /// <param name="candidates">Dates in head, dateline, stamp and tail, in order of the text.</param>
    /// <param name="years">Full dates and years elsewhere in the report.</param>
    /// <param name="today">The day of reading.</param>
    public static (Cited<Edtf> Date, bool IsChange)? Choose(IReadOnlyList<DateCandidate> candidates, YearEvidence years, DateOnly today)
    {
        DateCandidate? month = null;
        foreach (var candidate in candidates.OrderBy(c => c.Rank).ThenBy(c => c.Date.Span.Start))
        {
            if (candidate.Date.Day is null)
            {
                month ??= candidate;
                continue;
            }

            // A change only counts when nothing else is known: the stamp of a month is older and nearer to the truth.
            if (candidate.Rank == DateRank.Updated && month is not null) break;
            var year = candidate.Date.Year ?? YearOf(candidate, candidates, years, today);
            if (year is not { } y || candidate.Date.In(y) is not { } date) continue;
            return (new Cited<Edtf>(date, candidate.Date.Span), candidate.IsChange);
        }

        return month is { Date: { Year: { } stampYear } stamp } && stamp.In(stampYear) is { } known ? (new Cited<Edtf>(known, stamp.Span), false) : null;
    }

    /// <summary>The latest day the report says it was changed on, and the words it rests on, or null.</summary>
    public static Cited<Edtf>? Change(IReadOnlyList<DateCandidate> candidates, YearEvidence years, DateOnly today)
    {
        Cited<Edtf>? latest = null;
        foreach (var candidate in candidates)
        {
            if (!candidate.IsChange || candidate.Date.Day is null || (candidate.Date.Year ?? YearOf(candidate, candidates, years, today)) is not { } year) continue;
            if (candidate.Date.In(year) is { } day && (latest is null || day > latest.Value)) latest = new Cited<Edtf>(day, candidate.Date.Span);
        }

        return latest;
    }

    private static int? YearOf(DateCandidate candidate, IReadOnlyList<DateCandidate> others, YearEvidence years, DateOnly today)
    {
        // A stamp or another head date of the same month gives the year.
        foreach (var other in others)
        {
            if (other.Date.Year is { } year && other.Date.Month == candidate.Date.Month) return year;
        }

        foreach (var other in others)
        {
            if (other.Date.Year is { } year && other.Rank != DateRank.Tail) return Nearest(candidate.Date, year, other.Date.Month);
        }

        return years.YearAmong(candidate.Date) ?? ByWeekday(candidate.Date, years, today) ?? years.YearNear(candidate.Date) ?? Recent(candidate.Date, today);
    }

    // 30 December beside a date in January belongs to the year before.
    private static int Nearest(PrintedDate date, int year, int month) => (date.Month - month) switch { > 6 => year - 1, < -6 => year + 1, _ => year };

    // Only one year in five or six puts the date on that day of the week; of several the one the text speaks of, else the latest.
    private static int? ByWeekday(PrintedDate date, YearEvidence years, DateOnly today)
    {
        if (date.Weekday is null) return null;
        int? latest = null;
        int? spokenOf = null;
        for (var year = today.Year; year > today.Year - 30; year--)
        {
            if (date.In(year) is not { } day || day.First > today || !date.FitsWeekday(day.First)) continue;
            if (latest is null && year >= today.Year - YearsBack) latest = year;
            if (years.Distance(year) < (spokenOf is { } best ? years.Distance(best) : int.MaxValue)) spokenOf = year;
        }

        return years.IsEmpty ? latest : spokenOf ?? latest;
    }

    private static int? Recent(PrintedDate date, DateOnly today)
    {
        for (var year = today.Year; year >= today.Year - 1; year--)
        {
            if (date.In(year) is { } day && day.First <= today && day.First.DayNumber > today.DayNumber - RecentDays) return year;
        }

        return null;
    }
}
