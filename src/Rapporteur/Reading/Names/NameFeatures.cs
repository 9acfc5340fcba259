using Rapporteur.Reading.Tagging;

namespace Rapporteur.Reading.Names;

/// <summary>
/// What the list of names says of the words of a sentence, as 32-bit hashes for the same table of rows as <see cref="WordFeatures"/>.
/// Trainer and reader share this file.
/// </summary>
internal static class NameFeatures
{
    /// <summary>The most features of a word.</summary>
    public const int Most = 13;

    private const int ShortestBeginning = 4;
    private const int LongestEnd = 3;
    private const int MostLetters = 40;

    /// <summary>The highest mark of a word in a known row.</summary>
    public const int HighestMark = 6;

    /// <summary>The feature of a mark.</summary>
    public static uint OfMark(byte mark) => WordFeatures.Mix(mark, 'P');

    /// <summary>Writes the features of a word.</summary>
    /// <param name="form">The word as it stands.</param>
    /// <param name="mark">What <see cref="Marks"/> says of it.</param>
    /// <param name="names">The list.</param>
    /// <param name="features">At least <see cref="Most"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(ReadOnlySpan<char> form, byte mark, NameWords names, Span<uint> features)
    {
        var small = WordFeatures.Small(form, stackalloc char[MostLetters]);
        var count = 0;
        if (mark > 0) features[count++] = OfMark(mark);
        var own = names.Of(NameWords.Key(small));
        if (own > 0)
        {
            features[count++] = WordFeatures.Mix(own, 'N');
            count += Levels(own, 'K', features[count..]);
        }
        else if (Beginning(small, names) is var beginning && beginning > 0)
        {
            count += Levels(beginning, 'J', features[count..]);
        }

        var hyphen = small.IndexOf('-');
        if (hyphen > 1 && names.Of(NameWords.Key(small[..hyphen])) is var part && part > 0) count += Levels(part, 'H', features[count..]);
        return count;
    }

    /// <summary>Marks the words of known rows, the longest row from each first word: 0 for none, else 1 plus kind times two, plus one on later words.</summary>
    /// <param name="forms">The words of a sentence.</param>
    /// <param name="names">The list.</param>
    /// <param name="marks">One place for each word.</param>
    public static void Marks(ReadOnlySpan<string> forms, NameWords names, Span<byte> marks)
    {
        marks.Clear();
        for (var at = 0; at < forms.Length; at++)
        {
            if (forms[at].Length == 0 || !char.IsUpper(forms[at][0])) continue;
            var (length, kind) = Longest(forms, at, names);
            if (length == 0) continue;
            for (var k = 0; k < length; k++) marks[at + k] = (byte)(1 + (kind * 2) + (k > 0 ? 1 : 0));
            at += length - 1;
        }
    }

    private static (int Length, int Kind) Longest(ReadOnlySpan<string> forms, int first, NameWords names)
    {
        var (length, kind) = (0, -1);
        Span<char> room = stackalloc char[MostLetters];
        var key = NameWords.Key(WordFeatures.Small(forms[first], room));
        for (var next = first + 1; next < Math.Min(forms.Length, first + NameWords.LongestRow); next++)
        {
            key = NameWords.Key(key, NameWords.Key(WordFeatures.Small(forms[next], room)));
            if (names.Kind(key) is var found && found >= 0) (length, kind) = (next + 1 - first, found);
        }

        return (length, kind);
    }

    private static byte Beginning(ReadOnlySpan<char> small, NameWords names)
    {
        for (var length = small.Length - 1; length >= ShortestBeginning && small.Length - length <= LongestEnd; length--)
        {
            if (names.Of(NameWords.Key(small[..length])) is var found && found > 0) return found;
        }

        return 0;
    }

    private static int Levels(byte value, char kind, Span<uint> features)
    {
        var count = 0;
        for (var question = 0; question < NameWords.Questions; question++)
        {
            var level = NameWords.Level(value, question);
            if (level > 0) features[count++] = WordFeatures.Mix((question * 3) + level, kind);
        }

        return count;
    }
}
