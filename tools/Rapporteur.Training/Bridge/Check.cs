using System.Globalization;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>Measures how often the best sentence of the other language is the right one, among all news sentences, in both directions.</summary>
internal sealed class Check(string[] args, List<ParallelSentence> news)
{
    private const string Pairs = "en-nl,en-da,en-de,en-fr,en-es,en-sv,en-nb,en-it,en-pt,en-ru,en-pl,en-uk,en-cs,en-fi,en-tr,de-ru,fr-uk,da-pl,en-zh,en-id,en-ar,zh-id,ar-zh";
    private readonly SortedDictionary<(int Setting, int Pair, string Name), (int Right, int Count)> sums = [];

    /// <summary>Asks for some of the sentences; all are there to be taken.</summary>
    public void Fold(SortedDictionary<string, BridgeTable> tables, int[] queries)
    {
        var pairs = (BridgeTraining.Value(args, "--pairs") ?? Pairs).Split(',');
        for (var at = 0; at < pairs.Length; at++)
        {
            var (l, r) = (pairs[at].Split('-')[0], pairs[at].Split('-')[1]);
            if (!news[0].Texts.ContainsKey(l) || !news[0].Texts.ContainsKey(r)) continue;
            var left = new BridgeSide([.. news.Select(s => s.Texts[l])], tables[l]);
            var right = new BridgeSide([.. news.Select(s => s.Texts[r])], tables[r]);
            var settings = Settings();
            for (var setting = 0; setting < settings.Length; setting++)
            {
                var likeness = new SentenceLikeness(left, right, settings[setting]);
                var scores = Enumerable.Range(0, news.Count).AsParallel().AsOrdered().Select(likeness.Scores).ToArray();
                var found = 0;
                foreach (var query in queries)
                {
                    var (best, back) = (Best(j => scores[query][j]), Best(j => scores[j][query]));
                    if (best == query) found++;
                    else if (args.Contains("--show")) Console.WriteLine($"? {news[query].Texts[l]}\n  right {scores[query][query]} {news[query].Texts[r]}\n  taken {scores[query][best]} {news[best].Texts[r]}");
                    if (back == query) found++;
                }

                var (sum, count) = sums.GetValueOrDefault((setting, at, pairs[at]));
                sums[(setting, at, pairs[at])] = (sum + found, count + (2 * queries.Length));
            }

            if (args.Contains("--show")) Console.WriteLine("unknown: " + string.Join(' ', queries.SelectMany(q => right.Sentences[q]).Distinct().Select(u => right.Units[u]).Where(u => !u.IsNumber && u.Concepts.Length == 0).Take(200).Select(u => u.Text)));
        }
    }

    /// <summary>Accuracy by pair, and the mean.</summary>
    public void Print()
    {
        foreach (var setting in sums.GroupBy(s => s.Key.Setting))
        {
            var means = setting.Select(s => (s.Key.Name, Mean: 100.0 * s.Value.Right / s.Value.Count)).ToList();
            Console.WriteLine($"{setting.Key}: {string.Join("  ", means.Select(m => $"{m.Name} {m.Mean:0.0}"))}  MEAN {means.Average(m => m.Mean):0.00}");
        }
    }

    private int Best(Func<int, int> score)
    {
        var best = 0;
        for (var at = 1; at < news.Count; at++)
        {
            if (score(at) > score(best)) best = at;
        }

        return best;
    }

    private BridgeWeights[] Settings() => BridgeTraining.Value(args, "--p") is not { } text ? [BridgeWeights.Fitted]
        : [.. text.Split(';').Select(t => t.Split(',').Select(n => float.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(n => new BridgeWeights { LeastSound = n[0], KnownSound = n[1], Length = n[2] })];
}
