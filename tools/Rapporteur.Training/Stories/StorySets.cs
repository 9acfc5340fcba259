using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rapporteur.Intake;
using Rapporteur.Matching.Features;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Training.Stories;

/// <summary>Reads sets of articles the way the program reads them.</summary>
internal sealed class StorySets
{
    // A day that is not known in the article is never after this one; nothing else hangs on it.
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly (string Name, StoryMeasure Measure)[] Names =
    [
        ("newscluster5w1h-en", StoryMeasure.BCubed), ("ecbplus-en", StoryMeasure.BCubed), ("wikinews-argos-en", StoryMeasure.BCubed), ("basil-en", StoryMeasure.BCubed),
        ("tgpairs-ru-en", StoryMeasure.Labelled), ("clustmcms-xling", StoryMeasure.Across), ("ntrex-xling", StoryMeasure.Across),
    ];

    private const string DatedByEvent = "clustmcms-xling";

    private readonly ProfileReader _reader = new();

    /// <summary>All sets there are.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="dossiers">A folder of dossiers, or null.</param>
    public List<StorySet> All(string data, string? dossiers)
    {
        var sets = Names.Select(n => Records(Path.Combine(data, "clustering", n.Name), n.Name, n.Measure)).ToList();
        if (dossiers is not null) sets.Add(Dossiers(dossiers));
        return sets;
    }

    private StorySet Records(string folder, string name, StoryMeasure measure)
    {
        var examples = new List<StoryExample>();
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, "dev.jsonl.gz")), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (Record(json.RootElement) is { } example) examples.Add(example);
        }

        var pairs = measure == StoryMeasure.Labelled ? File.ReadLines(Path.Combine(folder, "dev.pairs.jsonl")).Select(Pair).ToList() : [];
        return new StorySet(name, measure, pairs.Count == 0 ? examples : Bundled(examples, pairs), pairs) { IsDatedByEvent = name == DatedByEvent };
    }

    private StoryExample? Record(JsonElement record)
    {
        var json = JsonSerializer.Serialize(((string[])["title", "text", "date"]).Where(n => Text(record, n) is { Length: > 0 }).ToDictionary(n => n, n => Text(record, n)));
        var id = Text(record, "id")!;
        var article = Read(new SourceFile(id, id, Encoding.UTF8.GetBytes(json), null)).FirstOrDefault();
        if (article is null) return null;
        var language = Text(record, "lang") ?? article.Language;
        return new StoryExample(id, language, Text(record, "cluster")!, Text(record, "xcluster"), _reader.Read(article with { Language = language }));
    }

    private StorySet Dossiers(string folder)
    {
        var examples = new List<StoryExample>();
        foreach (var gold in Directory.EnumerateFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(gold));
            var dossier = Path.GetDirectoryName(gold)!;
            foreach (var story in json.RootElement.GetProperty("stories").EnumerateArray())
            {
                var label = $"{Path.GetFileName(dossier)}/{Text(story, "id")}";
                foreach (var name in story.GetProperty("articles").EnumerateArray().Select(a => a.GetString()!))
                {
                    var article = Read(new SourceFile(name, name, File.ReadAllBytes(Path.Combine(dossier, name)), null))[0];
                    examples.Add(new StoryExample($"{label}/{name}", article.Language, label, label, _reader.Read(article)) { Bundle = Path.GetFileName(dossier) });
                }
            }
        }

        return new StorySet("dossiers", StoryMeasure.Pairwise, examples, []);
    }

    private static ImmutableArray<Article> Read(SourceFile file) => [.. ReportIntake.Take(file).Items.Select(i => ArticleReader.Read(i, Today, []))];

    // Articles that judged pairs link, also those judged to differ, stay together: else half of the pairs would fall between the halves.
    private static List<StoryExample> Bundled(List<StoryExample> examples, List<LabelledPair> pairs)
    {
        var bundles = examples.ToDictionary(e => e.Id, e => e.Id, StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (!bundles.TryGetValue(pair.One, out var one) || !bundles.TryGetValue(pair.Other, out var other) || one == other) continue;
            foreach (var id in bundles.Where(b => b.Value == other).Select(b => b.Key).ToList()) bundles[id] = one;
        }

        return [.. examples.Select(e => e with { Bundle = bundles[e.Id] })];
    }

    private static LabelledPair Pair(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new LabelledPair(Text(json.RootElement, "a")!, Text(json.RootElement, "b")!, json.RootElement.GetProperty("same").GetBoolean());
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
