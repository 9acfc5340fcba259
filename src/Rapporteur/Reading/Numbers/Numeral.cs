using System.Collections.Immutable;

namespace Rapporteur.Reading.Numbers;

/// <summary>What else a word can do in a number, apart from its value.</summary>
[Flags]
internal enum NumeralRoles
{
    None = 0,

    /// <summary>Joins parts: and, und, y.</summary>
    And = 1 << 0,

    /// <summary>Stands between a unit and the ten behind it: fem-og-tyve.</summary>
    Join = 1 << 1,

    /// <summary>The decimal mark as a word.</summary>
    Point = 1 << 2,

    /// <summary>Less than nought: minus, negative.</summary>
    Minus = 1 << 3,

    /// <summary>Divides: over, out of.</summary>
    Over = 1 << 4,

    /// <summary>An article before hundred, third and the like.</summary>
    Article = 1 << 5,

    /// <summary>Its scale needs a factor: millions is no number, two millions is one.</summary>
    NeedsFactor = 1 << 6,

    /// <summary>What comes behind is a fraction: veinte con tres quintos.</summary>
    Plus = 1 << 7,

    /// <summary>Adds a half to what stands before: и половиной.</summary>
    PlusHalf = 1 << 8,

    /// <summary>Makes an ordinal of the digits before it: -th, -й.</summary>
    DigitEnding = 1 << 9,

    /// <summary>Makes a fraction of the number before it: onze avos.</summary>
    FractionEnding = 1 << 10,

    /// <summary>Makes a pronoun of a one behind it: that one.</summary>
    BeforePronoun = 1 << 11,

    /// <summary>Stands between number and unit: de, of.</summary>
    Of = 1 << 12,

    /// <summary>A scale that hangs on digits: 5k, 3bn.</summary>
    DigitScale = 1 << 13,

    /// <summary>Per cent.</summary>
    Percent = 1 << 14,

    /// <summary>Leads to an age: aged, im Alter von.</summary>
    BeforeAge = 1 << 15,

    /// <summary>Says of years that they are an age: old, alt.</summary>
    AfterAge = 1 << 16,

    /// <summary>Leads to the first number of a range: between, from.</summary>
    From = 1 << 17,

    /// <summary>Leads to the second number of a range.</summary>
    To = 1 << 18,

    /// <summary>Divides in so many words, whatever the quotient.</summary>
    DividedBy = 1 << 19,

    /// <summary>Joins two bounds of one range: but.</summary>
    But = 1 << 20,
}

/// <summary>A word of numbers: all that it may be.</summary>
internal sealed record Numeral
{
    /// <summary>Value as a cardinal, or a fraction that needs no denominator (half).</summary>
    public decimal? Cardinal { get; init; }

    /// <summary>What it multiplies by: hundred, dozen, million.</summary>
    public decimal? Scale { get; init; }

    /// <summary>Value as an ordinal.</summary>
    public decimal? Ordinal { get; init; }

    /// <summary>What it multiplies by as an ordinal: hundredth.</summary>
    public decimal? OrdinalScale { get; init; }

    /// <summary>What it divides by: thirds.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>What the digits before it are multiplied by: 5k.</summary>
    public decimal? Suffix { get; init; }

    /// <summary>A place counted from an end or from where one is: <c>end-1</c>.</summary>
    public string? Place { get; init; }

    /// <summary>What it says of the numbers a range holds: see data/README.md.</summary>
    public string? Bound { get; init; }

    /// <summary>The units it may be a word for.</summary>
    public ImmutableArray<MeasureUnit> Units { get; init; } = [];

    /// <summary>True when what it does behind digits it does only as a capital: 5M, not 5m.</summary>
    public bool IsCapital { get; init; }

    /// <summary>What else it can do.</summary>
    public NumeralRoles Roles { get; init; }

    /// <summary>True when it has the role.</summary>
    public bool Is(NumeralRoles role) => (Roles & role) != 0;

    /// <summary>This word with what another row says of it; what is known already stays.</summary>
    public Numeral With(Numeral other) => this with
    {
        Cardinal = Cardinal ?? other.Cardinal,
        Scale = Scale ?? other.Scale,
        Ordinal = Ordinal ?? other.Ordinal,
        OrdinalScale = OrdinalScale ?? other.OrdinalScale,
        Denominator = Denominator ?? other.Denominator,
        Suffix = Suffix ?? other.Suffix,
        Place = Place ?? other.Place,
        Bound = Bound ?? other.Bound,
        Units = Units.AddRange(other.Units.Except(Units)),
        IsCapital = IsCapital || other.IsCapital,
        Roles = Roles | other.Roles,
    };
}
