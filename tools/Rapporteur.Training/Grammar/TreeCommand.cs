using System.Globalization;

namespace Rapporteur.Training.Grammar;

/// <summary>The command <c>grammar --trees</c>: learns trees of languages together, then of each, and says how well.</summary>
internal static class TreeCommand
{
    public static int Run(string data, string[] languages, string[] args)
    {
        var kin = Kin.Read();
        if (GrammarTraining.Option(args, "--pool") is { } pool) foreach (var other in kin.Keys.Except(pool.Split(',')).ToList()) kin.Remove(other);
        var corpora = TreeCorpora.Read(data, kin, args.Contains("--hold-out"), GrammarTraining.Option(args, "--tags"));
        Console.Error.WriteLine($"{corpora.Languages.Values.Sum(l => l.Train.Sum(e => e.Length))} words with trees, {corpora.Relations.Count} relations");
        var training = new TreeTraining(corpora, kin, Number(args, "--pool-epochs", 4), (float)Number(args, "--pool-rate", 20) / 10000);
        foreach (var language in languages)
        {
            var tuned = training.Tune(language, Number(args, "--epochs", 4), (float)Number(args, "--rate", 10) / 10000);
            Console.Error.WriteLine($"{language}: {tuned.Section().Length} bytes");
            if (GrammarTraining.Option(args, "--out") is { } folder) PackParts.Put(folder, language, [("trees", tuned.Section())]);
            foreach (var (name, learnt, read) in tuned.Measure()) Console.Error.WriteLine($"  {name}: {learnt}; in integers {read}");
        }

        return 0;
    }

    private static int Number(string[] args, string name, int usual) => GrammarTraining.Option(args, name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
