namespace Rapporteur.Training.Bridge;

/// <summary>A sentence and what it is in each language.</summary>
/// <param name="Article">The article or document it stands in.</param>
/// <param name="Texts">The sentence by language.</param>
internal sealed record ParallelSentence(string Article, SortedDictionary<string, string> Texts);

/// <summary>The same sentences in many languages.</summary>
internal static class ParallelTexts
{
    /// <summary>The news sentences of every language, in order.</summary>
    public static List<ParallelSentence> News(string folder, IReadOnlyCollection<string> languages)
    {
        var sentences = new SortedDictionary<int, ParallelSentence>();
        foreach (var language in languages)
        {
            var file = Path.Combine(folder, "ntrex", language + ".tsv.gz");
            if (!File.Exists(file)) continue;
            foreach (var fields in PackedLines.Lines(file).Select(l => l.Split('\t', 3)).Where(f => f.Length == 3))
            {
                var number = int.Parse(fields[0], System.Globalization.CultureInfo.InvariantCulture);
                if (!sentences.TryGetValue(number, out var sentence)) sentences.Add(number, sentence = new ParallelSentence(fields[1], new(StringComparer.Ordinal)));
                sentence.Texts[language] = fields[2];
            }
        }

        return [.. sentences.Values];
    }

    /// <summary>The sentences of the parallel treebanks.</summary>
    public static List<ParallelSentence> Treebanks(string folder, IReadOnlyCollection<string> languages)
    {
        var found = new List<ParallelSentence>();
        string[] columns = [];
        foreach (var fields in PackedLines.Lines(Path.Combine(folder, "pud", "pud.tsv.gz")).Select(l => l.Split('\t')))
        {
            if (columns.Length == 0)
            {
                columns = fields;
                continue;
            }

            var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
            for (var at = 1; at < Math.Min(columns.Length, fields.Length); at++)
            {
                if (languages.Contains(columns[at]) && fields[at].Length > 0) texts[columns[at]] = fields[at];
            }

            found.Add(new ParallelSentence(fields[0][..Math.Min(6, fields[0].Length)], texts));
        }

        return found;
    }

    /// <summary>Short pairs with English.</summary>
    public static List<ParallelSentence> Pairs(string folder, IReadOnlyCollection<string> languages)
    {
        var found = new List<ParallelSentence>();
        foreach (var file in PackedLines.Files(Path.Combine(folder, "tatoeba"), ".tsv.gz"))
        {
            var language = Path.GetFileName(file).Split('-')[0];
            if (!languages.Contains(language)) continue;
            found.AddRange(PackedLines.Lines(file).Select(l => l.Split('\t')).Where(f => f.Length >= 3)
                .Select(f => new ParallelSentence(language + f[0], new(StringComparer.Ordinal) { [language] = f[1], ["en"] = f[2] })));
        }

        return found;
    }
}
