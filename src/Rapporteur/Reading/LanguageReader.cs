using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Annotation;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Packs;

namespace Rapporteur.Reading;

/// <summary>
/// Tells the language of a text and cuts it into its words, without reading it as a report; and, for one language, says of words what they are:
/// part of speech, features, lemma, tree, names. May be used from several threads at once.
/// </summary>
public sealed class LanguageReader
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = LanguageIdentifier.Unknown;

    private static readonly ConcurrentDictionary<string, LanguageReader> BuiltIn = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Annotator> _idle = [];
    private readonly string _language;
    private readonly Lazy<LanguagePack?> _pack;

    private LanguageReader(string language, Lazy<LanguagePack?> pack) => (_language, _pack) = (language, pack);

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

    /// <summary>The codes of the languages whose words are read by a built-in pack, in order.</summary>
    public static ImmutableArray<string> Packs { get; } = [.. LanguagePack.Languages];

    /// <summary>What the pack says of itself: lines of text with tabs, from what it was learnt, how, and how well it does. Empty without a pack.</summary>
    public string About => _pack.Value?.About ?? "";

    /// <summary>The reader of a language by the pack that is built in; of a language without a pack only marks and figures are told.</summary>
    /// <param name="language">A code, such as <c>nl</c>.</param>
    public static LanguageReader Of(string language) => BuiltIn.GetOrAdd(language, static code => new LanguageReader(code, new Lazy<LanguagePack?>(() => LanguagePack.Of(code))));

    /// <summary>The reader of a language by a pack of one's own.</summary>
    /// <param name="language">A code: how text is cut into words goes by it.</param>
    /// <param name="pack">The bytes of a pack.</param>
    /// <param name="failure">Why the bytes are no pack, in a sentence; null when they are one.</param>
    /// <returns>The reader, or null when the bytes are not a pack, of another version, or damaged.</returns>
    public static LanguageReader? Of(string language, ReadOnlyMemory<byte> pack, out string? failure)
    {
        try
        {
            var read = LanguagePack.Read(pack);
            failure = null;
            return new LanguageReader(language, new Lazy<LanguagePack?>(read));
        }
        catch (InvalidDataException cause)
        {
            failure = cause.Message;
            return null;
        }
    }

    /// <summary>What the words of a sentence are.</summary>
    /// <param name="forms">The words, as Universal Dependencies cuts them.</param>
    /// <returns>A word for each form; its span is where it would stand if the forms stood with a space between them.</returns>
    public ImmutableArray<Word> Annotate(ImmutableArray<string> forms)
    {
        var (words, at) = (new (ReadOnlyMemory<char>, Span)[forms.Length], 0);
        for (var word = 0; word < forms.Length; at += forms[word++].Length + 1) words[word] = (forms[word].AsMemory(), new Span(at, forms[word].Length));
        return With(a => a.Words(words));
    }

    /// <summary>The sentences of a text with what their words are.</summary>
    /// <param name="text">Any text.</param>
    public ImmutableArray<AnnotatedSentence> Annotate(string text) => With(a => TextAnnotation.Of(text, _language, a));

    // An annotator has room of its own; those that are not in use wait for the next text.
    private T With<T>(Func<Annotator, T> work)
    {
        var annotator = _idle.TryTake(out var waiting) ? waiting : new Annotator(_pack.Value);
        var done = work(annotator);
        _idle.Add(annotator);
        return done;
    }
}
