namespace Rapporteur.Text.Bridge;

/// <summary>
/// How a word roughly sounds, in Latin letters: what the spellings of one name in several scripts and languages have in common.
/// Unlike <see cref="NameKey"/>, which is for finding, it keeps the vowels and is for weighing how like two spellings are.
/// </summary>
internal static class NameSounds
{
    private const string File = "rules/name-sounds.tsv";
    private static readonly Lazy<(string From, string To)[]> Groups = new(() => [.. DataFile.Rows(File).Select(r => (r[0], r[1]))]);

    /// <summary>The sound of a word; empty where it has no letter.</summary>
    public static string Of(string word)
    {
        var folded = NameKey.Fold(SignSounds.ToLatin(word));
        Span<char> letters = stackalloc char[2 * BridgeWords.LongestWord];
        var length = 0;
        for (var at = 0; at < folded.Length && length < letters.Length - 2;)
        {
            var taken = Group(folded, at, out var sound);
            at += taken;
            foreach (var letter in sound)
            {
                if (length == 0 || letters[length - 1] != letter) letters[length++] = letter;
            }
        }

        if (length > 2 && letters[length - 1] == 'f') letters[length - 1] = 'v';
        return new string(letters[..length]);
    }

    private static int Group(string word, int at, out string sound)
    {
        foreach (var (from, to) in Groups.Value)
        {
            if (string.CompareOrdinal(word, at, from, 0, from.Length) != 0) continue;
            sound = to;
            return from.Length;
        }

        sound = word[at] switch
        {
            'w' => "v",
            'y' or 'j' => "i",
            'c' or 'q' => "k",
            'z' => "s",
            'x' => "ks",
            var letter => char.IsLetterOrDigit(letter) ? letter.ToString() : "",
        };
        return 1;
    }
}
