using System.Numerics;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// What tells languages apart, gathered from their tables: small words, letters and runs of letters, and which languages own
/// each. The fewer own it, the more it says.
/// </summary>
internal sealed class LanguageProfile
{
    /// <summary>Longer words are not looked at.</summary>
    public const int LongestWord = 48;

    /// <summary>Stands for the edge of a word in a run of letters.</summary>
    public const char Edge = '_';

    private const double LetterWeight = 0.8;
    private const double RunWeight = 0.3;
    private const int MostLanguages = 64;
    private const int LongestRun = 5;

    private readonly Dictionary<string, ulong> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<char, ulong> _letters = [];
    private readonly List<string> _languages = [];
    private readonly double[] _shareWeight;

    private LanguageProfile()
    {
        Known = LanguageTable.Known.Length;
        foreach (var language in LanguageTable.Known.Concat(LanguageTable.Neighbours))
        {
            var table = LanguageTable.Of(language);
            Add(language, table.FunctionWords, table.About.Letters, table.About.LetterRuns);
        }

        _shareWeight = [.. Enumerable.Range(0, MostLanguages + 1).Select(owners => Math.Log((_languages.Count + 1.0) / Math.Max(1, owners)))];
    }

    /// <summary>The profile of the languages built in. Gathered on first use.</summary>
    public static LanguageProfile BuiltIn { get; } = new();

    /// <summary>How many of the languages are read; they come first.</summary>
    public int Known { get; }

    /// <summary>The languages told apart: those that are read and their neighbours.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>Adds what a word says to the scores, one for each language.</summary>
    /// <param name="edged">The word in lower case between two edges.</param>
    /// <param name="scores">One for each of <see cref="Languages"/>.</param>
    public void Weigh(ReadOnlySpan<char> edged, Span<double> scores)
    {
        var word = edged[1..^1];
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var owners)) Add(owners, 1, scores);
        foreach (var letter in word)
        {
            if (letter > 0x7F && _letters.TryGetValue(letter, out owners)) Add(owners, LetterWeight, scores);
        }

        var runs = _runs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < edged.Length; start++)
        {
            for (var length = 1; length <= LongestRun && start + length <= edged.Length; length++)
            {
                if (runs.TryGetValue(edged.Slice(start, length), out owners)) Add(owners, RunWeight, scores);
            }
        }
    }

    private void Add(ulong owners, double weight, Span<double> scores)
    {
        weight *= _shareWeight[BitOperations.PopCount(owners)];
        for (var rest = owners; rest != 0; rest &= rest - 1) scores[BitOperations.TrailingZeroCount(rest)] += weight;
    }

    private void Add(string language, IEnumerable<string> words, string letters, string runs)
    {
        if (_languages.Count == MostLanguages) return;
        var bit = 1UL << _languages.Count;
        _languages.Add(language);
        foreach (var word in words) _words[word] = _words.GetValueOrDefault(word) | bit;
        foreach (var letter in letters.Where(l => l != ' ')) _letters[letter] = _letters.GetValueOrDefault(letter) | bit;
        foreach (var run in runs.Split(' ', StringSplitOptions.RemoveEmptyEntries)) _runs[run] = _runs.GetValueOrDefault(run) | bit;
    }
}
