namespace Rapporteur.Reading.Numbers;

/// <summary>A number that was read.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">The item after it.</param>
internal readonly record struct NumeralReading(decimal Value, int End)
{
    /// <summary>What a half behind it is a half of: a million after <c>two million</c>, else one.</summary>
    public decimal Unit { get; init; } = 1;

    /// <summary>The item behind the last <c>and</c> that may part two numbers, or 0.</summary>
    public int AndEnd { get; init; }

    /// <summary>The value before that <c>and</c>.</summary>
    public decimal BeforeAnd { get; init; }

    /// <summary>What a fraction behind that <c>and</c> is a fraction of.</summary>
    public decimal UnitBeforeAnd { get; init; } = 1;

    /// <summary>True when it has a denominator or decimals in words.</summary>
    public bool IsFraction { get; init; }
}
