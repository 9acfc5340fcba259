using System.Text.Json;
using Rapporteur.Text;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>Reads dictionaries, wordnets, names and this project's own tables into the drafts. A concept is called by the English word or name for it.</summary>
internal sealed class LexicalSources(string data, string own, SortedDictionary<string, Draft> drafts)
{
    private readonly string folder = Path.Combine(data, "language");

    /// <summary>Counts the words of running text, and gathers which word a form is a form of.</summary>
    public void Texts()
    {
        foreach (var file in PackedLines.Files(Path.Combine(folder, "ud"), ".conllu.gz").Concat(PackedLines.Files(Path.Combine(folder, "ud-morph"), ".conllu.gz"))) Treebank(file);
        foreach (var file in PackedLines.Files(Path.Combine(folder, "ner"), ".iob2.gz").Where(f => !f.Contains("europeana", StringComparison.Ordinal))) Names(file);
    }

    /// <summary>Reads everything else; texts first, for how rare words are tells what a phrase is about.</summary>
    public void Lexicons()
    {
        foreach (var file in PackedLines.Files(Path.Combine(folder, "lexicon", "wiktionary"), ".tsv.gz")) Dictionary(file);
        Synsets(Path.Combine(folder, "lexicon", "omw", "synsets.tsv.gz"));
        ByCode("cldr-territories");
        ByCode("cldr-languages");
        ByCode("cldr-exemplar-cities");
        Demonyms();
        ProperNouns();
        foreach (var draft in drafts.Values) OwnTables(draft);
    }

