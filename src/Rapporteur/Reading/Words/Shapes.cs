namespace Rapporteur.Reading.Words;

/// <summary>Numbers for what an atom or a token looks like.</summary>
internal static class Shapes
{
    /// <summary>Nothing: beyond an end.</summary>
    public const ushort None = 0;

    public const ushort Small = 1;
    public const ushort SmallOne = 2;
    public const ushort Capital = 3;
    public const ushort CapitalOne = 4;
    public const ushort Capitals = 5;
    public const ushort Mixed = 6;
    public const ushort Caseless = 7;
    public const ushort Sign = 8;
    public const ushort Beyond = 9;

    /// <summary>Digits; how many is added, five at most.</summary>
    public const ushort Digits = 16;

    /// <summary>Tokens of several atoms: the kind of the first and of the last are added.</summary>
    public const ushort Several = 32;

    /// <summary>Several marks; the first of them is added, folded.</summary>
    public const ushort Run = 0x4000;

    /// <summary>A mark; what it is, folded, is added.</summary>
    public const ushort Mark = 0x8000;

    private const int MostDigits = 5;
    private const int MarkBits = 0x3FFF;

    /// <summary>The shape of letters.</summary>
    /// <param name="first">The kind of the first.</param>
    /// <param name="upper">How many are capitals.</param>
    /// <param name="lower">How many are small.</param>
    public static ushort OfLetters(MarkKind first, int upper, int lower)
    {
        if (upper + lower == 0) return Caseless;
        if (upper == 0) return lower == 1 ? SmallOne : Small;
        if (lower == 0) return upper == 1 ? CapitalOne : Capitals;
        return upper == 1 && first == MarkKind.Upper ? Capital : Mixed;
    }

    /// <summary>The shape of digits.</summary>
    public static ushort OfDigits(int count) => (ushort)(Digits + Math.Min(count, MostDigits));

    /// <summary>The shape of a mark.</summary>
    public static ushort OfMark(char folded) => (ushort)(Mark | (folded & MarkBits));

    /// <summary>The shape of several atoms that are one token.</summary>
    public static ushort Of(ushort first, ushort last) =>
        IsMark(first) && IsMark(last) ? (ushort)(Run | (first & MarkBits)) : (ushort)(Several + (Class(first) * 16) + (last == OfMark('.') ? 14 : last == OfMark('\'') ? 15 : Class(last)));

    /// <summary>True for a mark or several.</summary>
    public static bool IsMark(ushort shape) => shape >= Run;

    /// <summary>The mark, or the first of several, folded; zero for anything else.</summary>
    public static uint MarkOf(ushort shape) => IsMark(shape) ? (uint)(shape & MarkBits) : 0;

    /// <summary>True for what may begin a sentence by its letter: a capital, or a letter of a script without.</summary>
    public static bool IsHigh(ushort shape) => Opening(shape) is Capital or CapitalOne or Capitals or Caseless or Sign or Beyond;

    /// <summary>True for small letters in front.</summary>
    public static bool IsLow(ushort shape) => Opening(shape) is Small or SmallOne or Mixed;

    /// <summary>True for digits in front.</summary>
    public static bool IsNumber(ushort shape) => Opening(shape) == 10;

    /// <summary>A coarse class from 0 to 13; that of the first atom for a token of several.</summary>
    public static ushort Opening(ushort shape) => shape is >= Several and < Run ? (ushort)((shape - Several) / 16) : Class(shape);

    private static ushort Class(ushort shape) => shape switch
    {
        <= Beyond => shape,
        >= Digits and < Several => 10,
        >= Run => 11,
        _ => 12,
    };
}
