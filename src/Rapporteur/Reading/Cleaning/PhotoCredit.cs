using System.Buffers;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Tells what stands below a picture by the credit that closes it: <c>Photo: Name / Agency</c>, <c>(AP Photo/Name)</c>, <c>© Name</c>.</summary>
internal static class PhotoCredit
{
    private const string Row = "photo";
    private const int LongestCaption = 60;
    private const int LongestCredit = 10;
    private const int LookedAt = 18;
    private const int ShortWord = 3;
    private const int FewestWordsBefore = 2;
    private static readonly SearchValues<char> Marks = SearchValues.Create(":/©(.");
    private static readonly Lazy<FormIndex<bool>> Words = new(ReadWords);

    /// <summary>True when the passage closes with the credit of a picture, or is nothing else.</summary>
    public static bool Closes(Passage passage)
    {
        if (passage.IsFlow || passage.Words is 0 or > LongestCaption || (passage.Words > LongestCredit && !passage.Content.ContainsAny(Marks))) return false;
        var from = Math.Max(0, passage.Tokens.Length - LookedAt);
        var hits = new List<FormHit<bool>>();
        Words.Value.Find(passage.Text, passage.Tokens, hits);
        foreach (var hit in hits)
        {
            if (hit.FirstToken >= from && IsMarked(passage, hit) && NamesClose(passage, hit.EndToken)) return true;
        }

        for (var at = from; at < passage.Tokens.Length; at++)
        {
            // "© Agency" alone credits the report.
            if (passage.Word(at) is "©" && at >= FewestWordsBefore && NamesClose(passage, at + 1)) return true;
        }

        return false;
    }

    // A colon, a stroke or a bracket beside the word, or a phrase of two: "photo by". "Text and photo:" names who wrote it.
    private static bool IsMarked(Passage passage, FormHit<bool> hit)
    {
        var before = hit.FirstToken > 0 ? passage.Word(hit.FirstToken - 1) : [];
        if (hit.FirstToken is > 0 and <= 3 && Letters.IsWordMark(before[0]) && char.IsLower(before[0])) return false;
        var after = hit.EndToken < passage.Tokens.Length ? passage.Word(hit.EndToken) : [];
        if (after is "." && passage.Tokens[hit.EndToken].Start == passage.Tokens[hit.EndToken - 1].End && passage.Tokens[hit.EndToken - 1].Length <= ShortWord) return true;
        return after is ":" or "/" || before is "(" or "[" || hit.EndToken - hit.FirstToken >= 2;
    }

    private static bool NamesClose(Passage passage, int token)
    {
        var names = 0;
        var words = 0;
        for (var at = token; at < passage.Tokens.Length; at++)
        {
            var word = passage.Word(at);
            if (!Letters.IsWordMark(word[0]))
            {
                if (word is "!" or "?" or "…") return false;
                continue;
            }

            if (char.IsUpper(word[0])) names++;
            else if (word.Length > ShortWord || char.IsAsciiDigit(word[0])) return false;
            if (++words > LongestCredit) return false;
        }

        return names > 0;
    }

    private static FormIndex<bool> ReadWords()
    {
        var index = new FormIndex<bool>();
        foreach (var form in LanguageTable.Known.SelectMany(code => LanguageTable.Of(code).Furniture.GetValueOrDefault(Row, []))) index.Add(form, true);
        return index;
    }
}
