namespace Rapporteur.Reading.Numbers;

/// <summary>What stands in a text, as far as numbers go.</summary>
internal enum NumeralKind
{
    /// <summary>A word that has nothing to do with numbers, or the middle of one.</summary>
    Other,

    /// <summary>A word of numbers, or a part of one.</summary>
    Word,

    /// <summary>Digits.</summary>
    Digits,

    /// <summary>Any other mark.</summary>
    Mark,
}

/// <summary>A word, a number in digits or a mark.</summary>
internal readonly record struct NumeralItem
{
    /// <summary>What stands here.</summary>
    public NumeralKind Kind { get; init; }

    /// <summary>The word of numbers, or null.</summary>
    public Numeral? Word { get; init; }

    /// <summary>The value of digits.</summary>
    public decimal Value { get; init; }

    /// <summary>True for digits with a fraction or an exponent, to which nothing more is added.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The mark; zero for words and digits.</summary>
    public char Mark { get; init; }

    /// <summary>Where it begins.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public int End { get; init; }

    /// <summary>True when no white space stands before it.</summary>
    public bool IsGlued { get; init; }

    /// <summary>True when it goes on a word that the item before began.</summary>
    public bool IsJoined { get; init; }

    /// <summary>True when it has the role.</summary>
    public bool Is(NumeralRoles role) => Word is { } word && word.Is(role);
}
