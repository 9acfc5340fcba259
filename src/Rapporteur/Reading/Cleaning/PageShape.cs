using System.Buffers;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Tells furniture by its shape alone, in any language: share bars, paths through the site, menus, counts, addresses.</summary>
internal static class PageShape
{
    private const int LongestMenuEntry = 5;
    private const int LongestLine = 200;
    private static readonly SearchValues<char> NetworkOpenings = SearchValues.Create([.. PageMarks.Networks.SelectMany(static n => (char[])[(char)(n[0] | 0x20), (char)(n[0] & ~0x20)])]);

    /// <summary>True when a line that closes no sentence has the shape of furniture wherever it stands.</summary>
    public static bool IsFurniture(Passage line)
    {
        var text = line.Content;
        if (text.Length > LongestLine || line.EndsSentence) return false;
        return IsShareRun(text) || IsTextSize(text) || IsPath(text) || IsMenu(text) || IsCount(line) || IsAddress(text) || (text[0] == '©' && line.Words > 1);
    }

    /// <summary>True for a line without a single letter: page numbers, counters, rules.</summary>
    public static bool HasNoLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return false;
        }

        return true;
    }

    /// <summary>True for a line that announces what follows: it closes with a colon or a comma.</summary>
    public static bool EndsOpen(Passage line) => line.Words >= 4 && line.Content[^1] is ':' or ',' or ';';

    /// <summary>True for a label, a colon and a few words: "Photo: Jane Roe", "SEE ALSO: What a port costs".</summary>
    public static bool IsLabelled(Passage line)
    {
        var text = line.Content;
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon > text.Length - 3 || !char.IsWhiteSpace(text[colon + 1])) return false;
        var label = text[..colon].Trim();
        if (label.Count(' ') > 3) return false;
        var isCapitals = true;
        foreach (var c in label) isCapitals &= !char.IsLower(c);
        return (isCapitals && label.Length > 3) || (label.Count(' ') == 0 && text[colon..].Trim().Count(' ') <= 3);
    }

    // "facebooktwittertelegram": names of networks one after the other, with nothing or little between them.
    private static bool IsShareRun(ReadOnlySpan<char> text)
    {
        var names = 0;
        var letters = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var length = NetworkOpenings.Contains(text[at]) ? NetworkAt(text[at..]) : 0;
            if (length > 0) names++;
            else letters++;
            at += Math.Max(length, 1);
        }

        return names >= 2 && letters <= 2 + (2 * names);
    }

    private static int NetworkAt(ReadOnlySpan<char> text)
    {
        foreach (var name in PageMarks.Networks)
        {
            if ((name[0] | 0x20) != (text[0] | 0x20)) continue;
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return name.Length;
        }

        return 0;
    }

    // "A+ A-", "+ A", "A -": buttons for the size of the text.
    private static bool IsTextSize(ReadOnlySpan<char> text)
    {
        if (text.Length > 12 || !text.ContainsAny('+', '-', '−')) return false;
        foreach (var c in text)
        {
            if (c is not ('A' or 'a' or 'А' or 'а' or '+' or '-' or '−' or ' ' or '\t' or '|' or '/')) return false;
        }

        return text.ContainsAny("AaАа");
    }

    // "Home > World > Africa", "Home / Esteri / Europa": short steps between arrows.
    private static bool IsPath(ReadOnlySpan<char> text) =>
        HasShortParts(text, ">", 2) || HasShortParts(text, "»", 2) || HasShortParts(text, "›", 2) || HasShortParts(text, "→", 2) || HasShortParts(text, " / ", 3);

    // "Menu | Sections | Sign in", "MARKETS  COMPANIES  TRANSPORT".
    private static bool IsMenu(ReadOnlySpan<char> text)
    {
        // A year or a time of day belongs to a date line; other numbers count comments and the like.
        if (DigitRun(text) >= 4 || text.Contains(':')) return false;
        return HasShortParts(text, "  ", 3) || HasShortParts(text, "\t", 3)
            || (DigitRun(text) == 0 && (HasShortParts(text, " | ", 3) || HasShortParts(text, " · ", 3) || HasShortParts(text, " • ", 3)));
    }

    private static int DigitRun(ReadOnlySpan<char> text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static bool HasShortParts(ReadOnlySpan<char> text, ReadOnlySpan<char> mark, int fewest)
    {
        var parts = 0;
        while (true)
        {
            var at = text.IndexOf(mark);
            var part = (at < 0 ? text : text[..at]).Trim();
            if (part.Count(' ') >= LongestMenuEntry) return false;
            if (!part.IsEmpty) parts++;
            if (at < 0) return parts >= fewest;
            text = text[(at + mark.Length)..];
        }
    }

    // "Comments (14)", "Kommentare: 7", "12 shares": a word or two and a number.
    private static bool IsCount(Passage line)
    {
        var text = line.Content;
        var open = text.IndexOf('(');
        if (line.Words > 3 || open <= 0 || text[^1] != ')') return false;
        foreach (var c in text[(open + 1)..^1])
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or ' ')) return false;
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        !text.Contains(' ') && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.Contains('@') || text[0] == '#');
}
