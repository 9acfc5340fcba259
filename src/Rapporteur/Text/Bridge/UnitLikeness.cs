namespace Rapporteur.Text.Bridge;

/// <summary>Finds for the units of one side the like ones of the other: those that share concepts, sound or number.</summary>
internal static class UnitLikeness
{
    /// <summary>For each unit of the left side the units of the right that are like it, and how much, above 0 to <see cref="BridgeWeights.Whole"/>.</summary>
    public static (int Unit, int Likeness)[][] Of(BridgeSide left, BridgeSide right, BridgeWeights weights)
    {
        var concepts = new Dictionary<int, List<(int, float)>>();
        var sounds = new Dictionary<uint, List<int>>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < right.Units.Count; at++)
        {
            var unit = right.Units[at];
            for (var c = 0; c < unit.Concepts.Length; c++) Room(concepts, unit.Concepts[c]).Add((at, unit.Shares[c]));
            foreach (var gram in unit.Sounds) Room(sounds, gram).Add(at);
            if (unit.IsNumber) numbers[unit.Text] = at;
        }

        var like = new (int, int)[left.Units.Count][];
        var meaning = new float[right.Units.Count];
        var sound = new int[right.Units.Count];
        var touched = new List<int>();
        for (var at = 0; at < like.Length; at++)
        {
            var unit = left.Units[at];
            for (var c = 0; c < unit.Concepts.Length; c++)
            {
                if (!concepts.TryGetValue(unit.Concepts[c], out var others)) continue;
                foreach (var (other, share) in others)
                {
                    if (meaning[other] == 0 && sound[other] == 0) touched.Add(other);
                    meaning[other] += share * unit.Shares[c];
                }
            }

            foreach (var gram in unit.Sounds)
            {
                if (!sounds.TryGetValue(gram, out var others)) continue;
                foreach (var other in others)
                {
                    if (meaning[other] == 0 && sound[other] == 0) touched.Add(other);
                    sound[other]++;
                }
            }

            var found = new List<(int, int)>();
            if (unit.IsNumber && numbers.TryGetValue(unit.Text, out var same) && meaning[same] == 0) found.Add((same, BridgeWeights.Whole));
            foreach (var other in touched)
            {
                var likeness = weights.Likeness(unit, right.Units[other], meaning[other], sound[other]);
                if (likeness > 0) found.Add((other, likeness));
                meaning[other] = 0;
                sound[other] = 0;
            }

            touched.Clear();
            like[at] = [.. found];
        }

        return like;
    }

    private static List<T> Room<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        return list;
    }
}
