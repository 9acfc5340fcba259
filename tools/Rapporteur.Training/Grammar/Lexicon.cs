using System.IO.Compression;
using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>Which words a language has and what they may be: from the dictionaries, as flags (see <see cref="WordClasses"/>).</summary>
internal static class Lexicon
{
    private static readonly Dictionary<string, byte> Flags = new(StringComparer.Ordinal)
    {
        ["n"] = 1, ["v"] = 2, ["adj"] = 4, ["a"] = 4, ["s"] = 4, ["adv"] = 8, ["r"] = 8, ["prop"] = 16,
    };

    // The French wordnet (WOLF) is under a licence of the kind of the LGPL: nothing is learnt from it.
    private const string UnfreeWordnet = "fr";

    /// <summary>Small forms of single words, each with its flags.</summary>
    public static SortedDictionary<string, byte> Read(string data, string language)
    {
        var words = new SortedDictionary<string, byte>(StringComparer.Ordinal);
        var folder = Path.Combine(data, "language", "lexicon");
        var wiktionary = language == "en"
            ? Directory.EnumerateFiles(Path.Combine(folder, "wiktionary"), "*.tsv.gz").Order(StringComparer.Ordinal)
            : Directory.EnumerateFiles(Path.Combine(folder, "wiktionary"), $"en-{language}.tsv.gz");
        foreach (var row in wiktionary.SelectMany(Rows).Where(r => r.Length > 3))
        {
            foreach (var word in language == "en" ? [row[0]] : row[3].Split("; ")) Add(words, word, row[1]);
        }

        if (language == UnfreeWordnet) return words;
        var column = -1;
        foreach (var row in Rows(Path.Combine(folder, "omw", "synsets.tsv.gz")))
        {
            if (column < 0) column = Array.IndexOf(row, language);
            else if (column < row.Length) foreach (var word in row[column].Split("; ")) Add(words, word, row[1]);
        }

        return words;
    }

    private static void Add(SortedDictionary<string, byte> words, string word, string kind)
    {
        if (word.Length is < 2 or > 30 || word.Contains(' ', StringComparison.Ordinal)) return;
        var small = WordFeatures.Small(word, new char[40]).ToString();
        words[small] = (byte)(words.GetValueOrDefault(small) | Flags.GetValueOrDefault(kind, (byte)32));
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
