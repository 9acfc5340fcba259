using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>The treebanks of all languages, for learning and kept back.</summary>
internal sealed class TreeCorpora
{
    private const int Block = 10;
    private const int Frequent = 100;

    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    private TreeCorpora()
    {
    }

    /// <summary>What there is of a language.</summary>
    /// <param name="Train">Sentences to learn from.</param>
    /// <param name="Dev">Sentences kept back, by treebank.</param>
    /// <param name="Signs">How often each sign of forms is seen in all texts of the language, with trees and without.</param>
    /// <param name="Kind">The rows of bias of what is to be read.</param>
    internal sealed record Language(List<TreeExample> Train, List<(string Name, List<TreeExample> Sentences)> Dev, Dictionary<uint, int> Signs, (int Language, int Treebank) Kind);

    public SortedDictionary<string, Language> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>Relations, those with a colon where they are frequent.</summary>
    public List<string> Relations { get; } = [];

    /// <summary>Rows of bias: one for each language and each treebank.</summary>
    public int Kinds => _kinds.Count;

    /// <summary>Reads the treebanks of languages.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="kin">The languages.</param>
    /// <param name="holdOut">True to keep back what measures.</param>
    /// <param name="tags">Where predicted tags are kept from one run to the next, or null.</param>
    public static TreeCorpora Read(string data, SortedDictionary<string, Kin> kin, bool holdOut, string? tags)
    {
        var all = new TreeCorpora();
        var read = kin.Keys.Select(l => (Code: l, Corpora: Corpora.Read(data, l, false), Files: Corpora.Files(l))).ToList();
        all.Name(read.SelectMany(r => r.Corpora.Train).Where(s => s.Has('t')));
        foreach (var (code, corpora, files) in read)
        {
            foreach (var name in corpora.Train.Where(s => s.Has('t')).Select(s => Treebank(files, s)).Distinct(StringComparer.Ordinal).Prepend(code)) all._kinds.TryAdd(name, all._kinds.Count);
        }

        foreach (var (code, corpora, files) in read) all.Languages.Add(code, all.Of((code, kin[code].Family), corpora, files, (holdOut, TreeTags.Of(data, code, tags))));
        return all;
    }

    // A file whose habits are not those of reading has manners of its own: made by rule, or by older guidelines.
    private static string Treebank(List<string> files, CorpusSentence sentence) => Treebank(files[sentence.Corpus]) is var name && (sentence.Has('s') || name == "pud") ? name : name + " of other habits";

    // The same for PUD in all languages, whose annotation is one.
    private static string Treebank(string file) => Path.GetFileName(file).Split('-')[0] is var name && name.EndsWith("_pud", StringComparison.Ordinal) ? "pud" : name;

    private Language Of((string Code, int Family) language, Corpora corpora, List<string> files, (bool HoldOut, List<PredictedTags> Tags) more)
    {
        var (train, dev, at) = (new List<TreeExample>(), new SortedDictionary<string, List<TreeExample>>(StringComparer.Ordinal), 0);
        var places = new int[files.Count];
        var alike = corpora.Train.Where(s => s.Has('t') && s.Has('s')).Select(s => s.Corpus).Distinct().Select(c => files[c]).ToList();
        foreach (var sentence in corpora.Train.Where(s => s.Has('t')))
        {
            var tags = more.Tags[at++];
            if (!TreeOracle.IsTree([0, .. sentence.Words.Select(w => w.Head)])) continue;
            var example = Example(sentence, language.Family, tags, (_kinds[language.Code], _kinds[Treebank(files, sentence)]));
            var file = files[sentence.Corpus];
            if (!more.HoldOut || !IsKept(file, (files, alike), places[sentence.Corpus]++)) train.Add(example);
            else (dev.TryGetValue(file, out var kept) ? kept : dev[file] = []).Add(example);
        }

        var main = Treebank(files, corpora.Train.First(s => s.Has('m')));
        var signs = Count(corpora.Train.SelectMany(s => s.Words).Select(w => w.Form), language.Family);
        return new Language(train, [.. dev.Select(d => (Path.GetFileName(d.Key).Split('.')[0], d.Value))], signs, (_kinds[language.Code], _kinds[main]));
    }

    // A whole dev file where its treebank has another of the same manner to learn from, else a fifth; PUD only where there is nothing else.
    private static bool IsKept(string file, (List<string> All, List<string> Alike) files, int place)
    {
        var treebank = Path.GetFileName(file).Split('-')[0];
        if (treebank.EndsWith("_pud", StringComparison.Ordinal) ? files.All.Count > 1 : !file.Contains("-dev", StringComparison.Ordinal)) return false;
        return files.Alike.Any(f => f != file && f.StartsWith("ud/", StringComparison.Ordinal) && Path.GetFileName(f).StartsWith(treebank + "-", StringComparison.Ordinal)) || place / Block % 5 == 4;
    }

    private static Dictionary<uint, int> Count(IEnumerable<string> forms, int family)
    {
        var counts = new Dictionary<uint, int>();
        var signs = new uint[TreeSigns.Most];
        foreach (var form in forms)
        {
            foreach (var sign in signs.AsSpan(0, TreeSigns.OfForm(form, family, signs))) counts[sign] = counts.GetValueOrDefault(sign) + 1;
        }

        return counts;
    }

    private TreeExample Example(CorpusSentence sentence, int family, PredictedTags tags, (int Language, int Treebank) kind)
    {
        var signs = new uint[sentence.Words.Length][];
        Span<uint> room = stackalloc uint[TreeSigns.Most * 2];
        for (var at = 0; at < signs.Length; at++)
        {
            var count = TreeSigns.OfForm(sentence.Words[at].Form, family, room[..TreeSigns.Most]);
            count += TreeSigns.OfTags(tags.Upos[at], tags.Feats[at], room.Slice(count, TreeSigns.Most));
            signs[at] = room[..count].ToArray();
        }

        int[] heads = [0, .. sentence.Words.Select(w => w.Head)];
        TreeOracle.Flatten(heads);
        return new TreeExample { Sentence = sentence, Tags = tags, Signs = signs, Heads = heads, Relations = [0, .. sentence.Words.Select(w => Relation(w.Relation))], Kind = kind };
    }

    private int Relation(string relation) => _relations.TryGetValue(relation, out var at) ? at : _relations[relation.Split(':')[0]];

    private void Name(IEnumerable<CorpusSentence> sentences)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            counts[word.Relation] = counts.GetValueOrDefault(word.Relation) + 1;
            counts.TryAdd(word.Relation.Split(':')[0], 0);
        }

        foreach (var (relation, count) in counts)
        {
            if (count < Frequent && relation.Contains(':', StringComparison.Ordinal)) continue;
            _relations.Add(relation, Relations.Count);
            Relations.Add(relation);
        }
    }
}
