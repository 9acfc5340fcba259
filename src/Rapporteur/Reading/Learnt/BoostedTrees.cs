using System.Globalization;
using System.Numerics;

namespace Rapporteur.Reading.Learnt;

/// <summary>
/// A sum of small decision trees, learnt elsewhere and only asked here. No tree is walked down: a branching that turns to the higher
/// side shuts the leaves of its lower side, and the first leaf left open is the answer of its tree. So the branchings can be asked
/// by feature, the lowest first, and those of a feature end at the first that the row stays below.
/// </summary>
internal sealed class BoostedTrees
{
    private const int MostLeaves = 32;
    private readonly Branching[] _branchings;

    // Where the branchings of each feature begin, and where the last end.
    private readonly int[] _features;
    private readonly float[] _leaves;

    private BoostedTrees(List<(int Feature, Branching Branching)> branchings, float[] leaves)
    {
        var ordered = branchings.OrderBy(b => b.Feature).ThenBy(b => b.Branching.Value).ToList();
        _branchings = [.. ordered.Select(b => b.Branching)];
        _features = new int[ordered.Count == 0 ? 1 : ordered[^1].Feature + 2];
        foreach (var (feature, _) in ordered) _features[feature + 1]++;
        for (var feature = 1; feature < _features.Length; feature++) _features[feature] += _features[feature - 1];
        _leaves = leaves;
    }

    /// <summary>The trees of a text: one a line, parents first and the lower branch before the higher, a branching as <c>feature&lt;value</c>, a leaf as <c>=value</c>.</summary>
    /// <exception cref="InvalidDataException">A tree has more than 32 leaves.</exception>
    public static BoostedTrees Parse(IEnumerable<string> lines)
    {
        var branchings = new List<(int Feature, Branching Branching)>();
        var leaves = new List<float>();
        foreach (var line in lines)
        {
            var tree = new Tree(line.Split(' '), leaves.Count / MostLeaves, branchings, leaves);
            tree.Take();
            leaves.AddRange(new float[-leaves.Count & (MostLeaves - 1)]);
        }

        return new BoostedTrees(branchings, [.. leaves]);
    }

    /// <summary>How likely, 0 to 1.</summary>
    public float Ask(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

    /// <summary>How likely, as the logarithm of the odds.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        Span<uint> open = stackalloc uint[_leaves.Length / MostLeaves];
        open.Fill(uint.MaxValue);
        var branchings = _branchings;
        for (var feature = 0; feature < _features.Length - 1; feature++)
        {
            var value = row[feature];
            foreach (ref readonly var branching in branchings.AsSpan(_features[feature].._features[feature + 1]))
            {
                if (value < branching.Value) break;
                open[branching.Tree] &= branching.Higher;
            }
        }

        var sum = 0f;
        for (var tree = 0; tree < open.Length; tree++) sum += _leaves[(tree * MostLeaves) + BitOperations.TrailingZeroCount(open[tree])];
        return sum;
    }

    // What is left open when the row is not below the value.
    private readonly record struct Branching(float Value, uint Higher, int Tree);

    private sealed class Tree(string[] words, int number, List<(int Feature, Branching Branching)> branchings, List<float> leaves)
    {
        private int _at;

        private int Leaf => leaves.Count - (number * MostLeaves);

        // The depth of a tree is that of the data file, which is ours: a few levels.
        public void Take()
        {
            var word = words[_at++];
            var mark = word.IndexOf('<', StringComparison.Ordinal);
            if (mark < 0)
            {
                if (Leaf == MostLeaves) throw new InvalidDataException("A tree has too many leaves.");
                leaves.Add(float.Parse(word.AsSpan(1), CultureInfo.InvariantCulture));
                return;
            }

            var first = Leaf;
            Take();
            var lower = (uint)((1UL << Leaf) - (1UL << first));
            var value = float.Parse(word.AsSpan(mark + 1), CultureInfo.InvariantCulture);
            branchings.Add((int.Parse(word.AsSpan(0, mark), CultureInfo.InvariantCulture), new Branching(value, ~lower, number)));
            Take();
        }
    }
}
