using Rapporteur.Model;

namespace Rapporteur.Reading.Facts;

/// <summary>Chooses the day of publication and the day of change among the dates a page gives.</summary>
internal static class DateChoice
{
    private const string Agreement = "agreement";

    /// <summary>The day of publication: the one with the best single evidence, and more for every other kind of place that gives it.</summary>
    public static DatedValue? Published(List<DateStatement> dates)
    {
        DateStatement? best = null;
        var bestWorth = double.MinValue;
        foreach (var day in Days(dates))
        {
            var (statement, worth) = Worth(day);
            if (worth <= bestWorth) continue;
            (best, bestWorth) = (statement, worth);
        }

        if (best is null) return null;
        var printed = best.IsUniversal ? Printed(dates, best) : null;
        var chosen = printed ?? best;
        return new DatedValue(chosen.Date, chosen.Value) { IsChange = chosen.IsChange && !dates.Exists(d => !d.IsChange && d.Date == chosen.Date && d.Zone is not (Zone.Far or Zone.Readers)) };
    }

    /// <summary>The last day of change after the day of publication, or null.</summary>
    public static DatedValue? Modified(List<DateStatement> dates, DatedValue? published)
    {
        var best = dates.Where(d => d.IsChange && !d.IsSecondReading && d.Zone is not (Zone.Far or Zone.Readers) && (published is null || d.Date > published.Date || (published.IsChange && d.Date == published.Date)))
            .OrderBy(static d => d.Zone == Zone.Markup ? 0 : 1).ThenByDescending(static d => d.Date).FirstOrDefault();
        return best is null ? null : new DatedValue(best.Date, best.Value);
    }

    /// <summary>The statements of each day that may be that of publication.</summary>
    internal static IEnumerable<List<DateStatement>> Days(List<DateStatement> dates) =>
        dates.Where(static d => d.Zone != Zone.Readers).GroupBy(static d => d.Date).Select(static day => day.ToList());

    /// <summary>How many further kinds of place state the same day.</summary>
    internal static int Others(List<DateStatement> day) =>
        Math.Max(0, day.Where(static s => s.Zone is not (Zone.Far or Zone.Readers)).Select(static s => s.Witness).Distinct(StringComparer.Ordinal).Count() - 1);

    private static (DateStatement Best, double Worth) Worth(List<DateStatement> day)
    {
        var best = day[0];
        var worth = double.MinValue;
        foreach (var statement in day)
        {
            var own = EvidenceWeights.Dates.Of(statement.Evidence());
            if (own <= worth) continue;
            (best, worth) = (statement, own);
        }

        return (best, worth + (Others(day) * EvidenceWeights.Dates[Agreement]));
    }

    // An instant in universal time may lie a day beside the day in the place of the outlet: the day that is printed beside the headline counts then.
    private static DateStatement? Printed(List<DateStatement> dates, DateStatement instant) => dates.Find(d =>
        d.Source.StartsWith("visible", StringComparison.Ordinal) && d.Zone is Zone.Above or Zone.Head && !d.IsUniversal && !d.IsSecondReading && !d.IsChange && !d.IsAround
        && d.Date.Precision == DatePrecision.Day && Math.Abs(d.Date.First.DayNumber - instant.Date.First.DayNumber) == 1);
}
