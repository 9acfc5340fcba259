using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Names;
using Rapporteur.Reading.Words;

namespace Rapporteur.Reading.Annotation;

/// <summary>A text as annotated sentences. It is taken for one article: what is surely a name in one place helps in the others.</summary>
internal static class TextAnnotation
{
    /// <summary>Cuts by the ways of a language, and annotates.</summary>
    public static ImmutableArray<AnnotatedSentence> Of(string text, string language, Annotator annotator)
    {
        var names = new ArticleNames();
        return Named(Sentences(text, language, words => annotator.Words(words, names)), names.Tags());
    }

    /// <summary>Cuts; of the words nothing but the form is said.</summary>
    public static ImmutableArray<AnnotatedSentence> Cut(string text, string language) => Sentences(text, language, Annotator.Forms).DrainToImmutable();

    private static ImmutableArray<AnnotatedSentence>.Builder Sentences(string text, string language, Func<List<(ReadOnlyMemory<char> Form, Span Span)>, ImmutableArray<Word>> annotate)
    {
        var tokens = new List<SurfaceToken>();
        WordCutter.Cut(text, new Span(0, text.Length), language, tokens);
        var sentences = ImmutableArray.CreateBuilder<AnnotatedSentence>();
        var words = new List<(ReadOnlyMemory<char> Form, Span Span)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            Add(text, tokens[at], words);
            if (!tokens[at].EndsSentence && at < tokens.Count - 1) continue;
            sentences.Add(new AnnotatedSentence { Span = Span.Between(words[0].Span.Start, words[^1].Span.End), Words = annotate(words) });
            words.Clear();
        }

        return sentences;
    }

    // Without a pack no word looks like anything.
    private static ImmutableArray<AnnotatedSentence> Named(ImmutableArray<AnnotatedSentence>.Builder sentences, ReadOnlySpan<byte> tags)
    {
        var start = 0;
        for (var at = 0; at < sentences.Count && !tags.IsEmpty; at++)
        {
            var words = sentences[at].Words;
            for (var word = 0; word < words.Length; word++)
            {
                if (NameTags.Written[tags[start + word]] is var name && name != words[word].Name) words = words.SetItem(word, words[word] with { Name = name });
            }

            sentences[at] = sentences[at] with { Words = words };
            start += words.Length;
        }

        return sentences.DrainToImmutable();
    }

    private static void Add(string text, SurfaceToken token, List<(ReadOnlyMemory<char> Form, Span Span)> words)
    {
        var span = new Span(token.Start, token.Length);
        if (token.Words.IsDefaultOrEmpty) words.Add((text.AsMemory(token.Start, token.Length), span));
        else foreach (var word in token.Words) words.Add((word.AsMemory(), span));
    }
}
