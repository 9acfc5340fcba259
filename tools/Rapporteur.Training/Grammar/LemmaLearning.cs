using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>Which rules of lemmas each form and each end of forms was seen with.</summary>
internal sealed class LemmaLearning
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, Dictionary<int, int>> _counts = [];

    public List<LemmaRule> Rules { get; } = [];

    /// <summary>Entries of the table: the hash of a form or an end, the rules it may take, the more frequent first.</summary>
    public SortedDictionary<uint, ushort[]> Entries { get; } = [];

    public int Id(string form, string lemma)
    {
        var rule = LemmaRule.Between(form, lemma);
        var text = rule.ToString();
        if (_ids.TryGetValue(text, out var id)) return id;
        _ids.Add(text, id = Rules.Count);
        Rules.Add(rule);
        return id;
    }

    public void Count(string form, int rule)
    {
        var small = WordFeatures.Small(form, new char[40]);
        foreach (var hash in LemmaCandidates.Keys(small)) Add(hash, rule);
    }

    /// <summary>Keeps what was seen often enough.</summary>
    public void Finish()
    {
        var uses = new Dictionary<int, int>();
        foreach (var rule in _counts.Values.SelectMany(c => c)) uses[rule.Key] = uses.GetValueOrDefault(rule.Key) + 1;
        foreach (var (hash, rules) in _counts)
        {
            var isForm = LemmaCandidates.IsForm(hash);
            var kept = rules.Where(r => isForm || (r.Value > 1 && Rules[r.Key].Case != 'w')).OrderByDescending(r => r.Value).ThenBy(r => r.Key).Take(LemmaCandidates.Most).Select(r => (ushort)r.Key).ToArray();
            if (kept.Length > 0) Entries[hash] = kept;
        }
    }

    private void Add(uint hash, int rule)
    {
        if (!_counts.TryGetValue(hash, out var rules)) _counts.Add(hash, rules = []);
        rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }
}
