using System.Buffers;
using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Cuts plain text into paragraphs: at every line break, unless the text was wrapped to a width.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Lines of one report that are read at most: those of a thick book. What has more is no report, and each line costs work.</summary>
    public const int MostLines = 250_000;

    /// <summary>The text itself with its paragraphs.</summary>
    public static Draft Lay(RawItem item)
    {
        var lines = Lines(item.Content);
        return new Draft(item.Content, item.Origin, WrappedText.Join(item.Content, lines) ?? lines)
        {
            Diagnostics = lines.Length < MostLines ? [] : [DiagnosticCodes.Make(DiagnosticCodes.CrowdedText, item.Location)],
        };
    }

    private static ImmutableArray<DraftBlock> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<DraftBlock>();
        var isApart = true;
        for (var start = 0; start < text.Length && lines.Count < MostLines;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            var span = Trimmed(text, start, end);
            if (span.Length > 0) lines.Add(new DraftBlock(span, isApart));

            // The two marks of one Windows line break are one break, not an empty line.
            var next = end + 1;
            if (end < text.Length && text[end] == '\r' && next < text.Length && text[next] == '\n') next++;
            isApart = span.Length == 0;
            start = next;
        }

        return lines.DrainToImmutable();
    }

    /// <summary>A run without the white space and invisible marks at its ends.</summary>
    internal static Span Trimmed(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return Span.Between(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\0';
}
