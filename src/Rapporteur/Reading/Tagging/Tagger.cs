using System.Text;
using Rapporteur.Reading.Names;
using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// Tags sentences of one language. Holds its own room and what it has seen of words: one for each thread. What it says of a sentence
/// does not depend on the sentences before.
/// </summary>
internal sealed class Tagger
{
    private const int Side = TagModel.Side;
    private readonly TagModel _model;
    private readonly WordCache _cache;
    private readonly Dictionary<ulong, string> _featureTexts = [];
    private readonly short[][] _marks;
    private readonly int[] _scores;
    private short[] _first = [];
    private short[] _second = [];
    private readonly int[] _sums;
    private readonly ushort[] _pairs;
    private readonly int[] _featureEnds;
    private int[] _starts = [];

    public Tagger(TagModel model)
    {
        _model = model;
        _cache = new WordCache(model);
        _marks = _cache.Marks();
        _scores = new int[model.Heads.Room];
        _sums = new int[model.Second.Room];
        _pairs = new ushort[Math.Max(model.Second.Inputs, model.Heads.Inputs) / 2];
        _featureEnds = [.. model.Features.Select(f => f.Start + f.Values.Length)];
    }

    /// <summary>Tags a sentence.</summary>
    /// <param name="sentence">The forms, and room for what is said of them.</param>
    public void Tag(TaggedSentence sentence)
    {
        var count = sentence.Count;
        if (count == 0) return;
        Room(count);
        Layers(sentence, count);
        for (var at = 0; at < count; at++)
        {
            _model.Heads.Scores(_second.AsSpan(at * _model.Second.Outputs, _model.Second.Outputs), _pairs, _scores);
            Word(sentence, at, _scores);
        }
    }

    private void Word(TaggedSentence sentence, int at, ReadOnlySpan<int> scores)
    {
        sentence.Upos[at] = (byte)Best(scores[..UniversalTags.Upos.Length]);
        scores.Slice(TagModel.NamesStart, UniversalTags.Names.Length).CopyTo(sentence.NameScores.AsSpan(at * UniversalTags.Names.Length));
        sentence.Feats[at] = Features(scores[TagModel.FeaturesStart..]);
        sentence.Lemmas[at] = Lemma(sentence.Entries[at], sentence.Upos[at], _second.AsSpan(at * _model.Second.Outputs, _model.Second.Outputs));
    }

    // Each word adds what it has to say to the words around it; so a word is looked up once.
    private void Layers(TaggedSentence sentence, int count)
    {
        var width = _model.First;
        _cache.Begin();
        _starts.AsSpan().Fill(_cache.Outside);
        for (var at = 0; at < count; at++) _starts[at + Side] = _cache.Of(sentence.Forms[at].Span, out sentence.Entries[at]);
        Span<int> rows = stackalloc int[(2 * Side) + 2];
        for (var at = 0; at < count; at++)
        {
            // The word behind says of this one, its first place, what it says of the word two before it.
            for (var place = 0; place <= 2 * Side; place++) rows[place] = _starts[at + place] + (place * width);
            rows[^1] = _cache.Biases;
            IntegerMath.Sum(_cache.Shares, rows, _first.AsSpan((at + 1) * width, width));
        }

        Mark(sentence, count);
        IntegerMath.Rectify(_first.AsSpan(width, count * width));
        _first.AsSpan((count + 1) * width, width).Clear();
        for (var at = 0; at < count; at++) _model.Second.Values(_first.AsSpan(at * width, 3 * width), (_pairs, _sums), _second.AsSpan(at * _model.Second.Outputs, _model.Second.Outputs));
    }

    // Words that stand in a row the list of names knows have more to say than each by itself.
    private void Mark(TaggedSentence sentence, int count)
    {
        for (var at = 0; at < count; at++) sentence.Texts[at] = sentence.Entries[at].Form;
        NameFeatures.Marks(sentence.Texts.AsSpan(0, count), NameWords.BuiltIn, sentence.Marks.AsSpan(0, count));
        for (var at = 0; at < count; at++)
        {
            if (sentence.Marks[at] > 0) Spread(_marks[sentence.Marks[at]], at, count);
        }
    }

    private void Spread(ReadOnlySpan<short> shares, int at, int count)
    {
        var width = _model.First;
        for (var place = 0; place <= 2 * Side; place++)
        {
            if (at + Side - place is var to && to >= 0 && to < count) IntegerMath.Add(_first.AsSpan((to + 1) * width, width), shares.Slice(place * width, width));
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best]) best = at;
        }

        return best;
    }

    private string Features(ReadOnlySpan<int> scores)
    {
        var (key, at) = (0ul, 0);
        foreach (var end in _featureEnds)
        {
            var (start, best, most) = (at, at, scores[at]);
            for (at++; at < end; at++)
            {
                if (scores[at] > most) (best, most) = (at, scores[at]);
            }

            key = unchecked((key * 0x9E3779B97F4A7C15ul) + (ulong)(best - start) + 1);
        }

        if (!_featureTexts.TryGetValue(key, out var text)) _featureTexts.Add(key, text = FeatureText(scores));
        return text;
    }

    private string FeatureText(ReadOnlySpan<int> scores)
    {
        var text = new StringBuilder();
        foreach (var (name, values, start) in _model.Features)
        {
            if (Best(scores.Slice(start, values.Length)) is var value && value > 0) text.Append(text.Length > 0 ? "|" : "").Append(name).Append('=').Append(values[value]);
        }

        return text.Length == 0 ? "_" : text.ToString();
    }

    private string Lemma(WordCacheEntry entry, int upos, ReadOnlySpan<short> hidden)
    {
        if (entry.Rules.Length == 1) return entry.Lemmas[0];
        var (best, most, flag) = (0, int.MinValue, UniversalTags.Flag(upos));
        for (var at = 0; at < entry.Rules.Length; at++)
        {
            var fits = entry.Classes[at] == 0 ? 0 : (entry.Classes[at] & flag) != 0 ? 2 : 1;
            var score = _model.LemmaRules.Score(hidden, entry.Rules[at]) + _model.LemmaWords[fits];
            if (score > most) (best, most) = (at, score);
        }

        return entry.Lemmas[best];
    }

    private void Room(int count)
    {
        if (_first.Length < (count + 3) * _model.First) _first = new short[(count + 19) * _model.First];
        if (_starts.Length < count + (2 * Side)) _starts = new int[count + 16];
        if (_second.Length < (count + 1) * _model.Second.Outputs) _second = new short[(count + 17) * _model.Second.Outputs];
    }
}
