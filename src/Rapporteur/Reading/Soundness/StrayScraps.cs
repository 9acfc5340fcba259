using System.Collections.Frozen;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>Counts scraps of one to three words in small letters that stand as a sentence of their own between or after sentences.</summary>
internal static class StrayScraps
{
    private const int MostWords = 3;

    /// <summary>Scraps in the running text.</summary>
    public static int Count(IReadOnlyList<Passage> passages, string language)
    {
        var abbreviations = LanguageTable.Of(language).Abbreviations;
        var scraps = 0;
        foreach (var passage in passages)
        {
            if (passage.Kind == BlockKind.Body && passage.Words > MostWords * 3) scraps += CountIn(passage, abbreviations);
        }

        return scraps;
    }

    // After a full stop and a blank come at most three words without a capital or a digit, and another full stop.
    private static int CountIn(Passage passage, FrozenSet<string> abbreviations)
    {
        var scraps = 0;
        for (var at = 1; at < passage.Tokens.Length; at++)
        {
            if (passage.Word(at - 1) is not "." || passage.Tokens[at].Start == passage.Tokens[at - 1].End || IsAbbreviation(passage, at - 2, abbreviations)) continue;
            var end = at;
            while (end < passage.Tokens.Length && end - at <= MostWords && IsSmallWord(passage, end)) end++;
            if (end - at is > 0 and <= MostWords && end < passage.Tokens.Length && passage.Word(end) is "." && passage.Tokens[end - 1].Length > 3
                && (end + 1 == passage.Tokens.Length || char.IsUpper(passage.Text[passage.Tokens[end + 1].Start]))) scraps++;
        }

        return scraps;
    }

    private static bool IsAbbreviation(Passage passage, int token, FrozenSet<string> abbreviations)
    {
        if (token < 0 || passage.Tokens[token].Length < 2 || !char.IsLetter(passage.Text[passage.Tokens[token].End - 1])) return true;
        var word = passage.Word(token).ToString().ToLowerInvariant();
        return abbreviations.Contains(word) || abbreviations.Contains(word + ".");
    }

    private static bool IsSmallWord(Passage passage, int token)
    {
        foreach (var c in passage.Word(token))
        {
            if (!char.IsLower(c) || !Letters.IsWordMark(c)) return false;
        }

        return true;
    }
}
