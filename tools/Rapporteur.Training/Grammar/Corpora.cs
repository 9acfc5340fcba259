using System.Globalization;
using System.IO.Compression;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>The sentences of a language, for learning and kept back, as <c>corpora.tsv</c> lists them.</summary>
internal sealed record Corpora(List<CorpusSentence> Train, List<(string Name, List<CorpusSentence> Sentences)> Dev)
{
    private const int Block = 10;
    private const int Folds = 5;

    /// <summary>Reads what there is for a language.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="language">A code.</param>
    /// <param name="holdOut">True to keep back what measures; false to learn from all.</param>
    public static Corpora Read(string data, string language, bool holdOut)
    {
        var (train, dev, corpus) = (new List<CorpusSentence>(), new List<(string, List<CorpusSentence>)>(), 0);
        foreach (var row in Rows(Path.Combine(AppContext.BaseDirectory, "corpora.tsv")).Where(r => r[0] == language))
        {
            var bias = row.Length > 5 ? int.Parse(row[5], CultureInfo.InvariantCulture) : corpus;
            corpus++;
            if (row[1] == "list") continue;
            var sentences = Sentences(data, row, bias);
            var kept = holdOut ? Kept(row[1], sentences) : [];
            Add(train, kept.Count == 0 ? sentences : [.. sentences.Except(kept, ReferenceEqualityComparer.Instance).Cast<CorpusSentence>()]);
            if (kept.Count > 0) dev.Add((Path.GetFileName(row[4]).Split('.')[0], kept));
        }

        return new Corpora(train, dev);
    }

    /// <summary>Every n-th block of what is learnt from, for a curve of how much more would help.</summary>
    public Corpora Every(int share) => this with { Train = [.. Train.Where((_, at) => at / Block % share == 0)] };

    /// <summary>The files of a language, in the order of the numbers of their corpora.</summary>
    public static List<string> Files(string language) => [.. Rows(Path.Combine(AppContext.BaseDirectory, "corpora.tsv")).Where(r => r[0] == language).Select(r => r[4])];

    /// <summary>The rows of <c>corpora.tsv</c> that teach names, each file once, in the language that it is in.</summary>
    public static IEnumerable<string[]> NameRows() => Rows(Path.Combine(AppContext.BaseDirectory, "corpora.tsv"))
        .Where(r => IsOfNames(r) && !r[4].Contains("europeana", StringComparison.Ordinal) && (r[4].Contains($"/{r[0]}/", StringComparison.Ordinal) || r[4].StartsWith("names ", StringComparison.Ordinal) || r[4].StartsWith("ntrex ", StringComparison.Ordinal)));

    /// <summary>The sentences of a row that are learnt from.</summary>
    public static List<CorpusSentence> Learnt(string data, string[] row, bool holdOut)
    {
        var sentences = Sentences(data, row, 0);
        return holdOut ? [.. sentences.Except(Kept(row[1], sentences), ReferenceEqualityComparer.Instance).Cast<CorpusSentence>()] : sentences;
    }

    private static bool IsOfNames(string[] row) => row[2][0] == 'n';

    private static List<CorpusSentence> Kept(string role, List<CorpusSentence> sentences) => role switch
    {
        "dev" => sentences,
        "half" => [.. sentences.Where((_, at) => at % 2 == 1)],
        "part" => [.. sentences.Where((_, at) => at / Block % 5 == 4)],
        _ => [],
    };

    private static List<CorpusSentence> Sentences(string data, string[] row, int bias)
    {
        var weight = float.Parse(row[3], CultureInfo.InvariantCulture);
        var sentences = row[4].Split(' ') switch
        {
            ["names", var own] => Iob(Path.Combine(AppContext.BaseDirectory, own), row[2], bias, weight),
            ["marked", var own, var treebank] => Marked(Path.Combine(AppContext.BaseDirectory, own), InData(treebank), bias, weight),
            ["ntrex", var language] => ParallelNews.News(data, language, weight, bias),
            ["pud", var from, var to] => ParallelNews.Treebank(data, (Iob(InData($"ner/{from}/uner_{from}_pud-half.iob2.gz"), "n", 0, 1), Conllu(InData($"ud/pud/{from}_pud-half.conllu.gz"), "u", 0, 1), Conllu(InData($"ud/pud/{to}_pud-half.conllu.gz"), "u", 0, 1)), (from, to), (bias, weight)),
            _ when row[4].EndsWith(".conllu.gz", StringComparison.Ordinal) => Conllu(InData(row[4]), row[2], bias, weight),
            _ => Iob(InData(row[4]), row[2], bias, weight),
        };
        string InData(string file) => Path.Combine(data, "language", file);
        return IsOfNames(row) ? [.. sentences.Select((s, at) => s with { Teaches = row[2], IsModelOfNames = row[2].Contains('s', StringComparison.Ordinal), Source = Source(row[4], at, sentences.Count) })] : sentences;
    }

    // What is left out of the list of names when a sentence is learnt from: a fifth of its file, or all that says the same in other languages.
    private static string Source(string file, int at, int count) => file.Split(' ') switch
    {
        ["ntrex", ..] => "ntrex",
        ["pud", ..] => "pud",
        _ when file.Contains("_pud-", StringComparison.Ordinal) => "pud",
        _ => $"{file}#{at * Folds / count}",
    };

    // Names of a sentence whose parts of speech are known are learnt together with these.
    private static void Add(List<CorpusSentence> train, List<CorpusSentence> more)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        if (more.Exists(s => s.Names is not null)) for (var at = 0; at < train.Count; at++) known[Text(train[at])] = at;
        foreach (var sentence in more)
        {
            if (sentence.Names is null || !known.TryGetValue(Text(sentence), out var at)) train.Add(sentence);
            else if (train[at].Names is null) train[at] = train[at] with { Names = sentence.Names, Teaches = train[at].Teaches + "n", IsModelOfNames = sentence.IsModelOfNames, Source = sentence.Source };
        }
    }

    private static string Text(CorpusSentence sentence) => string.Join(' ', sentence.Words.Select(w => w.Form));

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

    // Names marked apart from their treebank: id of the sentence, numbers of the first and last word, kind. A sentence without names has a row of zeros; one without a row was not read.
    private static List<CorpusSentence> Marked(string marks, string treebank, int corpus, float weight)
    {
        var rows = Rows(marks).ToLookup(r => r[0], StringComparer.Ordinal);
        var ids = Lines(treebank).Where(l => l.StartsWith("# sent_id = ", StringComparison.Ordinal)).Select(l => l[12..]).ToList();
        var sentences = Conllu(treebank, "n", corpus, weight);
        for (var at = 0; at < ids.Count; at++)
        {
            foreach (var row in rows[ids[at]].Where(r => r[1] != "0"))
            {
                var (first, last) = (int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture));
                for (var word = first; word <= last; word++) sentences[at].Names![word - 1] = (word == first ? "B-" : "I-") + row[3];
            }
        }

        return [.. sentences.Where((_, at) => rows.Contains(ids[at]))];
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
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
