namespace Rapporteur.Text.Bridge;

/// <summary>Sentences of one language made ready: distinct units, and in which sentences each stands.</summary>
internal sealed class BridgeSide
{
    private readonly Dictionary<BridgeUnit, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<List<int>> _places = [];

    /// <summary>Reads sentences.</summary>
    public BridgeSide(IReadOnlyList<string> sentences, BridgeTable table)
    {
        var vocabulary = new BridgeVocabulary(table);
        Sentences = new int[sentences.Count][];
        Sums = new int[sentences.Count];
        for (var at = 0; at < sentences.Count; at++)
        {
            var units = vocabulary.Read(sentences[at]);
            Sentences[at] = [.. units.Select(Number)];
            Sums[at] = units.Sum(u => u.Weight);
            foreach (var unit in Sentences[at]) _places[unit].Add(at);
        }

        Places = [.. _places.Select(p => p.ToArray())];
    }

    /// <summary>The distinct units.</summary>
    public List<BridgeUnit> Units { get; } = [];

    /// <summary>Of each sentence the numbers of its units, in order.</summary>
    public int[][] Sentences { get; }

    /// <summary>Of each sentence the weights of its units summed up.</summary>
    public int[] Sums { get; }

    /// <summary>Of each unit the sentences in which it stands, as often as it stands there, ascending.</summary>
    public int[][] Places { get; }

    private int Number(BridgeUnit unit)
    {
        if (_numbers.TryGetValue(unit, out var number)) return number;
        number = Units.Count;
        Units.Add(unit);
        _places.Add([]);
        _numbers.Add(unit, number);
        return number;
    }
}
