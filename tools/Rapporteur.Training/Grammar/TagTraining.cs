using System.Globalization;
using Rapporteur.Reading.Names;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Packs;
using Rapporteur.Reading.Tagging;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>Learns to tag a language: parts of speech, features, lemmas, names.</summary>
internal sealed class TagTraining
{
    private const int MostRows = 26000;
    private const int Batch = 8;

    // What weighs less than this is read more rarely instead: the same in the mean, and faster.
    private const float LeastWeight = 0.5f;

    private readonly TagLabels _labels;
    private readonly FeatureMapping _mapping;
    private readonly LemmaLearning _lemmas = new();
    private readonly LemmaCandidates _candidates;
    private readonly WordClasses _lexicon;
    private readonly NameCounts _counts;
    private readonly NameWords _names;
    private readonly FeatureRows _rows;
    private readonly uint[] _hashes;
    private readonly int _keep;
    private readonly int _small;
    private readonly SortedDictionary<string, byte> _words;

    public TagTraining(Corpora corpora, (SortedDictionary<string, byte> Words, NameCounts Names) lexicon, int epochs, float rate, int seed)
    {
        _words = lexicon.Words;
        _counts = lexicon.Names;
        _names = _counts.Without(null);
        _lexicon = new WordClasses([.. lexicon.Words.Select(w => WordFeatures.Hash(w.Key, 'L'))], [.. lexicon.Words.Values]);
        _labels = TagLabels.Of(corpora.Train);
        _mapping = new FeatureMapping(corpora.Train, _labels);
        _keep = _lemmas.Id("A1", "A1");
        _small = _lemmas.Id("Ab", "ab");
        foreach (var word in corpora.Train.Where(s => s.Has('l')).SelectMany(s => s.Words).Where(w => w.Lemma != "_")) _lemmas.Count(word.Form, _lemmas.Id(word.Form, word.Lemma));
        _lemmas.Finish();
        _candidates = new LemmaCandidates([.. _lemmas.Entries.Keys], [.. _lemmas.Entries.Values.Select(v => (byte)v.Length)], [.. _lemmas.Entries.Values.SelectMany(v => v)], ((ushort)_keep, (ushort)_small));
        _hashes = Frequent(corpora.Train);
        _rows = new FeatureRows(_hashes);
        Network = new TagNetwork(_hashes.Length + 1, corpora.Train.Max(s => s.Corpus) + 2, _labels, _lemmas.Rules.Count, seed);
        var examples = new List<(TagExample, CorpusSentence)>();
        foreach (var group in corpora.Train.GroupBy(s => s.Source))
        {
            var names = _counts.Without(group.Key);
            examples.AddRange(group.Select(s => (Example(s, names), s)));
        }

        Learn(examples, epochs, rate, seed);
    }

    public TagNetwork Network { get; }

    /// <summary>The sections <c>lexicon</c>, <c>tags</c> and <c>lemmas</c> of a pack (see <see cref="TagModel"/>).</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Sections()
    {
        var words = _words.Select(w => (Hash: WordFeatures.Hash(w.Key, 'L'), w.Value)).DistinctBy(w => w.Hash).OrderBy(w => w.Hash).ToArray();
        yield return ("lexicon", new SectionWriter().Int(words.Length).Hashes([.. words.Select(w => w.Hash)]).Bytes([.. words.Select(w => w.Value)]).ToArray());
        var tags = new SectionWriter().Int(_hashes.Length).Hashes(_hashes).Int(TagNetwork.Width).SignedBytes(Quantised.Rows(Network.Table.Rows));
        Quantised.Write(tags, Network.One, Network.Style);
        foreach (var layer in (Dense[])[Network.Two, Network.Upos, Network.Features, Network.Names, Network.Lemmas]) Quantised.Write(tags, layer, []);
        tags.Shorts(Quantised.Values(Network.LemmaWords.Row(0)[..3])).Shorts(Quantised.Values(Network.Chain.Moves.Row(0))).Text(string.Join('\n', _labels.Features.Select(f => f.Name + "\t" + string.Join('\t', f.Values))));
        yield return ("tags", tags.ToArray());
        var lemmas = new SectionWriter().Text(string.Join('\n', _lemmas.Rules)).Int(_keep).Int(_small).Int(_lemmas.Entries.Count).Hashes([.. _lemmas.Entries.Keys]).Bytes([.. _lemmas.Entries.Values.Select(v => (byte)v.Length)]);
        lemmas.Shorts([.. _lemmas.Entries.Values.SelectMany(v => v).Select(r => unchecked((short)r))]);
        yield return ("lemmas", lemmas.ToArray());
    }

