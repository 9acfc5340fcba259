using System.Collections.Immutable;

namespace Rapporteur.Reading.Languages;

/// <summary>What tells the known languages apart, gathered from their tables.</summary>
internal sealed class LanguageProfile
{
    /// <summary>Longer words are not looked at.</summary>
    public const int LongestWord = 48;

    private readonly Dictionary<string, ulong> _owners = new(StringComparer.Ordinal);
    private readonly Dictionary<char, ulong> _letters = [];

    private LanguageProfile(ImmutableArray<string> languages) => Languages = languages;

    /// <summary>The languages told apart, at most 64.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Gathers the profile of some languages.</summary>
    public static LanguageProfile Of(ImmutableArray<string> languages)
    {
        var profile = new LanguageProfile(languages);
        for (var i = 0; i < languages.Length; i++)
        {
            var table = LanguageTable.Of(languages[i]);
            var bit = 1UL << i;
            foreach (var word in table.FunctionWords) profile._owners[word] = profile._owners.GetValueOrDefault(word) | bit;
            foreach (var letter in table.About.Letters) profile._letters[char.ToLowerInvariant(letter)] = profile._letters.GetValueOrDefault(letter) | bit;
        }

        return profile;
    }

    /// <summary>Adds what a word in lower case says to the scores, one for each language.</summary>
    public void Weigh(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (_owners.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var owners)) Add(owners, 1, scores);
        foreach (var letter in word)
        {
            if (letter > 0x7F && _letters.TryGetValue(letter, out owners)) Add(owners, 0.5, scores);
        }
    }

    /// <summary>The language with the best score, or none when even that owns too few of the words.</summary>
    public (string Language, double Confidence) Decide(ReadOnlySpan<double> scores, int words)
    {
        var (best, second) = (-1, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            if (best < 0 || scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        if (best < 0 || scores[best] < 0.12 * words) return (LanguageIdentifier.Unknown, 0);
        var margin = second < 0 ? 1 : (scores[best] - scores[second]) / scores[best];
        return (Languages[best], Math.Clamp(0.5 + margin, 0, 1));
    }

    private void Add(ulong owners, double weight, Span<double> scores)
    {
        var share = weight * Math.Log((Languages.Length + 1.0) / System.Numerics.BitOperations.PopCount(owners));
        for (var i = 0; i < scores.Length; i++)
        {
            if ((owners >> i & 1) != 0) scores[i] += share;
        }
    }
}
