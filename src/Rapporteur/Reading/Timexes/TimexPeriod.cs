using System.Globalization;

namespace Rapporteur.Reading.Timexes;

/// <summary>A period on the calendar.</summary>
/// <param name="Grain">How long it is.</param>
/// <param name="Start">Its first moment.</param>
/// <param name="Code">Of a part of a day or a season: which (MO, AF, EV, NI; SP, SU, FA, WI).</param>
internal readonly record struct TimexPeriod(TimexUnit Grain, DateTime Start, string? Code = null)
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The first moment after it.</summary>
    public DateTime End => Add(Start, Grain, 1);

    /// <summary>A moment so many units later, or the last or first there is.</summary>
    public static DateTime Add(DateTime moment, TimexUnit unit, double count)
    {
        var whole = (int)Math.Clamp(count, -9000, 9000);
        var years = unit switch { TimexUnit.Year => 1, TimexUnit.Decade => 10, TimexUnit.Century => 100, TimexUnit.Millennium => 1000, _ => 0 };
        var months = unit switch { TimexUnit.Month => 1, TimexUnit.Quarter or TimexUnit.Season => 3, TimexUnit.HalfYear => 6, _ => 12 * years };
        if (months > 0)
        {
            var sum = (12.0 * moment.Year) + (months * (count - whole)) + ((double)months * whole);
            return sum is > 24 and < 119900 ? moment.AddMonths((months * whole) + (int)Math.Round(months * (count - whole))) : moment;
        }

        var seconds = Seconds(unit) * count;
        return Math.Abs(seconds) < 1e10 && moment.Year is > 400 and < 9600 ? moment.AddSeconds(seconds) : moment;
    }

    /// <summary>Seconds of a unit of fixed length; 0 for months and longer.</summary>
    public static double Seconds(TimexUnit unit) => unit switch
    {
        TimexUnit.Second => 1,
        TimexUnit.Minute => 60,
        TimexUnit.Hour => 3600,
        TimexUnit.Part => 4 * 3600,
        TimexUnit.Day => 86400,
        TimexUnit.Weekend => 2 * 86400,
        TimexUnit.Week => 7 * 86400,
        TimexUnit.Fortnight => 14 * 86400,
        _ => 0,
    };

    /// <summary>The period of a grain that a moment lies in.</summary>
    public static TimexPeriod Around(DateTime moment, TimexUnit grain)
    {
        var day = moment.Date;
        return new(grain, grain switch
        {
            TimexUnit.Second => day.AddSeconds(Math.Floor(moment.TimeOfDay.TotalSeconds)),
            TimexUnit.Minute => day.AddMinutes(Math.Floor(moment.TimeOfDay.TotalMinutes)),
            TimexUnit.Hour => day.AddHours(moment.Hour),
            TimexUnit.Week or TimexUnit.Fortnight => Monday(day),
            TimexUnit.Weekend => Monday(day).AddDays(5),
            TimexUnit.Month => new(day.Year, day.Month, 1),
            TimexUnit.Quarter => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
            TimexUnit.HalfYear => new(day.Year, day.Month <= 6 ? 1 : 7, 1),
            TimexUnit.Year => new(day.Year, 1, 1),
            TimexUnit.Decade => new(Math.Max(1, day.Year / 10 * 10), 1, 1),
            TimexUnit.Century => new(Math.Max(1, day.Year / 100 * 100), 1, 1),
            TimexUnit.Millennium => new(Math.Max(1, day.Year / 1000 * 1000), 1, 1),
            _ => day,
        });
    }

    /// <summary>The period of the same grain so many later.</summary>
    public TimexPeriod Next(int count) => this with { Start = Add(Start, Grain is TimexUnit.Weekend ? TimexUnit.Week : Grain, count) };

    /// <summary>A season of a year; winter begins in December.</summary>
    public static TimexPeriod Season(int year, string code) => new(TimexUnit.Season, new(year, 3 + (3 * Math.Max(0, Array.IndexOf(Seasons, code))), 1), code);

    /// <summary>TIMEX3.</summary>
    public override string ToString() => Grain switch
    {
        TimexUnit.Second => Text("yyyy-MM-dd'T'HH:mm:ss"),
        TimexUnit.Minute => Text("yyyy-MM-dd'T'HH:mm"),
        TimexUnit.Hour => Text("yyyy-MM-dd'T'HH:mm"),
        TimexUnit.Part => Text("yyyy-MM-dd") + "T" + Code,
        TimexUnit.Day => Text("yyyy-MM-dd"),
        TimexUnit.Weekend => Week + "-WE",
        TimexUnit.Week => Week,
        TimexUnit.Month => Text("yyyy-MM"),
        TimexUnit.Quarter => Text("yyyy") + "-Q" + ((Start.Month + 2) / 3).ToString(CultureInfo.InvariantCulture),
        TimexUnit.Season => Text("yyyy") + "-" + Code,
        TimexUnit.HalfYear => Text("yyyy") + (Start.Month <= 6 ? "-H1" : "-H2"),
        TimexUnit.Year => Text("yyyy"),
        TimexUnit.Decade => Text("yyyy")[..3] + "X",
        TimexUnit.Century => Text("yyyy")[..2] + "XX",
        TimexUnit.Millennium => Text("yyyy")[..1] + "XXX",
        _ => Bounds,
    };

    /// <summary>First day and the day after the last, or moments where it is shorter than a day.</summary>
    public string Bounds => Grain < TimexUnit.Day ? Moment(Start) + "/" + Moment(End) : Text("yyyy-MM-dd") + "/" + End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>EDTF; an interval where it has no form of its own.</summary>
    public string Edtf => Grain switch
    {
        TimexUnit.Second or TimexUnit.Minute or TimexUnit.Hour => Moment(Start),
        TimexUnit.Part or TimexUnit.Day => Text("yyyy-MM-dd"),
        TimexUnit.Season => Text("yyyy") + "-" + (21 + Math.Max(0, Array.IndexOf(Seasons, Code))).ToString(CultureInfo.InvariantCulture),
        TimexUnit.Month or TimexUnit.Year or TimexUnit.Decade or TimexUnit.Century or TimexUnit.Millennium => ToString(),
        _ => Text("yyyy-MM-dd") + "/" + End.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private string Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(Start):D4}-W{ISOWeek.GetWeekOfYear(Start):D2}");

    private static DateTime Monday(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private string Text(string format) => Start.ToString(format, CultureInfo.InvariantCulture);
}
