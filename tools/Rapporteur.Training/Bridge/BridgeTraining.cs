using System.Diagnostics;
using System.Globalization;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>The command <c>bridge</c>: learns which words of several languages mean the same.</summary>
internal static class BridgeTraining
{
    private static readonly string[] Languages = ["cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk"];

    // Languages whose tables are laid on the concepts of the others, and what is learnt of them from parallel sentences is worth.
    private static readonly (string Language, LearntWorth Worth)[] Laid = [("ar", LearntWorth.Fitted), ("id", new(0.1, 0.7)), ("ms", LearntWorth.Fitted), ("zh", new(0.1, 0.7))];

    // Languages of thin dictionaries, and the kindred ones they borrow from.
    private static readonly (string Thin, string Rich)[] Neighbours = [("uk", "ru"), ("ms", "id")];

    public static int Run(string[] args)
    {
        var data = Value(args, "--data") ?? "../shared/data";
        var output = Value(args, "--out") ?? "data/languages";
        var watch = Stopwatch.StartNew();
        var parallel = Path.Combine(data, "language", "parallel");
        string[] all = [.. Languages, .. Laid.Select(l => l.Language)];
        var news = ParallelTexts.News(parallel, all);
        if (Value(args, "--tables") is { } ready)
        {
            var read = new SortedDictionary<string, BridgeTable>(all.Where(l => File.Exists(Path.Combine(ready, l + ".bin"))).ToDictionary(l => l, l => BridgeTableReader.Read(File.OpenRead(Path.Combine(ready, l + ".bin")), BridgeHabits.Of(l))), StringComparer.Ordinal);
            var quick = new Check(args, news);
            var every = int.Parse(Value(args, "--every") ?? "1", CultureInfo.InvariantCulture);
            quick.Fold(read, [.. Enumerable.Range(0, news.Count).Where(i => i % every == 0)]);
            quick.Print();
            Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0} s");
            return 0;
        }

        var drafts = new SortedDictionary<string, Draft>(all.ToDictionary(l => l, l => new Draft(l) { IsLaid = !Languages.Contains(l) }), StringComparer.Ordinal);
        var sources = new LexicalSources(data, output, drafts);
        sources.Texts();
        var fold = int.Parse(Value(args, "--hold-out") ?? "-1", CultureInfo.InvariantCulture);
        var articles = news.Select(n => n.Article).Distinct().ToList();
        var seen = news.Where(n => articles.IndexOf(n.Article) % 5 != fold).Concat(ParallelTexts.Treebanks(parallel, all)).Concat(ParallelTexts.Pairs(parallel, all)).ToList();
        foreach (var sentence in seen)
        {
            foreach (var (language, text) in sentence.Texts.Where(t => drafts[t.Key].IsLaid || sentence.Texts.Keys.Count(Languages.Contains) > 1)) drafts[language].See(text);
        }

        sources.Lexicons();
        Console.WriteLine($"read {watch.Elapsed.TotalSeconds:0} s");
        foreach (var (thin, rich) in Neighbours) Borrow(drafts[rich], drafts[thin]);
        foreach (var draft in drafts.Values.Where(d => d.Uncut.Count > 0)) Cut(draft);
        var numbers = TableMaking.NumberConcepts(drafts.Values.Where(d => !d.IsLaid));
        var further = TableMaking.Further(numbers, drafts.Values);
        var parts = drafts.Values.AsParallel().AsOrdered().Select(d => (d.Language, TableMaking.Gather(d, d.IsLaid ? further : numbers))).ToDictionary(d => d.Language, d => d.Item2);
        var plain = Tables(drafts, parts, null, null);
        Console.WriteLine($"tables {watch.Elapsed.TotalSeconds:0} s");
        var learning = new ParallelLearning(seen, plain);
        var learnt = (Value(args, "--learn")?.Split(',') ?? [.. Laid.Select(l => l.Language)]).AsParallel().AsOrdered().Select(l => (l, learning.Learn(l))).ToDictionary(l => l.l, l => l.Item2);
        Console.WriteLine($"learnt {watch.Elapsed.TotalSeconds:0} s");
        int[] queries = [.. Enumerable.Range(0, news.Count).Where(i => fold < 0 || articles.IndexOf(news[i].Article) % 5 == fold)];
        var worths = Worths(args);
        foreach (var worth in fold < 0 ? [] : worths)
        {
            var check = new Check(args, news);
            check.Fold(Tables(drafts, parts, learnt, worth), queries);
            Console.WriteLine(worth);
            check.Print();
        }

