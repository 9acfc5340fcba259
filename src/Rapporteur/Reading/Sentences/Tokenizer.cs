using System.Buffers;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>
/// Cuts a run of text into words, numbers and single marks. A number with its inner marks (1,260; 1.800; 11 000; 7,2), a date
/// in digits (14.11.2024, 2024-02-07, 16/03/2023) and a time of day (3:12, 11.26) are one token each; a hyphen or an apostrophe
/// inside a word is a token of its own.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens inside <paramref name="span"/>, in order, without overlap; never white space.</summary>
    public static ImmutableArray<Span> Tokenize(string text, Span span)
    {
        var end = Math.Min(span.End, text.Length);
        var start = Math.Max(0, span.Start);
        if (end <= start) return [];
        var room = ArrayPool<Span>.Shared.Rent(end - start);
        var tokens = ImmutableArray.Create<Span>(room.AsSpan(0, Tokenize(text.AsSpan(0, end), start, room)));
        ArrayPool<Span>.Shared.Return(room);
        return tokens;
    }

    /// <summary>The tokens of a part of a run that is cut into tokens already, when its edges part no token; else null.</summary>
    /// <param name="tokens">The tokens of the run.</param>
    /// <param name="first">Where to look from; moved on to the first token behind the part.</param>
    /// <param name="part">A part behind those asked for before.</param>
    public static ImmutableArray<Span>? Within(ImmutableArray<Span> tokens, ref int first, Span part)
    {
        while (first < tokens.Length && tokens[first].End <= part.Start) first++;
        var end = first;
        while (end < tokens.Length && tokens[end].End <= part.End) end++;
        if ((first < tokens.Length && tokens[first].Start < part.Start) || (end < tokens.Length && tokens[end].Start < part.End)) return null;
        var within = ImmutableArray.Create(tokens.AsSpan()[first..end]);
        first = end;
        return within;
    }

    private static int Tokenize(ReadOnlySpan<char> text, int start, Span[] tokens)
    {
        var count = 0;
        for (var at = start; at < text.Length;)
        {
            var next = at + 1;
            if (char.IsWhiteSpace(text[at]) || IsIgnorable(text[at]))
            {
                at = next;
                continue;
            }

            if (char.IsAsciiDigit(text[at])) next = NumberEnd(text, at);
            else if (Letters.IsWordMark(text[at])) next = WordEnd(text, at);
            tokens[count++] = Span.Between(at, next);
            at = next;
        }

        return count;
    }

    private static bool IsIgnorable(char mark) => mark is '\u200B' or '\uFEFF' or '\u2060' or '\u200E' or '\u200F' || (char.IsControl(mark) && !char.IsWhiteSpace(mark));

    private static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var at = DatedEnd(text, start);
        if (at < 0) at = InnerMarks(text, GroupsEnd(text, start));
        return at < text.Length && Letters.IsWordMark(text[at]) && !char.IsDigit(text[at]) ? WordEnd(text, at) : at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (Letters.IsWordMark(text[at]) || text[at] == '\u00AD')) at++;
        return at;
    }

    /// <summary>The end of 2024-02-07 or 07-02-2024, or -1. Other hyphens between digits part two numbers.</summary>
    private static int DatedEnd(ReadOnlySpan<char> text, int start)
    {
        Span<int> ends = [DigitsEnd(text, start), -1, -1];
        for (var part = 1; part < 3; part++)
        {
            var at = ends[part - 1];
            if (at + 1 >= text.Length || text[at] != '-' || !char.IsAsciiDigit(text[at + 1])) return -1;
            ends[part] = DigitsEnd(text, at + 1);
        }

        var (first, second, third) = (ends[0] - start, ends[1] - ends[0] - 1, ends[2] - ends[1] - 1);
        var isDate = second <= 2 && ((first == 4 && third <= 2) || (first <= 2 && third == 4));
        return isDate ? ends[2] : -1;
    }

    /// <summary>The end of 11 000 or 1 250 000: groups of three digits after a space that holds numbers together.</summary>
    private static int GroupsEnd(ReadOnlySpan<char> text, int start)
    {
        var at = DigitsEnd(text, start);
        if (at - start > 3 || text[start] == '0') return at;
        while (at + 3 < text.Length && text[at] is ' ' or '\u00A0' or '\u202F' or '\u2009' && char.IsAsciiDigit(text[at + 1]))
        {
            var group = DigitsEnd(text, at + 1);
            if (group - at != 4 || (group < text.Length && Letters.IsWordMark(text[group]))) break;
            at = group;
        }

        return at;
    }

    private static int InnerMarks(ReadOnlySpan<char> text, int at)
    {
        while (at + 1 < text.Length && text[at] is '.' or ',' or ':' or '/' && char.IsAsciiDigit(text[at + 1]))
        {
            var end = DigitsEnd(text, at + 1);
            if (text[at] == ',' && end - at == 5 && IsAfterDay(text, at)) break;
            at = end;
        }

        return at;
    }

    /// <summary>True when at most two digits stand before the mark: <c>Oct. 6,2021</c> is a day and a year.</summary>
    private static bool IsAfterDay(ReadOnlySpan<char> text, int at) => at < 3 || !char.IsAsciiDigit(text[at - 3]);

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }
}
