using Rapporteur.Reading.Names;
using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>What is told of a word: its part of speech, the value of every feature, the tag of a name.</summary>
internal sealed class TagLabels
{
    /// <summary>The parts of speech of Universal Dependencies.</summary>
    public static readonly string[] Upos = UniversalTags.Upos;

    /// <summary>The tags of names.</summary>
    public static readonly string[] Names = NameTags.Written;

    /// <summary>The features of a treebank (Case, Number …), each with its values; the first value is that it has none.</summary>
    public List<(string Name, List<string> Values, int Start)> Features { get; } = [];

    /// <summary>How many values all features have together.</summary>
    public int FeatureValues { get; private set; }

    /// <summary>The features and values seen at least a few times.</summary>
    public static TagLabels Of(IEnumerable<CorpusSentence> sentences)
    {
        var counts = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var pair in sentences.Where(s => s.Has('f')).SelectMany(s => s.Words).SelectMany(w => Pairs(w.Feats)))
        {
            if (!counts.TryGetValue(pair.Name, out var values)) counts.Add(pair.Name, values = new(StringComparer.Ordinal));
            values[pair.Value] = values.GetValueOrDefault(pair.Value) + 1;
        }

        var labels = new TagLabels();
        foreach (var (name, values) in counts)
        {
            var kept = values.Where(v => v.Value >= 3).Select(v => v.Key).ToList();
            if (kept.Count == 0) continue;
            labels.Features.Add((name, ["", .. kept], labels.FeatureValues));
            labels.FeatureValues += kept.Count + 1;
        }

        return labels;
    }

    public static IEnumerable<(string Name, string Value)> Pairs(string feats) =>
        feats == "_" ? [] : feats.Split('|').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).Select(p => (p[0], p[1]));

    /// <summary>The values of a word, one for each feature.</summary>
    public int[] Values(string feats)
    {
        var pairs = Pairs(feats).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return [.. Features.Select(f => pairs.TryGetValue(f.Name, out var value) ? Math.Max(0, f.Values.IndexOf(value)) : 0)];
    }

    /// <summary>The tag of a name in a corpus as one of <see cref="Names"/>; -1 where the corpus does not say.</summary>
    public static int Name(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return 0;
        var kind = tag[(dash + 1)..] switch
        {
            "PER" or "PERS" or "PERSON" => "PER",
            "LOC" or "GPE_LOC" or "GPE" => "LOC",
            "ORG" or "GPE_ORG" => "ORG",
            "DRV" or "LOCderiv" or "PERderiv" or "ORGderiv" or "OTHderiv" or "LOCpart" or "PERpart" or "ORGpart" or "OTHpart" => "",
            _ => "MISC",
        };
        return kind.Length == 0 ? 0 : Array.IndexOf(Names, tag[..2] + kind);
    }
}
