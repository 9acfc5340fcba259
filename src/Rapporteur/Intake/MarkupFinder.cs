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

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly string[] CommonTags =
        ["p", "div", "span", "a", "br", "ul", "li", "h1", "h2", "h3", "article", "section", "strong", "em", "b", "i", "img", "time", "meta", "title", "main", "header", "blockquote", "table", "figure", "h4", "nav", "center", "font"];

    /// <summary>Text, or HTML when the page opens as one, carries many tags, or opens with a tag and is named as a page.</summary>
    public static ContentKind KindOf(string content, string name)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, Reach));
        var text = start.TrimStart();
        if (!text.IsEmpty && text[0] == '<' && text.IndexOfAny(Openings) >= 0) return ContentKind.Html;
        if (!text.IsEmpty && text[0] == '<' && (IsPageName(name) || IsFragment(text))) return ContentKind.Html;
        return CountTags(start) >= EnoughTags ? ContentKind.Html : ContentKind.Text;
    }

    /// <summary>True when markup is a page of its own and no part of one.</summary>
    public static bool IsWholePage(string markup)
    {
        var text = markup.AsSpan(0, Math.Min(markup.Length, Reach)).TrimStart();
        return !text.IsEmpty && text[0] == '<' && text.IndexOfAny(Openings) >= 0;
    }

    // Opens with a tag of text, comments before it left aside, and closes it again.
    private static bool IsFragment(ReadOnlySpan<char> text)
    {
        while (text.StartsWith("<!--"))
        {
            var end = text.IndexOf("-->");
            if (end < 0) return false;
            text = text[(end + 3)..].TrimStart();
        }

        if (text.Length < 3 || text[0] != '<') return false;
        var length = text[1..].IndexOfAny(NameEnds);
        if (length <= 0 || !IsCommon(text.Slice(1, length))) return false;
        Span<char> closing = stackalloc char[length + 3];
        "</".CopyTo(closing);
        text.Slice(1, length).CopyTo(closing[2..]);
        closing[^1] = '>';
        return text.IndexOf(closing, StringComparison.OrdinalIgnoreCase) > 0;
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
