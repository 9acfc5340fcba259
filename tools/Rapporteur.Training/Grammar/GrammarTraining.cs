using System.Globalization;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>The command <c>grammar</c>: the list of names and the language packs, from treebanks, lists of names and dictionaries.</summary>
internal static class GrammarTraining
{
    public const int UsualEpochs = 8;
    public const float UsualRate = 0.002f;
    private const string All = "en,nl,da,de,fr,es,sv,nb,it,pt,pl,ru,uk";

    public static int Run(string[] args)
    {
        if (Option(args, "--data") is not { } data) return 2;
        var languages = (Option(args, "--languages") ?? All).Split(',');
        var only = Option(args, "--only");
        if (only is not (null or "names" or "tags" or "trees" or "about")) return 2;
        if (args.Contains("--show-names"))
        {
            foreach (var language in languages) Show(data, language);
            return 0;
        }

        var folder = args.Contains("--hold-out") ? null : Option(args, "--out");
        if (Option(args, "--from") is { } from && folder is not null)
        {
            foreach (var language in languages) PackParts.Join(from, folder, language);
            only = "about";
        }

        if (only is null or "names" && folder is not null) NameListTraining.Write(data, Path.Combine(folder, "..", "models", "name-words.bin"));
        if (only is null or "tags") foreach (var language in languages) Tags(data, language, args);
        if (only is null or "trees") TreeCommand.Run(data, languages, args);
        if (folder is not null) foreach (var language in languages.Where(l => File.Exists(Path.Combine(folder, l, "pack.bin")))) PackAbout.Put(folder, language);
        return 0;
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    /// <summary>Writes a measure of what was learnt without the files it is measured on, where <c>--scores</c> says so.</summary>
    public static void Score(string[] args, string language, string set, string score)
    {
        Console.Error.WriteLine($"  {set}: {score}");
        if (Option(args, "--scores") is { } file) File.AppendAllText(file, $"{language}\t{set}\t{score}\n");
    }

    private static void Tags(string data, string language, string[] args)
    {
        var epochs = int.Parse(Option(args, "--epochs") ?? UsualEpochs.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var holdOut = args.Contains("--hold-out");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var corpora = Corpora.Read(data, language, holdOut).Every(int.Parse(Option(args, "--every") ?? "1", CultureInfo.InvariantCulture));
        var lexicon = Lexicon.Read(data, language);
        Console.Error.WriteLine($"{language}: {corpora.Train.Sum(s => s.Words.Length)} words to learn from, {lexicon.Count} in the lexicon");
        var tags = new TagTraining(corpora, (lexicon, NameSources.Read(data, holdOut ? language : null)), epochs, UsualRate, 1);
        foreach (var (name, sentences) in corpora.Dev)
        {
            if (sentences.Exists(s => s.Has('u'))) Score(args, language, name, tags.Measure(sentences, -1));
            if (sentences.Exists(s => s.Has('n'))) Score(args, language, name, tags.MeasureNames(sentences, -1));
            if (Option(args, "--errors") is { } errors && sentences.Exists(s => s.Has('n'))) File.WriteAllLines(Path.Combine(errors, $"{name}.tsv"), tags.NamesOf(sentences));
            for (var corpus = args.Contains("--styles") ? 0 : int.MaxValue; corpus <= corpora.Train.Max(s => s.Corpus); corpus++) Console.Error.WriteLine($"  {name} as {corpus}: {tags.Measure(sentences, corpus)} {tags.MeasureNames(sentences, corpus)}");
        }

        if (Option(args, "--out") is { } folder) PackParts.Put(folder, language, tags.Sections());
        Console.Error.WriteLine($"  {watch.Elapsed.TotalSeconds:0} s");
    }

    // To be read by eye: what was carried over from parallel sentences.
    private static void Show(string data, string language)
    {
        foreach (var sentence in Corpora.Read(data, language, false).Train.Where(s => s.Source is { } source && (source.StartsWith("ntrex", StringComparison.Ordinal) || source.StartsWith("pud", StringComparison.Ordinal))))
        {
            Console.WriteLine($"{sentence.Source}\t{string.Join(' ', sentence.Words.Select((w, at) => sentence.Names![at] == "O" ? w.Form : $"[{sentence.Names[at]} {w.Form}]"))}");
        }
    }
}
