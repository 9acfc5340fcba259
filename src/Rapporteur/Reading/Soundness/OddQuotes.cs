using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds quotation marks that open where they should close: <c>days, “he said</c>, or one alone at the end.</summary>
internal static class OddQuotes
{
    private const int MostSigns = 2;

    /// <summary>Adds the signs of one paragraph, two at most.</summary>
    public static void Find(Passage paragraph, List<Sign> signs)
    {
        var text = paragraph.Content.TrimEnd();
        var found = 0;
        if (text.Length > 2 && text[^1] == '“' && char.IsWhiteSpace(text[^2]) && text[..^1].Contains('”')) Add(text.Length - 1);
        for (var at = text.IndexOf('“'); at >= 0 && at + 1 < text.Length && found < MostSigns; at++)
        {
            if (text[at] == '“' && at > 0 && char.IsLetter(text[at + 1]) && char.IsWhiteSpace(text[at - 1]) && ClosesHere(text, at)) Add(at);
        }

        void Add(int at)
        {
            signs.Add(new Sign(new Span(paragraph.Span.Start + at, 1), 1));
            found++;
        }
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
