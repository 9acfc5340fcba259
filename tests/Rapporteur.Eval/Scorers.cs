using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Eval;

/// <summary>Runs the program on labelled material and the scorers on what it wrote.</summary>
/// <param name="tools">The folder of the scorers.</param>
/// <param name="work">A folder for what the program writes.</param>
internal sealed class Scorers(string tools, string work)
{
    /// <summary>The languages that are read; the scorer is asked about no other.</summary>
    private const string Languages = "cs,da,de,en,es,fr,it,nb,nl,pl,pt,ru,sv,uk";

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

    /// <summary>Tells the language of sentences, headlines and whole reports, each figure the mean over the languages.</summary>
    public List<Figure> LanguageIdentification(LabelledSet set)
    {
        const string kinds = "sentences,news-headline,news-sentence,news-doc";
        var items = Python("score_langid.py", ["items", set.Folder, "--kind", kinds, "--langs", Languages]);
        var told = new StringBuilder();
        foreach (var line in items.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            told.Append(line, 0, tab + 1).Append(LanguageIdentifier.Identify(line.AsSpan(tab + 1)).Language).Append('\n');
        }

        var output = Path.Combine(work, "langid.tsv");
        File.WriteAllText(output, told.ToString());
        using var scores = JsonDocument.Parse(Python("score_langid.py", ["score", set.Folder, output, "--kind", kinds, "--langs", Languages, "--json"]));
        return [.. scores.RootElement.GetProperty("langid.tsv").EnumerateObject().Select(k => new Figure(set.Name, k.Name, Math.Round(k.Value.GetProperty("macro").GetDouble(), 4)))];
    }

    private static void Read(string folder, string output)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll");
        var (code, _, error) = Run("dotnet", [program, "read", folder, "--json", output]);
        // 1 is done with diagnostics: some input was doubtful.
        if (code is not (0 or 1)) throw new InvalidOperationException($"rapporteur read {folder} ended with {code.ToString(CultureInfo.InvariantCulture)}: {error}");
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