    private void Treebank(string file)
    {
        // The licence of the one is of the GPL's family.
        if (file.Contains("sequoia", StringComparison.Ordinal)) return;
        var code = Path.GetFileName(file).Split('_')[0];
        if (!drafts.TryGetValue(code == "no" ? "nb" : code, out var draft)) return;
        var words = new List<string>();
        foreach (var line in PackedLines.Lines(file))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) draft.See(string.Join(' ', words));
                words.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is [_, var form, var lemma, ..])
            {
                words.Add(form);
                var (from, to) = (BridgeWords.Spelling(form), BridgeWords.Spelling(lemma.Split('=')[0]));
                if (from.Length == 0 || to.Length == 0 || from == to || lemma is "_" || !char.IsLetter(to[0])) continue;
                if (!draft.Lemmas.TryGetValue(from, out var lemmas)) draft.Lemmas.Add(from, lemmas = new(StringComparer.Ordinal));
                lemmas[to] = lemmas.GetValueOrDefault(to) + 1;
            }
        }
    }

    private void Names(string file)
    {
        if (!drafts.TryGetValue(Path.GetFileName(Path.GetDirectoryName(file)!), out var draft)) return;
        var words = new List<string>();
        foreach (var line in PackedLines.Lines(file))
        {
            if (line.Length > 0)
            {
                words.Add(line.Split('\t')[0]);
                continue;
            }

            if (words.Count >= 6) draft.See(string.Join(' ', words));
            words.Clear();
        }
    }

    private void Dictionary(string file)
    {
        var language = Path.GetFileName(file).Split('.')[0].Split('-')[1];
        if (!drafts.TryGetValue(language, out var draft)) return;
        foreach (var fields in PackedLines.Lines(file).Select(l => l.Split('\t')).Where(f => f.Length >= 4))
        {
            var translations = Translations(fields[3]);
            var worth = 1 / Math.Sqrt(Math.Max(1, translations.Count));
            foreach (var translation in translations) Link(draft, translation, fields[0], worth);
            if (!draft.IsLaid) English(fields[0]);
        }
    }

    private static List<string> Translations(string field)
    {
        var found = new List<string>();
        foreach (var part in field.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var text = part;
            if (text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open) text = text[..open];
            if (text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon) text = text[(colon + 2)..];
            if (text.Trim(' ', '\\', '!', '?', '-') is { Length: > 0 } word) found.Add(word);
        }

        return found;
    }

    // An English word stands for itself, and a phrase for itself and a little for its words.
    private void English(string headword)
    {
        var words = Draft.Split(headword);
        if (words.Count == 1) drafts["en"].Words.TryAdd(words[0], new(StringComparer.Ordinal) { [words[0]] = 4 });
    }

    /// <summary>Notes that a word or phrase of a language is what English calls by a word or phrase.</summary>
    private void Link(Draft draft, string phrase, string headword, double worth)
    {
        var words = Draft.Split(phrase);
        var concepts = Draft.Split(headword);
        if (words.Count == 0 || concepts.Count == 0 || words.Count > 4 || concepts.Count > 4) return;
        var sum = words.Sum(draft.Weight);
        foreach (var word in words)
        {
            var share = words.Count == 1 ? 1 : draft.Weight(word) / sum * 0.8;
            if (words.Count > 1 && draft.Weight(word) < 0.45) continue;
            Link(draft, word, concepts, worth * share);
        }
    }

    private void Link(Draft draft, string word, List<string> concepts, double worth)
    {
        if (concepts.Count == 1)
        {
            draft.Add(word, concepts[0], worth);
            return;
        }

        draft.Add(word, string.Join(' ', concepts), worth);
        var english = drafts["en"];
        var sum = concepts.Sum(english.Weight);
        foreach (var concept in concepts.Where(c => english.Weight(c) >= 0.45)) draft.Add(word, concept, worth * english.Weight(concept) / sum);
    }

    private void Synsets(string file)
    {
        string[] columns = [];
        foreach (var fields in PackedLines.Lines(file).Select(l => l.Split('\t')))
        {
            if (columns.Length == 0)
            {
                columns = fields;
                continue;
            }

            var lemmas = fields[3].Split("; ", StringSplitOptions.RemoveEmptyEntries);
            for (var at = 3; at < Math.Min(fields.Length, columns.Length); at++)
            {
                // The French wordnet is under a licence of the GPL's family.
                if (columns[at] == "fr" || fields[at].Length == 0 || !drafts.TryGetValue(columns[at], out var draft)) continue;
                Synset(draft, fields[at].Split("; ", StringSplitOptions.RemoveEmptyEntries), lemmas);
            }
        }
    }

    private void Synset(Draft draft, string[] words, string[] lemmas)
    {
        foreach (var word in words)
        {
            foreach (var lemma in lemmas) Link(draft, word, lemma, 0.5 / Math.Sqrt(lemmas.Length * words.Length));
        }
    }

    private void ByCode(string name)
    {
        using var json = PackedLines.Json(Path.Combine(folder, "names", name + ".json.gz"));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var english = Texts(entry.Value, "en");
            if (english.Count == 0) continue;
            foreach (var draft in drafts.Values)
            {
                foreach (var text in Texts(entry.Value, draft.Language)) Link(draft, text, english[0], 2);
            }
        }
    }

    private void Demonyms()
    {
        using var json = PackedLines.Json(Path.Combine(folder, "names", "demonyms-wiktionary.json.gz"));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var english = Texts(entry.Value, "en");
            foreach (var draft in drafts.Values.Where(d => d.Language != "en" && entry.Value.TryGetProperty(d.Language, out _)))
            {
                foreach (var kind in entry.Value.GetProperty(draft.Language).EnumerateObject())
                {
                    foreach (var word in kind.Value.EnumerateArray())
                    {
                        foreach (var name in english) Link(draft, word.GetString()!, name, 0.7);
                    }
                }
            }
        }
    }

    private void ProperNouns()
    {
        using var json = PackedLines.Json(Path.Combine(folder, "names", "wiktionary-proper-nouns.json.gz"));
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            foreach (var draft in drafts.Values.Where(d => d.IsLaid))
            {
                foreach (var name in Texts(entry.GetProperty("tr"), draft.Language)) Link(draft, name, entry.GetProperty("en").GetString()!, 1);
            }
        }
    }

    private static List<string> Texts(JsonElement entry, string language) => !entry.TryGetProperty(language, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    private void OwnTables(Draft draft)
    {
        var at = Path.Combine(own, draft.Language);
        Translations(draft, Path.Combine(at, "translations.tsv"));
        Translations(draft, Path.Combine(at, "names.tsv"));
        FunctionWords(draft, Path.Combine(at, "function-words.txt"));
        foreach (var (file, slot) in new[] { ("concepts.tsv", false), ("entities.tsv", true), ("calendar.tsv", false), ("numbers.tsv", false) })
        {
            if (!File.Exists(Path.Combine(at, file))) continue;
            foreach (var row in File.ReadLines(Path.Combine(at, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
            {
                if (slot && row.Length > 2) Entity(draft, row);
                else if (!slot && row.Length > 1) OwnRow(draft, file, row);
            }
        }
    }

    private void Translations(Draft draft, string file)
    {
        if (!File.Exists(file)) return;
        foreach (var row in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(r => r.Length > 1))
        {
            foreach (var phrase in row[1].Split(" | ")) Link(draft, phrase, row[0], 1.5);
        }
    }

    // That they are words at all is what they tell of a language whose words must be cut out of runs.
    private static void FunctionWords(Draft draft, string file)
    {
        if (draft.Uncut.Count == 0 || !File.Exists(file)) return;
        foreach (var word in File.ReadLines(file).Select(l => BridgeWords.Spelling(l)).Where(w => w.Length > 0)) draft.Words.TryAdd(word, new(StringComparer.Ordinal));
    }

    private static void OwnRow(Draft draft, string file, string[] row)
    {
        var concept = file switch
        {
            "concepts.tsv" => "~" + row[0],
            "calendar.tsv" => "@" + row[0],
            _ => BridgeConcepts.Number(row[0]) is var number and > 0 ? BridgeConcepts.Name(number) : "#" + row[0],
        };
        foreach (var form in Forms.Split(row[1])) Form(draft, form, concept, file == "numbers.tsv" ? 3 : 1.5);
    }

    private static void Entity(Draft draft, string[] row)
    {
        var concept = row[1] is "capital" or "metonym" ? $"={row[0]}.{row[1]}" : "=" + row[0];
        foreach (var form in Forms.Split(row[2]))
        {
            Form(draft, form, concept, 2);
            if (row[1] == "metonym") Form(draft, form, "=" + row[0], 0.7);
        }
    }

    // Forms with gaps are too loose for words of their own.
    private static void Form(Draft draft, string form, string concept, double worth)
    {
        foreach (var words in Forms.Expand(form).Where(w => w.Length <= 4 && !w.Any(p => p.AfterGap)))
        {
            var sum = words.Sum(w => draft.Weight(w.Text.ToLowerInvariant()));
            foreach (var word in words)
            {
                var text = BridgeWords.Spelling(word.Text);
                var weight = draft.Weight(text);
                if (words.Length > 1 && weight < 0.45) continue;
                var share = words.Length == 1 ? worth : worth * 0.8 * weight / sum;
                if (word.Star == FormStar.None) draft.Add(text, concept, share);
                else if (word.Star == FormStar.After) draft.Add(text + "*", concept, share);
            }
        }
    }
}
