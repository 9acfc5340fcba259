using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Eval;

/// <summary>Runs the program on labelled material and the scorers on what it wrote.</summary>
/// <param name="tools">The folder of the scorers.</param>
/// <param name="work">A folder for what the program writes.</param>
internal sealed class Scorers(string tools, string work)
{
    // The languages that are read; the peers' twenty; all; and neighbours that are easily taken for each other.
    private static readonly (string Name, string Languages)[] LanguageSets =
    [
        ("", "cs,da,de,en,es,fr,it,nb,nl,pl,pt,ru,sv,uk"), ("core20 ", "core20"), ("all ", "all"), ("da/nb/sv ", "da,nb,sv"), ("nl/af ", "nl,af"), ("uk/ru/be/bg ", "uk,ru,be,bg"),
        ("cs/sk ", "cs,sk"), ("es/pt/gl/ca ", "es,pt,gl,ca"), ("hr/sr/bs ", "hr,sr,bs"), ("id/ms ", "id,ms"),
    ];

    private static readonly string[] NumberLanguages = ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk"];

    private static readonly string[] DossierFigures =
    [
        "mean", "fact_f1", "slot_accuracy", "support_recall", "dissent_recall", "dissent_precision", "quote_recall",
        "register_f1", "register_dates", "asof", "noise_removed", "story_f1", "family_f1", "body_kept", "language",
    ];

    /// <summary>Reads every dossier of a set and scores them together.</summary>
    public List<Figure> Dossiers(LabelledSet set)
    {
        string[] folders = File.Exists(Path.Combine(set.Folder, "gold.json")) ? [set.Folder]
            : [.. Directory.GetDirectories(set.Folder).Where(d => File.Exists(Path.Combine(d, "gold.json"))).Order(StringComparer.Ordinal)];
        var arguments = new List<string>();
        foreach (var folder in folders)
        {
            var output = Path.Combine(work, $"{set.Name.Replace('/', '-')}-{Path.GetFileName(folder)}.json");
            Read(folder, output);
            arguments.AddRange([folder, output]);
        }

        using var scores = JsonDocument.Parse(Python("score_dossier.py", [.. arguments, "--json"]));
        var overall = scores.RootElement.GetProperty("overall");
        var figures = new List<Figure>();
        foreach (var name in DossierFigures)
        {
            var figure = overall.GetProperty(name);
            var value = figure.ValueKind == JsonValueKind.Object ? figure.GetProperty("value") : figure;
            if (value.ValueKind == JsonValueKind.Number) figures.Add(new Figure(set.Name, name, value.GetDouble()));
        }

        return figures;
    }

    /// <summary>Tells the language of headlines, sentences, whole reports and pairs of words; each figure is the mean over the
    /// languages: those that are read, the twenty of the peers' table, all, and sets of close neighbours.</summary>
    public List<Figure> LanguageIdentification(LabelledSet set)
    {
        const string kinds = "word-pairs,sentences,news-headline,news-sentence,news-doc";
        var items = Path.Combine(work, "items.tsv");
        var output = Path.Combine(work, "langid.tsv");
        File.WriteAllText(items, Python("score_langid.py", ["items", set.Folder, "--kind", kinds]));
        Cli(["step", "identify", "--tsv", "--in", items, "--out", output]);
        var figures = new List<Figure>();
        foreach (var (name, languages) in LanguageSets)
        {
            using var scores = JsonDocument.Parse(Python("score_langid.py", ["score", set.Folder, output, "--kind", kinds, "--langs", languages, "--json"]));
            figures.AddRange(scores.RootElement.GetProperty("langid.tsv").EnumerateObject()
                .Where(k => name is "" or "core20 " or "all " || k.Name is "news-sentence" or "word-pairs")
                .Select(k => new Figure(set.Name, name + k.Name, Math.Round(k.Value.GetProperty("macro").GetDouble(), 4))));
        }

        return figures;
    }

    /// <summary>Finds the numbers in the texts of a set; each figure is the F1 of values, by language for cardinals and ordinals, by sort for all languages that are read.</summary>
    public List<Figure> Numbers(LabelledSet set)
    {
        var input = Directory.EnumerateFiles(set.Folder, "*.jsonl").Order(StringComparer.Ordinal).First();
        var read = Path.Combine(work, "numbers-read.jsonl");
        var output = Path.Combine(work, "numbers.jsonl");
        File.WriteAllLines(read, File.ReadLines(input).Where(l => NumberLanguages.Any(n => l.Contains($"\"lang\": \"{n}\"", StringComparison.Ordinal) || l.Contains($"\"lang\":\"{n}\"", StringComparison.Ordinal))));
        Cli(["step", "numbers", "--in", read, "--out", output]);
        var figures = new List<Figure>();
        foreach (var types in (string[])["number,ordinal", "percentage", "numberrange", "currency", "dimension", "age"])
        {
            using var scores = JsonDocument.Parse(Python("score_timex.py", ["--numbers", read, output, "--types", types]));
            var all = scores.RootElement.GetProperty("value");
            if (all.GetProperty("gold").GetInt32() == 0) continue;
            figures.Add(new Figure(set.Name, types, all.GetProperty("F1").GetDouble()));
            if (types != "number,ordinal") continue;
            figures.AddRange(scores.RootElement.GetProperty("by_lang").EnumerateObject().Select(l => new Figure(set.Name, $"{types} {l.Name}", l.Value.GetProperty("value_F1").GetDouble())));
        }

        return figures;
    }

