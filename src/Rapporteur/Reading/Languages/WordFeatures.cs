namespace Rapporteur.Reading.Languages;

/// <summary>
/// What of a word speaks for a language: the word itself and its runs of one to five letters, the edges of the word among them.
/// Each is a number of 32 bits. The trainer compiles this same file, so that what is learnt is what is looked up.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Longer words are cut here.</summary>
    public const int LongestWord = 40;

    /// <summary>The most features a word can have.</summary>
    public const int Most = ((LongestWord + 2) * LongestRun) + 2;

    /// <summary>Stands before and after a word in a run of letters.</summary>
    public const char Edge = '_';

    private const int LongestRun = 5;
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Writes the features of a word and gives their number.</summary>
    /// <param name="edged">The word in lower case between two edges.</param>
    /// <param name="features">Room for <see cref="Most"/> numbers.</param>
    public static int Of(ReadOnlySpan<char> edged, Span<uint> features)
    {
        var count = 0;
        var whole = Start;
        for (var first = 0; first < edged.Length; first++)
        {
            whole = Mixed(whole, edged[first]);
            var run = Start;
            var end = Math.Min(edged.Length, first + LongestRun);
            for (var at = first; at < end; at++)
            {
                run = Mixed(run, edged[at]);

                // An edge alone says nothing.
                if (at > first || edged[at] != Edge) features[count++] = Finished(run, at - first + 1);
            }
        }

        // Chinese is never written with kana, Japanese seldom without.
        if (edged[1] is >= '\u3005' and < '\uA000') features[count++] = Finished(edged.IndexOfAnyInRange('\u3041', '\u30FF') < 0 ? 1u : 2u, LongestRun + 1);
        features[count++] = Finished(whole, 0);
        return count;
    }

    private static uint Mixed(uint hash, char mark) => unchecked((hash ^ mark) * Prime);

    private static uint Finished(uint hash, int kind)
    {
        unchecked
        {
            hash ^= (uint)kind * 0x9E3779B1;
            hash = (hash ^ (hash >> 16)) * 0x7FEB352D;
            hash = (hash ^ (hash >> 15)) * 0x846CA68B;
            return hash ^ (hash >> 16);
        }
    }
}
