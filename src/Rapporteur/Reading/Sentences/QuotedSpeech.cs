using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>Speech between quotation marks of one paragraph.</summary>
internal static class QuotedSpeech
{
    private const int SureWords = 5;
    private const int VerbWithin = 7;

    /// <summary>Adds the quoted speech of the paragraph, outermost marks only.</summary>
    public static void Find(string text, Span paragraph, LanguageTable table, List<Span> found)
    {
        var first = true;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!IsMark(text[at])) continue;
            if (first && ClosesOnly(text, at, paragraph))
            {
                // The mark that opened this speech stands in a paragraph before.
                found.Add(Span.Between(paragraph.Start, at));
                first = false;
                continue;
            }

            if (!Opens(text, at, paragraph, table.About)) continue;
            first = false;
            var close = Close(text, at, paragraph, table.About);
            if (close < 0 && IsSingle(text[at])) continue;
            var inner = Span.Between(at + 1, close < 0 ? UnclosedEnd(text, at, paragraph) : close);
            if (IsSpeech(text, inner, paragraph, table)) found.Add(inner);
            at = Math.Max(at, inner.End);
        }
    }

    /// <summary>A double mark with words before it and none after it, that no pair of marks opens with.</summary>
    private static bool ClosesOnly(string text, int at, Span paragraph) =>
        text[at] == '”' && at > paragraph.Start && !char.IsWhiteSpace(text[at - 1])
        && (at + 1 == paragraph.End || !Letters.IsWordMark(text[at + 1])) && text[at - 1] is '.' or ',' or '!' or '?' or '…';

    private static bool IsMark(char mark) =>
        mark is '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '’' or '‚' or '‹' or '›' or '\'' or '‟' or '"';

    private static bool IsSingle(char mark) => mark is '\'' or '‘' or '’' or '‚' or '‹' or '›';

    /// <summary>An opening mark stands after a blank, a bracket or a dash, and words follow it at once (« may be followed by a blank).</summary>
    private static bool Opens(string text, int at, Span paragraph, LanguageAbout about)
    {
        if (!HasPair(text[at], about) || at + 1 >= paragraph.End) return false;
        var before = at == paragraph.Start ? ' ' : text[at - 1];
        if (Letters.IsWordMark(before) || before is '.' or ',' or '!' or '?' or ';') return false;
        var next = at + 1;
        if (text[at] is '«' or '»') while (next < paragraph.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= paragraph.End || char.IsWhiteSpace(text[next])) return false;
        if (!IsSingle(text[at])) return true;
        return Letters.IsWordMark(text[next]) && !char.IsDigit(text[next]) && !(next + 1 < paragraph.End && !Letters.IsWordMark(text[next + 1]));
    }

    private static bool HasPair(char open, LanguageAbout about)
    {
        foreach (var pair in about.Quotes)
        {
            if (pair.Open == open) return true;
        }

        return false;
    }

    /// <summary>Where the mark that closes the one at <paramref name="open"/> stands, or -1.</summary>
    private static int Close(string text, int open, Span paragraph, LanguageAbout about)
    {
        var depth = 1;
        for (var at = open + 1; at < paragraph.End; at++)
        {
            var isClose = CanClose(text, open, at, paragraph, about);
            if (!isClose && text[at] == text[open] && at > open && Opens(text, at, paragraph, about)) depth++;
            if (isClose && --depth == 0) return at;
        }

        return -1;
    }

    private static bool CanClose(string text, int open, int at, Span paragraph, LanguageAbout about)
    {
        if (!IsMark(text[at])) return false;
        var fits = false;
        foreach (var pair in about.Quotes) fits |= pair.Open == text[open] && pair.Close == text[at];
        if (!fits) return false;
        if (at + 1 < paragraph.End && Letters.IsWordMark(text[at + 1]) && (IsSingle(text[at]) || text[at] == text[open] || char.IsWhiteSpace(text[at - 1]))) return false;
        if (char.IsWhiteSpace(text[at - 1]) && text[at] is not ('«' or '»')) return false;
        return !IsSingle(text[at]) || !LooksLikeGenitive(text, at, paragraph);
    }

    /// <summary>An apostrophe after an s that another, surer closing mark follows: <c>‘the diplomats’ exit.’</c></summary>
    private static bool LooksLikeGenitive(string text, int at, Span paragraph)
    {
        if (text[at - 1] is not ('s' or 'S' or 'z' or 'x') || at + 2 >= paragraph.End || !char.IsLower(text[at + 2])) return false;
        for (var later = at + 1; later < paragraph.End; later++)
        {
            if (text[later] == text[at] && text[later - 1] is '.' or ',' or '!' or '?') return true;
        }

        return false;
    }

    /// <summary>An unclosed quotation ends before the next mark that opens one, or with its paragraph.</summary>
    private static int UnclosedEnd(string text, int open, Span paragraph)
    {
        for (var at = open + 1; at < paragraph.End; at++)
        {
            if (text[at] == text[open] && char.IsWhiteSpace(text[at - 1])) return at;
        }

        return paragraph.End;
    }

    /// <summary>Speech is long, or part of a sentence, or ends one, or is brought in by a colon; a short name is not.</summary>
    private static bool IsSpeech(string text, Span inner, Span paragraph, LanguageTable table)
    {
        var tokens = Tokenizer.Tokenize(text, inner);
        var words = tokens.Count(t => Letters.IsWordMark(text[t.Start]));
        if (words == 0) return false;
        if (words >= SureWords) return true;
        var last = text[tokens[^1].Start];
        if (last is ',' or '.' or '!' or '?' or '…') return true;
        var before = inner.Start - 2;
        while (before > paragraph.Start && char.IsWhiteSpace(text[before])) before--;
        if (before >= paragraph.Start && text[before] == ':') return true;
        if (words >= 2 && char.IsLower(text[tokens[0].Start])) return true;
        return StandsByVerb(text, inner, paragraph, table);
    }

    /// <summary>True when a reporting verb stands next to the quotation: <c>"Never", said …</c>, <c>called it "absurd"</c>.</summary>
    private static bool StandsByVerb(string text, Span inner, Span paragraph, LanguageTable table)
    {
        var after = Span.Between(Math.Min(inner.End + 1, paragraph.End), Math.Min(inner.End + 40, paragraph.End));
        var tokens = Tokenizer.Tokenize(text, after);
        var verbs = ReportingVerbs.Of(table.Language).Mark(text, tokens);
        for (var i = 0; i < Math.Min(VerbWithin, tokens.Length); i++)
        {
            if (verbs[i]) return true;
            if (text[tokens[i].Start] is '.' or '!' or '?') break;
        }

        return false;
    }
}
