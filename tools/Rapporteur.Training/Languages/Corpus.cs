using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Training.Languages;

/// <summary>The texts of one language to learn from, and those kept out to test on.</summary>
internal sealed class LanguageTexts(string language)
{
    public string Language { get; } = language;

    /// <summary>Sentences of news of which every language has a translation.</summary>
    public List<string> News { get; } = [];

    /// <summary>Other running text, a sentence each.</summary>
    public List<string> Sentences { get; } = [];

    /// <summary>Words and short phrases of dictionaries and lists.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Common words, written for this project.</summary>
    public List<string> Common { get; } = [];

    /// <summary>News documents kept out: sentences, the first of them the headline.</summary>
    public List<List<string>> KeptOut { get; } = [];
}

/// <summary>Gathers texts by language from the folders of open data; what each source is and its licence stands in data/NOTICE.md.</summary>
internal sealed class Corpus(string data, bool keepsOut)
{
    private readonly SortedDictionary<string, LanguageTexts> byLanguage = new(StringComparer.Ordinal);

    public IReadOnlyCollection<LanguageTexts> Languages => byLanguage.Values;

    public void Gather(string words)
    {
        News(Path.Combine(data, "langid", "ntrex"));
        var language = Path.Combine(data, "language");
        foreach (var file in Files(Path.Combine(language, "ud"), ".conllu.gz").Concat(Files(Path.Combine(language, "ud-morph"), ".conllu.gz"))) Treebank(file);
        foreach (var file in Files(Path.Combine(language, "ner"), ".iob2.gz")) Names(file);
        foreach (var file in Files(Path.Combine(language, "parallel", "tatoeba"), ".tsv.gz")) ShortSentences(file);
        foreach (var file in Files(Path.Combine(language, "lexicon", "wiktionary"), ".tsv.gz")) Dictionary(file);
        Synsets(Path.Combine(language, "lexicon", "omw", "synsets.tsv.gz"));
        foreach (var name in new[] { "cldr-territories", "cldr-languages" }) ByCode(Path.Combine(language, "names", name + ".json.gz"));
        Calendar(Path.Combine(language, "names", "cldr-months-weekdays.json.gz"));
        foreach (var file in Files(words, ".txt")) Written(file);
    }

    private LanguageTexts Of(string language)
    {
        language = LanguageCodes.Fold(language);
        if (!byLanguage.TryGetValue(language, out var texts)) byLanguage.Add(language, texts = new LanguageTexts(language));
        return texts;
    }

    private static IEnumerable<string> Files(string folder, string ending) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private void News(string folder)
    {
        var documents = Lines(Path.Combine(folder, "DOCUMENT_IDS.tsv.gz")).ToList();
        foreach (var file in Files(Path.Combine(folder, "NTREX-128"), ".txt.gz"))
        {
            var texts = Of(Path.GetFileName(file).Split('.')[1]);
            List<string>? kept = null;
            var last = "";
            foreach (var (document, line) in documents.Zip(Lines(file)))
            {
                if (document != last) kept = null;
                if (keepsOut && IsKeptOut(document))
                {
                    if (document != last) texts.KeptOut.Add(kept = []);
                    kept!.Add(line);
                }
                else
                {
                    texts.News.Add(line);
                }

                last = document;
            }
        }
    }

    private static bool IsKeptOut(string document)
    {
        var hash = 0u;
        foreach (var mark in document) hash = unchecked((hash * 31) + mark);
        return hash % 3 == 0;
    }

    private void Treebank(string file)
    {
        // Its licence is one of the GPL's family.
        if (file.Contains("sequoia", StringComparison.Ordinal)) return;
        var code = Path.GetFileName(file).Split('_')[0];
        var texts = Of(code == "no" ? "nb" : code);
        var words = new List<string>();
        string? text = null;
        foreach (var line in Lines(file))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line["# text = ".Length..];
            else if (line.Length == 0)
            {
                if (text is not null || words.Count > 0) texts.Sentences.Add(text ?? string.Join(' ', words));
                (text, words) = (null, []);
            }
            else if (line[0] != '#' && line.Split('\t') is [_, var form, ..])
            {
                words.Add(form);
            }
        }
    }

    private void Names(string file)
    {
        var texts = Of(Path.GetFileName(Path.GetDirectoryName(file)!));

        // Old newspapers read by machine are full of broken words.
        if (file.Contains("europeana", StringComparison.Ordinal)) return;
        var words = new List<string>();
        foreach (var line in Lines(file))
        {
            if (line.Length > 0)
            {
                words.Add(line.Split('\t')[0]);
                continue;
            }

            if (words.Count >= 6) texts.Sentences.Add(string.Join(' ', words));
            words.Clear();
        }
    }

    private void ShortSentences(string file)
    {
        var texts = Of(Path.GetFileName(file).Split('-')[0]);
        var english = Of("en");
        foreach (var fields in Lines(file).Select(l => l.Split('\t')).Where(f => f.Length >= 3))
        {
            texts.Sentences.Add(fields[1]);
            english.Sentences.Add(fields[2]);
        }
    }

    private void Dictionary(string file)
    {
        var texts = Of(Path.GetFileName(file).Split('.')[0].Split('-')[1]);
        var english = Of("en");
        var isDutch = file.EndsWith("en-nl.tsv.gz", StringComparison.Ordinal);
        foreach (var fields in Lines(file).Select(l => l.Split('\t')).Where(f => f.Length >= 4 && f[1] != "prop"))
        {
            // One dictionary is enough for the English side.
            if (isDutch) english.Words.Add(fields[0]);
            texts.Words.AddRange(fields[3].Split("; ", StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private void Synsets(string file)
    {
        string[] columns = [];
        foreach (var fields in Lines(file).Select(l => l.Split('\t')))
        {
            if (columns.Length == 0) columns = fields;
            else
            {
                for (var i = 4; i < Math.Min(fields.Length, columns.Length); i++)
                {
                    // The French wordnet is under a licence of the GPL's family.
                    if (fields[i].Length > 0 && columns[i] != "fr") Of(columns[i]).Words.AddRange(fields[i].Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(w => !char.IsUpper(w[0]) || columns[i] == "de"));
                }
            }
        }
    }

    private void ByCode(string file)
    {
        using var json = Json(file);
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            foreach (var names in entry.Value.EnumerateObject())
            {
                if (names.Value.ValueKind == JsonValueKind.Array && names.Value.GetArrayLength() > 0) Of(names.Name).Words.Add(names.Value[0].GetString()!);
            }
        }
    }

    private void Calendar(string file)
    {
        using var json = Json(file);
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            foreach (var list in entry.Value.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.Array && l.Name.EndsWith("wide", StringComparison.Ordinal)))
            {
                Of(entry.Name).Words.AddRange(list.Value.EnumerateArray().Select(n => n.GetString()!));
            }
        }
    }

    private static JsonDocument Json(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        return JsonDocument.Parse(stream);
    }

    private void Written(string file)
    {
        var texts = Of(Path.GetFileNameWithoutExtension(file));
        foreach (var line in Lines(file).Where(l => !l.StartsWith('#'))) texts.Common.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
