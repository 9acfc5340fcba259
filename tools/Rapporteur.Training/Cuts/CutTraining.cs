using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>
/// The command <c>cuts --data FOLDER [--out FOLDER] [--language xx,yy] [--check] [--errors FILE]</c>: learns to cut texts into sentences,
/// tokens and words. First it measures on what is kept out of the learning; then, unless only checked, it learns from all and writes.
/// </summary>
internal static class CutTraining
{
    private static readonly string[] Every = ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk", ""];

    /// <summary>Learns; 2 when the call is not understood.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data || (Option("--out") is null && !args.Contains("--check"))) return 2;
        foreach (var language in Option("--language")?.Split(',') ?? Every)
        {
            var watch = Stopwatch.StartNew();
            var sources = language.Length == 0 ? CutSources.OfAll(data) : CutSources.Of(data, language);
            var scores = Check(sources, language, Option("--errors"));
            Console.Write(scores);
            if (Option("--out") is { } output && !args.Contains("--check"))
            {
                var file = Path.Combine(output, language, "cuts.bin");
                CutWriter.Write(file, CutLearning.Learn(sources.All, sources.Kin, language), Recipe(sources, scores));
                Console.WriteLine($"{file} {new FileInfo(file).Length} bytes");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s"));
        }

        return 0;
    }

    // A line for each treebank that was kept out.
    private static string Check(CutSources sources, string language, string? errors)
    {
        var scores = new List<CutScores>();
        foreach (var (learnt, kin, asked) in sources.Folds())
        {
            var pack = CutLearning.Learn(learnt, kin, language);
            scores.AddRange(asked.Select(t => CutScores.Of(t, pack)));
            if (errors is not null) File.AppendAllLines(errors, asked.SelectMany(t => CutErrors.Of(t, pack).Select(e => $"{t.Name}\t{e}")), new UTF8Encoding(false, false));
        }

        return string.Concat(scores.GroupBy(s => s.Name, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture,
            $"{g.Key,-28} tokens {g.Average(s => s.Tokens),7:0.00%} words {g.Average(s => s.Words),7:0.00%} sentences {g.Average(s => s.Sentences),7:0.00%}\n")));
    }

    private static string Recipe(CutSources sources, string scores) =>
        $"Learnt from {string.Join(", ", sources.All.Select(t => t.Name))}"
        + (sources.Kin.Count == 0 ? "" : $"; ends of sentences also from {string.Join(", ", sources.Kin.Select(t => t.Name))}")
        + $". CC BY-SA 4.0.\nF1 on what was kept out of the learning:\n{scores}";
}
