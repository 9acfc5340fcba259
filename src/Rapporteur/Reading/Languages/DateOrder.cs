namespace Rapporteur.Reading.Languages;

/// <summary>In what order a language writes the parts of a date in digits.</summary>
internal enum DateOrder
{
    /// <summary>Day, month, year.</summary>
    DayFirst,

    /// <summary>Month, day, year.</summary>
    MonthFirst,

    /// <summary>Year, month, day.</summary>
    YearFirst,
}
