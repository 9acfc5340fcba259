using System.Diagnostics;
using System.Globalization;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Training.Languages;

/// <summary>The command <c>languages</c>: learns to tell languages apart.</summary>
internal static class LanguageTraining
{
    public static int Run(string[] args)
    {
        var data = Value(args, "--data") ?? "../shared/data";
        var words = Value(args, "--words") ?? "tools/Rapporteur.Training/Words";
        var corpus = new Corpus(data, args.Contains("--hold-out"));
        var watch = Stopwatch.StartNew();
        corpus.Gather(words);
        foreach (var language in corpus.Languages) Console.WriteLine($"{language.Language} {language.News.Count} {language.Sentences.Count} {language.Words.Count} {language.Common.Count}");
        var tests = TestItems.Read(Value(args, "--test"), corpus.Languages);
        var options = new LearnerOptions();
        if (Value(args, "--epochs") is { } epochs) options = options with { Epochs = int.Parse(epochs, CultureInfo.InvariantCulture) };
        if (Value(args, "--examples") is { } examples) options = options with { Examples = int.Parse(examples, CultureInfo.InvariantCulture) };
        if (Value(args, "--rate") is { } rate) options = options with { Rate = float.Parse(rate, CultureInfo.InvariantCulture) };
        if (Value(args, "--lists") is { } lists) options = options with { ListShare = double.Parse(lists, CultureInfo.InvariantCulture) };
        if (Value(args, "--common") is { } cs) options = options with { CommonShare = double.Parse(cs, CultureInfo.InvariantCulture) };
        if (Value(args, "--short") is { } ss) options = options with { ShortShare = double.Parse(ss, CultureInfo.InvariantCulture) };
        if (Value(args, "--news") is { } ns) options = options with { NewsShare = double.Parse(ns, CultureInfo.InvariantCulture) };
        if (Value(args, "--doubt") is { } db) options = options with { Doubt = float.Parse(db, CultureInfo.InvariantCulture) };
        if (Value(args, "--wordloss") is { } wl) options = options with { WordLoss = double.Parse(wl, CultureInfo.InvariantCulture) };
        if (Value(args, "--runloss") is { } rl) options = options with { RunLoss = double.Parse(rl, CultureInfo.InvariantCulture) };
        var only = Value(args, "--only")?.Split(',');
        var groups = GroupTexts.Build([.. corpus.Languages.Where(l => only is null || only.Contains(l.Language))]).ToList();
        Console.WriteLine($"gathered {watch.Elapsed.TotalSeconds:0} s");
        var models = new Dictionary<ScriptGroup, GroupModel>();
        foreach (var group in groups)
        {
            Console.WriteLine($"{group.Script}: {group.Languages.Length} languages, {group.WordFeatures.Count} words, {group.Features.Count} features: {string.Join(' ', group.Languages)}");
            if (group.Languages.Length == 1)
            {
                models[group.Script] = new GroupModel(group.Script, group.Languages, group.Features);
                continue;
            }

            models[group.Script] = new Learner(group, options).Learn((epoch, model) =>
            {
                if (group.Script != ScriptGroup.Latin) return;
                models[group.Script] = model;
                Console.WriteLine($"epoch {epoch} {watch.Elapsed.TotalSeconds:0} s");
                if (epoch == options.Epochs - 1 || epoch % 3 == 2) tests.Print(models, [ScriptGroup.Latin]);
            });
        }

        tests.Print(models, null);
        var calibration = File.Exists(Value(args, "--calibration")) ? [.. File.ReadAllText(Value(args, "--calibration")!).Split(' ').Select(n => float.Parse(n, CultureInfo.InvariantCulture))] : new float[Calibration.Count];
        foreach (var rows in (Value(args, "--rows") ?? "250000").Split(',').Select(r => int.Parse(r, CultureInfo.InvariantCulture)))
        {
            var packed = models.Values.Select(m => (m, Packing.Shrink(m, m.Languages.Length == 1 ? 0 : rows))).ToList();
            Console.WriteLine($"rows {rows}, steps {string.Join(' ', packed.Select(p => p.Item2))}");
            tests.Print(models, null);
            if (args.Contains("--hold-out"))
            {
                calibration = tests.Calibrate(models);
                Console.WriteLine("calibration " + string.Join(' ', calibration.Select(c => c.ToString("R", CultureInfo.InvariantCulture))));
                if (Value(args, "--calibration") is { } file) File.WriteAllText(file, string.Join(' ', calibration.Select(c => c.ToString("R", CultureInfo.InvariantCulture))));
            }

            if (Value(args, "--out") is not { } output) continue;
            // The last number of rows asked for is the one that is used; the others show what fewer would cost.
            Packing.Write(output, packed, calibration);
            Console.WriteLine($"{new FileInfo(output).Length} bytes");
            File.Copy(output, $"{output}.{rows}", overwrite: true);
        }

        Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
