using System.Buffers;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Tells an HTML page from plain text by what stands in it.</summary>
internal static class MarkupFinder
{
    // Far enough to be past a long licence comment or an XML prolog at the top.
    private const int Reach = 64 * 1024;
    private const int EnoughTags = 6;

    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] CommonTags =
        ["p", "div", "span", "a", "br", "ul", "li", "h1", "h2", "h3", "article", "section", "strong", "em", "b", "i", "img", "time", "meta", "title", "main"];

    /// <summary>Text, or HTML when the page opens as one, carries many tags, or opens with a tag and is named as a page.</summary>
    public static ContentKind KindOf(string content, string name)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, Reach));
        var text = start.TrimStart();
        if (!text.IsEmpty && text[0] == '<' && text.IndexOfAny(Openings) >= 0) return ContentKind.Html;
        if (!text.IsEmpty && text[0] == '<' && IsPageName(name)) return ContentKind.Html;
        return CountTags(start) >= EnoughTags ? ContentKind.Html : ContentKind.Text;
    }

    private static bool IsPageName(string name) =>
        name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    // A text that talks about one tag is no page: opening and closing tags must come in number.
    private static int CountTags(ReadOnlySpan<char> text)
    {
        var opening = 0;
        var closing = 0;
        while (true)
        {
            var at = text.IndexOf('<');
            if (at < 0 || at + 2 >= text.Length) return Math.Min(opening, closing * 2);
            text = text[(at + 1)..];
            var isClosing = text[0] == '/';
            var name = isClosing ? text[1..] : text;
            var end = 0;
            while (end < name.Length && end < 10 && char.IsAsciiLetterOrDigit(name[end])) end++;
            if (end == 0 || end == name.Length || name[end] is not ('>' or ' ' or '/' or '\n' or '\r' or '\t')) continue;
            if (!IsCommon(name[..end])) continue;
            if (isClosing) closing++;
            else opening++;
        }
    }

    private static bool IsCommon(ReadOnlySpan<char> name)
    {
        foreach (var tag in CommonTags)
        {
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
