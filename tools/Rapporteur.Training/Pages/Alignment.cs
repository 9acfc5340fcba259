using System.Text;

namespace Rapporteur.Training.Pages;

/// <summary>Lays the words of a page along the words of its article.</summary>
internal static class Alignment
{
    private const int Shingle = 4;
    private const long LargestTable = 60_000_000;

    /// <summary>The words of a text: runs of letters, digits and low lines.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_') word.Append(rune);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    /// <summary>For every word of the page whether it is one of the article: the longest way through both in the same order, among words that
    /// stand in a run of four (or all, of a shorter article) which the article has too.</summary>
    public static bool[] Mark(List<string> page, List<string> gold)
    {
        var marks = new bool[page.Count];
        var size = Math.Min(Shingle, gold.Count);
        if (size == 0) return marks;
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at + size <= gold.Count; at++) runs.Add(string.Join(' ', gold.GetRange(at, size)));
        for (var at = 0; at + size <= page.Count; at++)
        {
            if (runs.Contains(string.Join(' ', page.GetRange(at, size)))) Array.Fill(marks, true, at, size);
        }

        var candidates = Enumerable.Range(0, page.Count).Where(i => marks[i]).ToList();
        if ((long)candidates.Count * gold.Count > LargestTable) return marks;
        return LongestWay(page, gold, candidates);
    }

    private static bool[] LongestWay(List<string> page, List<string> gold, List<int> candidates)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var right = gold.Select(w => numbers.TryGetValue(w, out var n) ? n : numbers[w] = numbers.Count).ToArray();
        var left = candidates.Select(i => numbers.GetValueOrDefault(page[i], -1)).ToArray();
        var width = right.Length + 1;
        var length = new ushort[(left.Length + 1) * (long)width];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                length[((long)i * width) + j] = left[i] == right[j] ? (ushort)(length[((i + 1L) * width) + j + 1] + 1)
                    : Math.Max(length[((i + 1L) * width) + j], length[((long)i * width) + j + 1]);
            }
        }

        var marks = new bool[page.Count];
        for (var (i, j) = (0, 0); i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j]) (marks[candidates[i]], i, j) = (true, i + 1, j + 1);
            else if (length[((i + 1L) * width) + j] >= length[((long)i * width) + j + 1]) i++;
            else j++;
        }

        return marks;
    }
}
