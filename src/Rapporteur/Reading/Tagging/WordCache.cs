using Rapporteur.Reading.Names;
using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// What words have to say to the words around them, worked out once and kept for as long as no other word needs the place: a
/// table of fixed size, so that memory does not grow with what is read.
/// </summary>
internal sealed class WordCache
{
    private const int Places = 4096;

    // Behind the places of words: what is outside of sentences, biases, and words that found both their places taken by their own sentence.
    private const int Fixed = Places + 2;
    private const int Spares = 16;

    // Five shares and a bias are added up in sixteen bits and must not leave them.
    private const int MostShare = 6000;
    private readonly TagModel _model;
    private readonly WordCacheEntry?[] _entries = new WordCacheEntry?[Places];
    private readonly byte[] _last = new byte[Places / 2];
    private readonly long[] _sentences = new long[Places];
    private short[] _shares;
    private long _sentence;
    private int _spare = Fixed;
    private readonly int _length;
    private readonly short[] _word;
    private readonly int[] _sums;
    private readonly NameWords _names = NameWords.BuiltIn;

    public WordCache(TagModel model)
    {
        _model = model;
        _length = model.Places.Length / model.Width;
        _shares = new short[(Fixed + Spares) * _length];
        (_word, _sums) = (new short[model.Width], new int[_length]);
        Add(0);
        Spread(_shares.AsSpan(Outside, _length));
        model.FirstBiases.CopyTo(_shares, Biases);
    }

    /// <summary>All shares: those of a word begin where <see cref="Of"/> says, until the next sentence.</summary>
    public ReadOnlySpan<short> Shares => _shares;

    /// <summary>Where the shares of what is outside of a sentence begin.</summary>
    public int Outside => Places * _length;

    /// <summary>Where the biases of the first layer stand.</summary>
    public int Biases => (Places + 1) * _length;

    /// <summary>Begins a sentence: what the words of the last one had to say may be forgotten.</summary>
    public void Begin() => (_sentence, _spare) = (_sentence + 1, Fixed);

    /// <summary>What it adds to the shares of a word that it stands in a known row of words, by its mark (see <see cref="NameFeatures.Marks"/>).</summary>
    public short[][] Marks()
    {
        var marks = new short[NameFeatures.HighestMark + 1][];
        for (var mark = 0; mark < marks.Length; mark++)
        {
            _word.AsSpan().Clear();
            if (mark > 0 && _model.Rows.Of(NameFeatures.OfMark((byte)mark)) is var row && row >= 0) Add(row + 1);
            marks[mark] = Spread();
        }

        return marks;
    }

    /// <summary>What is known of a form, and where its shares begin: for each of the five places around it a row of the first layer.</summary>
    public int Of(ReadOnlySpan<char> form, out WordCacheEntry entry)
    {
        // A word has two places; a new one takes that which was not used last, but for places of this sentence.
        var hash = WordFeatures.Hash(form, 'C');
        var place = (int)(hash % Places) & ~1;
        for (var way = place; way <= place + 1; way++)
        {
            if (_entries[way] is not { } known || !form.SequenceEqual(known.Form)) continue;
            entry = known;
            _last[place / 2] = (byte)(way & 1);
            _sentences[way] = _sentence;
            return way * _length;
        }

        entry = Make(form.ToString());
        place = Free(place);
        if (place < Places) (_entries[place], _sentences[place]) = (entry, _sentence);
        Sum(form);
        Spread(_shares.AsSpan(place * _length, _length));
        return place * _length;
    }

    private int Free(int place)
    {
        var way = place + (_last[place / 2] ^ 1);
        if (_sentences[way] == _sentence) way ^= 1;
        if (_sentences[way] != _sentence)
        {
            _last[place / 2] = (byte)(way & 1);
            return way;
        }

        if ((_spare + 1) * _length > _shares.Length) Array.Resize(ref _shares, (_spare + Spares) * _length);
        return _spare++;
    }

    private void Sum(ReadOnlySpan<char> form)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Most + NameFeatures.Most];
        var count = WordFeatures.Fill(form, _model.Lexicon, features);
        count += NameFeatures.Fill(form, 0, _names, features[count..]);
        _word.AsSpan().Clear();
        foreach (var feature in features[..count])
        {
            if (_model.Rows.Of(feature) is var row && row >= 0) Add(row + 1);
        }
    }

    private void Add(int row) => IntegerMath.Add(_word, _model.Table.AsSpan(row * _model.Width, _model.Width));

    private short[] Spread()
    {
        var shares = new short[_length];
        Spread(shares);
        return shares;
    }

    private void Spread(Span<short> shares)
    {
        const int Shift = IntegerMath.WeightBits + IntegerMath.RowBits - IntegerMath.ValueBits;
        IntegerMath.Dots(_word, _model.Places, _sums);
        for (var at = 0; at < shares.Length; at++) shares[at] = (short)Math.Clamp(_sums[at] >> Shift, -MostShare, MostShare);
    }

    private WordCacheEntry Make(string form)
    {
        Span<ushort> rules = stackalloc ushort[LemmaCandidates.Most];
        Span<char> room = stackalloc char[40];
        var count = _model.Candidates.Fill(WordFeatures.Small(form, room), true, rules).Count;
        var (kept, lemmas, classes) = (new List<ushort>(count), new List<string>(count), new List<byte>(count));
        foreach (var rule in rules[..count])
        {
            if (_model.Rules[rule].Apply(form) is not { } lemma) continue;
            kept.Add(rule);
            lemmas.Add(lemma);
            classes.Add(_model.Lexicon.Of(WordFeatures.Small(lemma, room)));
        }

        return kept.Count == 0 ? new WordCacheEntry(form, [0], [form], [0]) : new WordCacheEntry(form, [.. kept], [.. lemmas], [.. classes]);
    }
}
