using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rapporteur.Reading.Learnt;

/// <summary>A sum of small decision trees, learnt elsewhere and only asked here.</summary>
internal sealed class BoostedTrees
{
    private readonly int[] _roots;
    private readonly Node[] _nodes;

    private BoostedTrees(List<int> roots, List<(short Feature, float Value, int Right)> nodes)
    {
        _roots = [.. roots];
        _nodes = [.. nodes.Select(n => new Node(n.Value, n.Right, n.Feature))];
    }

    /// <summary>The trees of a text: one a line, parents first and the lower branch before the higher, a branching as <c>feature&lt;value</c>, a leaf as <c>=value</c>.</summary>
    public static BoostedTrees Parse(IEnumerable<string> lines)
    {
        var roots = new List<int>();
        var nodes = new List<(short Feature, float Value, int Right)>();
        foreach (var line in lines)
        {
            roots.Add(nodes.Count);
            var words = line.Split(' ');
            var at = 0;
            Take(words, ref at, nodes);
        }

        return new BoostedTrees(roots, nodes);
    }

    /// <summary>How likely, 0 to 1.</summary>
    public float Ask(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Score(row)));

    /// <summary>How likely, as the logarithm of the odds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        var nodes = _nodes;
        foreach (var root in _roots)
        {
            var at = root;
            while (true)
            {
                ref readonly var node = ref nodes[at];
                if (node.Feature < 0)
                {
                    sum += node.Value;
                    break;
                }

                at = row[node.Feature] < node.Value ? at + 1 : node.Right;
            }
        }

        return sum;
    }

    // The depth of a tree is that of the data file, which is ours: a few levels.
    private static void Take(string[] words, ref int at, List<(short Feature, float Value, int Right)> nodes)
    {
        var word = words[at++];
        var mark = word.IndexOf('<', StringComparison.Ordinal);
        if (mark < 0)
        {
            nodes.Add((-1, float.Parse(word.AsSpan(1), CultureInfo.InvariantCulture), 0));
            return;
        }

        var node = nodes.Count;
        var feature = short.Parse(word.AsSpan(0, mark), CultureInfo.InvariantCulture);
        var value = float.Parse(word.AsSpan(mark + 1), CultureInfo.InvariantCulture);
        nodes.Add((feature, value, 0));
        Take(words, ref at, nodes);
        nodes[node] = (feature, value, nodes.Count);
        Take(words, ref at, nodes);
    }

    private readonly record struct Node(float Value, int Right, short Feature);
}
