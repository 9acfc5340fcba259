using System.Globalization;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>Learns to tag a language: parts of speech, features, lemmas, names.</summary>
internal sealed class TagTraining
{
    private const int MostRows = 26000;
    private const int Batch = 8;

    private readonly TagLabels _labels;
    private readonly LemmaLearning _lemmas = new();
    private readonly LemmaCandidates _candidates;
    private readonly WordClasses _lexicon;
    private readonly FeatureRows _rows;
    private readonly uint[] _hashes;
    private readonly int _keep;

    public TagTraining(Corpora corpora, SortedDictionary<string, byte> lexicon, int epochs, float rate, int seed)
    {
        _lexicon = new WordClasses([.. lexicon.Select(w => (WordFeatures.Hash(w.Key, 'L'), w.Value))]);
        _labels = TagLabels.Of(corpora.Train);
        _keep = _lemmas.Id("A1", "A1");
        var small = _lemmas.Id("Ab", "ab");
        foreach (var word in corpora.Train.Where(s => s.Has('l')).SelectMany(s => s.Words).Where(w => w.Lemma != "_")) _lemmas.Count(word.Form, _lemmas.Id(word.Form, word.Lemma));
        _lemmas.Finish();
        _candidates = new LemmaCandidates(_lemmas.Entries, (ushort)_keep, (ushort)small);
        _hashes = Frequent(corpora.Train);
        _rows = new FeatureRows(_hashes);
        Network = new TagNetwork(_hashes.Length + 1, corpora.Train.Max(s => s.Corpus) + 1, _labels, _lemmas.Rules.Count, seed);
        Learn([.. corpora.Train.Select(s => (Example(s), s))], epochs, rate, seed);
    }

    public TagNetwork Network { get; }

