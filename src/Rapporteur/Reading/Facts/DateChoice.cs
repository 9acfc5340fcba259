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
        foreach (var day in dates.Where(static d => d.Zone != Zone.Readers).GroupBy(static d => d.Date))
        {
            var (statement, worth) = Worth([.. day]);
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

        var others = day.Where(s => s.Zone is not (Zone.Far or Zone.Readers)).Select(s => s.Witness).Distinct(StringComparer.Ordinal).Count() - 1;
        return (best, worth + (Math.Max(0, others) * EvidenceWeights.Dates[Agreement]));
    }

    // An instant in universal time may lie a day beside the day in the place of the outlet: the day that is printed beside the headline counts then.
    private static DateStatement? Printed(List<DateStatement> dates, DateStatement instant) => dates.Find(d =>
        d.Source.StartsWith("visible", StringComparison.Ordinal) && d.Zone is Zone.Above or Zone.Head && !d.IsUniversal && !d.IsSecondReading && !d.IsChange && !d.IsAround
        && d.Date.Precision == DatePrecision.Day && Math.Abs(d.Date.First.DayNumber - instant.Date.First.DayNumber) == 1);
}
