using System.Collections.Frozen;
using System.Text;

namespace Rapporteur.Text.Bridge;

/// <summary>What the signs of other scripts than Latin and Cyrillic sound like, in Latin letters.</summary>
internal static class SignSounds
{
    private const string File = "rules/sign-sounds.tsv";
    private static readonly FrozenDictionary<char, string> Sounds = DataFile.Rows(File).DistinctBy(r => r[0][0]).ToFrozenDictionary(r => r[0][0], r => r.Length > 1 ? r[^1] : "");
    private static readonly char Lowest = Sounds.Keys.Min();

    /// <summary>A word with every such sign spelt out; the same word where it has none.</summary>
    public static string ToLatin(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange(Lowest, char.MaxValue)) return word;
        var latin = new StringBuilder(word.Length * 4);
        foreach (var sign in word)
        {
            if (Sounds.TryGetValue(sign, out var sound)) latin.Append(sound);
            else latin.Append(sign);
        }

        return latin.ToString();
    }
}
