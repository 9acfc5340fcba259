using System.Globalization;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// Learns to read trees: first all languages in one net, then each language by itself and with its kin. The same input gives the
/// same net.
/// </summary>
internal sealed class TreeTraining
{
    private const int Batch = 8;
    private const int LongestSentence = 120;
    private const float Wander = 0.9f;
    private const int MostTimes = 3;
    private const float OtherHabits = 0.7f;
    private const float GatherFrom = 0.85f;
    private const int GatherEvery = 20;

    private readonly TreeCorpora _corpora;
    private readonly SortedDictionary<string, Kin> _kin;
    private readonly TreePlan _plan;
    private readonly uint[] _signs;
    private readonly TreeNetwork _pool;

    public TreeTraining(TreeCorpora corpora, SortedDictionary<string, Kin> kin, TreePlan plan)
    {
        (_corpora, _kin, _plan) = (corpora, kin, plan);
        _signs = Pooled();
        _pool = new TreeNetwork(_signs.Length + 1, corpora.Kinds, corpora.Relations.Count, 1);
        Prepare(corpora.Languages.Values.SelectMany(l => l.Train), new FeatureRows(_signs));
        Learn(_pool, (plan.PoolEpochs, plan.PoolRate, 1), Together);
    }

    /// <summary>The net of a language.</summary>
    public TreeTuned Tune(string language)
    {
        var own = _corpora.Languages[language];
        var signs = Signs(own);
        var rows = new FeatureRows(_signs);
        var network = _pool.With([0, .. signs.Select(s => rows.Of(s) + 1)], 2);
        var kin = _kin[language].Weights.Where(k => _corpora.Languages.ContainsKey(k.Language)).ToList();
        Prepare(kin.SelectMany(k => _corpora.Languages[k.Language].Train).Concat(own.Train).Concat(own.Dev.SelectMany(d => d.Sentences)), new FeatureRows(signs));
        List<(TreeExample Example, float Weight)> Sample(Random random) => [.. Own(own), .. kin.SelectMany(k => Some(_corpora.Languages[k.Language].Train, (int)(_plan.PoolWords * k.Weight), random).Select(e => (e, k.Weight)))];
        var epochs = Math.Clamp(_plan.Words / Sample(new Random(1)).Sum(s => s.Example.Length), _plan.LeastEpochs, _plan.MostEpochs);
        Learn(network, (epochs, _plan.Rate, 2), Sample);
        return new TreeTuned(network, signs, own, _corpora.Relations, _kin[language].Family);
    }

    // A treebank in the manner that is to be read is seen more often when it is a small part of all.
    private static IEnumerable<(TreeExample, float)> Own(TreeCorpora.Language own)
    {
        var words = own.Train.Where(e => e.Kind == own.Kind).Sum(e => e.Length);
        var times = Math.Clamp(own.Train.Sum(e => e.Length) / Math.Max(1, 2 * words), 1, MostTimes);
        return own.Train.SelectMany(e => e.Kind == own.Kind ? Enumerable.Repeat((e, 1f), times) : [(e, e.Sentence.Has('s') ? 1 : OtherHabits)]);
    }

    // What a language or its kin by letters shows often enough; signs of tags are the same in all.
    private uint[] Pooled()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sign in _corpora.Languages.Values.SelectMany(l => l.Train).SelectMany(e => e.Signs).SelectMany(s => s)) counts[sign] = counts.GetValueOrDefault(sign) + 1;
        return [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
    }

    private uint[] Signs(TreeCorpora.Language own)
    {
        var counts = new Dictionary<uint, int>(own.Signs);
        foreach (var sign in own.Train.SelectMany(e => e.Signs).SelectMany(s => s)) counts[sign] = counts.GetValueOrDefault(sign) + 1;
        return [.. _signs.Where(s => counts.GetValueOrDefault(s) > 1).OrderByDescending(s => counts[s]).ThenBy(s => s).Take(_plan.Rows)];
    }

    private List<(TreeExample, float)> Together(Random random) => [.. _corpora.Languages.Values.SelectMany(l => Some(l.Train, _plan.PoolWords, random)).Select(e => (e, 1f))];

    // So many words of a list, others each time.
    private static List<TreeExample> Some(List<TreeExample> examples, int words, Random random)
    {
        if (examples.Sum(e => e.Length) <= words) return examples;
        var some = new List<TreeExample>();
        foreach (var at in Shuffled(examples.Count, random))
        {
            if ((words -= examples[at].Length) < 0) break;
            some.Add(examples[at]);
        }

        return some;
    }

    private static void Prepare(IEnumerable<TreeExample> examples, FeatureRows rows)
    {
        foreach (var example in examples) example.Rows = [.. example.Signs.Select(s => (int[])[.. s.Select(h => rows.Of(h) + 1), 0])];
    }

    private static void Learn(TreeNetwork network, (int Epochs, float Rate, int Seed) how, Func<Random, List<(TreeExample Example, float Weight)>> sample)
    {
        var (random, batches) = (new Random(how.Seed), 0);
        for (var epoch = 0; epoch < how.Epochs; epoch++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var examples = sample(random);
            var (loss, words, done) = (0.0, 0, 0);
            foreach (var at in Shuffled(examples.Count, random))
            {
                var (example, weight) = examples[at];
                if (++done % Batch == 0)
                {
                    var progress = (epoch + ((float)done / examples.Count)) / how.Epochs;
                    network.Step(how.Rate * (1 - progress));
                    if (how.Seed != 1 && progress > GatherFrom && ++batches % GatherEvery == 0) network.Gather();
                }

                if (example.Length > LongestSentence) continue;
                loss += network.Learn(example, weight, how.Seed == 1 && epoch == 0 ? 0 : Wander);
                words += example.Length;
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  epoch {epoch + 1}: {words} words, loss {loss / words:0.0000}, {watch.Elapsed.TotalSeconds:0} s"));
        }

        network.Settle();
    }

    private static int[] Shuffled(int count, Random random)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }
}
