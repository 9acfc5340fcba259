using Rapporteur.Reading.Tagging;

namespace Rapporteur.Reading.Trees;

/// <summary>
/// The signs of a word that trees are read from, as 32-bit hashes. What is told by letters is kept apart by family of languages, what
/// is told by tags is the same in all. Trainer and reader share this file.
/// </summary>
internal static class TreeSigns
{
    /// <summary>The most signs of either kind.</summary>
    public const int Most = 32;

    private const int LongestEnd = 4;
    private const int Beginning = 4;

    /// <summary>The signs of a form: the small form first, then ends of one to four letters, the first four letters, the shape.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="family">A number for languages whose letters tell the same, 0 to 200.</param>
    /// <param name="signs">At least <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int OfForm(ReadOnlySpan<char> form, int family, Span<uint> signs)
    {
        Span<char> room = stackalloc char[40];
        var small = WordFeatures.Small(form, room);
        var kind = family << 8;
        var count = 0;
        signs[count++] = WordFeatures.Hash(small, (char)(kind + 'w'));
        for (var length = 1; length <= Math.Min(LongestEnd, small.Length); length++) signs[count++] = WordFeatures.Hash(small[^length..], (char)(kind + '0' + length));
        if (small.Length > Beginning) signs[count++] = WordFeatures.Hash(small[..Beginning], (char)(kind + 'b'));
        signs[count++] = WordFeatures.Shape(form);
        return count;
    }

    /// <summary>The signs of the tags of a word: its part of speech, then each feature with its value.</summary>
    /// <param name="upos">The part of speech, by its place among the seventeen.</param>
    /// <param name="feats">Features as in <c>Case=Nom|Number=Sing</c>, or <c>_</c>.</param>
    /// <param name="signs">At least <see cref="Most"/> long; features beyond are not looked at.</param>
    /// <returns>How many there are.</returns>
    public static int OfTags(int upos, ReadOnlySpan<char> feats, Span<uint> signs)
    {
        var count = 0;
        signs[count++] = WordFeatures.Mix(upos + 1, 'u');
        while (!feats.IsEmpty && count < signs.Length)
        {
            var bar = feats.IndexOf('|');
            var feature = bar < 0 ? feats : feats[..bar];
            if (feature is not "_") signs[count++] = WordFeatures.Hash(feature, 'f');
            feats = bar < 0 ? [] : feats[(bar + 1)..];
        }

        return count;
    }
}