    /// <summary>Shares of right parts of speech, features and lemmas over sentences.</summary>
    public string Measure(List<CorpusSentence> sentences, int corpus)
    {
        int words = 0, upos = 0, feats = 0, lemmas = 0;
        foreach (var sentence in sentences)
        {
            var example = Example(sentence);
            Network.Forward(example, corpus, false);
            for (var at = 0; at < example.Length; at++)
            {
                words++;
                var tag = Best(Network.Upos, at, 0, TagLabels.Upos.Length);
                upos += tag == example.Upos[at] ? 1 : 0;
                feats += example.Features is { } gold && Enumerable.Range(0, _labels.Features.Count).All(f => Best(Network.Features, at, _labels.Features[f].Start, _labels.Features[f].Values.Count) == gold[at][f]) ? 1 : 0;
                lemmas += Lemma(sentence.Words[at].Form, tag, at) == sentence.Words[at].Lemma ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"upos {(double)upos / words:0.0000}  feats {(double)feats / words:0.0000}  lemma {(double)lemmas / words:0.0000}  words {words}");
    }

    /// <summary>Parts of speech and features of a sentence as they would be read, each string of features one instance.</summary>
    public (byte[] Upos, string[] Feats) Predict(CorpusSentence sentence)
    {
        var example = Example(sentence);
        Network.Forward(example, sentence.Corpus, false);
        var (upos, feats) = (new byte[example.Length], new string[example.Length]);
        for (var at = 0; at < example.Length; at++)
        {
            upos[at] = (byte)Best(Network.Upos, at, 0, TagLabels.Upos.Length);
            var pairs = _labels.Features.Select(f => (f.Name, Value: f.Values[Best(Network.Features, at, f.Start, f.Values.Count)])).Where(f => f.Value.Length > 0);
            feats[at] = string.Intern(string.Join('|', pairs.Select(f => $"{f.Name}={f.Value}")) is { Length: > 0 } joined ? joined : "_");
        }

        return (upos, feats);
    }

    private string Lemma(string form, int upos, int at)
    {
        var choice = Choice(form, upos, null, true);
        Span<float> scores = stackalloc float[LemmaCandidates.Most];
        Network.Scores(choice, at, scores);
        return _lemmas.Rules[choice.Rules[FloatMath.Best(scores[..choice.Rules.Length])]].Apply(form) ?? form;
    }

    private int Best(Dense head, int at, int start, int count)
    {
        Span<float> scores = stackalloc float[count];
        for (var to = 0; to < count; to++) scores[to] = head.Score(Network.Hidden(at), start + to);
        return FloatMath.Best(scores);
    }

    private LemmaChoice Choice(string form, int upos, string? lemma, bool isKnown)
    {
        Span<ushort> rules = stackalloc ushort[LemmaCandidates.Most];
        var count = _candidates.Fill(WordFeatures.Small(form, stackalloc char[40]), isKnown, rules).Count;
        var kept = new List<ushort>();
        var words = new List<byte>();
        var gold = -1;
        foreach (var rule in rules[..count])
        {
            if (_lemmas.Rules[rule].Apply(form) is not { } made) continue;
            if (made == lemma && gold < 0) gold = kept.Count;
            kept.Add(rule);
            var classes = _lexicon.Of(WordFeatures.Small(made, new char[40]));
            words.Add((byte)(classes == 0 ? 0 : (classes & Fits(upos)) != 0 ? 2 : 1));
        }

        if (kept.Count == 0)
        {
            kept.Add((ushort)_keep);
            words.Add(0);
        }

        return new LemmaChoice([.. kept], [.. words], gold);
    }

    private static int Fits(int upos) => upos < 0 ? 0 : TagLabels.Upos[upos] switch { "NOUN" => 1, "VERB" or "AUX" => 2, "ADJ" => 4, "ADV" => 8, "PROPN" => 16, _ => 32 };

    private TagExample Example(CorpusSentence sentence)
    {
        Span<uint> features = stackalloc uint[WordFeatures.Most];
        var rows = new int[sentence.Words.Length][];
        for (var at = 0; at < rows.Length; at++)
        {
            var count = WordFeatures.Fill(sentence.Words[at].Form, _lexicon, features);
            rows[at] = new int[count + 1];
            for (var k = 0; k < count; k++) rows[at][k] = _rows.Of(features[k]) + 1;
        }

        return new TagExample
        {
            Rows = rows,
            Forms = [.. sentence.Words.Select(w => w.Form)],
            Upos = [.. sentence.Words.Select(w => sentence.Has('u') ? Array.IndexOf(TagLabels.Upos, w.Upos) : -1)],
            Features = sentence.Has('f') ? [.. sentence.Words.Select(w => _labels.Values(w.Feats))] : null,
            Names = sentence.Names?.Select(TagLabels.Name).ToArray(),
            Corpus = sentence.Corpus,
            Weight = sentence.Weight,
        };
    }

    private uint[] Frequent(List<CorpusSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        var features = new uint[WordFeatures.Most];
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            var count = WordFeatures.Fill(word.Form, _lexicon, features);
            foreach (var feature in features.AsSpan(0, count)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        return [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostRows).Select(c => c.Key)];
    }

    // Half of the time a form that was seen is weighed as one that was not.
    private LemmaChoice[] Choices(CorpusSentence sentence, int[] upos, Random random) => !sentence.Has('l')
        ? []
        : [.. sentence.Words.Select((w, at) => w.Lemma == "_" ? new LemmaChoice([], [], -1) : Choice(w.Form, upos[at], w.Lemma, random.NextSingle() < 0.5f))];

    private void Learn(List<(TagExample Example, CorpusSentence Sentence)> examples, int epochs, float rate, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = (double)epochs * examples.Count;
        var done = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var at in order)
            {
                var (example, sentence) = examples[at];
                loss += Network.Learn(example, Choices(sentence, example.Upos, random));
                if (++done % Batch == 0) Network.Step(rate * (float)(1 - (done / steps)));
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch + 1}: loss {loss / examples.Sum(e => e.Example.Length):0.0000}"));
        }
    }
}