    /// <summary>Shares of right parts of speech, features and lemmas over sentences.</summary>
    public string Measure(List<CorpusSentence> sentences, int corpus)
    {
        int words = 0, upos = 0, feats = 0, lemmas = 0;
        foreach (var sentence in sentences)
        {
            var example = Example(sentence, _names);
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
        var example = Example(sentence, _names);
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

    /// <summary>Precision, recall and F1 of exact names over sentences, by kind and of all.</summary>
    public string MeasureNames(List<CorpusSentence> sentences, int corpus)
    {
        var score = new NameScore();
        foreach (var sentence in sentences.Where(s => s.Names is not null)) score.Add([.. sentence.Names!.Select(TagLabels.Name)], Names(sentence, corpus));
        return score.ToString();
    }

    /// <summary>Each word with the tag of a name that it has and the one that is read, an empty line behind each sentence.</summary>
    public IEnumerable<string> NamesOf(List<CorpusSentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.Names is not null))
        {
            var tags = Names(sentence, -1);
            for (var at = 0; at < tags.Length; at++) yield return $"{sentence.Words[at].Form}\t{(TagLabels.Name(sentence.Names![at]) is var gold && gold > 0 ? NameTags.Written[gold] : "O")}\t{NameTags.Written[tags[at]]}";
            yield return "";
        }
    }

    private byte[] Names(CorpusSentence sentence, int corpus)
    {
        Network.Forward(Example(sentence, _names), corpus, false);
        var (scores, tags) = (new int[sentence.Words.Length * NameTags.Count], new byte[sentence.Words.Length]);
        for (var at = 0; at < scores.Length; at++) scores[at] = (int)MathF.Round(Network.Names.Score(Network.Hidden(at / NameTags.Count), at % NameTags.Count) * NameTags.One);
        NamePath.Choose(Quantised.Values(Network.Chain.Moves.Row(0)), scores, tags);
        return tags;
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
        Span<char> room = stackalloc char[40];
        var count = _candidates.Fill(WordFeatures.Small(form, stackalloc char[40]), isKnown, rules).Count;
        var kept = new List<ushort>();
        var words = new List<byte>();
        var gold = -1;
        foreach (var rule in rules[..count])
        {
            if (_lemmas.Rules[rule].Apply(form) is not { } made) continue;
            if (made == lemma && gold < 0) gold = kept.Count;
            kept.Add(rule);
            var classes = _lexicon.Of(WordFeatures.Small(made, room));
            words.Add((byte)(classes == 0 ? 0 : upos >= 0 && (classes & UniversalTags.Flag(upos)) != 0 ? 2 : 1));
        }

        if (kept.Count == 0)
        {
            kept.Add((ushort)_keep);
            words.Add(0);
        }

        return new LemmaChoice([.. kept], [.. words], gold);
    }

    private TagExample Example(CorpusSentence sentence, NameWords names)
    {
        var features = new uint[WordFeatures.Most + NameFeatures.Most];
        var rows = new int[sentence.Words.Length][];
        var marks = Marks(sentence, names);
        for (var at = 0; at < rows.Length; at++)
        {
            var count = Fill(sentence.Words[at].Form, marks[at], names, features);
            rows[at] = new int[count + 1];
            for (var k = 0; k < count; k++) rows[at][k] = _rows.Of(features[k]) + 1;
        }

        return new TagExample
        {
            Rows = rows,
            Forms = [.. sentence.Words.Select(w => w.Form)],
            Upos = [.. sentence.Words.Select(w => sentence.Has('u') ? Array.IndexOf(TagLabels.Upos, w.Upos) : -1)],
            Features = sentence.Has('f') ? [.. sentence.Words.Select(w => _labels.Values(w.Feats))] : sentence.Has('o') ? [.. sentence.Words.Select(w => _mapping.Values(w) ?? [])] : null,
            Names = sentence.Names?.Select(TagLabels.Name).ToArray(),
            Corpus = sentence.Corpus,
            IsModel = sentence.Has('s'),
            IsModelOfNames = sentence.IsModelOfNames,
            Weight = Math.Max(LeastWeight, sentence.Weight),
        };
    }

    private int Fill(string form, byte mark, NameWords names, uint[] features)
    {
        var count = WordFeatures.Fill(form, _lexicon, features);
        return count + NameFeatures.Fill(form, mark, names, features.AsSpan(count));
    }

    private static byte[] Marks(CorpusSentence sentence, NameWords names)
    {
        var marks = new byte[sentence.Words.Length];
        NameFeatures.Marks(sentence.Words.Select(w => w.Form).ToArray(), names, marks);
        return marks;
    }

    private uint[] Frequent(List<CorpusSentence> sentences)
    {
        // What teaches names alone takes no places from what teaches tags.
        var counts = new Dictionary<uint, float>();
        var features = new uint[WordFeatures.Most + NameFeatures.Most];
        foreach (var group in sentences.GroupBy(s => s.Source))
        {
            var names = _counts.Without(group.Key);
            foreach (var sentence in group)
            {
                var marks = Marks(sentence, names);
                for (var at = 0; at < marks.Length; at++)
                {
                    var count = Fill(sentence.Words[at].Form, marks[at], names, features);
                    foreach (var feature in features.AsSpan(0, count)) counts[feature] = counts.GetValueOrDefault(feature) + (sentence.Has('u') ? 1 : sentence.Weight);
                }
            }
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
                if (sentence.Weight < LeastWeight && random.NextSingle() * LeastWeight > sentence.Weight)
                {
                    done++;
                    continue;
                }

                loss += Network.Learn(example, Choices(sentence, example.Upos, random));
                if (++done % Batch == 0) Network.Step(rate * (float)(1 - (done / steps)));
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch + 1}: loss {loss / examples.Sum(e => e.Example.Length):0.0000}"));
        }
    }
}
