namespace Rapporteur.Text.Bridge;

/// <summary>What it costs to turn one sound into another: little where languages write one sound differently, one for each other letter.</summary>
internal static class SoundDistance
{
    private const double Cheap = 0.4;
    private const double Mute = 0.2;

    // Sounds that one language hears or writes as the other: unstressed vowels, hushing sounds, v at the end of a syllable.
    private static readonly string[] Near = ["ei", "eo", "ao", "ae", "sh", "hk", "gh", "uv", "fv", "dt"];

    /// <summary>The least cost, from 0 for equal ones.</summary>
    /// <param name="left">A sound, as <see cref="NameSounds"/> gives it.</param>
    /// <param name="right">Another.</param>
    public static double Of(string left, string right)
    {
        var above = new double[right.Length + 1];
        var row = new double[right.Length + 1];
        for (var r = 1; r <= right.Length; r++) above[r] = above[r - 1] + Drop(right, r - 1);
        for (var l = 1; l <= left.Length; l++)
        {
            row[0] = above[0] + Drop(left, l - 1);
            for (var r = 1; r <= right.Length; r++)
            {
                var turned = above[r - 1] + Turn(left[l - 1], right[r - 1]);
                row[r] = Math.Min(turned, Math.Min(above[r] + Drop(left, l - 1), row[r - 1] + Drop(right, r - 1)));
            }

            (above, row) = (row, above);
        }

        return above[right.Length];
    }

    private static double Turn(char one, char other)
    {
        if (one == other) return 0;
        foreach (var pair in Near)
        {
            if ((pair[0] == one && pair[1] == other) || (pair[0] == other && pair[1] == one)) return Cheap;
        }

        return 1;
    }

    // A mute e at the end, the i of a softened consonant, the a of a glide that another script spells out, a breath.
    private static double Drop(string word, int at) =>
        (word[at] == 'e' && at == word.Length - 1) || (word[at] is 'i' or 'u' && at > 0 && at + 1 < word.Length && IsVowel(word[at + 1])) ? Mute
        : word[at] == 'a' && at + 1 < word.Length && word[at + 1] == 'i' ? Cheap
        : word[at] is 'h' or 't' or 'd' or 'e' or 'i' ? Cheap * 1.5 : 1;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
