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
    private const uint MeaningKind = 6;
    private const int MostMeanings = 2;
    private const float NameTelling = 3;

    private readonly BridgeTable _table;
    private BridgeVocabulary _vocabulary;
    private readonly bool _isFiled;
    private readonly Dictionary<string, WordSigns> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSigns>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly List<BridgeWord> _words = [];
    private readonly List<BridgeUnit> _units = [];

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
        if (UnpartedScripts.Holds(token[0])) return Unparted(token);
        _words.Clear();
        BridgeWords.Read(token, _words);
        _words.RemoveAll(w => w.Text.Length == 0);
        return _words.Count switch { 0 => WordSigns.None, 1 => Of(_words[0]), _ => Joined() };
    }

    private WordSigns Of(BridgeWord word)
    {
        var unit = _vocabulary.Of(word);
        if (word.IsNumber) return new WordSigns([], Concepts(unit), unit.Shares, [], SignNumber.Of(NumberKind, word.Text), Rarity.OfNumber(word.Text)) { IsRare = Rarity.OfNumber(word.Text) >= RareNumber };
        var beginning = word.Text.Length > Beginning ? word.Text.AsSpan(0, Beginning) : word.Text;
        uint[] names = word.IsCapital ? [SignNumber.Of(NameKind, NameKey.OfWord(word.Text)), .. Meanings(unit)] : [];
        return new WordSigns([SignNumber.Of(Language, beginning)], Concepts(unit), unit.Shares, names, 0, Telling(word.Text, unit.Weight)) { IsRare = word.IsCapital && _isFiled && unit.Weight >= RareWord && unit.Concepts.Length == 0 };
    }

    // Of a language without a table short words are taken for those that stand everywhere.
    private float Telling(string word, int weight) =>
        _isFiled ? Rarity.OfWeight(weight) : word.Length <= ShortWord ? Rarity.Most / 8 : Rarity.Most * Math.Min(1, word.Length / 8f);

    // A number with a sign inside, a word with an ending written on.
    private WordSigns Joined()
    {
        var (concepts, shares) = (new List<uint>(), new List<float>());
        foreach (var unit in _words.Select(_vocabulary.Of)) Add(unit, concepts, shares);
        return new WordSigns([.. _words.Select(w => SignNumber.Of(Language, w.Text))], [.. concepts], [.. shares], [], 0, PairTelling);
    }

    // In a run without spaces each pair of signs side by side is a word of its own, and what a rare word of it stands for may be a name.
    private WordSigns Unparted(ReadOnlySpan<char> token)
    {
        _units.Clear();
        _vocabulary.Read(token, _units);
        var (concepts, shares, names) = (new List<uint>(), new List<float>(), new List<uint>());
        foreach (var unit in _units)
        {
            Add(unit, concepts, shares);
            if (unit.Text.Length > 1 && Rarity.OfWeight(unit.Weight) >= NameTelling) names.AddRange(Meanings(unit));
        }

        var pairs = new uint[Math.Max(0, token.Length - 1)];
        for (var at = 0; at < pairs.Length; at++) pairs[at] = SignNumber.Of(PairKind, token.Slice(at, 2));
        return new WordSigns(pairs, [.. concepts], [.. shares], [.. names], 0, PairTelling);
    }

    private static void Add(BridgeUnit unit, List<uint> concepts, List<float> shares)
    {
        concepts.AddRange(Concepts(unit));
        shares.AddRange(unit.Shares.Select(s => s * Rarity.OfWeight(unit.Weight) / PairTelling));
    }

    private static uint[] Concepts(BridgeUnit unit) => [.. unit.Concepts.Select(c => SignNumber.Of(ConceptKind, c))];

    // The two likeliest things that a name stands for, in whatever language it is written.
    private static IEnumerable<uint> Meanings(BridgeUnit unit) =>
        Enumerable.Range(0, unit.Concepts.Length).OrderByDescending(i => unit.Shares[i]).ThenBy(i => unit.Concepts[i]).Take(MostMeanings).Select(i => SignNumber.Of(MeaningKind, unit.Concepts[i]));
}
