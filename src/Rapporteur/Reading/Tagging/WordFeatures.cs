using System.Runtime.CompilerServices;
using Rapporteur.Text;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// The signs of a word that a net looks at, as 32-bit hashes: its small form, beginnings of up to four letters, ends of up to five,
/// its shape, and what the lexicon says of it or of its longest beginning that is a word. Trainer and reader share this file, so
/// that what is learnt is what is looked up.
/// </summary>
internal static class WordFeatures
{
    /// <summary>The most features a word has.</summary>
    public const int Most = 16;

    /// <summary>How many of the first features name the word itself, rather than words like it.</summary>
    public const int Own = 1;

    /// <summary>Letters of a word that count; the rest of a longer one is not looked at.</summary>
    private const int MostLetters = 40;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="lexicon">What words of the language may be.</param>
    /// <param name="features">At least <see cref="Most"/> long.</param>
    /// <returns>How many there are. The first is the small form.</returns>
    public static int Fill(ReadOnlySpan<char> form, WordClasses lexicon, Span<uint> features)
    {
        Span<char> room = stackalloc char[MostLetters];
        var small = Small(form, room);
        var count = 0;
        features[count++] = Hash(small, 'w');
        for (var length = 1; length <= Math.Min(5, small.Length); length++) features[count++] = Hash(small[^length..], (char)('0' + length));
        for (var length = 1; length <= Math.Min(4, small.Length - 1); length++) features[count++] = Hash(small[..length], (char)('A' + length));
        features[count++] = Shape(form);
        var own = lexicon.Of(small);
        if (own != 0) features[count++] = Mix(own, 'l');
        else if (lexicon.Beginning(small) is var (classes, length) && classes != 0) features[count++] = Hash(small[length..], (char)(0x100 + classes));
        return count;
    }

    /// <summary>The small form: small letters, each digit as 0, at most forty signs.</summary>
    public static ReadOnlySpan<char> Small(ReadOnlySpan<char> form, Span<char> room)
    {
        var length = Math.Min(form.Length, room.Length);
        for (var at = 0; at < length; at++) room[at] = char.IsDigit(form[at]) ? '0' : Letters.ToLower(form[at]);
        return room[..length];
    }

    /// <summary>The hash of a run of signs, of a kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(ReadOnlySpan<char> run, char kind)
    {
        unchecked
        {
            var hash = 2166136261u ^ kind;
            hash *= 16777619;
            foreach (var mark in run) hash = (hash ^ mark) * 16777619;
            return Finish(hash);
        }
    }

    /// <summary>The hash of a number, of a kind.</summary>
    public static uint Mix(int number, char kind)
    {
        unchecked
        {
            return Finish(((uint)number * 0x9E3779B1u) ^ ((uint)kind << 24) ^ kind);
        }
    }

    // Zero marks an empty place in tables of hashes.
    private static uint Finish(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35;
            hash ^= hash >> 16;
            return hash == 0 ? 1 : hash;
        }
    }

    /// <summary>Runs of capitals, small letters, digits and other marks, each run once, six runs at most, and whether a lone capital leads.</summary>
    public static uint Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[8];
        var count = 0;
        foreach (var mark in form)
        {
            var kind = char.IsUpper(mark) ? 'X' : char.IsDigit(mark) ? 'd' : Letters.IsWordMark(mark) ? 'x' : mark;
            if (count > 0 && shape[count - 1] == kind) continue;
            shape[count++] = kind;
            if (count == 6) break;
        }

        if (form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1])) shape[count++] = 'U';
        return Hash(shape[..count], 's');
    }
}
