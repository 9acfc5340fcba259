using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// What the features of another scheme (UniMorph, those of an older treebank) say in those of Universal Dependencies, learnt from
/// words that stand in both: for a part of speech with its features of the other scheme the value of each feature that nearly all
/// such words have. Where they do not agree the feature is left open.
/// </summary>
internal sealed class FeatureMapping
{
    private const double Share = 0.9;
    private const int Forms = 3;
    private readonly Dictionary<(string Upos, string Feats), int[]> _values = [];

    public FeatureMapping(List<CorpusSentence> sentences, TagLabels labels)
    {
        var gold = new Dictionary<(string, string), int[]>();
        foreach (var word in sentences.Where(s => s.Has('f')).SelectMany(s => s.Words))
        {
            var (key, values) = ((word.Upos, word.Form.ToLowerInvariant()), labels.Values(word.Feats));
            gold[key] = gold.TryGetValue(key, out var known) ? [.. known.Zip(values, (a, b) => a == b ? a : -1)] : values;
        }

        var seen = new HashSet<(string, string, string)>();
        var counts = new Dictionary<(string, string), Dictionary<int, int>[]>();
        foreach (var word in sentences.Where(s => s.Has('o')).SelectMany(s => s.Words))
        {
            var form = word.Form.ToLowerInvariant();
            if (!gold.TryGetValue((word.Upos, form), out var values) || !seen.Add((word.Upos, word.Feats, form))) continue;
            if (!counts.TryGetValue((word.Upos, word.Feats), out var votes)) counts.Add((word.Upos, word.Feats), votes = [.. labels.Features.Select(_ => new Dictionary<int, int>())]);
            for (var f = 0; f < values.Length; f++)
            {
                if (values[f] >= 0) votes[f][values[f]] = votes[f].GetValueOrDefault(values[f]) + 1;
            }
        }

        foreach (var (key, votes) in counts) _values[key] = [.. votes.Select(Agreed)];
    }

    /// <summary>The value of each feature; -1 where it is open.</summary>
    public int[]? Values(CorpusWord word) => _values.GetValueOrDefault((word.Upos, word.Feats));

    private static int Agreed(Dictionary<int, int> votes)
    {
        if (votes.Count == 0) return -1;
        var best = votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).First();
        return best.Value >= Forms && best.Value >= Share * votes.Values.Sum() ? best.Key : -1;
    }
}
