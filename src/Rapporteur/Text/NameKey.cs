using System.Globalization;
using System.Text;

namespace Rapporteur.Text;

/// <summary>
/// Brings spellings of one personal or place name together across scripts and transliterations: Lavrov, Lawrow, Lavrof and
/// Лавров have one key. The key is a consonant skeleton of the transliterated, unaccented name; it is for comparing, not for showing.
/// </summary>
public static class NameKey
{
    private static readonly Dictionary<char, string> Cyrillic = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['ґ'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "yo", ['є'] = "ye",
        ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['і'] = "i", ['ї'] = "yi", ['й'] = "y", ['к'] = "k", ['л'] = "l", ['м'] = "m",
        ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh",
        ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu",
        ['я'] = "ya", ['ў'] = "u", ['ј'] = "j", ['љ'] = "lj", ['њ'] = "nj", ['ћ'] = "c", ['ђ'] = "dj", ['џ'] = "dz",
    };

    // Longest first: the letter groups by which languages write one sound.
    private static readonly (string From, string To)[] Sounds =
    [
        ("shch", "s"), ("sch", "s"), ("tsch", "s"), ("tch", "s"), ("sj", "s"), ("sh", "s"), ("ch", "s"), ("cz", "s"), ("sz", "s"),
        ("zh", "s"), ("rz", "s"), ("tj", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"), ("ts", "s"),
        ("tz", "s"), ("dj", "s"), ("ks", "x"),
    ];

    /// <summary>The name in Latin letters: Cyrillic transliterated, everything else as it is.</summary>
    public static string ToLatin(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (!Cyrillic.TryGetValue(lower, out var latin))
            {
                result.Append(c);
                continue;
            }

            if (lower == c || latin.Length == 0) result.Append(latin);
            else result.Append(char.ToUpperInvariant(latin[0])).Append(latin, 1, latin.Length - 1);
        }

        return result.ToString();
    }

    /// <summary>Lower case, without accents, in Latin letters.</summary>
    public static string Fold(string name)
    {
        var latin = ToLatin(name).ToLowerInvariant().Replace("ø", "o", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ł", "l", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Replace("đ", "d", StringComparison.Ordinal)
            .Replace("ð", "d", StringComparison.Ordinal).Replace("þ", "th", StringComparison.Ordinal);
        var result = new StringBuilder(latin.Length);
        foreach (var c in latin.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The skeleton of one word. Two spellings of one name nearly always share it; two names rarely do.</summary>
    public static string OfWord(string word)
    {
        var folded = Fold(word);
        var result = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var (sound, taken) = Sound(folded, i);
            i += taken;
            if (sound.Length == 0 || (result.Length > 0 && result[^1] == sound[0])) continue;
            result.Append(sound);
        }

        // Final f and v are one in German and French renderings of Slavic names.
        if (result.Length > 1 && result[^1] == 'f') result[^1] = 'v';
        return result.Length == 0 ? folded : result.ToString();
    }

    /// <summary>The skeletons of all words of a name, joined by spaces; particles and single letters are left out.</summary>
    public static string OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Join(' ', name.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1).Select(OfWord));
    }

    private static (string Sound, int Taken) Sound(string word, int at)
    {
        foreach (var (from, to) in Sounds)
        {
            if (string.CompareOrdinal(word, at, from, 0, from.Length) == 0) return (to, from.Length);
        }

        return word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' or 'h' when at > 0 => ("", 1),
            'a' or 'e' or 'o' or 'u' or 'i' or 'y' or 'j' => ("", 1),
            'w' => ("v", 1),
            'c' or 'q' => ("k", 1),
            'z' => ("s", 1),
            var c when char.IsLetterOrDigit(c) => (c.ToString(), 1),
            _ => ("", 1),
        };
    }
}
