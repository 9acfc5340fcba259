using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds words that lost the blank between them where a sentence began: <c>closedThe bridge</c>. Names are written with capitals
/// inside as well; so the word must begin with a small letter, and what follows the capital must be one of the language's small words.</summary>
internal static class GluedWords
{
    private const int FewestLetters = 3;
    private const int Longest = 40;

    /// <summary>Adds the signs of one paragraph.</summary>
    public static void Find(Passage passage, string language, List<Sign> signs)
    {
        var small = LanguageTable.Of(language).FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[Longest];
        foreach (var token in passage.Tokens)
        {
            if (token.Length is < 2 * FewestLetters or > Longest) continue;
            var word = passage.Text.AsSpan(token.Start, token.Length);
            if (!char.IsLower(word[0])) continue;
            var at = Boundary(word);
            if (at < FewestLetters || word.Length - at < FewestLetters) continue;
            var second = lower[..word[at..].ToLowerInvariant(lower)];
            if (small.Contains(second)) signs.Add(new Sign(token, 1));
        }
    }

    // The only capital inside a word of small letters; 0 when there is none or more than one.
    private static int Boundary(ReadOnlySpan<char> word)
    {
        var found = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (char.IsLower(word[at])) continue;
            if (found > 0 || !char.IsUpper(word[at])) return 0;
            found = at;
        }

        return found;
    }
}
