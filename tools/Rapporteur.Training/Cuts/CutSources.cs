namespace Rapporteur.Training.Cuts;

/// <summary>The treebanks of a language: what is learnt from and what is measured on.</summary>
internal sealed class CutSources
{
    // Its licence is not one that what is learnt could be under.
    private const string OnlyMeasured = "sequoia";

    // Where little was marked in a language, ends of sentences are also learnt from its kin; and everywhere from the parallel
    // treebanks of all languages: marks and capitals mean much the same in most.
    private static readonly Dictionary<string, string[]> KinOf = new()
    {
        ["it"] = ["es", "pt", "fr"], ["pl"] = ["ru", "uk", "cs"], ["sv"] = ["nb", "da"],
    };

    private readonly List<Treebank> _kin = [];
    private readonly List<Treebank> _train = [];
    private readonly List<Treebank> _dev = [];
    private readonly List<Treebank> _halved = [];
    private readonly List<Treebank> _measured = [];

    /// <summary>Reads the treebanks of a language from the folder of open data.</summary>
    public static CutSources Of(string data, string language)
    {
        var sources = new CutSources();
        var folder = Path.Combine(data, "language");
        var files = Files(Path.Combine(folder, "ud", language)).Concat(Files(Path.Combine(folder, "ud-morph", language))).ToList();
        foreach (var file in files)
        {
            var treebank = Treebank.Read(file);
            if (treebank.Name.Contains(OnlyMeasured, StringComparison.Ordinal)) sources._measured.Add(treebank);
            else if (!treebank.Name.EndsWith("-dev", StringComparison.Ordinal)) sources._train.Add(treebank);
            else if (files.Any(f => Path.GetFileName(f).StartsWith(treebank.Name.Replace("-dev", "-train", StringComparison.Ordinal), StringComparison.Ordinal))) sources._dev.Add(treebank);
            else sources._halved.Add(treebank);
        }

        var parallel = Path.Combine(folder, "ud", "pud", $"{language}_pud-half.conllu.gz");
        if (File.Exists(parallel)) sources._halved.Add(Treebank.Read(parallel));
        foreach (var kin in KinOf.GetValueOrDefault(language, []))
        {
            var kindred = Files(Path.Combine(folder, "ud", kin)).Where(f => f.EndsWith("-dev.conllu.gz", StringComparison.Ordinal));
            sources._kin.AddRange(kindred.Where(f => !f.Contains(OnlyMeasured, StringComparison.Ordinal)).Select(Treebank.Read));
        }

        sources._kin.AddRange(Files(Path.Combine(folder, "ud", "pud")).Where(f => f != parallel).Select(Treebank.Read));
        return sources;
    }

    /// <summary>The parallel treebanks of all languages: what the pack of any other language is learnt from.</summary>
    public static CutSources OfAll(string data)
    {
        var sources = new CutSources();
        sources._halved.AddRange(Files(Path.Combine(data, "language", "ud", "pud")).Select(Treebank.Read));
        return sources;
    }

    /// <summary>Treebanks of other languages.</summary>
    public IReadOnlyList<Treebank> Kin => _kin;

    /// <summary>Everything that may be learnt from.</summary>
    public List<Treebank> All => [.. _train, .. _dev, .. _halved];

    /// <summary>Twice what is learnt from and what is then asked: a treebank without a part of its own for learning is asked by halves.</summary>
    public IEnumerable<(List<Treebank> Learnt, List<Treebank> Kin, List<Treebank> Asked)> Folds()
    {
        for (var half = 0; half < 2; half++)
        {
            yield return ([.. _train, .. _halved.Select(t => t.Half(1 - half))], [.. _kin.Select(t => t.Name.Contains("pud", StringComparison.Ordinal) ? t.Half(1 - half) : t)], [.. half == 0 ? _dev : [], .. half == 0 ? _measured : [], .. _halved.Select(t => t.Half(half))]);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.conllu.gz").Order(StringComparer.Ordinal) : [];
}
