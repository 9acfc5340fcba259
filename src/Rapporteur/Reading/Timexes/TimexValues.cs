using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Timexes;

/// <summary>Writes what was read as TIMEX3 and EDTF values.</summary>
/// <param name="now">When the report was published, or null.</param>
/// <param name="looking">To which side bare names point.</param>
internal sealed class TimexValues(DateTime? now, TimeLooking looking)
{
    private const string Past = "PAST_REF";
    private const string Present = "PRESENT_REF";
    private const string Future = "FUTURE_REF";

    private readonly TimexResolver _resolver = new(now, looking);

    /// <summary>The expression without its span; null when it says nothing.</summary>
    /// <param name="sense">What was read.</param>
    /// <param name="ahead">True when the words around it look ahead.</param>
    public Timex? Of(TimexSense sense, bool ahead) => sense.Shape switch
    {
        TimexShape.Reference => Reference(sense.Code ?? Present),
        TimexShape.Set => Make(TimexType.Set, sense.Code!, TimexText.OtherSets(sense.Code!)),
        TimexShape.Duration => Duration(sense),
        TimexShape.Stretch => Stretch(sense),
        TimexShape.Range => Range(sense, ahead),
        TimexShape.Shift => Shift(sense, ahead),
        TimexShape.Word => null,
        _ => Calendar(sense, ahead),
    };

    private static Timex Make(TimexType type, string value, IEnumerable<string?> others, string? edtf = null) => new()
    {
        Span = default,
        Type = type,
        Value = value,
        Edtf = edtf,
        Values = [.. others.Prepend(value).OfType<string>().Distinct(StringComparer.Ordinal)],
    };

