using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Annotation;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading;

/// <summary>Tells the language of a text, and cuts it into its words, without reading it as a report.</summary>
public static class LanguageReader
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = LanguageIdentifier.Unknown;

    /// <summary>The codes of all languages that are told apart, in order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. LanguageModel.BuiltIn.Languages.Where(l => l != Unknown).Union(ScriptLanguages.All, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The language of most of the text.</summary>
    /// <param name="text">Any text; a single sentence is usually enough.</param>
    public static LanguagePart Identify(ReadOnlySpan<char> text)
    {
        var (language, confidence) = LanguageIdentifier.Identify(text);
        return new LanguagePart(new Span(0, text.Length), language, confidence);
    }

    /// <summary>Which part of a text is in which language: one part for a text in one language.</summary>
    public static ImmutableArray<LanguagePart> Parts(ReadOnlySpan<char> text) => LanguageParts.Of(text);

    /// <summary>The sentences of a text with their words, of which nothing but the form is said.</summary>
    /// <param name="text">Any text. A blank line ends a sentence.</param>
    /// <param name="language">The code of its language; one that was not learnt is cut by what all languages have in common.</param>
    public static ImmutableArray<AnnotatedSentence> Cut(string text, string language) => TextAnnotation.Cut(text, language);
}
