namespace Rapporteur.Text.Bridge;

/// <summary>What people wrote down of a language for the bridge, beside the learnt table: how its words begin, and how its names sound.</summary>
/// <param name="Beginnings">What may be written on to the front of a word, longest first.</param>
/// <param name="Names">Of a word in signs for words that is a name, by number, the word of Latin letters that it sounds like.</param>
internal sealed record BridgeHabits(BridgeBeginning[] Beginnings, Dictionary<ulong, string> Names)
{
    private const int MostNameWords = 3;

    /// <summary>No habits.</summary>
    public static BridgeHabits None { get; } = new([], []);

    /// <summary>Those of a language. Any text may be asked for.</summary>
    public static BridgeHabits Of(string language) =>
        new(ReadBeginnings($"languages/{language}/beginnings.tsv"), ReadNames($"languages/{language}/names.tsv"));

    private static BridgeBeginning[] ReadBeginnings(string file) => !DataFile.Exists(file) ? []
        : [.. DataFile.Rows(file).Select(r => new BridgeBeginning(r[0], r.Length > 1 ? r[1] : "")).OrderByDescending(b => b.Form.Length)];

    private static Dictionary<ulong, string> ReadNames(string file)
    {
        var names = new Dictionary<ulong, string>();
        foreach (var row in DataFile.Exists(file) ? DataFile.Rows(file).Where(r => r.Length > 1) : [])
        {
            var latin = Words(row[0]);
            foreach (var form in latin.Count is > 0 and <= MostNameWords ? row[1].Split(" | ").Where(f => UnpartedScripts.Holds(f[0])) : []) Add(names, Words(form), latin);
        }

        return names;
    }

    // A name of as many words goes word by word; of a longer one the surname is what is left.
    private static void Add(Dictionary<ulong, string> names, List<string> words, List<string> latin)
    {
        if (words.Count == 1) names.TryAdd(WordHash.Of(words[0]), latin[^1]);
        for (var at = 0; words.Count > 1 && words.Count == latin.Count && at < words.Count; at++) names.TryAdd(WordHash.Of(words[at]), latin[at]);
    }

    private static List<string> Words(string text)
    {
        var words = new List<BridgeWord>();
        BridgeWords.Read(text, words);
        return [.. words.Where(w => !w.IsNumber && w.Text.Length > 0).Select(w => w.Text)];
    }
}

/// <summary>What may be written on to the front of a word.</summary>
/// <param name="Form">What the form begins with.</param>
/// <param name="Filed">What stands in its place in the word as it is filed.</param>
internal readonly record struct BridgeBeginning(string Form, string Filed);
