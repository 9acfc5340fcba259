using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;

namespace Rapporteur.Reading.Annotation;

/// <summary>A text as annotated sentences.</summary>
internal static class TextAnnotation
{
    /// <summary>Cuts and annotates.</summary>
    public static ImmutableArray<AnnotatedSentence> Of(string text, string language) => Annotator.With(language, annotator =>
    {
        var sentences = ImmutableArray.CreateBuilder<AnnotatedSentence>();
        foreach (var span in SentenceSplitter.Split(text, new Span(0, text.Length), language))
        {
            (ReadOnlyMemory<char>, Span)[] words = [.. Tokenizer.Tokenize(text, span).Select(t => (text.AsMemory(t.Start, t.Length), t))];
            sentences.Add(new AnnotatedSentence { Span = span, Words = annotator.Words(words) });
        }

        return sentences.DrainToImmutable();
    });
}
