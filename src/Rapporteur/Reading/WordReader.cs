using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Annotation;
using Rapporteur.Reading.Packs;

namespace Rapporteur.Reading;

/// <summary>
/// Says of the words of one language what they are: part of speech, features, lemma, tree, names. May be used from several threads at once.
/// </summary>
public sealed class WordReader
{
    private static readonly ConcurrentDictionary<string, WordReader> BuiltIn = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Annotator> _idle = [];
    private readonly string _language;
    private readonly Lazy<LanguagePack?> _pack;

    private WordReader(string language, Lazy<LanguagePack?> pack) => (_language, _pack) = (language, pack);

    /// <summary>The codes of the languages whose words are read by a built-in pack, in order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. LanguagePack.Languages];

    /// <summary>What the pack says of itself: lines of text with tabs, from what it was learnt, how, and how well it does. Empty without a pack.</summary>
    public string About => _pack.Value?.About ?? "";

    /// <summary>The reader of a language by the pack that is built in; of a language without a pack only marks and figures are told.</summary>
    /// <param name="language">A code, such as <c>nl</c>.</param>
    public static WordReader Of(string language) => BuiltIn.GetOrAdd(language, static code => new WordReader(code, new Lazy<LanguagePack?>(() => LanguagePack.Of(code))));

    /// <summary>The reader of a language by a pack of one's own.</summary>
    /// <param name="language">A code: how text is cut into words goes by it.</param>
    /// <param name="pack">The bytes of a pack.</param>
    /// <param name="failure">Why the bytes are no pack, in a sentence; null when they are one.</param>
    /// <returns>The reader, or null when the bytes are not a pack, of another version, or damaged.</returns>
    public static WordReader? Of(string language, ReadOnlyMemory<byte> pack, out string? failure)
    {
        try
        {
            var read = LanguagePack.Read(pack);
            failure = null;
            return new WordReader(language, new Lazy<LanguagePack?>(read));
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
