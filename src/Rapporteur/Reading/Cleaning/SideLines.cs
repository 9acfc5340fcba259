using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Tells in plain text what else stands beside the article: offers of other reports and what readers wrote. Words open such a
/// part (<c>Read also</c>, <c>Comments</c>); it goes on until the running text or other furniture begins.</summary>
internal static class SideLines
{
    private const int ShortestHeadline = 4;
    private const int LongestHeadline = 22;
    private const int LongestLabel = 6;
    private const int LookedAt = 6;

    /// <summary>Gives the lines of such parts their kinds; running text stays.</summary>
    public static void Mark(List<Passage> passages, FurnitureForms forms)
    {
        if (passages.Exists(static p => p.IsFlow || p.IsBeside)) return;
        BlockKind? part = null;
        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];
            if (passage.Kind is not (BlockKind.Furniture or BlockKind.Heading)) part = passage.Kind is BlockKind.Byline or BlockKind.DateLine ? part : null;
            else if (Opened(passage, forms) is { } opened) part = Begin(passages, at, opened);
            else if (part == BlockKind.Comment && passage.Kind == BlockKind.Furniture) passage.Kind = BlockKind.Comment;
            else if (part == BlockKind.Teaser && IsHeadline(passage) && !LeadsOn(passages, at)) passage.Kind = BlockKind.Teaser;
        }
    }

    // What a line of furniture begins: offers, comments, or something else that ends both. Null for a line without such words.
    private static FurnitureKind? Opened(Passage passage, FurnitureForms forms)
    {
        if (passage.Kind != BlockKind.Furniture) return null;
        var hits = passage.Phrases(forms);
        if (hits.Count == 0 || hits[0].FirstToken > 1) return null;
        var opening = hits[0];
        var isLabel = passage.Words <= LongestLabel || (opening.EndToken < passage.Tokens.Length && passage.Word(opening.EndToken) is ":" or "|" or "»");
        return isLabel && opening.Value < FurnitureKind.Byline ? opening.Value : null;
    }

    private static BlockKind? Begin(List<Passage> passages, int at, FurnitureKind opened)
    {
        if (opened == FurnitureKind.Teaser && passages[at].Words >= LongestLabel) passages[at].Kind = BlockKind.Teaser;
        return opened switch { FurnitureKind.Teaser => BlockKind.Teaser, FurnitureKind.Comments when ReadersWrite(passages, at + 1) => BlockKind.Comment, _ => null };
    }

    // The word alone may be a button with offers below it: readers write sentences, begin them in small letters, and have their names before a colon.
    private static bool ReadersWrite(List<Passage> passages, int from)
    {
        for (var at = from; at < Math.Min(passages.Count, from + LookedAt) && passages[at].Kind == BlockKind.Furniture; at++)
        {
            if (passages[at].EndsSentence || char.IsLower(passages[at].Content[0]) || passages[at].Content.Contains(':')) return true;
        }

        return false;
    }

    private static bool IsHeadline(Passage passage) => passage.Words is >= ShortestHeadline and <= LongestHeadline && (!passage.EndsSentence || passage.Content[^1] is '?' or '!');

    // The last short line before running text is more likely a heading of the article.
    private static bool LeadsOn(List<Passage> passages, int at) =>
        passages[at].Kind == BlockKind.Heading && at + 1 < passages.Count && passages[at + 1].Kind == BlockKind.Body;
}
