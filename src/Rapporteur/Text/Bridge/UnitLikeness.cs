namespace Rapporteur.Text.Bridge;

/// <summary>Finds for the units of one side the like ones of the other: those that share concepts, sound or number.</summary>
internal sealed class UnitLikeness
{
    private readonly BridgeSide _side;
    private readonly BridgeWeights _weights;
    private readonly Dictionary<int, List<(int Unit, float Share)>> _concepts = [];
    private readonly Dictionary<uint, List<int>> _sounds = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly float[] _meaning;
    private readonly int[] _shared;
    private readonly List<int> _touched = [];

    private UnitLikeness(BridgeSide side, BridgeWeights weights)
    {
        (_side, _weights) = (side, weights);
        (_meaning, _shared) = (new float[side.Units.Count], new int[side.Units.Count]);
        for (var at = 0; at < side.Units.Count; at++)
        {
            var unit = side.Units[at];
            for (var c = 0; c < unit.Concepts.Length; c++) Room(_concepts, unit.Concepts[c]).Add((at, unit.Shares[c]));
            foreach (var gram in unit.Sounds) Room(_sounds, gram).Add(at);
            if (unit.IsNumber) _numbers[unit.Text] = at;
        }
    }

    /// <summary>For each unit of the left side the units of the right that are like it, and how much, above 0 to <see cref="BridgeWeights.Whole"/>.</summary>
    public static (int Unit, int Likeness)[][] Of(BridgeSide left, BridgeSide right, BridgeWeights weights)
    {
        var index = new UnitLikeness(right, weights);
        return [.. left.Units.Select(index.Like)];
    }

    private static List<T> Room<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        return list;
    }

    private (int Unit, int Likeness)[] Like(BridgeUnit unit)
    {
        Meet(unit);
        var found = new List<(int, int)>();
        if (unit.IsNumber && _numbers.TryGetValue(unit.Text, out var same) && _meaning[same] == 0) found.Add((same, BridgeWeights.Whole));
        foreach (var other in _touched)
        {
            var likeness = _weights.Likeness(unit, _side.Units[other], _meaning[other], _shared[other]);
            if (likeness > 0) found.Add((other, likeness));
            (_meaning[other], _shared[other]) = (0, 0);
        }

        _touched.Clear();
        return [.. found];
    }

    // Sums up for every unit that has something in common with this one what it is.
    private void Meet(BridgeUnit unit)
    {
        for (var c = 0; c < unit.Concepts.Length; c++)
        {
            if (!_concepts.TryGetValue(unit.Concepts[c], out var others)) continue;
            foreach (var (other, share) in others)
            {
                Touch(other);
                _meaning[other] += share * unit.Shares[c];
            }
        }

        foreach (var gram in unit.Sounds)
        {
            if (!_sounds.TryGetValue(gram, out var others)) continue;
            foreach (var other in others)
            {
                Touch(other);
                _shared[other]++;
            }
        }
    }

    private void Touch(int other)
    {
        if (_meaning[other] == 0 && _shared[other] == 0) _touched.Add(other);
    }
}
