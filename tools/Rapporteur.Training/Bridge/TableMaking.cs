using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Text;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>What a table is made of.</summary>
internal sealed record TableParts(Dictionary<string, Dictionary<int, double>> Words, List<BridgeEnding> Endings, List<string> Joiners);

/// <summary>What is learnt from parallel sentences is worth beside what dictionaries say.</summary>
/// <param name="Known">Of a word that has concepts already.</param>
/// <param name="Unknown">Of a word that has none.</param>
internal sealed record LearntWorth(double Known, double Unknown)
{
    /// <summary>What did best on articles that were kept out: nothing. What few sentences say of a rare word misleads more often than it helps.</summary>
    public static LearntWorth Fitted { get; } = new(0, 0);
}

/// <summary>Makes tables of drafts.</summary>
internal static class TableMaking
{
    private const int MostConcepts = 8;
    private const int MostEndings = 6000;

    // What people wrote down of endings counts as if it had been seen so often.
    private const double OwnEnding = 100;

    // What is learnt of a word counts in full up to so many sentences; less than the least, or than so much of the most, is chance.
    private const double Enough = 6;
    private const double LeastCount = 0.3;
    private const double LeastOfMost = 0.1;

    /// <summary>Numbers all concepts that words of at least two languages stand for.</summary>
    public static Dictionary<string, int> NumberConcepts(IEnumerable<Draft> drafts)
    {
        var languages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var concept in draft.Words.Values.SelectMany(c => c.Keys))
            {
                if (!languages.TryGetValue(concept, out var set)) languages.Add(concept, set = []);
                set.Add(draft.Language);
            }
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = BridgeConcepts.FirstOther;
        foreach (var concept in languages.Where(l => l.Value.Count > 1).Select(l => l.Key).Order(StringComparer.Ordinal))
        {
            numbers.Add(concept, concept[0] == '#' && concept.Length == 4 && int.TryParse(concept.AsSpan(1), out var value) ? value : next++);
        }

