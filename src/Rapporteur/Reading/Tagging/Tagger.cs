using System.Text;
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
    private readonly short[] _outside;
    private readonly int[] _scores;
    private short[] _first = [];
    private short[] _second = [];
    private readonly int[] _sums;

    public Tagger(TagModel model)
    {
        _model = model;
        _cache = new WordCache(model);
        _outside = _cache.Outside();
        _scores = new int[Math.Max(model.FeatureValues.Outputs, 32)];
        _sums = new int[model.Second.Outputs];
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
            var hidden = _second.AsSpan(at * _model.Second.Outputs, _model.Second.Outputs);
            sentence.Upos[at] = (byte)Best(_model.Upos, hidden, 0, UniversalTags.Upos.Length);
            sentence.Feats[at] = Features(hidden);
            sentence.Lemmas[at] = Lemma(sentence.Entries[at], sentence.Upos[at], hidden);
            _model.Names.Scores(hidden, 0, sentence.NameScores.AsSpan(at * UniversalTags.Names.Length, UniversalTags.Names.Length));
        }
    }

    // Each word adds what it has to say to the words around it; so a word is looked up once.
    private void Layers(TaggedSentence sentence, int count)
    {
        var width = _model.First;
        for (var at = 0; at < count; at++) _model.FirstBiases.CopyTo(_first.AsSpan((at + 1) * width));
        for (var at = -Side; at < count + Side; at++)
        {
            ReadOnlySpan<short> shares = _outside;
            if (at >= 0 && at < count) shares = _cache.Of(sentence.Forms[at].Span, out sentence.Entries[at]);
            for (var place = 0; place <= 2 * Side; place++)
            {
                if (at + Side - place is var to && to >= 0 && to < count) IntegerMath.Add(_first.AsSpan((to + 1) * width, width), shares.Slice(place * width, width));
            }
        }

        IntegerMath.Rectify(_first.AsSpan(width, count * width));
        _first.AsSpan((count + 1) * width, width).Clear();
        for (var at = 0; at < count; at++)
        {
            _model.Second.Scores(_first.AsSpan(at * width, 3 * width), 0, _sums);
            var hidden = _second.AsSpan(at * _sums.Length, _sums.Length);
            for (var to = 0; to < hidden.Length; to++) hidden[to] = (short)Math.Clamp(_sums[to], 0, short.MaxValue);
        }
    }

    private int Best(IntegerLayer layer, ReadOnlySpan<short> hidden, int first, int count)
    {
        var scores = _scores.AsSpan(0, count);
        layer.Scores(hidden, first, scores);
        return Best(scores);
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

    private string Features(ReadOnlySpan<short> hidden)
    {
        _model.FeatureValues.Scores(hidden, 0, _scores.AsSpan(0, _model.FeatureValues.Outputs));
        var key = 0ul;
        foreach (var (_, values, start) in _model.Features)
        {
            unchecked
            {
                key = (key * 0x9E3779B97F4A7C15ul) + (ulong)Best(_scores.AsSpan(start, values.Length)) + 1;
            }
        }

        if (!_featureTexts.TryGetValue(key, out var text)) _featureTexts.Add(key, text = FeatureText());
        return text;
    }

    private string FeatureText()
    {
        var text = new StringBuilder();
        foreach (var (name, values, start) in _model.Features)
        {
            if (Best(_scores.AsSpan(start, values.Length)) is var value && value > 0) text.Append(text.Length > 0 ? "|" : "").Append(name).Append('=').Append(values[value]);
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
        if (_first.Length < (count + 2) * _model.First) _first = new short[(count + 18) * _model.First];
        if (_second.Length < count * _sums.Length) _second = new short[(count + 16) * _sums.Length];
    }
}