    /// <summary>Finds the time expressions of a set and scores their values, overall and in each language that is read.</summary>
    /// <param name="set">The set.</param>
    /// <param name="file">The file of the set.</param>
    /// <param name="looking">To which side bare names point: back or ahead.</param>
    public List<Figure> Times(LabelledSet set, string file, string looking)
    {
        var gold = Path.Combine(set.Folder, file);
        if (!File.Exists(gold)) return [];
        var output = Path.Combine(work, "timex.jsonl");
        Cli(["step", "times", "--in", gold, "--out", output, "--looking", looking]);
        var name = Path.GetFileNameWithoutExtension(file);
        // Of the phrases those that name one moment: the others are ranges and feasts of many religions.
        string[] arguments = name == "phrases" ? [gold, output, "--subtypes", "instant"] : [gold, output];
        using var scores = JsonDocument.Parse(Python("score_timex.py", arguments));
        var figures = new List<Figure> { new(set.Name, name + " value", scores.RootElement.GetProperty("value").GetProperty("F1").GetDouble()) };
        if (looking == "back") return figures;
        figures.AddRange(scores.RootElement.GetProperty("by_lang").EnumerateObject().Where(l => LanguageSets[0].Languages.Split(',').Contains(l.Name))
            .Select(l => new Figure(set.Name, $"{l.Name} value", l.Value.GetProperty("value_F1").GetDouble())));
        return figures;
    }

    /// <summary>Finds parallel sentences in each other's language.</summary>
    public List<Figure> Bridge(LabelledSet set) => new BridgeScores(Cli, work).Score(set);

    /// <summary>Cuts and annotates treebanks.</summary>
    public List<Figure> Words(LabelledSet set) => new WordScores(Cli, Python, work).Words(set);

    /// <summary>Finds names.</summary>
    public List<Figure> Names(LabelledSet set) => new WordScores(Cli, Python, work).Names(set);

    /// <summary>Cleans the pages of a set and scores body, title, date and authors.</summary>
    public List<Figure> Extraction(LabelledSet set) => Extraction(set, set.Folder);

    /// <summary>Cleans texts with all furniture left in, made from the pages of a set, and scores the bodies.</summary>
    public List<Figure> ExtractionFromText(LabelledSet set) =>
        [.. Extraction(set, Path.Combine(set.Folder, "output", "html-text.json.gz")).Select(f => f with { Name = "text " + f.Name })];

    private List<Figure> Extraction(LabelledSet set, string input)
    {
        var output = Path.Combine(work, "extraction.json");
        Cli(["step", "clean", "--in", input, "--out", Path.Combine(work, "clean.jsonl"), "--predictions", output]);
        var figures = new List<Figure>();
        using var scores = JsonDocument.Parse(Python("score_extraction.py", ["score", set.Folder, output, "--json"]));
        foreach (var field in scores.RootElement.EnumerateObject().First().Value.EnumerateObject())
        {
            foreach (var name in (string[])["F1", "exact", "wordF1"])
            {
                if (field.Value.TryGetProperty(name, out var value) && (field.Name is "title" or "author" || name == "F1")) figures.Add(new Figure(set.Name, $"{field.Name} {name}", Math.Round(value.GetDouble(), 4)));
            }
        }

        return figures;
    }

    private static void Read(string folder, string output) => Cli(["read", folder, "--json", output]);

    private static void Cli(string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll");
        var (code, _, error) = Run("dotnet", [program, .. arguments]);
        // 1 is done with diagnostics: some input was doubtful.
        if (code is not (0 or 1)) throw new InvalidOperationException($"rapporteur {string.Join(' ', arguments)} ended with {code.ToString(CultureInfo.InvariantCulture)}: {error}");
    }

    private string Python(string script, string[] arguments)
    {
        var (code, output, error) = Run("python3", [Path.Combine(tools, script), .. arguments]);
        return code == 0 ? output : throw new InvalidOperationException($"{script} ended with {code.ToString(CultureInfo.InvariantCulture)}: {error}");
    }

    private static (int Code, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
