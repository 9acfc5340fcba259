using System.Runtime.Intrinsics;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// What of a word speaks for a language: the word itself and its runs of one to five letters, the edges of the word among them.
/// Each is a number of 32 bits. The trainer compiles this same file, so that what is learnt is what is looked up.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Longer words are cut here.</summary>
    public const int LongestWord = 40;

    /// <summary>The most letters of a run.</summary>
    public const int LongestRun = 5;

    /// <summary>Stands before and after a word in a run of letters.</summary>
    public const char Edge = '_';

    /// <summary>Stands for a word of Chinese characters alone; no word is written so.</summary>
    public const string NoKana = "_-_";

    /// <summary>Stands for a word of Chinese characters and kana.</summary>
    public const string SomeKana = "_+_";

    /// <summary>What a run of letters begins from.</summary>
    public const uint Start = 2166136261;

    private const uint Prime = 16777619;
    private const uint Kind = 0x9E3779B1;
    private const uint First = 0x7FEB352D;
    private const uint Second = 0x846CA68B;

    /// <summary>A run, not finished yet, with one letter more.</summary>
    public static uint With(uint run, char letter) => unchecked((run ^ letter) * Prime);

    /// <summary>Eight runs, not finished yet, with one letter more each.</summary>
    public static Vector256<uint> With(Vector256<uint> runs, Vector256<uint> letters) => (runs ^ letters) * Prime;

    /// <summary>The feature of a run of so many letters.</summary>
    public static uint Run(uint run, int length) => Finished(run, length);

    /// <summary>The features of eight runs of so many letters.</summary>
    public static Vector256<uint> Run(Vector256<uint> runs, int length)
    {
        runs ^= Vector256.Create(unchecked((uint)length * Kind));
        runs = (runs ^ (runs >> 16)) * First;
        runs = (runs ^ (runs >> 15)) * Second;
        return runs ^ (runs >> 16);
    }

    /// <summary>The feature of a whole word.</summary>
    public static uint Whole(ReadOnlySpan<char> edged)
    {
        var word = Start;
        foreach (var letter in edged) word = With(word, letter);
        return Finished(word, 0);
    }

    /// <summary>Which of <see cref="NoKana"/> and <see cref="SomeKana"/> a word of Chinese characters is, or null for any other word:
    /// Chinese is never written with kana, Japanese seldom without.</summary>
    public static string? Kana(ReadOnlySpan<char> edged) =>
        edged[1] is < '\u3005' or >= '\uA000' ? null : edged.IndexOfAnyInRange('\u3041', '\u30FF') < 0 ? NoKana : SomeKana;

    private static uint Finished(uint hash, int kind)
    {
        unchecked
        {
            hash ^= (uint)kind * Kind;
            hash = (hash ^ (hash >> 16)) * First;
            hash = (hash ^ (hash >> 15)) * Second;
            return hash ^ (hash >> 16);
        }
    }
}
