using System.Collections.Immutable;

namespace Rapporteur.Reading.Timexes;

/// <summary>Lengths of time, from short to long.</summary>
internal enum TimexUnit
{
    /// <summary>None.</summary>
    None,

    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A part of a day: morning, evening.</summary>
    Part,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A week.</summary>
    Week,

    /// <summary>Two weeks.</summary>
    Fortnight,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A season.</summary>
    Season,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A thousand years.</summary>
    Millennium,
}

/// <summary>How the fields of a sense are to be understood.</summary>
internal enum TimexShape
{
    /// <summary>Only a carrier of fields: a number, a unit, a word.</summary>
    Word,

    /// <summary>A place on the calendar by its fields: year, month, day, weekday, season.</summary>
    Date,

    /// <summary>A day or other unit so many units from now: <c>Count</c>, <c>Unit</c>.</summary>
    Deictic,

    /// <summary>The last, this or next unit: <c>Direction</c>, <c>Unit</c>.</summary>
    Cycle,

    /// <summary>The nth unit or weekday of <c>Of</c>: <c>Ordinal</c>, negative from the end.</summary>
    Nth,

    /// <summary>A length of time (<c>Lengths</c>) before or after <c>Of</c>, or now: <c>Sign</c>.</summary>
    Shift,

    /// <summary>A weekday of the week <c>Of</c>.</summary>
    WeekdayOf,

    /// <summary>A part (<c>Code</c>) of the day <c>Of</c>.</summary>
    PartOf,

    /// <summary>A time of day (<c>Hour</c>, <c>Minute</c>, <c>Second</c>) of <c>Of</c>, or today.</summary>
    Clock,

    /// <summary>The last or next so many units: <c>Direction</c>, <c>Lengths</c>.</summary>
    Stretch,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something repeated: <c>Code</c> is what is known of it, or <c>Lengths</c> its period.</summary>
    Set,

    /// <summary>A vague time: <c>Code</c>.</summary>
    Reference,

    /// <summary>From <c>Of</c> to <c>To</c>.</summary>
    Range,
}

/// <summary>A number of units.</summary>
/// <param name="Count">How many, or NaN for some.</param>
/// <param name="Unit">Of what.</param>
internal readonly record struct TimexLength(double Count, TimexUnit Unit);

/// <summary>What a run of tokens means: fields that rules fill bit by bit.</summary>
internal sealed record TimexSense
{
    /// <summary>How the fields are to be understood.</summary>
    public TimexShape Shape { get; init; }

    /// <summary>A number, NaN for some; null when there is none.</summary>
    public double? Count { get; init; }

    /// <summary>A place in a row, from 1; from the end negative.</summary>
    public int? Ordinal { get; init; }

    /// <summary>A unit.</summary>
    public TimexUnit Unit { get; init; }

    /// <summary>Last (-1), this (0), next (1), further (-2, 2).</summary>
    public int? Direction { get; init; }

    /// <summary>A year.</summary>
    public int? Year { get; init; }

    /// <summary>A month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>A day of the month, 1 to 31.</summary>
    public int? Day { get; init; }

    /// <summary>A weekday, 1 (Monday) to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>Hour, 0 to 24.</summary>
    public int? Hour { get; init; }

    /// <summary>Minute.</summary>
    public int? Minute { get; init; }

    /// <summary>Second.</summary>
    public int? Second { get; init; }

    /// <summary>True when the hour is told by a clock of twelve hours and nothing says which half of the day.</summary>
    public bool IsHalfKnown { get; init; }

    /// <summary>Before (-1) or after (1).</summary>
    public int Sign { get; init; }

    /// <summary>A part of the day, a season, a reference, a holiday, or the value of a set.</summary>
    public string? Code { get; init; }

    /// <summary>Lengths of time, longest first.</summary>
    public ImmutableArray<TimexLength> Lengths { get; init; } = [];

    /// <summary>What it lies in, or begins with.</summary>
    public TimexSense? Of { get; init; }

    /// <summary>What a range ends with.</summary>
    public TimexSense? To { get; init; }

    /// <summary>The beginning (-1), the middle (0) or the end (1) of what is meant.</summary>
    public int? Portion { get; init; }

    /// <summary>True for about, early, late.</summary>
    public bool IsRough { get; init; }

    /// <summary>The fields of both; those of the other count where both have one.</summary>
    public TimexSense With(TimexSense other) => this with
    {
        Count = other.Count ?? Count,
        Ordinal = other.Ordinal ?? Ordinal,
        Unit = other.Unit != TimexUnit.None ? other.Unit : Unit,
        Direction = other.Direction ?? Direction,
        Year = other.Year ?? Year,
        Month = other.Month ?? Month,
        Day = other.Day ?? Day,
        Weekday = other.Weekday ?? Weekday,
        Hour = other.Hour ?? Hour,
        Minute = other.Minute ?? Minute,
        Second = other.Second ?? Second,
        IsHalfKnown = IsHalfKnown || other.IsHalfKnown,
        Sign = other.Sign != 0 ? other.Sign : Sign,
        Code = other.Code ?? Code,
        Lengths = other.Lengths.IsEmpty ? Lengths : other.Lengths,
        Of = other.Of ?? Of,
        To = other.To ?? To,
        Portion = other.Portion ?? Portion,
        IsRough = IsRough || other.IsRough,
    };
}
