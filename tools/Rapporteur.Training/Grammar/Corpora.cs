using System.Globalization;
using System.IO.Compression;

namespace Rapporteur.Training.Grammar;

/// <summary>The sentences of a language, for learning and kept back, as <c>corpora.tsv</c> lists them.</summary>
internal sealed record Corpora(List<CorpusSentence> Train, List<(string Name, List<CorpusSentence> Sentences)> Dev)
{
    private const int Block = 10;

    /// <summary>Reads what there is for a language.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="language">A code.</param>
    /// <param name="holdOut">True to keep back what measures; false to learn from all.</param>
    public static Corpora Read(string data, string language, bool holdOut)
    {
        var (train, dev, corpus) = (new List<CorpusSentence>(), new List<(string, List<CorpusSentence>)>(), 0);
        foreach (var row in Rows(Path.Combine(AppContext.BaseDirectory, "corpora.tsv")).Where(r => r[0] == language))
        {
            var file = Path.Combine(data, "language", row[4]);
            var weight = float.Parse(row[3], CultureInfo.InvariantCulture);
            var sentences = row[4].EndsWith(".conllu.gz", StringComparison.Ordinal) ? Conllu(file, row[2], corpus, weight) : Iob(file, row[2], corpus, weight);
            corpus++;
            var kept = !holdOut ? [] : row[1] switch
            {
                "dev" => sentences,
                "part" => [.. sentences.Where((_, at) => at / Block % 5 == 4)],
                _ => [],
            };
            train.AddRange(kept.Count == 0 ? sentences : sentences.Except(kept, ReferenceEqualityComparer.Instance).Cast<CorpusSentence>());
            if (kept.Count > 0) dev.Add((Path.GetFileName(row[4]).Split('.')[0], kept));
        }

        return new Corpora(train, dev);
    }

    /// <summary>The files of a language, in the order of the numbers of their corpora.</summary>
    public static List<string> Files(string language) => [.. Rows(Path.Combine(AppContext.BaseDirectory, "corpora.tsv")).Where(r => r[0] == language).Select(r => r[4])];

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static List<CorpusSentence> Conllu(string file, string teaches, int corpus, float weight)
    {
        var (sentences, words, names) = (new List<CorpusSentence>(), new List<CorpusWord>(), new List<string>());
        foreach (var line in Lines(file).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new CorpusSentence([.. words], teaches.Contains('n', StringComparison.Ordinal) ? [.. names] : null, teaches, corpus, weight));
                words.Clear();
                names.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is { Length: 10 } c && !c[0].Contains('-', StringComparison.Ordinal) && !c[0].Contains('.', StringComparison.Ordinal))
            {
                words.Add(new CorpusWord(c[1], c[2], c[3], c[5], int.TryParse(c[6], out var head) ? head : -1, c[7]));
                names.Add(c[9].StartsWith("name=", StringComparison.Ordinal) ? c[9][5..] : "O");
            }
        }

        return sentences;
    }

    private static List<CorpusSentence> Iob(string file, string teaches, int corpus, float weight)
    {
        var (sentences, words, names) = (new List<CorpusSentence>(), new List<CorpusWord>(), new List<string>());
        foreach (var line in Lines(file).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) sentences.Add(new CorpusSentence([.. words], [.. names], teaches, corpus, weight));
                words.Clear();
                names.Clear();
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                var c = line.Split('\t');
                words.Add(new CorpusWord(c[0], "_", "_", "_", -1, "_"));
                names.Add(c[^1]);
            }
        }

        return sentences;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
