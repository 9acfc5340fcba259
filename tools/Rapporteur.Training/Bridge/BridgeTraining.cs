using System.Diagnostics;
using System.Globalization;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>The command <c>bridge</c>: learns which words of several languages mean the same.</summary>
internal static class BridgeTraining
{
    private static readonly string[] Languages = ["cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk"];

    public static int Run(string[] args)
    {
        var data = Value(args, "--data") ?? "../shared/data";
        var output = Value(args, "--out") ?? "data/languages";
        var watch = Stopwatch.StartNew();
        var parallel = Path.Combine(data, "language", "parallel");
        var news = ParallelTexts.News(parallel, Languages);
        if (Value(args, "--tables") is { } ready)
        {
            var read = new SortedDictionary<string, BridgeTable>(Languages.Where(l => File.Exists(Path.Combine(ready, l + ".bin"))).ToDictionary(l => l, l => BridgeTableReader.Read(File.OpenRead(Path.Combine(ready, l + ".bin")))), StringComparer.Ordinal);
            var quick = new Check(args, news);
            var every = int.Parse(Value(args, "--every") ?? "1", CultureInfo.InvariantCulture);
            quick.Fold(read, [.. Enumerable.Range(0, news.Count).Where(i => i % every == 0)]);
            quick.Print();
            Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0} s");
            return 0;
        }

        var drafts = new SortedDictionary<string, Draft>(Languages.ToDictionary(l => l, l => new Draft(l)), StringComparer.Ordinal);
        var sources = new LexicalSources(data, output, drafts);
        sources.Texts();
        foreach (var sentence in ParallelTexts.Treebanks(parallel, Languages).Concat(ParallelTexts.Pairs(parallel, Languages)))
        {
            foreach (var (language, text) in sentence.Texts) drafts[language].See(text);
        }

        sources.Lexicons();
        Console.WriteLine($"read {watch.Elapsed.TotalSeconds:0} s");
        var numbers = TableMaking.NumberConcepts(drafts.Values);
        var parts = drafts.Values.AsParallel().AsOrdered().Select(d => (d.Language, TableMaking.Gather(d, numbers))).ToDictionary(d => d.Language, d => d.Item2);
        var plain = Tables(drafts, parts, null);
        if (Value(args, "--save") is { } save)
        {
            Directory.CreateDirectory(save);
            foreach (var draft in drafts.Values) File.WriteAllBytes(Path.Combine(save, draft.Language + ".bin"), TableMaking.Make(draft, parts[draft.Language], null));
            return 0;
        }

        Console.WriteLine($"tables {watch.Elapsed.TotalSeconds:0} s");
        var others = ParallelTexts.Treebanks(parallel, Languages).Concat(ParallelTexts.Pairs(parallel, Languages)).ToList();
        if (Value(args, "--k") is { } k) TableMaking.K = [.. k.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        var folds = int.Parse(Value(args, "--folds") ?? "0", CultureInfo.InvariantCulture);
        var articles = news.Select(n => n.Article).Distinct().ToList();
        var check = new Check(args, news);
        for (var fold = 0; fold < folds; fold++)
        {
            if (args.Contains("--plain"))
            {
                check.Fold(plain, [.. Enumerable.Range(0, news.Count).Where(i => articles.IndexOf(news[i].Article) % 5 == fold)]);
                continue;
            }

            var train = news.Where(n => articles.IndexOf(n.Article) % 5 != fold).Concat(others);
            var learning = new ParallelLearning(train, plain);
            var learnt = Languages.AsParallel().AsOrdered().Select(l => (l, learning.Learn(l))).ToDictionary(l => l.l, l => l.Item2);
            Console.WriteLine($"learnt {watch.Elapsed.TotalSeconds:0} s");
            var tables = Tables(drafts, parts, learnt);
            check.Fold(tables, [.. Enumerable.Range(0, news.Count).Where(i => articles.IndexOf(news[i].Article) % 5 == fold)]);
        }

        if (folds == 0) check.Fold(plain, [.. Enumerable.Range(0, news.Count)]);
        check.Print();
        Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static SortedDictionary<string, BridgeTable> Tables(SortedDictionary<string, Draft> drafts, Dictionary<string, TableParts> parts, Dictionary<string, Dictionary<string, Dictionary<int, double>>>? learnt) =>
        new(drafts.Values.AsParallel().AsOrdered().Select(d => (d.Language, BridgeTableReader.Read(new MemoryStream(TableMaking.Make(d, parts[d.Language], learnt?[d.Language])))))
            .ToDictionary(d => d.Language, d => d.Item2), StringComparer.Ordinal);

    internal static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
