using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rapporteur.Reading.Words;

/// <summary>Numbers for words and features: the same in every run and on every machine, which those of the runtime are not.</summary>
internal static class Mixing
{
    /// <summary>The number a word begins with.</summary>
    public const uint Seed = 2166136261;

    private const uint Letter = 16777619;
    private const uint Spread = 0x9E3779B1;
    private const uint Last = 0x85EBCA77;

    /// <summary>A word and one letter more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint word, uint letter) => unchecked((word ^ letter) * Letter);

    /// <summary>Two numbers as one; the order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint first, uint second) => unchecked((BitOperations.RotateLeft(first, 5) ^ second) * Spread);

    /// <summary>Spreads a number over all its digits; the highest are then as good as any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint number) => unchecked((number ^ (number >> 15)) * Last);

    /// <summary>The number of a text as the cutter reads it: small letters, one kind of apostrophe, every digit as zero.</summary>
    public static uint Word(ReadOnlySpan<char> text)
    {
        var word = Seed;
        foreach (var mark in text) word = Add(word, Marks.Folded(mark));
        return word;
    }
}
