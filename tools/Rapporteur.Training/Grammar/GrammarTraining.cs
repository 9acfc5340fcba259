using System.Globalization;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>The command <c>grammar</c>: language packs from treebanks, lists of names and dictionaries.</summary>
internal static class GrammarTraining
{
    public static int Run(string[] args)
    {
        var (data, languages, epochs, rate) = (Option(args, "--data") ?? ".", (Option(args, "--languages") ?? "").Split(','), int.Parse(Option(args, "--epochs") ?? "12", CultureInfo.InvariantCulture), float.Parse(Option(args, "--rate") ?? "0.002", CultureInfo.InvariantCulture));
        foreach (var language in languages)
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
                foreach (var corpus in corpora.Train.Where(s => s.Weight >= 0.5f && s.Has('u')).Select(s => s.Corpus).Distinct().Order())
                {
                    if (sentences.Exists(s => s.Has('u'))) Console.Error.WriteLine($"  {name} as {corpus}: {tags.Measure(sentences, corpus)}");
                    if (sentences.Exists(s => s.Has('n'))) Console.Error.WriteLine($"  {name} as {corpus}: {tags.MeasureNames(sentences, corpus)}");
                }
            }

            Console.Error.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");
        }

        return 0;
    }

    // To be read by eye: what was carried over from parallel sentences.
    private static void Show(string data, string language)
    {
        foreach (var sentence in Corpora.Read(data, language, false).Train.Where(s => s.Source is { } source && (source.StartsWith("ntrex", StringComparison.Ordinal) || source.StartsWith("pud", StringComparison.Ordinal))))
        {
            Console.WriteLine($"{sentence.Source}\t{string.Join(' ', sentence.Words.Select((w, at) => sentence.Names![at] == "O" ? w.Form : $"[{sentence.Names[at]} {w.Form}]"))}");
        }
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
