namespace Rapporteur.Reading.Times;

/// <summary>What a word does in a time expression.</summary>
internal enum TimeRole
{
    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A weekday, 1 (Monday) to 7.</summary>
    Weekday,

    /// <summary>A weekday to come, in one phrase: på onsdag.</summary>
    ComingWeekday,

    /// <summary>A weekday past, in one phrase: i onsdags.</summary>
    PastWeekday,

    /// <summary>A day counted from today.</summary>
    DayOffset,

    /// <summary>A week counted from this one.</summary>
    WeekOffset,

    /// <summary>A month counted from this one.</summary>
    MonthOffset,

    /// <summary>A year counted from this one.</summary>
    YearOffset,

    /// <summary>Beginning (0), middle (1) or end (2) of a month or year.</summary>
    Part,

    /// <summary>Last (-1), this (0) or next (1), before or after a weekday, month or unit.</summary>
    Direction,

    /// <summary>Says that a span of time lies between then and now.</summary>
    Ago,

    /// <summary>Says that a span of time lies between now and then.</summary>
    Ahead,

    /// <summary>A unit of time: see <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>What is put behind a number to make an ordinal.</summary>
    OrdinalSuffix,

    /// <summary>An ordinal in words, 1 to 31.</summary>
    Ordinal,

    /// <summary>A number in words.</summary>
    Count,

    /// <summary>Belonging: 6 of October.</summary>
    Of,

    /// <summary>Since, from, as of.</summary>
    Since,

    /// <summary>Until, by, up to.</summary>
    Until,

    /// <summary>And, or.</summary>
    And,

    /// <summary>Leads to the end of a range.</summary>
    To,

    /// <summary>A marker of the future.</summary>
    Future,

    /// <summary>A reporting verb.</summary>
    Saying,

    /// <summary>About, at least, at most: what follows is counted.</summary>
    Bound,
}

/// <summary>Units of time that can be counted.</summary>
internal enum TimeUnit
{
    /// <summary>Hours.</summary>
    Hour,

    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>What a word of the calendar stands for.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">Its number; 0 where it has none.</param>
internal readonly record struct TimeWord(TimeRole Role, int Value);
