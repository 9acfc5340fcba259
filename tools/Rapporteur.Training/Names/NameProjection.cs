using Rapporteur.Training.Grammar;

namespace Rapporteur.Training.Names;

/// <summary>Carries names over to the same sentence in another language: where they stand in the same or a near spelling, or as tables say they are called.</summary>
internal sealed class NameProjection(Exonyms exonyms)
{
    private const int MoreWords = 2;

    /// <summary>The tags of the other sentence, or null when a name is not found in it.</summary>
    /// <param name="names">The names and kinds on this side.</param>
    /// <param name="words">The words of the other sentence.</param>
    public string[]? Project(List<(string Name, string Kind)> names, string[] words)
    {
        var tags = Enumerable.Repeat("O", words.Length).ToArray();
        foreach (var (name, kind) in names.Distinct().OrderByDescending(n => n.Name.Length))
        {
            var found = Places(name, words, tags);
            if (found.Count == 0 && !IsPart(name, names)) return null;
            foreach (var (start, end) in found)
            {
                for (var at = start; at < end; at++) tags[at] = kind == "O" ? "X" : (at == start ? "B-" : "I-") + kind;
            }
        }

        return [.. tags.Select(t => t == "X" ? "O" : t)];
    }

    /// <summary>True when a word in capitals stands beside a person's name without being part of it: half a name was found.</summary>
    public static bool IsHalf(string[] words, string[] tags)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var (left, right) = (tags[at - 1].EndsWith("PER", StringComparison.Ordinal), tags[at].EndsWith("PER", StringComparison.Ordinal));
            if (left != right && words[left ? at : at - 1] is { Length: > 1 } word && (left || at > 1) && char.IsUpper(word[0]) && tags[left ? at : at - 1] == "O") return true;
        }

        return false;
    }

    // The second name of a person may be left out where a pronoun stands.
    private static bool IsPart(string name, List<(string Name, string Kind)> names) => names.Exists(n => n.Kind == "O" && n.Name == name) || names.Exists(n => n.Name.Length > name.Length && n.Name.Contains(name, StringComparison.Ordinal));

    private List<(int Start, int End)> Places(string name, string[] words, string[] tags)
    {
        var found = new List<(int, int)>();
        var (own, others) = (name.Split(' '), exonyms.Of(name).Select(n => n.Split(' ')).ToList());
        for (var start = 0; start < words.Length; start++)
        {
            var end = End(start, own, others, words);
            if (end < 0 || Enumerable.Range(start, end - start).Any(at => tags[at] != "O")) continue;
            found.Add((start, end));
            start = end - 1;
        }

        return found;
    }

    private static int End(int start, string[] own, List<string[]> others, string[] words)
    {
        if (!char.IsUpper(words[start][0])) return -1;
        for (var length = Math.Min(own.Length + MoreWords, words.Length - start); length > 0; length--)
        {
            var run = words[start..(start + length)];
            if (run.Length == own.Length && run.Zip(own).All(p => p.First == p.Second || (char.IsUpper(p.First[0]) == char.IsUpper(p.Second[0]) && NameSpelling.IsSame(p.First, p.Second)))) return start + length;
            var small = string.Join(' ', run).ToLowerInvariant().Replace('-', ' ').Replace('\'', ' ').Replace('’', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (others.Exists(o => o.Length == small.Length && small.Zip(o).All(p => p.First == p.Second))) return start + length;
        }

        return -1;
    }
}
