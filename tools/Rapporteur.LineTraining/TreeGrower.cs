using System.Globalization;

namespace Rapporteur.LineTraining;

/// <summary>Grows a sum of decision trees by gradient boosting with the logistic loss, over numbers sorted into bins.</summary>
internal sealed class TreeGrower(int numbers, int depth, int trees)
{
    private const int Bins = 64;
    private const double Rate = 0.1;
    private const double Restraint = 2;
    private const double FewestWeight = 4;
    private readonly float[][] _edges = new float[numbers][];

    /// <summary>A tree: questions from the root down, then answers.</summary>
    public sealed record Tree(int[] Numbers, float[] Thresholds, float[] Answers);

    /// <summary>Learns from rows with their labels and weights.</summary>
    public List<Tree> Grow(float[][] rows, float[] labels, float[] weights)
    {
        var binned = Bin(rows);
        var scores = new double[rows.Length];
        var grown = new List<Tree>();
        var inner = (1 << depth) - 1;
        var node = new int[rows.Length];
        var gradient = new double[rows.Length];
        var curvature = new double[rows.Length];
        for (var round = 0; round < trees; round++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradient[i] = weights[i] * (labels[i] - p);
                curvature[i] = weights[i] * Math.Max(1e-6, p * (1 - p));
                node[i] = 0;
            }

            var tree = new Tree(new int[inner], new float[inner], new float[inner + 1]);
            for (var level = 0; level < depth; level++) SplitLevel(level, tree, binned, (node, gradient, curvature));
            var sums = new double[(inner + 1) * 2];
            for (var i = 0; i < rows.Length; i++)
            {
                sums[(node[i] - inner) * 2] += gradient[i];
                sums[((node[i] - inner) * 2) + 1] += curvature[i];
            }

            for (var leaf = 0; leaf <= inner; leaf++) tree.Answers[leaf] = (float)(Rate * sums[leaf * 2] / (sums[(leaf * 2) + 1] + Restraint));
            for (var i = 0; i < rows.Length; i++) scores[i] += tree.Answers[node[i] - inner];
            grown.Add(tree);
        }

        return grown;
    }

    /// <summary>The row of a tree in the table.</summary>
    public static string Row(Tree tree) => string.Join(' ', tree.Numbers.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n}:{tree.Thresholds[i]:G5}")))
        + "\t" + string.Join(' ', tree.Answers.Select(a => a.ToString("0.####", CultureInfo.InvariantCulture)));

    private byte[][] Bin(float[][] rows)
    {
        var binned = new byte[numbers][];
        Parallel.For(0, numbers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            var values = rows.Select(r => r[f]).Order().ToArray();
            var edges = new List<float>();
            for (var bin = 1; bin < Bins - 1; bin++)
            {
                var edge = values[(int)((long)values.Length * bin / Bins)];
                if (edges.Count == 0 || edge > edges[^1]) edges.Add(edge);
            }

            // The lowest value itself is an edge, so that what is rare above it can be told from it.
            if (edges.Count == 0 || edges[0] > values[0]) edges.Insert(0, values[0]);
            _edges[f] = [.. edges.Select(e => float.Parse(e.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).Distinct().Order()];
            var column = new byte[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var bin = Array.BinarySearch(_edges[f], rows[i][f]);
                column[i] = (byte)(bin >= 0 ? bin : ~bin);
            }

            binned[f] = column;
        });
        return binned;
    }

    // A bin b holds what is above edge b-1 and not above edge b; a split at b asks for "above edge b".
    private void SplitLevel(int level, Tree tree, byte[][] binned, (int[] Node, double[] Gradient, double[] Curvature) state)
    {
        var firstNode = (1 << level) - 1;
        var width = 1 << level;
        var best = new (double Gain, int Number, int Bin)[numbers][];
        Parallel.For(0, numbers, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => best[f] = BestOf(f, binned[f], state, firstNode, width));
        var chosen = new (double Gain, int Number, int Bin)[width];
        for (var n = 0; n < width; n++)
        {
            chosen[n] = (1e-9, -1, 0);
            for (var f = 0; f < numbers; f++)
            {
                if (best[f][n].Gain > chosen[n].Gain) chosen[n] = best[f][n];
            }

            tree.Numbers[firstNode + n] = Math.Max(0, chosen[n].Number);
            tree.Thresholds[firstNode + n] = chosen[n].Number < 0 ? 1e9f : _edges[chosen[n].Number][chosen[n].Bin];
        }

        for (var i = 0; i < state.Node.Length; i++)
        {
            var split = chosen[state.Node[i] - firstNode];
            state.Node[i] = (2 * state.Node[i]) + (split.Number >= 0 && binned[split.Number][i] > split.Bin ? 2 : 1);
        }
    }

    private (double, int, int)[] BestOf(int number, byte[] column, (int[] Node, double[] Gradient, double[] Curvature) state, int firstNode, int width)
    {
        var sums = new double[width * Bins * 2];
        for (var i = 0; i < column.Length; i++)
        {
            var slot = ((((state.Node[i] - firstNode) * Bins) + column[i]) * 2);
            sums[slot] += state.Gradient[i];
            sums[slot + 1] += state.Curvature[i];
        }

        var best = new (double, int, int)[width];
        for (var n = 0; n < width; n++)
        {
            var all = sums.AsSpan(n * Bins * 2, Bins * 2);
            double g = 0, h = 0, left = 0, weight = 0;
            for (var b = 0; b < Bins; b++) (g, h) = (g + all[b * 2], h + all[(b * 2) + 1]);
            best[n] = (0, -1, 0);
            for (var b = 0; b < _edges[number].Length; b++)
            {
                (left, weight) = (left + all[b * 2], weight + all[(b * 2) + 1]);
                if (weight < FewestWeight || h - weight < FewestWeight) continue;
                var gain = (left * left / (weight + Restraint)) + ((g - left) * (g - left) / (h - weight + Restraint)) - (g * g / (h + Restraint));
                if (gain > best[n].Item1) best[n] = (gain, number, b);
            }
        }

        return best;
    }
}
