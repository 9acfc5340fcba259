using System.Globalization;
using System.Text;

namespace Rapporteur.Training.Names;

/// <summary>Compares how a name is spelled in two languages, also across scripts and with the endings of cases.</summary>
internal static class NameSpelling
{
    private const int LongestEnd = 3;

    private static readonly Dictionary<char, string> Roman = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['є'] = "e", ['ж'] = "z", ['з'] = "z", ['и'] = "i",
        ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t",
        ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "c", ['ч'] = "c", ['ш'] = "s", ['щ'] = "s", ['ы'] = "i", ['э'] = "e", ['ю'] = "u", ['я'] = "a", ['ь'] = "", ['ъ'] = "",
        ['’'] = "", ['ł'] = "l", ['ø'] = "o", ['ß'] = "ss", ['æ'] = "a", ['đ'] = "d",
    };

    private static readonly (string From, string To)[] Sounds =
    [
        ("sch", "s"), ("sh", "s"), ("ch", "c"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("kh", "h"), ("zh", "z"), ("gh", "g"), ("qu", "kv"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("oo", "u"), ("ee", "i"), ("ou", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ];

    /// <summary>Small Latin letters without marks.</summary>
    public static string Plain(string word)
    {
        var plain = new StringBuilder();
        foreach (var mark in word.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            if (Roman.TryGetValue(mark, out var roman)) plain.Append(roman);
            else plain.Append(mark.ToString().Normalize(NormalizationForm.FormD).Where(m => CharUnicodeInfo.GetUnicodeCategory(m) != UnicodeCategory.NonSpacingMark).ToArray());
        }

        return plain.ToString();
    }

    /// <summary>True when two words may be the same name in two languages.</summary>
    public static bool IsSame(string left, string right)
    {
        var (a, b) = (Plain(left), Plain(right));
        if (a == b) return true;
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared]) shared++;
        if (shared >= 3 && a.Length - shared <= LongestEnd && b.Length - shared <= LongestEnd && shared * 3 >= Math.Max(a.Length, b.Length) * 2) return true;
        return IsCyrillic(left) != IsCyrillic(right) && Distance(Sound(a), Sound(b)) is var distance && distance * 3 <= Math.Max(a.Length, b.Length);
    }

    private static bool IsCyrillic(string word) => word.Any(m => m is >= 'А' and <= 'ҿ');

    private static string Sound(string plain)
    {
        foreach (var (from, to) in Sounds) plain = plain.Replace(from, to, StringComparison.Ordinal);
        return string.Concat(plain.Where((m, at) => at == 0 || plain[at - 1] != m)).Replace('h', 'g').Replace('c', 'k').Replace("'", "", StringComparison.Ordinal);
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var at = 1; at <= left.Length; at++)
        {
            var corner = row[0];
            row[0] = at;
            for (var to = 1; to <= right.Length; to++)
            {
                var cost = Math.Min(Math.Min(row[to], row[to - 1]) + 1, corner + (left[at - 1] == right[to - 1] ? 0 : 1));
                (corner, row[to]) = (row[to], cost);
            }
        }

        return row[^1];
    }
}
