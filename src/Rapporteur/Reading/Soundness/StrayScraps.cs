using System.Collections.Frozen;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds scraps of one to three words in small letters that stand as a sentence of their own between or after sentences.</summary>
internal static class StrayScraps
{
    private const int MostWords = 3;

    /// <summary>Adds the scraps in the running text.</summary>
    public static void Find(IReadOnlyList<Passage> passages, string language, List<Sign> signs)
    {
        var abbreviations = LanguageTable.Of(language).Abbreviations;
        foreach (var passage in passages)
        {
            if (passage.Kind == BlockKind.Body && passage.Words > MostWords * 3) FindIn(passage, abbreviations, signs);
        }
    }

    // After a full stop and a blank come at most three words without a capital or a digit, and another full stop.
    private static void FindIn(Passage passage, FrozenSet<string> abbreviations, List<Sign> signs)
    {
        for (var at = 1; at < passage.Tokens.Length; at++)
        {
            if (passage.Word(at - 1) is not "." || passage.Tokens[at].Start == passage.Tokens[at - 1].End || IsAbbreviation(passage, at - 2, abbreviations)) continue;
            var end = at;
            while (end < passage.Tokens.Length && end - at <= MostWords && IsSmallWord(passage, end)) end++;
            if (end - at is > 0 and <= MostWords && end < passage.Tokens.Length && passage.Word(end) is "." && passage.Tokens[end - 1].Length > 3
                && (end + 1 == passage.Tokens.Length || char.IsUpper(passage.Text[passage.Tokens[end + 1].Start]))) signs.Add(new Sign(Span.Between(passage.Tokens[at].Start, passage.Tokens[end].End), 1));
        }
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
