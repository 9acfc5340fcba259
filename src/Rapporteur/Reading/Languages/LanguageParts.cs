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
        var (whole, confidence) = LanguageIdentifier.Identify(text);
        var parts = ImmutableArray.CreateBuilder<LanguagePart>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            AddParagraph(text, Span.Between(start, end), (whole, confidence), parts);
            start = end + 1;
        }

        return Joined(parts);
    }

    private static void AddParagraph(ReadOnlySpan<char> text, Span paragraph, (string Language, double Confidence) around, ImmutableArray<LanguagePart>.Builder parts)
    {
        var content = text.Slice(paragraph.Start, paragraph.Length);
        if (content.IsWhiteSpace()) return;
        var own = content.Length >= LeastParagraph ? LanguageIdentifier.Identify(content) : around;
        if (own.Language == LanguageIdentifier.Unknown || (own.Language != around.Language && own.Confidence < SureParagraph)) own = around;
        var start = paragraph.Start;
        while (start < paragraph.End)
        {
            var end = SentenceEnd(text, start, paragraph.End);
            var sentence = text[start..end];
            var told = sentence.Length >= LeastSentence && sentence.Length < content.Length ? LanguageIdentifier.Identify(sentence) : own;
            if (told.Language == LanguageIdentifier.Unknown || (told.Language != own.Language && told.Confidence < SureSentence)) told = own;
            parts.Add(new LanguagePart(Span.Between(start, end), told.Language, told.Confidence));
            start = end;
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
