using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rapporteur.Matching;
using Rapporteur.Model;
using Rapporteur.Training.Stories;

namespace Rapporteur.Eval;

/// <summary>
/// How well reports are gathered into stories and lines of reporting. The weights of <c>models/story-pairs.tsv</c> were learnt from all
/// of these sets but the seeds and the lines: the figures guard against loss, what is kept back elsewhere tells the worth.
/// </summary>
/// <param name="clustering">The folder of the sets.</param>
/// <param name="dossiers">Folders of dossiers: each holds reports and a <c>gold.json</c>.</param>
internal sealed class StoryScores(string clustering, IReadOnlyList<string> dossiers)
{
    /// <summary>The sets of one event each, whose articles are also what dossiers must be told from.</summary>
    public static readonly string[] Sets = ["newscluster5w1h-en", "ecbplus-en", "wikinews-argos-en", "basil-en", "tgpairs-ru-en", "clustmcms-xling", "ntrex-xling"];

    // What is read twice is read once.
    private readonly Dictionary<string, List<StoryRecord>> _read = new(StringComparer.Ordinal);

    /// <summary>Stories of one of the <see cref="Sets"/>.</summary>
    public List<Figure> Stories(LabelledSet set)
    {
        var records = Read(set.Name);
        var homes = Homes(records);
        var placed = records.Select(r => r.Placed(homes[r.Article.Id].Story)).ToList();
        var figures = new List<Figure>();
        var pairs = Pairs(set);
        // Where single pairs were judged, nobody looked at the others, unless the events are known besides.
        if (pairs.Count == 0 || records.TrueForAll(r => r.Event is not null))
        {
            figures.Add(Make(set.Name, "stories bcubed", ClusterScores.BCubed(placed)));
            figures.Add(Make(set.Name, "stories pairwise", ClusterScores.Pairwise(placed)));
            if (records.Exists(r => r.Event is not null)) figures.Add(Make(set.Name, "stories across", ClusterScores.Across(placed)));
        }

        if (pairs.Count > 0) figures.Add(Make(set.Name, "stories judged pairs", ClusterScores.Labelled(pairs, records.ToDictionary(r => r.Id, r => homes[r.Article.Id].Story))));
        return figures;
    }

    /// <summary>Lines of reporting of a set whose clusters are copies.</summary>
    public List<Figure> Families(LabelledSet set)
    {
        var records = Read(set.Name);
        var homes = Homes(records);
        return [Make(set.Name, "families pairwise", ClusterScores.Pairwise([.. records.Select(r => r.Placed(homes[r.Article.Id].Family))]))];
    }

    /// <summary>All dossiers in one stream, alone and among the articles of all <see cref="Sets"/>.</summary>
    public List<Figure> Pooled(LabelledSet set)
    {
        var records = dossiers.SelectMany(Dossier).ToList();
        var homes = Homes(records);
        var figures = new List<Figure>
        {
            Make(set.Name, "dossiers stories", ClusterScores.Pairwise([.. records.Select(r => r.Placed(homes[r.Article.Id].Story))])),
            Make(set.Name, "dossiers families", ClusterScores.Pairwise([.. records.Select(r => r.Placed(homes[r.Article.Id].Family) with { Event = r.Family })])),
        };
        var others = Sets.SelectMany(s => Read(s).Select(r => (Set: s, Record: r))).ToList();
        var among = Homes([.. records, .. others.Select(o => o.Record)]);
        var ours = records.Select(r => r.Placed(among[r.Article.Id].Story)).ToList();
        var theirs = others.Select(o => o.Record.Placed(among[o.Record.Article.Id].Story) with { Event = o.Set + o.Record.Label }).ToList();
        figures.Add(Make(set.Name, "dossiers among others", ClusterScores.Among([.. ours, .. theirs], theirs)));
        var origins = records.Select(r => (Set: "", r.Article.Id)).Concat(others.Select(o => (o.Set, o.Record.Article.Id))).ToLookup(o => among[o.Id].Story, o => o.Set);
        var unmixed = origins.Where(s => s.Distinct().Count() == 1).Sum(s => s.Count());
        figures.Add(new Figure(set.Name, "reports not mixed", Math.Round(unmixed / (double)(records.Count + others.Count), 4)));
        return figures;
    }

    private static Figure Make(string set, string name, Agreement agreement) => new(set, name, Math.Round(agreement.F1, 4));

    private static Dictionary<ReportId, (string Story, string Family)> Homes(IEnumerable<StoryRecord> records)
    {
        var homes = new Dictionary<ReportId, (string, string)>();
        foreach (var story in StoryMatcher.Match([.. records.Select(r => r.Article)]))
        {
            foreach (var family in story.Families)
            {
                foreach (var member in family.Members) homes[member] = (story.Id, $"{story.Id}/{family.Label}");
            }
        }

        return homes;
    }

    private static List<LabelledPair> Pairs(LabelledSet set)
    {
        var path = Path.Combine(set.Folder, "dev.pairs.jsonl");
        return File.Exists(path) ? [.. File.ReadLines(path).Select(l => StoryRecord.Pair(l))] : [];
    }

    private List<StoryRecord> Read(string set)
    {
        if (_read.TryGetValue(set, out var known)) return known;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(clustering, set, "dev.jsonl.gz")), CompressionMode.Decompress), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        var records = lines.AsParallel().AsOrdered().Select(StoryRecord.Read).OfType<StoryRecord>().ToList();
        _read.Add(set, records);
        return records;
    }

    private static List<StoryRecord> Dossier(string folder)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        var records = new List<StoryRecord>();
        foreach (var story in gold.RootElement.GetProperty("stories").EnumerateArray())
        {
            var label = $"{Path.GetFileName(folder)}/{story.GetProperty("id").GetString()}";
            var lines = story.GetProperty("families").EnumerateArray().Select((f, i) => (Members: f.EnumerateArray().Select(m => m.GetString()!).ToList(), Label: $"{label}/{i}")).ToList();
            foreach (var name in story.GetProperty("articles").EnumerateArray().Select(a => a.GetString()!))
            {
                records.Add(StoryRecord.Read(folder, name, label) with { Family = lines.Find(l => l.Members.Contains(name)).Label ?? $"{label}/{name}" });
            }
        }

        return records;
    }
}
