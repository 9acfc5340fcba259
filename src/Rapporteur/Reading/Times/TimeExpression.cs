namespace Rapporteur.Reading.Times;

/// <summary>What a time expression names.</summary>
internal enum TimeShape
{
    /// <summary>A day of a month.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A weekday.</summary>
    Weekday,

    /// <summary>A number of units from now.</summary>
    Offset,
}

/// <summary>A time expression as it stands in a sentence, before it is resolved.</summary>
internal sealed record TimeExpression
{
    /// <summary>What it names.</summary>
    public required TimeShape Shape { get; init; }

    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int End { get; init; }

    /// <summary>The year as written, 0 when it is not.</summary>
    public int Year { get; init; }

    /// <summary>The month, 1 to 12, or 0.</summary>
    public int Month { get; init; }

    /// <summary>The day of the month, 1 to 31, or 0.</summary>
    public int Day { get; init; }

    /// <summary>The weekday, 1 to 7, or 0.</summary>
    public int Weekday { get; init; }

    /// <summary>Offset: how many units from now, negative for the past.</summary>
    public int Offset { get; init; }

    /// <summary>Offset: the unit.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>Day or month: the years between its year and this one (of next year: 1), or null when no such word stands there.</summary>
    public int? YearsFromNow { get; init; }

    /// <summary>Last (-1), this (0), next (1), or null.</summary>
    public int? Direction { get; init; }

    /// <summary>Offset: true when the units are counted (three weeks ago), false for last, this and next.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Offset: true for units to come, which may also be the time something took: in three days.</summary>
    public bool IsAhead { get; init; }

    /// <summary>True for the beginning, middle or end of a longer time.</summary>
    public bool IsRough { get; init; }

    /// <summary>True when the words around it look ahead.</summary>
    public bool LooksAhead { get; init; }

    /// <summary>Day in digits: the other reading when day and month can be exchanged, or null.</summary>
    public (int Day, int Month)? Exchanged { get; init; }
}
