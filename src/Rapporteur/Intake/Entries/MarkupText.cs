using Rapporteur.Model;

namespace Rapporteur.Intake.Entries;

/// <summary>Tells markup in values that may be plain, and makes one line of it.</summary>
internal static class MarkupText
{
    private const int LongestTag = 2000;

    /// <summary>True when a text that need not be markup surely is: it holds a tag or a character reference.</summary>
    public static bool IsLikely(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '<' && IsTag(text.AsSpan(at + 1))) return true;
            if (text[at] == '&' && IsReference(text.AsSpan(at + 1))) return true;
        }

        return false;
    }

    /// <summary>The words of some markup, character references left as they are, fit for the value of an attribute.</summary>
    public static TracedText Of(TracedText markup)
    {
        var builder = new TracedBuilder(markup.Origin.EncodingName);
        var text = markup.Text;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && IsTag(text.AsSpan(at + 1)))
            {
                var close = text.IndexOf('>', at);
                at = close < 0 ? text.Length : close + 1;
            }
            else if (text[at] is '"' or '<')
            {
                builder.AddEscaped(markup, new Span(at++, 1));
            }
            else
            {
                var start = at++;
                while (at < text.Length && text[at] is not ('<' or '"')) at++;
                builder.Add(markup, Span.Between(start, at));
            }
        }

        return builder.Make();
    }

    private static bool IsTag(ReadOnlySpan<char> after)
    {
        if (after.StartsWith("!--")) return true;
        if (after.StartsWith("/")) after = after[1..];
        var end = 0;
        while (end < after.Length && end < 12 && char.IsAsciiLetterOrDigit(after[end])) end++;
        return end > 0 && end < after.Length && char.IsAsciiLetter(after[0]) && (after[end] is '>' or '/' || (after[end] is ' ' or '\n' or '\t' or '\r' && after[..Math.Min(after.Length, LongestTag)].Contains('>')));
    }

    private static bool IsReference(ReadOnlySpan<char> after)
    {
        if (after.StartsWith("#")) after = after[1..];
        var end = 0;
        while (end < after.Length && end < 10 && char.IsAsciiLetterOrDigit(after[end])) end++;
        return end > 1 && end < after.Length && after[end] == ';';
    }
}
