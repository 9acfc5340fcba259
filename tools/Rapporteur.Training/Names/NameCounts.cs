using Rapporteur.Reading.Names;
using Rapporteur.Reading.Tagging;
using Rapporteur.Training.Grammar;

namespace Rapporteur.Training.Names;

/// <summary>How often each small form stood in names of each kind, by source, so that what a source says can be left out when it is learnt from.</summary>
internal sealed class NameCounts
{
    /// <summary>Forms that the file of names may hold: most of its size.</summary>
    public const int MostWords = 200_000;

    /// <summary>Rows of words that it may hold.</summary>
    public const int MostRows = 40_000;

    private const int Outside = 4;
    private const float Some = 0.08f;
    private const float Most = 0.4f;
    private readonly Dictionary<string, List<(string Source, int[] Counts)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Source, int[] Counts)>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<string> Words, List<string> Rows)> _own = new(StringComparer.Ordinal);
    private (Dictionary<uint, byte> Words, Dictionary<uint, byte> Rows)? _base;

    /// <summary>Counts the words and names of a sentence.</summary>
    public void Add(string source, CorpusSentence sentence)
    {
        var tags = sentence.Names!.Select(TagLabels.Name).ToArray();
        for (var at = 0; at < tags.Length; at++)
        {
            var form = sentence.Words[at].Form;
            var kind = tags[at] <= 0 ? -1 : NameTags.Kind(tags[at]);
            if (!form.Any(char.IsLetter)) continue;
            if (kind is < 0 or 3) Count(_words, (source, Small(form)), Outside, 1);
            else if (kind > 0 || NameTags.IsFirst(tags[at])) Count(_words, (source, Small(form)), kind == 0 ? 0 : kind + 1, 1);
            else Count(_words, (source, Small(form)), 1, 1);
        }

        foreach (var (start, end, kind) in NameScore.Spans(tags).Where(s => s.Kind < 3 && s.End - s.Start is > 1 and <= NameWords.LongestRow))
        {
            Count(_rows, (source, string.Join(' ', sentence.Words[start..end].Select(w => Small(w.Form)))), kind, 1);
        }
    }

    /// <summary>Counts a name of a table.</summary>
    /// <param name="source">The table.</param>
    /// <param name="name">Its words, separated by blanks.</param>
    /// <param name="kind">0 person (a given or family name), 1 place, 2 organisation, -1 none: of a people, say.</param>
    /// <param name="times">What it weighs.</param>
    public void Add(string source, string name, int kind, int times)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Small).ToArray();
        foreach (var word in words.Where(w => words.Length == 1 || w.Length > 3)) Count(_words, (source, word), kind < 0 ? Outside : kind == 0 ? 0 : kind + 1, words.Length == 1 ? times : 1);
        if (words.Length is > 1 and <= NameWords.LongestRow && kind >= 0) Count(_rows, (source, string.Join(' ', words)), kind, times);
    }

    /// <summary>Counts a family name of a table: its last word; particles before it are common.</summary>
    public void AddFamily(string source, string name, int times) => Count(_words, (source, Small(name[(name.LastIndexOf(' ') + 1)..])), 1, times);

    /// <summary>Counts the full name of a person of a table.</summary>
    public void AddPerson(string source, string name, int times)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Count(_words, (source, Small(words[0])), 0, 1);
        if (words.Length > 1) AddFamily(source, name, times);
        if (words.Length is > 1 and <= NameWords.LongestRow) Count(_rows, (source, string.Join(' ', words.Select(Small))), 0, times);
    }

    /// <summary>The list as all sources but one make it.</summary>
    public NameWords Without(string? source)
    {
        _base ??= Base();
        if (source is null || !_own.TryGetValue(source, out var own)) return new NameWords(_base.Value.Words, _base.Value.Rows);
        var (words, rows) = (new Dictionary<uint, byte>(_base.Value.Words), new Dictionary<uint, byte>(_base.Value.Rows));
        foreach (var form in own.Words)
        {
            var (key, counts) = (NameWords.Key(form), Sum(_words[form], source));
            if (!words.ContainsKey(key)) continue;
            if (IsKnown(counts)) words[key] = Value(counts);
            else words.Remove(key);
        }

        foreach (var row in own.Rows)
        {
            var (key, counts) = (RowKey(row.Split(' ')), Sum(_rows[row], source));
            if (!rows.ContainsKey(key)) continue;
            if (IsKnown(counts) && Kind(counts) is var kind && kind >= 0) rows[key] = (byte)kind;
            else rows.Remove(key);
        }

        return new NameWords(words, rows);
    }

    private (Dictionary<uint, byte> Words, Dictionary<uint, byte> Rows) Base()
    {
        var (words, rows) = (new Dictionary<uint, byte>(), new Dictionary<uint, byte>());
        foreach (var (form, counts) in Kept(_words, MostWords)) words.TryAdd(NameWords.Key(form), Value(counts));
        foreach (var (row, counts) in Kept(_rows, MostRows))
        {
            if (Kind(counts) is var kind && kind >= 0) rows.TryAdd(RowKey(row.Split(' ')), (byte)kind);
        }

        foreach (var (form, counts) in _words) foreach (var (source, _) in counts) Own(source).Words.Add(form);
        foreach (var (row, counts) in _rows) foreach (var (source, _) in counts) Own(source).Rows.Add(row);
        return (words, rows);
    }

    private (List<string> Words, List<string> Rows) Own(string source)
    {
        if (!_own.TryGetValue(source, out var own)) _own.Add(source, own = ([], []));
        return own;
    }

    private static int Kind(int[] counts)
    {
        var kind = Array.IndexOf(counts, counts.Max());
        return counts[kind] >= 0.7 * counts.Sum() ? kind : -1;
    }

    private static uint RowKey(string[] words)
    {
        var key = NameWords.Key(words[0]);
        foreach (var word in words.Skip(1)) key = NameWords.Key(key, NameWords.Key(word));
        return key;
    }

    private static byte Value(int[] counts)
    {
        float sum = counts.Sum();
        Span<int> levels = stackalloc int[NameWords.Questions];
        for (var at = 0; at < levels.Length; at++) levels[at] = counts[at] / sum is var share && share >= Most ? 2 : share >= Some ? 1 : 0;
        return NameWords.Value(levels);
    }

    private static IEnumerable<(string Form, int[] Counts)> Kept(Dictionary<string, List<(string Source, int[] Counts)>> all, int most) => all
        .Select(e => (Form: e.Key, Counts: Sum(e.Value, null)))
        .Where(e => IsKnown(e.Counts))
        .OrderByDescending(e => e.Counts.Take(4).Sum()).ThenBy(e => e.Form, StringComparer.Ordinal)
        .Take(most);

    // Seen once as a name is no knowledge.
    private static bool IsKnown(int[] counts) => counts.Take(4).Sum() is var names && names > 1 && names >= Some * counts.Sum();

    private static int[] Sum(List<(string Source, int[] Counts)> counts, string? without)
    {
        var sum = new int[NameWords.Questions];
        foreach (var (source, own) in counts)
        {
            if (source == without) continue;
            for (var at = 0; at < sum.Length; at++) sum[at] += own[at];
        }

        return sum;
    }

    private static void Count(Dictionary<string, List<(string Source, int[] Counts)>> all, (string Source, string Form) key, int column, int times)
    {
        if (!all.TryGetValue(key.Form, out var counts)) all.Add(key.Form, counts = []);
        var at = counts.FindIndex(c => c.Source == key.Source);
        if (at < 0)
        {
            at = counts.Count;
            counts.Add((key.Source, new int[NameWords.Questions]));
        }

        counts[at].Counts[column] += times;
    }

    private static string Small(string form) => WordFeatures.Small(form, new char[40]).ToString();
}
