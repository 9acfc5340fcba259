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
        Words.Value.Find(passage.Text, passage.Tokens.AsSpan()[from..], hits);
        foreach (var hit in hits)
        {
            var (first, end) = (from + hit.FirstToken, from + hit.EndToken);
            if (IsMarked(passage, first, end) && NamesClose(passage, end)) return true;
        }

        for (var at = from; at < passage.Tokens.Length; at++)
        {
            // "© Agency" alone credits the report.
            if (passage.Word(at) is "©" && at >= FewestWordsBefore && NamesClose(passage, at + 1)) return true;
        }

        return false;
    }

    // A colon, a stroke or a bracket beside the word, or a phrase of two: "photo by". "Text and photo:" names who wrote it.
    private static bool IsMarked(Passage passage, int first, int end)
    {
        var before = first > 0 ? passage.Word(first - 1) : [];
        if (first is > 0 and <= 3 && Letters.IsWordMark(before[0]) && char.IsLower(before[0])) return false;
        var after = end < passage.Tokens.Length ? passage.Word(end) : [];
        if (after is "." && passage.Tokens[end].Start == passage.Tokens[end - 1].End && passage.Tokens[end - 1].Length <= ShortWord) return true;
        return after is ":" or "/" || before is "(" or "[" || end - first >= 2;
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
