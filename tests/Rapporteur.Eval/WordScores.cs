using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Eval;

/// <summary>
/// How well words are cut and told what they are, and names found, over treebanks and corpora of names. The packs that are built in were learnt
/// from these sentences as well (not from French Sequoia): the figures guard against loss, what is kept back elsewhere tells the worth.
/// </summary>
/// <param name="cli">Runs the program.</param>
/// <param name="python">Runs a scorer and gives what it prints.</param>
/// <param name="work">A folder for what the program reads and writes.</param>
internal sealed class WordScores(Action<string[]> cli, Func<string, string[], string> python, string work)
{
    private const string Scorer = "score_conllu.py";

    private static readonly string[] Treebanks =
    [
        "en/en_ewt-dev", "nl/nl_alpino-dev", "da/da_ddt-dev", "de/de_gsd-dev", "fr/fr_sequoia-dev", "es/es_ancora-dev", "sv/sv_talbanken-dev", "nb/no_bokmaal-dev",
        "it/it_markit-dev", "pt/pt_bosque-dev", "pud/pl_pud-half", "ru/ru_gsd-dev", "uk/uk_parlamint-dev",
    ];

    // Raw text is read for these alone: the others say little more and take as long.
    private static readonly string[] Raw = ["en/en_ewt-dev", "nl/nl_alpino-dev", "fr/fr_sequoia-dev", "sv/sv_talbanken-dev", "pud/pl_pud-half", "ru/ru_gsd-dev"];

    private static readonly string[] Corpora = ["da/uner_da_ddt-dev", "de/uner_de_pud-half", "en/uner_en_ewt-dev", "nb/norne-dev", "pt/uner_pt_bosque-dev", "ru/uner_ru_pud-half"];

    /// <summary>Parts of speech, lemmas, relations on given words; words and sentences of raw text.</summary>
    public List<Figure> Words(LabelledSet set)
    {
        var figures = new List<Figure>();
        foreach (var treebank in Treebanks)
        {
            var gold = Path.Combine(set.Folder, treebank + ".conllu.gz");
            if (!File.Exists(gold)) continue;
            var name = treebank[(treebank.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var language = treebank.StartsWith("pud", StringComparison.Ordinal) ? name[..2] : treebank[..2];
            var given = Score(gold, language, ("blank", "tokens", ["--tokens"]));
            figures.AddRange(((string[])["upos", "lemma", "las"]).Select(f => new Figure(set.Name, $"{name} {f}", given.GetProperty(f).GetDouble())));
            if (!Raw.Contains(treebank)) continue;
            var raw = Score(gold, language, ("text", "raw", []));
            figures.AddRange(((string[])["words", "sentences"]).Select(f => new Figure(set.Name, $"{name} {f}", raw.GetProperty(f).GetDouble())));
        }

        return figures;
    }

    /// <summary>Exact names of persons, places and organisations.</summary>
    public List<Figure> Names(LabelledSet set)
    {
        var figures = new List<Figure>();
        foreach (var corpus in Corpora)
        {
            var gold = Path.Combine(set.Folder, corpus + ".iob2.gz");
            if (!File.Exists(gold)) continue;
            var (words, read) = (Path.Combine(work, "names.conllu"), Path.Combine(work, "names-read.conllu"));
            File.WriteAllText(words, Blank(gold));
            cli(["step", "annotate", "--language", corpus[..2], "--tokens", "--in", words, "--out", read]);
            using var scores = JsonDocument.Parse(python(Scorer, ["--json", "names", gold, read]));
            figures.Add(new Figure(set.Name, corpus[3..], scores.RootElement.GetProperty("all").GetDouble()));
        }

        return figures;
    }

    private JsonElement Score(string gold, string language, (string Make, string Measure, string[] Arguments) how)
    {
        var (input, read) = (Path.Combine(work, "words.in"), Path.Combine(work, "words-read.conllu"));
        File.WriteAllText(input, python(Scorer, [how.Make, gold]));
        cli(["step", "annotate", "--language", language, .. how.Arguments, "--in", input, "--out", read]);
        return JsonDocument.Parse(python(Scorer, ["--json", how.Measure, gold, read])).RootElement;
    }

    // The words of a corpus of names as CoNLL-U.
    private static string Blank(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        var (text, count) = (new StringBuilder(), 0);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) continue;
            if (line.Length > 0) text.Append(string.Create(CultureInfo.InvariantCulture, $"{++count}\t{line.Split('\t')[0]}\t_\t_\t_\t_\t_\t_\t_\t_\n"));
            else if (count > 0) text.Append('\n');
            if (line.Length == 0) count = 0;
        }

        return text.Append('\n').ToString();
    }
}
