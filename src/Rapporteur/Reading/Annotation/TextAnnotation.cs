using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Words;

namespace Rapporteur.Reading.Annotation;

/// <summary>A text as annotated sentences.</summary>
internal static class TextAnnotation
{
    /// <summary>Cuts and annotates.</summary>
    public static ImmutableArray<AnnotatedSentence> Of(string text, string language) => Annotator.With(language, annotator =>
    {
        var tokens = new List<SurfaceToken>();
        WordCutter.Cut(text, new Span(0, text.Length), language, tokens);
        var sentences = ImmutableArray.CreateBuilder<AnnotatedSentence>();
        var words = new List<(ReadOnlyMemory<char> Form, Span Span)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            Add(text, tokens[at], words);
            if (!tokens[at].EndsSentence && at < tokens.Count - 1) continue;
            sentences.Add(new AnnotatedSentence { Span = Span.Between(words[0].Span.Start, words[^1].Span.End), Words = annotator.Words(words) });
            words.Clear();
        }

        return sentences.DrainToImmutable();
    });

    private static void Add(string text, SurfaceToken token, List<(ReadOnlyMemory<char> Form, Span Span)> words)
    {
        var span = new Span(token.Start, token.Length);
        if (token.Words.IsDefaultOrEmpty) words.Add((text.AsMemory(token.Start, token.Length), span));
        else foreach (var word in token.Words) words.Add((word.AsMemory(), span));
    }
}
