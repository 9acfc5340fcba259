namespace Rapporteur.Matching.Features;

/// <summary>Numbers that stand for signs: the same on every machine and in every run.</summary>
internal static class SignNumber
{
    private const uint Start = 2166136261;

    /// <summary>The number of a text of a kind.</summary>
    /// <param name="kind">Keeps signs of one kind apart from those of another.</param>
    /// <param name="text">Any text.</param>
    public static uint Of(uint kind, ReadOnlySpan<char> text)
    {
        unchecked
        {
            var number = Start ^ (kind * 0x9E3779B1);
            foreach (var mark in text) number = (number ^ mark) * 16777619;
            return Mix(number);
        }
    }

    /// <summary>The number of a number of a kind.</summary>
    public static uint Of(uint kind, int value)
    {
        unchecked
        {
            return Mix((Start ^ (kind * 0x9E3779B1)) * 16777619 ^ ((uint)value * 0x85EBCA6B));
        }
    }

    /// <summary>The number of a pair of signs, the same whichever stands first.</summary>
    public static ulong OfPair(uint one, uint other) => one < other ? ((ulong)one << 32) | other : ((ulong)other << 32) | one;

    /// <summary>Spreads the bits of a number.</summary>
    public static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }

    private static uint Mix(uint number)
    {
        unchecked
        {
            number = (number ^ (number >> 15)) * 0x85EBCA6B;
            number = (number ^ (number >> 13)) * 0xC2B2AE35;
            return number ^ (number >> 16);
        }
    }
}
