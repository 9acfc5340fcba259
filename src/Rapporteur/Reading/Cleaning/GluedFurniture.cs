using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Cuts furniture out of paragraphs it was glued to: a scraper's date stamp or share buttons before the first
/// sentence, buttons and teasers after the last.</summary>
internal static class GluedFurniture
{
    private const int StampTokens = 8;
    private const int FewestWordsLeft = 5;
    private const int SentenceWords = 8;
    private const int EndTokens = 14;
    private const int SomeTokens = 24;

    /// <summary>The passages, those with furniture at an end parted.</summary>
    public static List<Passage> Cut(List<Passage> passages, FurnitureJudge judge, string language)
    {
        var parts = new List<Passage>(passages.Count + 2);
        foreach (var passage in passages)
        {
            if (passage.Kind is not null || passage.Words < FewestWordsLeft)
            {
                parts.Add(passage);
                continue;
            }

            var start = StampEnd(passage) is > 0 and var stamp ? stamp : ButtonsEnd(passage, language);
            var end = start == 0 && judge.IsFurniture(passage, Zone.Middle) ? passage.Tokens.Length : ButtonsStart(passage, language);
            if (start >= end) (start, end) = (0, passage.Tokens.Length);
            if (start > 0) parts.Add(passage.Part(passage.Span.Start, passage.Tokens[start].Start, BlockKind.Furniture));
            parts.Add(start == 0 && end == passage.Tokens.Length ? passage
                : passage.Part(passage.Tokens[start].Start, passage.Tokens[end - 1].End, null));
            if (end < passage.Tokens.Length) parts.Add(passage.Part(passage.Tokens[end].Start, passage.Span.End, BlockKind.Furniture));
        }

        return parts;
    }

    /// <summary>Token after a stamp such as <c>date 2021-10</c> or <c>Published: 2021-10-18</c>, or 0. Running text must follow.</summary>
    private static int StampEnd(Passage passage)
    {
        if (!passage.ReadsAsBody || !PageMarks.IsStamp(passage.Opening)) return 0;
        var at = 1;
        if (at < passage.Tokens.Length && passage.Word(at) is ":" or "=") at++;
        var start = at;
        while (at < Math.Min(passage.Tokens.Length, StampTokens) && IsOfDate(passage, at) && (at == start || Touches(passage, at))) at++;
        if (at == start || at >= passage.Tokens.Length || passage.Tokens[at - 1].End - passage.Tokens[start].Start < 7) return 0;
        return passage.Tokens.Length - at >= FewestWordsLeft ? at : 0;
    }

    private static bool IsOfDate(Passage passage, int token) => char.IsAsciiDigit(passage.Text[passage.Tokens[token].Start]) || passage.Word(token) is "-" or "/" or "." or ":";

    private static bool Touches(Passage passage, int token) => passage.Tokens[token].Start == passage.Tokens[token - 1].End;

    /// <summary>Token after share buttons that stand before a capital letter, or 0: two phrases, or one of two words.</summary>
    private static int ButtonsEnd(Passage passage, string language)
    {
        if (passage.Words - 2 < SentenceWords || !passage.EndsSentence || !passage.MayOpenWithPhrase(FurnitureForms.Of(language))) return 0;
        var hits = passage.Phrases(FurnitureForms.Of(language));
        var end = 0;
        var words = 0;
        foreach (var hit in hits)
        {
            if (hit.FirstToken != end || hit.EndToken > SomeTokens || hit.Value is not (FurnitureKind.Share or FurnitureKind.Login or FurnitureKind.Advert)) continue;
            end = hit.EndToken;
            words += hit.EndToken - hit.FirstToken;
        }

        if (words < 2 || end >= passage.Tokens.Length || passage.Words - words < SentenceWords) return 0;
        var next = passage.Text[passage.Tokens[end].Start];
        return char.IsUpper(next) || !Letters.IsWordMark(next) ? end : 0;
    }

    /// <summary>Token at which buttons or a teaser begin behind the last sentence, or the number of tokens.</summary>
    private static int ButtonsStart(Passage passage, string language)
    {
        var count = passage.Tokens.Length;
        var at = count;
        while (at > 0 && count - at <= EndTokens && !IsSentenceMark(passage, at - 1)) at--;
        if (at == count || count - at > EndTokens || at < FewestWordsLeft) return count;
        var rest = passage.Tokens.AsSpan()[at..];
        if (IsControls(passage, at)) return at;
        var hits = FurnitureForms.Of(language).Find(passage.Text, rest);
        var covered = 0;
        foreach (var hit in hits)
        {
            if (hit.FirstToken < covered || hit.Value >= FurnitureKind.Byline) continue;
            if (hit.FirstToken > covered) break;
            covered = hit.EndToken;
        }

        return covered == rest.Length || (covered > 0 && covered < rest.Length && passage.Word(at + covered) is ":") ? at : count;
    }

    private static bool IsSentenceMark(Passage passage, int token) => passage.Word(token) is "." or "!" or "?" or "…" or "”" or "\"" or "»" or "“" or ")";

    private static bool IsControls(Passage passage, int token)
    {
        for (var at = token; at < passage.Tokens.Length; at++)
        {
            if (!PageMarks.IsControl(passage.Word(at))) return false;
        }

        return true;
    }
}
