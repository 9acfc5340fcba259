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

    // Five shares and a bias are added up in sixteen bits and must not leave them.
    private const int MostShare = 6000;
    private readonly TagModel _model;
    private readonly WordCacheEntry?[] _entries = new WordCacheEntry?[Places];
    private readonly byte[] _last = new byte[Places / 2];
    private readonly short[] _shares;
    private readonly int _length;
    private readonly short[] _word;
    private readonly int[] _sums;
    private readonly NameWords _names = NameWords.BuiltIn;

    public WordCache(TagModel model)
    {
        _model = model;
        _length = model.Places.Length / model.Width;
        _shares = new short[Places * _length];
        (_word, _sums) = (new short[model.Width], new int[_length]);
    }

    /// <summary>The shares of what is outside of a sentence.</summary>
    public short[] Outside()
    {
        _word.AsSpan().Clear();
        Add(0);
        return Spread();
    }

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

    /// <summary>What is known of a form, and its shares: for each of the five places around it a row of the first layer. Valid until the next call.</summary>
    public ReadOnlySpan<short> Of(ReadOnlySpan<char> form, out WordCacheEntry entry)
    {
        // A word has two places; a new one takes that which was not used last.
        var hash = WordFeatures.Hash(form, 'C');
        var place = (int)(hash % Places) & ~1;
        for (var way = place; way <= place + 1; way++)
        {
            if (_entries[way] is not { } known || !form.SequenceEqual(known.Form)) continue;
            entry = known;
            _last[place / 2] = (byte)(way & 1);
            return _shares.AsSpan(way * _length, _length);
        }

        _last[place / 2] ^= 1;
        place += _last[place / 2];
        var shares = _shares.AsSpan(place * _length, _length);

        entry = _entries[place] = Make(form.ToString());
        Sum(form);
        Spread(shares);
        return shares;
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
