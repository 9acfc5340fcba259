using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Dating;

/// <summary>The years a report speaks of, for a date that is printed without one.</summary>
/// <param name="nearby">Days on which other reports read together with this one were published.</param>
internal sealed class YearEvidence(IReadOnlyCollection<DateOnly> nearby)
{
    private const int TogetherDays = 30;

    // Copy of the day names days near it in full; a date further off says little about the year of the day itself.
    private const int NearDays = 20;
    private const int EarliestYear = 1990;
    private const int LatestYear = 2099;
    private readonly SortedSet<int> _years = [];
    private readonly List<PrintedDate> _dates = [];

    /// <summary>True when no year is named.</summary>
    public bool IsEmpty => _years.Count == 0;

    /// <summary>Takes the years and dates of a run of tokens in.</summary>
    public void Add(string text, ImmutableArray<Span> tokens, string language)
    {
        foreach (var token in tokens)
        {
            if (token.Length == 4 && int.TryParse(text.AsSpan(token.Start, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= EarliestYear and <= LatestYear)
            {
                _years.Add(year);
            }
        }

        foreach (var date in PrintedDates.Find(text, tokens, language))
        {
            if (date.Year is { } year) _years.Add(year);
            if (date is { Year: not null, Day: not null }) _dates.Add(date);
        }
    }

    /// <summary>Years between a year and the nearest one named; a large number when none is.</summary>
    public int Distance(int year)
    {
        var distance = int.MaxValue;
        foreach (var named in _years) distance = Math.Min(distance, Math.Abs(named - year));
        return distance;
    }

    /// <summary>The year in which the day lies among the days of the other reports; null when two years have as many of them near.</summary>
    public int? YearAmong(PrintedDate date)
    {
        (int? best, int most, bool isTie) = (null, 0, false);
        foreach (var year in nearby.SelectMany(day => (int[])[day.Year - 1, day.Year, day.Year + 1]).Distinct().Order())
        {
            if (year is < EarliestYear or > LatestYear || date.In(year) is not { } day || !date.FitsWeekday(day.First)) continue;
            var near = nearby.Count(other => Math.Abs(other.DayNumber - day.First.DayNumber) <= TogetherDays);
            if (near == 0 || near < most) continue;
            (best, most, isTie) = (year, near, near == most);
        }

        return isTie ? null : best;
    }

    /// <summary>The year that a full date close to the given day and month has, if all such dates agree. The very same day
    /// is left out: that is as often the end of a term a year on.</summary>
    public int? YearNear(PrintedDate date)
    {
        int? found = null;
        foreach (var other in _dates)
        {
            if (other.Month == date.Month && other.Day == date.Day) continue;
            for (var year = other.Year!.Value - 1; year <= other.Year.Value + 1; year++)
            {
                if (date.In(year) is not { } day || other.In(other.Year.Value) is not { } known) continue;
                if (Math.Abs(day.First.DayNumber - known.First.DayNumber) > NearDays) continue;
                if (found is not null && found != year) return null;
                found = year;
            }
        }

        return found;
    }
}
