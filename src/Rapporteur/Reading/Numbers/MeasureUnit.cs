namespace Rapporteur.Reading.Numbers;

/// <summary>What sort of thing a unit measures.</summary>
internal enum MeasureKind
{
    /// <summary>Money.</summary>
    Currency,

    /// <summary>A hundredth of a unit of money, of whichever.</summary>
    Subunit,

    /// <summary>Length, area, volume, weight, speed, angle, warmth, data, power.</summary>
    Dimension,

    /// <summary>A span of time, which may be an age.</summary>
    Time,

    /// <summary>A span of time that is said to be an age.</summary>
    Age,
}

/// <summary>A unit of money or measure.</summary>
/// <param name="Id">As in <c>rules/units.tsv</c>.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Name">What it is called.</param>
internal sealed record MeasureUnit(string Id, MeasureKind Kind, string Name)
{
    /// <summary>A million for a symbol such as MEUR, else one.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Code of ISO 4217, or null.</summary>
    public string? Code => Kind == MeasureKind.Currency && Id.Length == 3 && Id.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0 ? Id : null;

    /// <summary>True for money.</summary>
    public bool IsMoney => Kind is MeasureKind.Currency or MeasureKind.Subunit;
}
