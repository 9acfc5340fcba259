using Rapporteur.Reading.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// How likely each tag of a name is behind each other one, learnt over whole sentences (a linear chain): a later word of a name follows a first or
/// later word of its kind, all else has a weight.
/// </summary>
internal sealed class NameChain
{
    private const int Count = NameTags.Count;
    private readonly float[] _moves = new float[Count * Count];
    private float[] _forward = [], _backward = [], _factors = [], _expected = [];

    /// <summary>What a tag (column) adds behind another (row), or behind the start of the sentence (row 0).</summary>
    public RowTable Moves { get; } = new(1, Count * Count, new Random(1), 0);

    /// <summary>True when a tag may stand behind another.</summary>
    public static bool May(int before, int tag) => !NameTags.IsLater(tag) || before == tag || before == tag - 1;

    /// <summary>Turns scores into the gradients of the scores.</summary>
    /// <param name="scores">For each word the scores of <see cref="NameTags.Written"/>; then their gradients.</param>
    /// <param name="gold">The tags; -1 where none is known.</param>
    /// <param name="weight">What the sentence weighs.</param>
    /// <returns>The loss.</returns>
    public double Learn(Span<float> scores, ReadOnlySpan<int> gold, float weight)
    {
        var count = gold.Length;
        Room(count);
        var row = Moves.Row(0);
        for (var at = 0; at < _moves.Length; at++) _moves[at] = May(at / Count, at % Count) ? MathF.Exp(row[at]) : 0;
        for (var at = 0; at < count; at++) Factors(scores.Slice(at * Count, Count), _factors.AsSpan(at * Count, Count));
        scores.Clear();
        _expected.AsSpan().Clear();
        var free = Expect(scores, [], weight, count);
        var fixedTo = Expect(scores, gold, -weight, count);
        Moves.Backward(0, 1, _expected);
        return (free - fixedTo) * weight;
    }

    private static void Factors(ReadOnlySpan<float> scores, Span<float> factors)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = Math.Max(most, score);
        for (var tag = 0; tag < Count; tag++) factors[tag] = MathF.Exp(scores[tag] - most) + 1e-12f;
    }

    // Adds how often each tag and each move is expected, times a weight; returns the logarithm of the sum over all rows of tags.
    private double Expect(Span<float> tags, ReadOnlySpan<int> gold, float weight, int count)
    {
        var sum = 0.0;
        for (var at = 0; at < count; at++)
        {
            var total = 0f;
            for (var tag = 0; tag < Count; tag++)
            {
                var value = 0f;
                if (IsOpen(gold, at, tag))
                {
                    if (at == 0) value = _moves[tag];
                    else for (var before = 0; before < Count; before++) value += _forward[((at - 1) * Count) + before] * _moves[(before * Count) + tag];
                    value *= _factors[(at * Count) + tag];
                }

                _forward[(at * Count) + tag] = value;
                total += value;
            }

            sum += Math.Log(total);
            for (var tag = 0; tag < Count; tag++) _forward[(at * Count) + tag] /= total;
        }

        Back(tags, gold, weight);
        return sum;
    }

    private void Back(Span<float> tags, ReadOnlySpan<int> gold, float weight)
    {
        var count = tags.Length / Count;
        _backward.AsSpan((count - 1) * Count, Count).Fill(1);
        for (var at = count - 1; at >= 0; at--)
        {
            var behind = _backward.AsSpan(at * Count, Count);
            var total = 0f;
            for (var tag = 0; tag < Count; tag++) total += _forward[(at * Count) + tag] * behind[tag];
            for (var tag = 0; tag < Count; tag++) tags[(at * Count) + tag] += weight * _forward[(at * Count) + tag] * behind[tag] / total;
            if (at == 0)
            {
                for (var tag = 0; tag < Count; tag++) _expected[tag] += weight * _forward[tag] * behind[tag] / total;
                continue;
            }

            var pairs = _backward.AsSpan((at - 1) * Count, Count);
            var sum = 0f;
            pairs.Clear();
            for (var step = 0; step < 2; step++)
            {
                for (var before = 0; before < Count; before++)
                {
                    for (var tag = 0; tag < Count; tag++)
                    {
                        if (!IsOpen(gold, at, tag)) continue;
                        var value = _moves[(before * Count) + tag] * _factors[(at * Count) + tag] * behind[tag];
                        if (step == 0)
                        {
                            pairs[before] += value;
                            sum += _forward[((at - 1) * Count) + before] * value;
                        }
                        else
                        {
                            _expected[(before * Count) + tag] += weight * _forward[((at - 1) * Count) + before] * value / sum;
                        }
                    }
                }
            }

            // What stands behind is scaled, so that long sentences do not vanish.
            var most = 0f;
            foreach (var value in pairs) most = Math.Max(most, value);
            foreach (ref var value in pairs) value /= most;
        }
    }

    private static bool IsOpen(ReadOnlySpan<int> gold, int at, int tag) => gold.IsEmpty || gold[at] < 0 || gold[at] == tag;

    private void Room(int count)
    {
        if (_forward.Length >= count * Count) return;
        (_forward, _backward, _factors) = (new float[count * Count * 2], new float[count * Count * 2], new float[count * Count * 2]);
        _expected = new float[Count * Count];
    }
}
