using System.IO.Compression;
using System.Text.RegularExpressions;
using Rapporteur.Training.Grammar;

namespace Rapporteur.Training.Names;

/// <summary>Names in parallel sentences: read by hand or tagged on one side, carried over to the other.</summary>
internal static partial class ParallelNews
{
    /// <summary>The news sentences of a language with the names of <c>parallel-names.tsv</c>; those in which one is not found are left out.</summary>
    public static List<CorpusSentence> News(string data, string language, float weight, int corpus)
    {
        var kinds = Kinds();
        var others = Rows(Path.Combine(data, "language", "parallel", "ntrex", $"{language}.tsv.gz")).ToDictionary(r => r[0], r => r[2], StringComparer.Ordinal);
        var projection = new NameProjection(new Exonyms(data, "en", language));
        var sentences = new List<CorpusSentence>();
        foreach (var row in Rows(Path.Combine(data, "language", "parallel", "ntrex", "en.tsv.gz")))
        {
            var names = Found(Words(row[2], "en"), kinds);
            var words = Words(others[row[0]], language);
            if (names is not null && words.Length > 0 && projection.Project(names, words) is { } tags && (language is "en" or "de" || !NameProjection.IsHalf(words, tags))) sentences.Add(Sentence(words, tags, (corpus, weight)));
        }

        return sentences;
    }

    /// <summary>The sentences of a treebank with the names of the same sentences in another.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="files">Below its <c>language</c>: the tagged sentences, their treebank, the other treebank.</param>
    /// <param name="languages">Of the tagged side and of the other.</param>
    /// <param name="style">Corpus and weight.</param>
    public static List<CorpusSentence> Treebank(string data, (List<CorpusSentence> Tagged, List<CorpusSentence> Same, List<CorpusSentence> Other) files, (string From, string To) languages, (int Corpus, float Weight) style)
    {
        var tagged = new Dictionary<string, CorpusSentence>(StringComparer.Ordinal);
        foreach (var sentence in files.Tagged) tagged[Text(sentence)] = sentence;
        var projection = new NameProjection(new Exonyms(data, languages.From, languages.To));
        var sentences = new List<CorpusSentence>();
        for (var at = 0; at < files.Same.Count; at++)
        {
            if (!tagged.TryGetValue(Text(files.Same[at]), out var from)) continue;
            var tags = from.Names!.Select(TagLabels.Name).ToArray();
            var names = NameScore.Spans(tags).Where(s => s.Kind < 3).Select(s => (string.Join(' ', from.Words[s.Start..s.End].Select(w => w.Form)), TagLabels.Names[(s.Kind * 2) + 1][2..])).ToList();
            string[] words = [.. files.Other[at].Words.Select(w => w.Form)];
            if (projection.Project(names, words) is { } found && (languages.To is "en" or "de" || !NameProjection.IsHalf(words, found))) sentences.Add(Sentence(words, found, style));
        }

        return sentences;
    }

    private static CorpusSentence Sentence(string[] words, string[] tags, (int Corpus, float Weight) style) =>
        new([.. words.Select(w => new CorpusWord(w, "_", "_", "_", -1, "_"))], tags, "n", style.Corpus, style.Weight);

    private static string Text(CorpusSentence sentence) => string.Join(' ', sentence.Words.Select(w => w.Form));

    // A headline in capitals throughout says nothing of which words are names.
    private static List<(string Name, string Kind)>? Found(string[] words, Dictionary<string, string> kinds)
    {
        if (words.Length > 5 && words.Count(w => char.IsUpper(w[0])) * 10 > words.Length * 6) return null;
        var names = new List<(string, string)>();
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = Math.Min(7, words.Length - at); length > 0; length--)
            {
                var name = string.Join(' ', words[at..(at + length)]);
                if (!kinds.TryGetValue(name, out var kind)) continue;
                names.Add((name, kind));
                at += length - 1;
                break;
            }
        }

        return names;
    }

    private static Dictionary<string, string> Kinds()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "parallel-names.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')))
        {
            foreach (var name in row[1].Split('|')) kinds[string.Join(' ', Words(name, "en"))] = row[0];
        }

        return kinds;
    }

    /// <summary>Words as treebanks have them: marks apart, hyphens inside, elided articles on their own.</summary>
    public static string[] Words(string text, string language)
    {
        var pattern = language switch { "en" => English(), "fr" or "it" => Elided(), _ => Plain() };
        return [.. pattern.Matches(text.Replace('’', '\'')).Select(m => m.Value)];
    }

    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Jr)\.|[\p{L}\p{M}\p{N}]+?(?=n't\b|'(?:s|re|ll|ve|d|m)\b)|n't|'(?:s|re|ll|ve|d|m)\b|[\p{L}\p{M}\p{N}]+(?:[-'.,&][\p{L}\p{M}\p{N}]+)*|\S", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|\p{L}{1,6}'(?=\p{L})|[\p{L}\p{M}\p{N}]+(?:[-.,&][\p{L}\p{M}\p{N}]+)*|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Elided();

    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[-'.,&][\p{L}\p{M}\p{N}]+)*|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
