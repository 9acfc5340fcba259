namespace Rapporteur.Model;

/// <summary>What sort of number an expression is.</summary>
public enum NumberType
{
    /// <summary>A cardinal, decimal or fraction.</summary>
    Number,

    /// <summary>A place in an order: third, 21st, last.</summary>
    Ordinal,

    /// <summary>So many in a hundred.</summary>
    Percentage,

    /// <summary>All numbers between two, above one or below one.</summary>
    Range,

    /// <summary>An amount of money.</summary>
    Currency,

    /// <summary>A length, weight, area, volume, speed, angle, temperature or amount of data.</summary>
    Dimension,

    /// <summary>How old somebody or something is.</summary>
    Age,
}

/// <summary>A number in a text, with what is counted or measured.</summary>
/// <param name="Span">Where it stands: UTF-16 units.</param>
/// <param name="Type">What sort it is.</param>
/// <param name="Value">Digits with a decimal point: <c>-2.5</c>; a percentage ends in <c>%</c>; a range is an interval,
/// <c>[20,30)</c> or <c>(5,)</c>; a place counted from an end is <c>end-1</c>, from where one is <c>current+1</c>.</param>
public sealed record NumberExpression(Span Span, NumberType Type, string Value)
{
    /// <summary>Name of the unit, or null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>ISO 4217 code of a currency, or null where the words leave open which one is meant.</summary>
    public string? Currency { get; init; }
}
