using System.Buffers;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds markup, entities and places of templates that were never filled, left standing in running text.</summary>
internal static class LeftMarkup
{
    private static readonly SearchValues<string> Scraps = SearchValues.Create(
        ["{{", "}}", "${", "&nbsp;", "&amp;", "&quot;", "&#", "</", "<p>", "<br", "<div", "<span", "[/", "[caption", "%s ", "%1$s", "{0}", "[object Object]", "\\u00", "\\n\\n"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the signs of one paragraph, two at most.</summary>
    public static void Find(Passage passage, List<Sign> signs)
    {
        var text = passage.Content;
        var from = 0;
        for (var found = 0; found < 2; found++)
        {
            var at = text[from..].IndexOfAny(Scraps);
            if (at < 0) return;
            signs.Add(new Sign(new Span(passage.Span.Start + from + at, 2), 1));
            from += at + 2;
        }
    }
}
