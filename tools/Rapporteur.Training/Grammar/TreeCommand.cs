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
        var usual = new TreePlan();
        var training = new TreeTraining(corpora, kin, usual with
        {
            PoolEpochs = Number(args, "--pool-epochs", usual.PoolEpochs),
            PoolWords = Number(args, "--pool-words", usual.PoolWords),
            Words = Number(args, "--words", usual.Words),
            LeastEpochs = Number(args, "--epochs", usual.LeastEpochs),
            MostEpochs = Number(args, "--epochs", usual.MostEpochs),
        });
        foreach (var language in languages)
        {
            var tuned = training.Tune(language);
            Console.Error.WriteLine($"{language}: {tuned.Section().Length} bytes");
            if (GrammarTraining.Option(args, "--out") is { } folder) PackParts.Put(folder, language, [("trees", tuned.Section())]);
            foreach (var (name, learnt, read) in tuned.Measure())
            {
                GrammarTraining.Score(args, language, name, $"{read} (in floats {learnt})");
                if (args.Contains("--errors")) Console.Error.WriteLine(read.Errors);
            }
        }

        return 0;
    }

    private static int Number(string[] args, string name, int usual) => GrammarTraining.Option(args, name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : usual;
}
