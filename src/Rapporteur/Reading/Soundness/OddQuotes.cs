namespace Rapporteur.Reading.Soundness;

/// <summary>Counts quotation marks that open where they should close: <c>days, “he said</c>, or one alone at the end.</summary>
internal static class OddQuotes
{
    /// <summary>Signs in one paragraph: 0 to 2.</summary>
    public static int Count(ReadOnlySpan<char> paragraph)
    {
        var text = paragraph.TrimEnd();
        var signs = text.Length > 2 && text[^1] == '“' && char.IsWhiteSpace(text[^2]) && text[..^1].Contains('”') ? 1 : 0;
        for (var at = 1; at + 1 < text.Length && signs < 2; at++)
        {
            if (text[at] == '“' && char.IsLetter(text[at + 1]) && char.IsWhiteSpace(text[at - 1]) && ClosesHere(text, at)) signs++;
        }

        return signs;
    }

    // A comma and a blank before, the quotation still open, and no closing mark to come: the mark stands for a closing one.
    private static bool ClosesHere(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd();
        if (before.IsEmpty || before[^1] is not (',' or '.' or '!' or '?')) return false;
        var open = before.LastIndexOf('“');
        return open >= 0 && !before[open..].Contains('”') && !text[(at + 1)..].Contains('”');
    }
}
