using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// Parts a text in several languages. A paragraph, and within it a sentence, is held to be in another language than the text
/// around it only when it is long enough to tell and the answer is sure; a name or a quoted word makes no part of its own.
/// </summary>
internal static class LanguageParts
{
    private const double SureParagraph = 0.9;
    private const double SureSentence = 0.95;
    private const int LeastParagraph = 25;
    private const int LeastSentence = 40;

    /// <summary>The parts in order, without gaps between the first and the last; empty for a text without letters.</summary>
    public static ImmutableArray<LanguagePart> Of(ReadOnlySpan<char> text)
    {
        using var sums = SumsOf(text, out var paragraphs);
        var whole = sums.Identify(new Span(0, text.Length), 0, sums.Count);
        var parts = ImmutableArray.CreateBuilder<LanguagePart>();
        for (var at = 0; at < paragraphs.Count; at++) AddParagraph(sums, paragraphs[at], whole, parts);
        return Joined(parts);
    }

    // The paragraphs that are not empty, and the sentences of all.
    private static SentenceSums SumsOf(ReadOnlySpan<char> text, out List<(int First, int End)> paragraphs)
    {
        var sums = new SentenceSums(text);
        paragraphs = [];
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var first = sums.Count;
            var isEmpty = text[start..end].IsWhiteSpace();
            while (!isEmpty && start < end)
            {
                var sentence = Span.Between(start, SentenceEnd(text, start, end));
                sums.Add(sentence);
                start = sentence.End;
            }

            if (!isEmpty) paragraphs.Add((first, sums.Count));
            start = end + 1;
        }

        return sums;
    }

    private static void AddParagraph(in SentenceSums sums, (int First, int End) sentences, (string Language, double Confidence) around, ImmutableArray<LanguagePart>.Builder parts)
    {
        var paragraph = sums[sentences.First].Union(sums[sentences.End - 1]);
        var own = paragraph.Length >= LeastParagraph ? sums.Identify(paragraph, sentences.First, sentences.End) : around;
        if (own.Language == LanguageIdentifier.Unknown || (own.Language != around.Language && own.Confidence < SureParagraph)) own = around;
        for (var at = sentences.First; at < sentences.End; at++)
        {
            var sentence = sums[at];
            var told = sentence.Length >= LeastSentence && sentence.Length < paragraph.Length ? sums.Identify(sentence, at, at + 1) : own;
            if (told.Language == LanguageIdentifier.Unknown || (told.Language != own.Language && told.Confidence < SureSentence)) told = own;
            parts.Add(new LanguagePart(sentence, told.Language, told.Confidence));
        }
    }

    // A full stop before white space is enough here: a part that ends too early goes back to its neighbour.
    private static int SentenceEnd(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is '。' or '！' or '？') return at + 1;
            if (text[at] is '.' or '!' or '?' or '؟' or '۔' or '।' && at + 1 < end && char.IsWhiteSpace(text[at + 1])) return at + 2;
        }

        return end;
    }

    private static ImmutableArray<LanguagePart> Joined(ImmutableArray<LanguagePart>.Builder parts)
    {
        var joined = ImmutableArray.CreateBuilder<LanguagePart>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Language == part.Language)
            {
                // The longer of two neighbours is the one whose confidence holds for both.
                var confidence = last.Span.Length >= part.Span.Length ? last.Confidence : part.Confidence;
                joined[^1] = new LanguagePart(Span.Between(last.Span.Start, part.Span.End), part.Language, confidence);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined.DrainToImmutable();
    }
}
