using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>
/// Cuts a paragraph into sentences. A sentence ends at a stop, with the quotation marks and brackets that close after it, when
/// something follows that can open one. Inside a quotation sentences end as they do outside.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences of a paragraph, in order, without the white space between them.</summary>
    public static ImmutableArray<Span> Split(string text, Span block, string language)
    {
        var end = Math.Min(block.End, text.Length);
        var stops = new FullStop(text, end, LanguageTable.Of(language));
        var sentences = ImmutableArray.CreateBuilder<Span>();
        var start = Math.Max(0, block.Start);
        for (var at = start; at < end;)
        {
            var cut = CutAfter(text, at, end, stops);
            if (cut < 0)
            {
                at++;
                continue;
            }

            Keep(text, start, cut, sentences);
            start = at = cut;
        }

        Keep(text, start, end, sentences);
        return sentences.DrainToImmutable();
    }

    /// <summary>Where a sentence ends whose stop is at <paramref name="at"/>, or -1 when none ends there.</summary>
    private static int CutAfter(string text, int at, int end, FullStop stops)
    {
        if (text[at] == '\n') return IsEmptyLine(text, at, end) ? at + 1 : -1;
        if (!IsStop(text[at])) return -1;
        var after = at + 1;
        while (after < end && IsStop(text[after])) after++;
        var closed = after;
        while (closed < end && IsClosing(text, closed)) closed++;
        if (closed + 1 < end && text[closed] is ' ' or '\u00A0' or '\u202F' && text[closed + 1] == '»' && IsClosing(text, closed + 1)) closed += 2;
        if (closed >= end) return closed;
        if (!char.IsWhiteSpace(text[closed])) return closed == after && after == at + 1 && stops.RunsInto(at) ? after : -1;
        var next = Opening(text, closed, end);
        if (next >= end) return end;
        if (!char.IsUpper(text[next]) && !char.IsDigit(text[next])) return -1;
        return text[at] == '.' && after == at + 1 && !stops.Ends(at, next) ? -1 : closed;
    }

    /// <summary>The first letter or digit after a stop, past blanks and marks that may open a sentence.</summary>
    private static int Opening(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '¿' or '¡' or '(' or '[' or '–' or '—' or '-' or '•' or '*' || IsQuote(text[at]))) at++;
        return at;
    }

    private static bool IsStop(char mark) => mark is '.' or '!' or '?' or '…';

    private static bool IsQuote(char mark) => mark is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '‚' or '‹' or '›' or '\'';

    /// <summary>A quotation mark or bracket directly after a stop closes, unless a word hangs on to its right.</summary>
    private static bool IsClosing(string text, int at) => text[at] is ')' or ']'
        || (IsQuote(text[at]) && (at + 1 >= text.Length || !Letters.IsWordMark(text[at + 1])));

    private static bool IsEmptyLine(string text, int at, int end)
    {
        for (at++; at < end && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n') return true;
        }

        return false;
    }

    private static void Keep(string text, int start, int end, ImmutableArray<Span>.Builder sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(Span.Between(start, end));
    }
}
