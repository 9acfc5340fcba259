using System.Buffers;

namespace Rapporteur.Intake;

/// <summary>Tells what decoded text is: by its root element, by its first signs, else by its tags.</summary>
internal static class DocumentFinder
{
    private const int Reach = 64 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] Feeds = ["rss", "rdf", "feed"];
    private static readonly string[] Wires = ["newsmessage", "newsitem", "nitf"];

    /// <summary>What the text is.</summary>
    public static DocumentKind Of(string text, string name)
    {
        var root = RootOf(text.AsSpan(0, Math.Min(text.Length, Reach)));
        var local = root[(root.IndexOf(':') + 1)..];
        if (IsOneOf(Feeds, local)) return DocumentKind.Feed;
        if (IsOneOf(Wires, local)) return DocumentKind.Wire;
        if (IsJson(text)) return DocumentKind.Json;
        return MarkupFinder.KindOf(text, name) == Model.ContentKind.Html ? DocumentKind.Html : DocumentKind.Text;
    }

    /// <summary>True when the text opens as a JSON object with members, or as a list of objects.</summary>
    public static bool IsJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith("["))
        {
            text = text[1..].TrimStart();
            if (text.StartsWith("{}")) return true;
        }

        if (!text.StartsWith("{")) return false;
        text = text[1..].TrimStart();
        if (!text.StartsWith("\"")) return false;
        text = text[1..Math.Min(text.Length, 200)];
        var end = text.IndexOf('"');
        return end >= 0 && text[(end + 1)..].TrimStart().StartsWith(":");
    }

    /// <summary>The name of the first element, after declarations and comments; empty when the text does not open with one.</summary>
    public static ReadOnlySpan<char> RootOf(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart().TrimStart('\uFEFF').TrimStart();
            if (text.Length < 2 || text[0] != '<') return [];
            if (text[1] is not ('?' or '!')) break;
            var end = text.StartsWith("<!--") ? After(text, "-->") : text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? AfterDocumentType(text) : After(text, ">");
            if (end < 0) return [];
            text = text[end..];
        }

        text = text[1..];
        var length = text.IndexOfAny(NameEnds);
        return length < 0 ? [] : text[..length];
    }

    private static int AfterDocumentType(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('>');
        if (end < 0 || !text[..end].Contains('[')) return end < 0 ? -1 : end + 1;
        var close = text.IndexOf("]>");
        return close < 0 ? -1 : close + 2;
    }

    private static int After(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    private static bool IsOneOf(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
