using System.Globalization;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>The command <c>grammar</c>: language packs from treebanks, lists of names and dictionaries.</summary>
internal static class GrammarTraining
{
    public static int Run(string[] args)
    {
        var (data, languages, epochs, rate) = (Option(args, "--data") ?? ".", (Option(args, "--languages") ?? "").Split(','), int.Parse(Option(args, "--epochs") ?? "12", CultureInfo.InvariantCulture), float.Parse(Option(args, "--rate") ?? "0.002", CultureInfo.InvariantCulture));
        if (args.Contains("--trees")) return TreeCommand.Run(data, languages, args);
        if (Option(args, "--names") is { } list)
        {
            using var file = File.Create(list);
            NameSources.Read(data, null).Without(null).Write(file);
        }

        foreach (var language in languages.Where(l => l.Length > 0))
        {
            if (args.Contains("--show-names"))
            {
                Show(data, language);
                continue;
            }

            var watch = System.Diagnostics.Stopwatch.StartNew();
            var corpora = Corpora.Read(data, language, args.Contains("--hold-out"));
            var lexicon = Lexicon.Read(data, language);
            Console.Error.WriteLine($"{language}: {corpora.Train.Sum(s => s.Words.Length)} words to learn from, {lexicon.Count} in the lexicon");
            var names = NameSources.Read(data, args.Contains("--hold-out") ? language : null);
            var tags = new TagTraining(corpora, (lexicon, names), epochs, rate, 1);
            foreach (var (name, sentences) in corpora.Dev)
            {
                if (sentences.Exists(s => s.Has('u'))) Console.Error.WriteLine($"  {name}: {tags.Measure(sentences, -1)}");
                if (sentences.Exists(s => s.Has('n'))) Console.Error.WriteLine($"  {name}: {tags.MeasureNames(sentences, -1)}");
                if (Option(args, "--errors") is { } errors && sentences.Exists(s => s.Has('n'))) File.WriteAllLines(Path.Combine(errors, $"{name}.tsv"), tags.NamesOf(sentences));
                for (var corpus = args.Contains("--styles") ? 0 : int.MaxValue - 1; corpus <= corpora.Train.Max(s => s.Corpus); corpus++) Console.Error.WriteLine($"  {name} as {corpus}: {tags.Measure(sentences, corpus)} {tags.MeasureNames(sentences, corpus)}");
            }

            if (Option(args, "--out") is { } folder)
            {
                PackParts.Put(folder, language, tags.Sections());
            }

            Console.Error.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");
        }

        return 0;
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    // To be read by eye: what was carried over from parallel sentences.
    private static void Show(string data, string language)
    {
        foreach (var sentence in Corpora.Read(data, language, false).Train.Where(s => s.Source is { } source && (source.StartsWith("ntrex", StringComparison.Ordinal) || source.StartsWith("pud", StringComparison.Ordinal))))
        {
            Console.WriteLine($"{sentence.Source}\t{string.Join(' ', sentence.Words.Select((w, at) => sentence.Names![at] == "O" ? w.Form : $"[{sentence.Names[at]} {w.Form}]"))}");
        }
    }
}