        foreach (var draft in drafts.Values)
        {
            var bytes = TableMaking.Make(draft, parts[draft.Language], learnt.GetValueOrDefault(draft.Language), Worth(draft.Language, worths[0]));
            if (Value(args, "--save") is { } save) File.WriteAllBytes(Path.Combine(save, draft.Language + ".bin"), bytes);
            if (args.Contains("--out") && fold < 0) File.WriteAllBytes(Path.Combine(output, draft.Language, "bridge.bin"), bytes);
        }

        Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    // Which words there are tells where sentences are cut, and how often they stand there where to cut them better.
    private static void Cut(Draft draft)
    {
        for (var round = 0; round < 3; round++)
        {
            var bytes = TableMaking.Make(draft, TableMaking.Gather(draft, []), null, LearntWorth.Fitted);
            draft.Cut(BridgeTableReader.Read(new MemoryStream(bytes), BridgeHabits.Of(draft.Language)));
        }

        Console.WriteLine($"{draft.Language}: {draft.Seen.Count} words in {draft.Sentences} sentences");
    }

    // What the neighbour's words stand for, under the spelling they would have here; less sure than a dictionary.
    private static void Borrow(Draft from, Draft to)
    {
        if (to.Sentences == 0) to.Count(from);
        var spelling = new Respelling(from, to);
        var borrowed = from.Words.Where(w => w.Key[^1] != '*' && w.Key.Length > 2).OrderBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => (Word: spelling.Spell(w.Key), w.Value, IsKnown: to.Words.ContainsKey(spelling.Spell(w.Key)))).ToList();
        foreach (var (word, concepts, isKnown) in borrowed)
        {
            foreach (var (concept, worth) in concepts.Where(c => c.Key[0] is not ('~' or '=' or '@' or '#'))) to.Add(word, concept, worth * (isKnown ? 0.3 : 0.6));
        }

        Console.WriteLine($"{spelling.Pairs} pairs, {borrowed.Count} words borrowed: {string.Join(' ', from.Words.Keys.Where(w => w.Length > 5).Order(StringComparer.Ordinal).Where((_, i) => i % 997 == 0).Take(60).Select(w => w + ">" + spelling.Spell(w)))}");
    }

    private static SortedDictionary<string, BridgeTable> Tables(SortedDictionary<string, Draft> drafts, Dictionary<string, TableParts> parts, Dictionary<string, Dictionary<string, Dictionary<int, double>>>? learnt, LearntWorth? worth) =>
        new(drafts.Values.AsParallel().AsOrdered().Select(d => (d.Language, BridgeTableReader.Read(new MemoryStream(TableMaking.Make(d, parts[d.Language], learnt?.GetValueOrDefault(d.Language), Worth(d.Language, worth))), BridgeHabits.Of(d.Language))))
            .ToDictionary(d => d.Language, d => d.Item2), StringComparer.Ordinal);

    // What does best for the language, unless another is to be tried.
    private static LearntWorth Worth(string language, LearntWorth? tried) =>
        tried ?? Laid.Where(l => l.Language == language).Select(l => l.Worth).FirstOrDefault() ?? LearntWorth.Fitted;

    // Pairs to be tried, as 0.1,0.7;0,0.7: the first is what tables are written with.
    private static LearntWorth?[] Worths(string[] args) => Value(args, "--learnt") is not { } text ? [null]
        : [.. text.Split(';').Select(t => t.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).Select(n => new LearntWorth(n[0], n[1]))];

    internal static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
