using Rapporteur.Text;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Matching.Features;

/// <summary>Reads what the words of one language tell. Remembers what it read, up to a bound; for one thread.</summary>
internal sealed class WordReader
{
    private const int MostWords = 1 << 17;
    private const int LongestKept = 32;
    private const int Beginning = 6;
    private const int PairTelling = 5;
    private const int ShortWord = 3;
    private const float RareNumber = 3;
    private const int RareWord = 240;
    private const uint ConceptKind = 1;
    private const uint NameKind = 2;
    private const uint NumberKind = 3;
    private const uint PairKind = 4;

    private readonly BridgeTable _table;
    private BridgeVocabulary _vocabulary;
    private readonly bool _isFiled;
    private readonly Dictionary<string, WordSigns> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSigns>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly List<BridgeWord> _words = [];

    /// <summary>A reader for a language; any code may be asked for.</summary>
    public WordReader(string language)
    {
        _table = BridgeTable.Of(language);
        _vocabulary = new BridgeVocabulary(_table);
        _isFiled = _table.Rows.Keys.Length > 0;
        _byText = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        Language = SignNumber.Of(0, language);
    }

    /// <summary>Number of the language.</summary>
    public uint Language { get; }

    /// <summary>What a token tells.</summary>
    public WordSigns Read(ReadOnlySpan<char> token)
    {
        if (token.Length == 1 && !Letters.IsWordMark(token[0])) return WordSigns.None;
        if (_byText.TryGetValue(token, out var known)) return known;
        var signs = Make(token);
        if (token.Length > LongestKept) return signs;
        if (_known.Count >= MostWords)
        {
            _known.Clear();
            _vocabulary = new BridgeVocabulary(_table);
        }

        _known.Add(token.ToString(), signs);
        return signs;
    }

    private WordSigns Make(ReadOnlySpan<char> token)
    {
        _words.Clear();
        BridgeWords.Read(token, _words);
        _words.RemoveAll(w => w.Text.Length == 0);
        if (_words.Count == 0) return WordSigns.None;
        if (_words.Count == 1 && !IsUnparted(token)) return Of(_words[0]);
        return Joined(token);
    }

    private WordSigns Of(BridgeWord word)
    {
        var unit = _vocabulary.Of(word);
        if (word.IsNumber) return new WordSigns([], Concepts(unit), unit.Shares, 0, SignNumber.Of(NumberKind, word.Text), Rarity.OfNumber(word.Text)) { IsRare = Rarity.OfNumber(word.Text) >= RareNumber };
        var beginning = word.Text.Length > Beginning ? word.Text.AsSpan(0, Beginning) : word.Text;
        var name = word.IsCapital ? SignNumber.Of(NameKind, NameKey.OfWord(word.Text)) : 0;
        return new WordSigns([SignNumber.Of(Language, beginning)], Concepts(unit), unit.Shares, name, 0, Telling(word.Text, unit.Weight)) { IsRare = name != 0 && _isFiled && unit.Weight >= RareWord && unit.Concepts.Length == 0 };
    }

    // Of a language without a table short words are taken for those that stand everywhere.
    private float Telling(string word, int weight) =>
        _isFiled ? Rarity.OfWeight(weight) : word.Length <= ShortWord ? Rarity.Most / 8 : Rarity.Most * Math.Min(1, word.Length / 8f);

    // A run of words: each pair of letters that stand side by side is a sign of its own where the script does not part words.
    private WordSigns Joined(ReadOnlySpan<char> token)
    {
        var (concepts, shares) = (new List<uint>(), new List<float>());
        foreach (var unit in _words.Select(_vocabulary.Of))
        {
            concepts.AddRange(Concepts(unit));
            shares.AddRange(unit.Shares.Select(s => s * Rarity.OfWeight(unit.Weight) / PairTelling));
        }

        var pairs = new List<uint>();
        for (var at = 0; at + 1 < token.Length && IsUnparted(token); at++) pairs.Add(SignNumber.Of(PairKind, token.Slice(at, 2)));
        if (pairs.Count == 0) pairs.AddRange(_words.Select(w => SignNumber.Of(Language, w.Text)));
        return new WordSigns([.. pairs], [.. concepts], [.. shares], 0, 0, PairTelling);
    }

    private static uint[] Concepts(BridgeUnit unit) => [.. unit.Concepts.Select(c => SignNumber.Of(ConceptKind, c))];

    private static bool IsUnparted(ReadOnlySpan<char> token) => token[0] is >= '\u0E00' and <= '\u0EFF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
