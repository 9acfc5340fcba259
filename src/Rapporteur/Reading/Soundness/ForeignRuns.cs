using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>
/// Finds what was left untranslated: a run of small words of another language in the middle of a sentence, neither quoted nor in
/// brackets nor part of a name. One such word may be a loan; several of one language in a row, with none of the text's own between, are not.
/// </summary>
internal sealed class ForeignRuns
{
    private const int FewestSmallWords = 4;
    private const int FewestOwnWords = 2;
    private const int LongestWord = 24;

    private static readonly Lazy<FrozenDictionary<string, uint>> Languages = new(ReadLanguages);
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Small = Languages.Value.GetAlternateLookup<ReadOnlySpan<char>>();

    // A bit for the outline of each small word: most words of a text are turned away by it.
    private const int OutlineBits = 16;
    private static readonly ulong[] Outlines = ReadOutlines();

    private static readonly SearchValues<char> Enclosing = SearchValues.Create("\"“”„«»‹›()[]:‟*");

    private readonly string _text;
    private readonly ImmutableArray<Span> _tokens;
    private readonly uint _own;
    private readonly uint[] _languages;

    private ForeignRuns(string text, ImmutableArray<Span> tokens, uint own)
    {
        (_text, _tokens, _own) = (text, tokens, own);
        _languages = new uint[tokens.Length];
        for (var at = 0; at < tokens.Length; at++) _languages[at] = LanguagesOf(at);
    }

    /// <summary>Adds the runs in the sentences of the running text; none where the language is not read.</summary>
    public static void Find(ImmutableArray<Sentence> sentences, IReadOnlyList<Passage> passages, string language, List<Sign> signs)
    {
        var own = LanguageTable.Known.IndexOf(language);
        if (own < 0) return;
        foreach (var sentence in sentences)
        {
            var passage = passages[sentence.Block];
            if (passage.Kind == BlockKind.Body && !Encloses(passage.Text.AsSpan(sentence.Span.Start, sentence.Span.Length))) new ForeignRuns(passage.Text, sentence.Tokens, 1u << own).Walk(signs);
        }
    }

    // What is quoted, bracketed or announced may rightly be in another language.
    private static bool Encloses(ReadOnlySpan<char> sentence) => sentence.ContainsAny(Enclosing)
        || (sentence.IndexOfAny("‘’'") is >= 0 and var at && (at == 0 || sentence[at - 1] == ' '));

    private void Walk(List<Sign> signs)
    {
        for (var at = 0; at < _tokens.Length; at++)
        {
            if (_languages[at] == 0 || (_languages[at] & _own) != 0 || !char.IsLower(_text[_tokens[at].Start])) continue;
            var (last, shared, small) = RunFrom(at);
            if (small >= FewestSmallWords && !IsAfterName(at) && small * 2 >= last - at + 1 && StandsAmongOwn(shared)) signs.Add(new Sign(Span.Between(_tokens[at].Start, _tokens[last].End), 1));
            at = last;
        }
    }

    /// <summary>The run of small words that share a language, with other words between them but none of the text's own small words.</summary>
    private (int Last, uint Shared, int Small) RunFrom(int first)
    {
        var (last, shared, small) = (first, _languages[first], 1);
        for (var at = first + 1; at < _tokens.Length; at++)
        {
            var mark = _text[_tokens[at].Start];
            if (!Letters.IsWordMark(mark) && mark is not (',' or '-' or '\'' or '’')) break;
            if ((_languages[at] & _own) != 0) break;
            if (_languages[at] == 0) continue;
            if ((shared & _languages[at]) == 0) break;
            (last, shared, small) = (at, shared & _languages[at], small + 1);
        }

        return (last, shared, small);
    }

    private bool IsAfterName(int at) => at > 0 && char.IsUpper(_text[_tokens[at - 1].Start]) && at > 1;

    // A whole sentence in another language is quoted; in the middle of a sentence it was left.
    private bool StandsAmongOwn(uint shared)
    {
        var own = 0;
        foreach (var languages in _languages)
        {
            if ((languages & _own) != 0 && (languages & shared) == 0) own++;
        }

        return own >= FewestOwnWords;
    }

    private uint LanguagesOf(int at)
    {
        if (_tokens[at].Length > LongestWord) return 0;
        var raw = _text.AsSpan(_tokens[at].Start, _tokens[at].Length);
        var outline = Outline(raw);
        if ((Outlines[outline >> 6] & (1UL << (outline & 63))) == 0) return 0;
        Span<char> lower = stackalloc char[LongestWord];
        var word = lower[..raw.ToLowerInvariant(lower)];
        return Small.TryGetValue(word, out var languages) ? languages : 0;
    }

    // Of its first two letters, its last and its length.
    private static int Outline(ReadOnlySpan<char> word)
    {
        var key = Letters.ToLower(word[0]) | ((ulong)Letters.ToLower(word[word.Length > 1 ? 1 : 0]) << 16) | ((ulong)Letters.ToLower(word[^1]) << 32) | ((ulong)word.Length << 48);
        return (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> (64 - OutlineBits));
    }

    private static ulong[] ReadOutlines()
    {
        var outlines = new ulong[1 << (OutlineBits - 6)];
        foreach (var word in Languages.Value.Keys.Where(static word => word.Length > 0))
        {
            var outline = Outline(word);
            outlines[outline >> 6] |= 1UL << (outline & 63);
        }

        return outlines;
    }

    private static FrozenDictionary<string, uint> ReadLanguages()
    {
        var languages = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var language = 0; language < LanguageTable.Known.Length; language++)
        {
            foreach (var word in LanguageTable.Of(LanguageTable.Known[language]).FunctionWords) languages[word] = languages.GetValueOrDefault(word) | (1u << language);
        }

        return languages.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
