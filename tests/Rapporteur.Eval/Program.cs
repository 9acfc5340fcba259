using System.Globalization;
using Rapporteur.Eval;

var raise = args.Contains("--raise");
var allowLower = args.Contains("--allow-lower");
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
var only = Option("--only")?.Split(',');
var top = Top();
var shared = Path.GetFullPath(Option("--shared") ?? Path.Combine(top, "..", "shared"));
if (!Directory.Exists(Path.Combine(shared, "tools")))
{
    Console.WriteLine($"There is no labelled material at {shared}: nothing to score.");
    return 0;
}

var floors = new Floors(Path.Combine(top, "tests", "Rapporteur.Eval", "floors.json"));
var figures = new List<Figure>();
var fingerprints = new Dictionary<string, string>(StringComparer.Ordinal);
var work = Directory.CreateTempSubdirectory("rapporteur-eval-");
try
{
    var scorers = new Scorers(Path.Combine(shared, "tools"), work.FullName);
    Score(new LabelledSet("seeds", Path.Combine(shared, "seeds")), scorers.Dossiers);
    Score(new LabelledSet("dossiers/dev", Path.Combine(shared, "dossiers", "dev")), scorers.Dossiers);
    var sample = Path.Combine(top, "samples", "nato-2021");
    if (File.Exists(Path.Combine(sample, "gold.json"))) Score(new LabelledSet("samples/nato-2021", sample), scorers.Dossiers);
    foreach (var set in new[] { "scrapinghub", "newspaper4k", "wcxb", "trafilatura", "htmldate" })
    {
        var pages = new LabelledSet(set, Path.Combine(shared, "data", "extraction", set));
        Score(pages, scorers.Extraction);
        if (set == "scrapinghub") Score(pages, scorers.ExtractionFromText);
    }

    foreach (var set in new[] { "numbers_ms_recognizers", "numbers_duckling" }) Score(new LabelledSet(set, Path.Combine(shared, "data", "events", set)), scorers.Numbers);
    Score(new LabelledSet("langid", Path.Combine(shared, "data", "langid")), scorers.LanguageIdentification);
    foreach (var (set, file, looking) in new[]
    {
        ("timex_en_tempeval3", "timex.jsonl", "back"), ("timex_de_krauts", "timex.jsonl", "back"), ("timex_es", "timebank_es.jsonl", "back"),
        ("timex_es", "meantime_es.jsonl", "back"), ("timex_ms_recognizers", "datetime.jsonl", "ahead"), ("timex_duckling", "phrases.jsonl", "ahead"),
    })
    {
        Score(new LabelledSet(set, Path.Combine(shared, "data", "events", set)), labelled => scorers.Times(labelled, file, looking));
    }
    Score(new LabelledSet("ud", Path.Combine(shared, "data", "language", "ud")), scorers.Words);
    Score(new LabelledSet("ner", Path.Combine(shared, "data", "language", "ner")), scorers.Names);
    var clustering = Path.Combine(shared, "data", "clustering");
    var stories = new StoryScores(clustering, [Path.Combine(shared, "seeds"), .. Dossiers(Path.Combine(shared, "dossiers", "dev"))]);
    foreach (var set in StoryScores.Sets) Score(new LabelledSet(set, Path.Combine(clustering, set)), stories.Stories);
    Score(new LabelledSet("wirecopy-silver", Path.Combine(clustering, "wirecopy-silver")), stories.Families);
    Score(new LabelledSet("clustering", clustering), stories.Pooled);
    Score(new LabelledSet("ntrex", Path.Combine(shared, "data", "language", "parallel", "ntrex")), scorers.Bridge);
}
finally
{
    work.Delete(recursive: true);
}

var faults = Print();
if (!raise) return faults == 0 ? 0 : 1;
var refused = floors.Raise(figures, fingerprints, allowLower);
foreach (var figure in refused) Console.WriteLine($"{figure.Set} {figure.Name} is below its floor: nothing was written. To lower it say --allow-lower.");
return refused.Count == 0 ? 0 : 1;

void Score(LabelledSet set, Func<LabelledSet, List<Figure>> score)
{
    if (!Directory.Exists(set.Folder) || (only is not null && !only.Contains(set.Name))) return;
    fingerprints[set.Name] = set.Fingerprint();
    figures.AddRange(score(set));
}

// One table of all figures; gives the number of faults.
int Print()
{
    var faults = 0;
    Console.WriteLine($"{"set",-20}{"figure",-28}{"value",8}{"floor",8}");
    foreach (var figure in figures)
    {
        var floor = floors.Of(figure.Set, figure.Name);
        var isBelow = figure.Value < floor;
        if (isBelow) faults++;
        var least = floor?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Set,-20}{figure.Name,-28}{figure.Value,8:0.000}{least,8}{(isBelow ? "  BELOW ITS FLOOR" : "")}"));
    }

    foreach (var (set, fingerprint) in fingerprints)
    {
        if (floors.Fingerprint(set) is not { } known || known == fingerprint) continue;
        faults++;
        Console.WriteLine($"{set}: the material is not the one its floors were taken on ({fingerprint}, not {known}).");
    }

    return faults;
}

// Folders with gold in them.
static IEnumerable<string> Dossiers(string folder) =>
    Directory.Exists(folder) ? Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, "gold.json"))).Order(StringComparer.Ordinal) : [];

static string Top()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx"))) return folder.FullName;
    }

    throw new InvalidOperationException("No folder above the program holds Rapporteur.slnx.");
}
