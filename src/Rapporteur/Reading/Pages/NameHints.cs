using System.Collections.Frozen;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Pages;

/// <summary>What single words in the names of elements say of them.</summary>
internal static class NameHints
{
    private static readonly Lazy<Dictionary<string, ElementHint>> Hints = new(Build);

    /// <summary>What a word says, with the word; null when nothing.</summary>
    public static (ElementHint Hint, string Word)? Of(ReadOnlySpan<char> word) =>
        Hints.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var own, out var hint) ? (hint, own) : null;

    // A word that stands in several lists is taken for the first of them.
    private static Dictionary<string, ElementHint> Build()
    {
        var hints = new Dictionary<string, ElementHint>(StringComparer.Ordinal);
        Add(hints, PageMarks.Readers, ElementHint.Readers);
        Add(hints, PageMarks.Article, ElementHint.Article);
        Add(hints, PageMarks.Around, ElementHint.Around);
        Add(hints, PageMarks.Author, ElementHint.Author);
        Add(hints, PageMarks.Date, ElementHint.Date);
        return hints;
    }

    private static void Add(Dictionary<string, ElementHint> hints, FrozenSet<string> words, ElementHint hint)
    {
        foreach (var word in words) hints.TryAdd(word, hint);
    }
}