        return numbers;
    }

    /// <summary>Numbers what more there is when words of further languages are laid on: none of the numbers given changes.</summary>
    public static Dictionary<string, int> Further(Dictionary<string, int> numbers, IEnumerable<Draft> drafts)
    {
        var all = new Dictionary<string, int>(numbers, StringComparer.Ordinal);
        var next = numbers.Values.DefaultIfEmpty().Max() + 1;
        foreach (var concept in NumberConcepts(drafts).Keys.Where(c => !numbers.ContainsKey(c)).Order(StringComparer.Ordinal)) all.Add(concept, next++);
        return all;
    }

    /// <summary>What a table is made of, but for what is learnt from parallel sentences.</summary>
    public static TableParts Gather(Draft draft, Dictionary<string, int> numbers)
    {
        var beginnings = draft.Words.Where(w => w.Key[^1] == '*').ToDictionary(w => w.Key[..^1], w => w.Value, StringComparer.Ordinal);
        var words = draft.Words.Keys.Where(w => w[^1] != '*').Concat(draft.Seen.Keys).Concat(draft.Lemmas.Keys).ToHashSet(StringComparer.Ordinal);
        var lists = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var concepts = new Dictionary<string, double>(StringComparer.Ordinal);
            Add(concepts, draft.Words.GetValueOrDefault(word), 1);
            if (draft.Lemmas.TryGetValue(word, out var lemmas))
            {
                var sum = lemmas.Values.Sum();
                foreach (var (lemma, count) in lemmas) Add(concepts, draft.Words.GetValueOrDefault(lemma), count / sum);
            }

            for (var length = 3; length <= word.Length; length++)
            {
                if (beginnings.GetValueOrDefault(word[..length]) is { } own) Add(concepts, own, 1);
            }

            lists.Add(word, concepts);
        }

        // Forms that no text held are known by these.
        foreach (var (beginning, concepts) in beginnings) lists.Add(beginning + "*", concepts);
        var rows = lists.ToDictionary(l => l.Key, l => l.Value.Where(c => numbers.ContainsKey(c.Key)).ToDictionary(c => numbers[c.Key], c => c.Value), StringComparer.Ordinal);
        return new TableParts(rows, Endings(draft, lists), Joiners(draft, lists));
    }

    /// <summary>The bytes of a table.</summary>
    public static byte[] Make(Draft draft, TableParts parts, Dictionary<string, Dictionary<int, double>>? learnt, LearntWorth worth)
    {
        var rows = new SortedDictionary<string, List<(int Concept, byte Share)>>(StringComparer.Ordinal);
        foreach (var (word, concepts) in parts.Words) rows.Add(word, Shares(concepts, learnt?.GetValueOrDefault(word), worth));
        foreach (var (word, concepts) in worth.Unknown > 0 ? learnt ?? [] : []) if (!parts.Words.ContainsKey(word)) rows.Add(word, Shares([], concepts, worth));
        return Write(draft, rows, parts.Endings, parts.Joiners);
    }

    private static void Add(Dictionary<string, double> concepts, Dictionary<string, double>? more, double by)
    {
        if (more is null) return;
        foreach (var (concept, worth) in more) CollectionsMarshal.GetValueRefOrAddDefault(concepts, concept, out _) += worth * by;
    }

    private static List<(int, byte)> Shares(Dictionary<int, double> concepts, Dictionary<int, double>? learnt, LearntWorth worth)
    {
        if (learnt is { Count: > 0 })
        {
            concepts = new(concepts);
            var most = learnt.Values.DefaultIfEmpty().Max();
            var by = (concepts.Count > 0 ? worth.Known : worth.Unknown) * Math.Min(1, Enough / most);
            foreach (var (concept, count) in learnt.Where(l => by > 0 && l.Value >= LeastCount && l.Value >= most * LeastOfMost)) concepts[concept] = concepts.GetValueOrDefault(concept) + (count * by);
        }

        if (concepts.Count == 0) return [];
        var known = concepts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostConcepts).ToList();
        var highest = known[0].Value;
        return [.. known.Select(c => (c.Key, (byte)Math.Clamp((int)Math.Round(c.Value / highest * 16) - 1, 0, 15))).Where(c => c.Item2 > 0).OrderBy(c => c.Key)];
    }

    // Pairs of endings that many forms and words with a common beginning have; those that trees tell of count more.
    private static List<BridgeEnding> Endings(Draft draft, Dictionary<string, Dictionary<string, double>> lists)
    {
        if (draft.Uncut.Count > 0) return [];
        var counts = new Dictionary<(string, string), double>();
        foreach (var (form, lemmas) in draft.Lemmas)
        {
            foreach (var lemma in lemmas.Keys) Count(counts, form, lemma, 2);
        }

        var filed = draft.Words.Where(w => w.Key.Length >= 4 && w.Key[^1] != '*').Select(w => w.Key).Order(StringComparer.Ordinal).ToArray();
        foreach (var form in draft.Seen.Keys.Where(f => f.Length >= 5))
        {
            // Words that share all but some letters with the form.
            for (var cut = form.Length - 1; cut >= Math.Max(3, form.Length - 5); cut--)
            {
                var at = Array.BinarySearch(filed, form[..cut], StringComparer.Ordinal);
                for (at = at < 0 ? ~at : at; at < filed.Length && filed[at].StartsWith(form.AsSpan(0, cut), StringComparison.Ordinal); at++)
                {
                    if (filed[at].Length - cut <= 4 && filed[at].AsSpan().CommonPrefixLength(form) == cut) Count(counts, form, filed[at], cut >= 5 ? 0.25 : 0.1);
                }
            }
        }

        foreach (var row in OwnEndings(draft.Language)) CollectionsMarshal.GetValueRefOrAddDefault(counts, (row[0], row.Length > 1 ? row[1] : ""), out _) += OwnEnding;
        var sums = counts.GroupBy(c => c.Key.Item1).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        return [.. counts.Where(c => c.Value >= 3).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostEndings)
            .Select(c => new BridgeEnding(c.Key.Item1, c.Key.Item2, (byte)Math.Clamp(255 * Math.Sqrt(c.Value / sums[c.Key.Item1]), 1, 255)))
            .OrderBy(e => e.Form, StringComparer.Ordinal).ThenByDescending(e => e.Share).ThenBy(e => e.Filed, StringComparer.Ordinal)];
    }

    private static IEnumerable<string[]> OwnEndings(string language) =>
        DataFile.Exists($"languages/{language}/endings.tsv") ? DataFile.Rows($"languages/{language}/endings.tsv") : [];

    private static void Count(Dictionary<(string, string), double> counts, string form, string lemma, double by)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        if (common < 2 || form.Length - common > 6 || lemma.Length - common > 5) return;
        CollectionsMarshal.GetValueRefOrAddDefault(counts, (form[common..], lemma[common..]), out _) += by;
    }

    // By how many of the long words that are filed nothing else can be than two others with a joiner between.
    private static List<string> Joiners(Draft draft, Dictionary<string, Dictionary<string, double>> lists)
    {
        var known = draft.Words.Keys.Where(w => w.Length >= 4).ToHashSet(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (tried, split) = (0, 0);
        foreach (var word in known.Where(w => w.Length >= 10))
        {
            tried++;
            var isSplit = false;
            for (var cut = 4; cut <= word.Length - 4; cut++)
            {
                if (!lookup.Contains(word.AsSpan(cut))) continue;
                for (var length = 0; length <= 2 && cut - length >= 4; length++)
                {
                    if (!lookup.Contains(word.AsSpan(0, cut - length))) continue;
                    counts[word[(cut - length)..cut]] = counts.GetValueOrDefault(word[(cut - length)..cut]) + 1;
                    isSplit = true;
                    break;
                }
            }

            if (isSplit) split++;
        }

        if (tried == 0 || split < tried * 0.15) return [];
        return [.. counts.Where(c => c.Value >= split * 0.02).OrderByDescending(c => c.Value).Select(c => c.Key)];
    }

    private static byte[] Write(Draft draft, SortedDictionary<string, List<(int Concept, byte Share)>> rows, List<BridgeEnding> endings, List<string> joiners)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(packed, Encoding.Unicode))
        {
            writer.Write(BridgeTableReader.Mark);
            writer.Write(rows.Count);
            var before = "";
            foreach (var (word, concepts) in rows)
            {
                var kept = word.AsSpan().CommonPrefixLength(before);
                writer.Write((byte)kept);
                writer.Write((byte)(word.Length - kept));
                writer.Write(MemoryMarshal.AsBytes(word.AsSpan(kept)));
                writer.Write((byte)Math.Round(draft.Weight(word) * 255));
                writer.Write((byte)concepts.Count);
                var last = 0;
                foreach (var (concept, share) in concepts)
                {
                    writer.Write7BitEncodedInt(concept - last);
                    writer.Write(share);
                    last = concept;
                }

                before = word;
            }

            writer.Write7BitEncodedInt(endings.Count);
            foreach (var ending in endings)
            {
                Text(writer, ending.Form);
                Text(writer, ending.Filed);
                writer.Write(ending.Share);
            }

            writer.Write((byte)joiners.Count);
            foreach (var joiner in joiners) Text(writer, joiner);
        }

        return bytes.ToArray();
    }

    private static void Text(BinaryWriter writer, string text)
    {
        writer.Write((byte)text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
