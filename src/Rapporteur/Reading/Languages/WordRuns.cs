using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Reading.Languages;

/// <summary>The features of all runs of letters of a word, eight places at once.</summary>
internal static class WordRuns
{
    /// <summary>Places at which a run may begin, rounded up to whole vectors.</summary>
    public const int Places = 48;

    /// <summary>Room for the features of a word: for each length from one on, one for each place.</summary>
    public const int Room = Places * WordFeatures.LongestRun;

    /// <summary>Writes the features of the runs of a word: that of length n at place p stands at (n - 1) · <see cref="Places"/> + p.
    /// Where a run would reach beyond the word it says nothing.</summary>
    /// <param name="edged">The word between two edges.</param>
    /// <param name="features">Room for <see cref="Room"/> numbers.</param>
    public static void Of(ReadOnlySpan<char> edged, Span<uint> features)
    {
        Span<ushort> letters = stackalloc ushort[Places + WordFeatures.LongestRun + Vector128<ushort>.Count];
        letters.Clear();
        MemoryMarshal.Cast<char, ushort>(edged).CopyTo(letters);
        for (var place = 0; place < edged.Length - 1; place += Vector256<uint>.Count)
        {
            var run = Vector256.Create(WordFeatures.Start);
            for (var length = 1; length <= WordFeatures.LongestRun; length++)
            {
                var (low, high) = Vector128.Widen(Vector128.Create<ushort>(letters[(place + length - 1)..]));
                run = WordFeatures.With(run, Vector256.Create(low, high));
                WordFeatures.Run(run, length).CopyTo(features[(((length - 1) * Places) + place)..]);
            }
        }
    }
}
