using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Where in the report a passage stands.</summary>
internal enum Zone
{
    /// <summary>Before the running text.</summary>
    Head,

    /// <summary>Between running text.</summary>
    Middle,

    /// <summary>After the running text.</summary>
    Tail,
}

/// <summary>Tells furniture by the phrases of the languages and by its shape.</summary>
internal sealed class FurnitureJudge(FurnitureForms forms)
{
    private const int LongestLine = 16;
    private const int LongestLabelled = 20;
    private const int LongestPrompt = 28;

    // Share of the words of a line that must be furniture phrases for the rest not to matter.
    private const double Filled = 0.6;

    /// <summary>True when the passage is no part of the article.</summary>
    public bool IsFurniture(Passage passage, Zone zone)
    {
        if (passage.Words > LongestPrompt) return false;
        if (PageShape.IsFurniture(passage)) return true;
        var hits = passage.Phrases(forms).FindAll(static hit => hit.Value < FurnitureKind.Byline);
        if (hits.Count == 0) return false;
        if (passage.Words <= LongestLine && Covered(passage, hits) >= Filled * passage.Words) return true;
        return Opens(passage, hits, zone);
    }

    private static bool Opens(Passage passage, List<FormHit<FurnitureKind>> hits, Zone zone)
    {
        var opening = hits[0];
        if (opening.FirstToken != FirstWord(passage)) return false;
        var words = opening.EndToken - opening.FirstToken;
        if (IsLabel(passage, opening.EndToken)) return passage.Words <= LongestLabelled;
        if (!passage.EndsSentence) return (words >= 2 || zone == Zone.Tail) && passage.Words <= LongestLine;
        if (zone != Zone.Middle) return words >= 2;

        // In the middle a sentence may begin with such words by chance; two phrases in one, or a long one, hardly.
        return words >= 4 || (words >= 2 && hits.Exists(hit => hit.FirstToken >= opening.EndToken && hit.EndToken - hit.FirstToken >= 2));
    }

    // The phrase is followed by a colon: "Related: ...".
    private static bool IsLabel(Passage passage, int token) => token < passage.Tokens.Length && passage.Word(token) is ":" or "|" or "»" or ">";

    private static int FirstWord(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            if (Letters.IsWordMark(passage.Text[passage.Tokens[at].Start])) return at;
        }

        return -1;
    }

    private static int Covered(Passage passage, List<FormHit<FurnitureKind>> hits)
    {
        var covered = 0;
        var from = 0;
        foreach (var hit in hits)
        {
            for (var at = Math.Max(hit.FirstToken, from); at < hit.EndToken; at++)
            {
                if (Letters.IsWordMark(passage.Text[passage.Tokens[at].Start])) covered++;
            }

            from = Math.Max(from, hit.EndToken);
        }

        return covered;
    }
}