    private Timex Reference(string code) => looking == TimeLooking.Ahead && code == Present && now is { } moment
        ? Make(TimexType.Time, code, [moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)]) : Make(TimexType.Date, code, []);

    private ImmutableArray<TimexLength> Counted(ImmutableArray<TimexLength> lengths) =>
        looking == TimeLooking.Ahead ? [.. lengths.Select(l => double.IsNaN(l.Count) ? l with { Count = 3 } : l)] : lengths;

    private Timex Duration(TimexSense sense)
    {
        var lengths = Counted(sense.Lengths);
        var bounds = sense.Sign == 2 ? Bounds(lengths, 0) : null;
        return Make(TimexType.Duration, TimexText.Length(lengths), [.. TimexText.OtherLengths(lengths), bounds]);
    }

    private Timex Stretch(TimexSense sense)
    {
        var direction = sense.Direction ?? 0;
        var lengths = Counted(sense.Lengths);
        return Make(TimexType.Duration, TimexText.Length(lengths), [.. TimexText.OtherLengths(lengths), direction == 0 ? null : Bounds(lengths, direction)]);
    }

    // From now back, or from tomorrow on; to the second where the units are shorter than a day.
    private string? Bounds(ImmutableArray<TimexLength> lengths, int direction)
    {
        if (now is not { } moment || lengths.Any(static l => double.IsNaN(l.Count))) return null;
        var isExact = lengths[^1].Unit < TimexUnit.Day;
        if (lengths is [{ Unit: TimexUnit.Quarter or TimexUnit.Decade or TimexUnit.Century } only] && only.Count % 1 == 0) return Whole(TimexPeriod.Around(moment, only.Unit), (int)only.Count, direction);
        var from = isExact ? moment : direction <= 0 ? moment.Date : moment.Date.AddDays(1);
        var to = lengths.Aggregate(from, (at, length) => TimexPeriod.Add(at, length.Unit, direction < 0 ? -length.Count : length.Count));
        var format = isExact ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd";
        var (first, last) = from <= to ? (from, to) : (to, from);
        return first.ToString(format, CultureInfo.InvariantCulture) + "/" + last.ToString(format, CultureInfo.InvariantCulture);
    }

    // Quarters and decades are those of the calendar.
    private static string Whole(TimexPeriod current, int count, int direction)
    {
        var first = direction < 0 ? current.Next(-count) : current.Next(1);
        return Start(first with { Grain = TimexUnit.Day }) + "/" + Start(first.Next(count) with { Grain = TimexUnit.Day });
    }

    private Timex? Range(TimexSense sense, bool ahead)
    {
        if (sense is not { Of: { } begin, To: { } end }) return null;
        if (End(begin, ahead) is not { } first || End(end, ahead) is not { } last) return Unanchored(begin, end);
        if (last.Start < first.Start) (first, last) = Ordered(begin, end, first, last);
        var type = first.Grain < TimexUnit.Day ? TimexType.Time : TimexType.Date;
        string? clocks = begin is { Shape: TimexShape.Clock, Of: null } && end is { Shape: TimexShape.Clock, Of: null } ? ClockOnly(first) + "/" + ClockOnly(last) : null;
        return Make(type, first + "/" + last, [Start(At(first, begin)) + "/" + Start(At(last, end)), clocks], first.Edtf.Split('/')[0] + "/" + last.Edtf.Split('/')[^1]);
    }

    // A range of a report without a date: from four to seven is known all the same.
    private static Timex? Unanchored(TimexSense begin, TimexSense end)
    {
        if (TimexText.Unanchored(begin) is not { } first || TimexText.Unanchored(end) is not { } last) return null;
        var areClocks = begin is { Shape: TimexShape.Clock, Of: null } && end is { Shape: TimexShape.Clock, Of: null };
        return Make(areClocks ? TimexType.Time : TimexType.Date, first + "/" + last, areClocks ? [TimexText.Clock(begin) + "/" + TimexText.Clock(end)] : []);
    }

    // From the middle or the end of a month on, to the end of it.
    private static TimexPeriod At(TimexPeriod period, TimexSense sense) => sense.Portion switch
    {
        0 when period.Grain > TimexUnit.Day => new(TimexUnit.Day, period.Start.AddDays((period.End - period.Start).Days / 2)),
        1 when period.Grain > TimexUnit.Part => new(TimexUnit.Day, period.End),
        _ => period,
    };

    // The end of a range is the nearest one, and its beginning lies before it; a clock goes on to the next half of the day.
    private static (TimexPeriod First, TimexPeriod Last) Ordered(TimexSense begin, TimexSense end, TimexPeriod first, TimexPeriod last) => (begin, end) switch
    {
        ({ Shape: TimexShape.Clock, Of: { Weekday: not null } }, { Shape: TimexShape.Clock, Of: { Weekday: not null } }) when begin.Of != end.Of => (first with { Start = first.Start.AddDays(-7) }, last),
        (_, { Shape: TimexShape.Clock }) => (first, last with { Start = last.Start.AddHours(end.IsHalfKnown && last.Start.AddHours(12) >= first.Start ? 12 : 24) }),
        ({ Shape: TimexShape.Date, Direction: > 0 }, { Shape: TimexShape.Date, Weekday: not null, Day: null, Direction: null }) => (first, last with { Start = last.Start.AddDays(7) }),
        ({ Shape: TimexShape.Date, Weekday: not null, Day: null }, _) => (first with { Start = first.Start.AddDays(-7) }, last),
        ({ Shape: TimexShape.Date, Year: null, Month: not null }, _) => (first with { Start = first.Start.AddYears(-1) }, last),
        _ => (first, last),
    };

    private TimexPeriod? End(TimexSense sense, bool ahead) =>
        sense.Shape == TimexShape.Reference ? now is { } moment ? new TimexPeriod(TimexUnit.Day, moment.Date) : null : _resolver.Resolve(sense, ahead);

    private static string ClockOnly(TimexPeriod period) => period.Start.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Start(TimexPeriod period) => period.Start.ToString(period.Grain < TimexUnit.Day ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Timex? Shift(TimexSense sense, bool ahead)
    {
        var lengths = Counted(sense.Lengths);
        // In three days may also be how long something takes.
        if (sense.Direction == 1 && looking == TimeLooking.Back && !ahead) return Make(TimexType.Duration, TimexText.Length(lengths), TimexText.OtherLengths(lengths));
        if (_resolver.Resolve(sense, ahead) is not { } period) return Reference(sense.Sign < 0 ? Past : Future);
        var type = period.Grain < TimexUnit.Day ? TimexType.Time : TimexType.Date;
        return Make(type, period.ToString(), Finer(sense, period).Append(sense.Sign < 0 ? TimexText.Length(lengths) : null), Edtf(sense, period));
    }

    // The same moment told more or less exactly: two weeks ago is a week and a day, three days ago a day and an hour.
    private IEnumerable<string?> Finer(TimexSense sense, TimexPeriod period)
    {
        var exact = sense.Lengths.Aggregate(now ?? period.Start, (at, l) => TimexPeriod.Add(at, l.Unit, sense.Sign * (double.IsNaN(l.Count) ? 3 : l.Count)));
        if (sense.Of is not null) yield break;
        switch (sense.Lengths[^1].Unit)
        {
            case TimexUnit.Second:
            case TimexUnit.Minute:
                yield break;
            case TimexUnit.Hour:
                yield return new TimexPeriod(TimexUnit.Minute, exact).ToString();
                break;
            case TimexUnit.Day or TimexUnit.Fortnight:
                yield return exact.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);
                break;
            case TimexUnit.Week:
                yield return TimexPeriod.Around(exact, TimexUnit.Week).ToString();
                break;
            case TimexUnit.Year:
                yield return TimexPeriod.Around(exact, TimexUnit.Month).ToString();
                yield return TimexPeriod.Around(exact, TimexUnit.Day).ToString();
                break;
            default:
                yield return TimexPeriod.Around(exact, TimexUnit.Day).ToString();
                break;
        }
    }

    private Timex? Calendar(TimexSense sense, bool ahead)
    {
        var unanchored = TimexText.Unanchored(sense);
        if (_resolver.Resolve(sense, ahead) is not { } period)
        {
            return unanchored is null ? null : Make(unanchored.Contains('T', StringComparison.Ordinal) ? TimexType.Time : TimexType.Date, unanchored, []);
        }

        var type = period.Grain < TimexUnit.Day ? TimexType.Time : TimexType.Date;
        return Make(type, period.ToString(), [.. Others(period), .. Others(sense, period), unanchored, sense is { Shape: TimexShape.Deictic, Sign: 2 } ? Present : null, sense is { Shape: TimexShape.Clock, Of: null } ? ClockOnly(period) : null], Edtf(sense, period));
    }

    private static IEnumerable<string?> Others(TimexPeriod period)
    {
        var value = period.ToString();
        if (period.Grain is TimexUnit.Decade or TimexUnit.Century or TimexUnit.Millennium) yield return value.TrimEnd('X');
        if (period.Grain > TimexUnit.Day) yield return period.Bounds;
    }

    // Years of accounts and of schools have letters of their own; a season may stand alone; the next hour begins now.
    private IEnumerable<string?> Others(TimexSense sense, TimexPeriod period)
    {
        if (sense.Code is "FY" or "SY" && period.Grain == TimexUnit.Year) yield return sense.Code + (sense is { Shape: TimexShape.Cycle, Direction: null } ? "XXXX" : period.ToString());
        if (period.Grain == TimexUnit.Season && sense.Year is null) yield return sense.Code;
        if (sense is { Shape: TimexShape.Nth, Unit: TimexUnit.Week, Ordinal: > 0, Of: not null } && OpensByMonday(period)) yield return period.Next(1).ToString();
        if (sense is { Shape: TimexShape.Cycle, Unit: TimexUnit.Hour or TimexUnit.Minute, Direction: { } direction }) yield return Bounds([new TimexLength(1, sense.Unit)], direction);
    }

    // Some count the weeks of a month from its first Monday.
    private static bool OpensByMonday(TimexPeriod week) => new DateTime(week.Start.AddDays(3).Year, week.Start.AddDays(3).Month, 1).DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday;

    private static string Edtf(TimexSense sense, TimexPeriod period) =>
        (sense.IsRough || sense.Of is { IsRough: true }) && period.Grain is TimexUnit.Day or TimexUnit.Month or TimexUnit.Year && sense.IsRough ? period.Edtf + "~" : period.Edtf;
}
