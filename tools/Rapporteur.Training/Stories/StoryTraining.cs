using System.Text;

namespace Rapporteur.Training.Stories;

/// <summary>
/// The command <c>stories --data FOLDER [--dossiers FOLDER] [--out FILE] [--check] [--leave-out SETS]</c>: learns by what two
/// articles are known to tell of one event. With <c>--check</c> it learns from one half of every set and prints what is reached on the other;
/// sets that are left out are measured on but not learnt from.
/// </summary>
internal static class StoryTraining
{
    private const string Heading = "# What is seen in two articles (Matching/Scoring/PairSign.cs), what it weighs when they are of one language, what when they are of two.";

    /// <summary>Learns; 2 when the call is not understood.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data || (Option("--out") is null && !args.Contains("--check"))) return 2;
        var sets = new StorySets().All(data, Option("--dossiers"));
        foreach (var set in sets) Console.WriteLine($"{set.Name}: {set.Examples.Count} articles, {set.Examples.Select(e => e.Label).Distinct().Count()} events");
        string[] leftOut = Option("--leave-out")?.Split(',') ?? [];
        if (args.Contains("--check")) Console.Write(StoryCheck.Run(sets, leftOut));
        if (Option("--out") is not { } output) return 0;
        var rows = PairLearning.Learn(sets.Where(s => !leftOut.Contains(s.Name))).Select(r => string.Join('\t', r));
        File.WriteAllText(output, string.Concat(rows.Prepend(Heading).Select(r => r + "\n")), new UTF8Encoding(false));
        Console.WriteLine($"{output} written");
        return 0;
    }
}
