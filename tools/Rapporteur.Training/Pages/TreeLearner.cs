using System.Globalization;

namespace Rapporteur.Training.Pages;

/// <summary>Learns a sum of small trees by gradient boosting over binned features, for shares between 0 and 1. The same rows and
/// the same seed give the same trees.</summary>
internal sealed class TreeLearner
{
    private const int Bins = 48;
    private const int Leaves = 16;
    private const double Rate = 0.12;
    private const double Ridge = 1.0;
    private const double LeastHessian = 0.15;
    private const double LeastGain = 0.01;
    private readonly int _features;
    private readonly int _rows;
    private readonly float[][] _edges;
    private readonly byte[][] _bins;
    private readonly double[] _gradient;
    private readonly double[] _hessian;
    private readonly Random _random = new(3);

    private TreeLearner(List<float[]> rows)
    {
        _rows = rows.Count;
        _features = rows[0].Length;
        _edges = new float[_features][];
        _bins = new byte[_features][];
        _gradient = new double[_rows];
        _hessian = new double[_rows];
        for (var feature = 0; feature < _features; feature++) Bin(feature, rows);
    }

    /// <summary>Learns trees, one a line in the form of the data file.</summary>
    public static List<string> Learn(List<float[]> rows, List<float> shares, List<float> weights, int trees)
    {
        var learner = new TreeLearner(rows);
        var sums = new double[rows.Count];
        var lines = new List<string>();
        for (var tree = 0; tree < trees; tree++)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                var said = 1 / (1 + Math.Exp(-sums[row]));
                learner._gradient[row] = weights[row] * (shares[row] - said);
                learner._hessian[row] = weights[row] * Math.Max(said * (1 - said), 1e-4);
            }

            lines.Add(learner.Grow(sums));
        }

        return lines;
    }

    private void Bin(int feature, List<float[]> rows)
    {
        var values = new float[_rows];
        for (var row = 0; row < _rows; row++) values[row] = rows[row][feature];
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var edges = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var edge = sorted[(int)((long)bin * (_rows - 1) / Bins)];
            if (edge > sorted[0] && (edges.Count == 0 || edge > edges[^1])) edges.Add(edge);
        }

        // A rare value still gets an edge of its own.
        var above = Array.FindIndex(sorted, v => v > (edges.Count > 0 ? edges[^1] : sorted[0]));
        if (above >= 0) edges.Add(sorted[above]);
        _edges[feature] = [.. edges];
        _bins[feature] = new byte[_rows];
        for (var row = 0; row < _rows; row++)
        {
            var at = Array.BinarySearch(_edges[feature], values[row]);
            _bins[feature][row] = (byte)(at >= 0 ? at + 1 : ~at);
        }
    }

    private sealed class Leaf
    {
        public required int[] Rows { get; init; }

        public double Gradient { get; set; }

        public double Hessian { get; set; }

        public (double Gain, int Feature, int Bin) Best { get; set; }

        public Leaf? Lower { get; set; }

        public Leaf? Higher { get; set; }
    }

    private string Grow(double[] sums)
    {
        var used = Enumerable.Range(0, _features).Where(_ => _random.NextDouble() < 0.4).ToArray();
        var sample = Enumerable.Range(0, _rows).Where(_ => _random.NextDouble() < 0.6).ToArray();
        var root = Measure(sample, used);
        var leaves = new List<Leaf> { root };
        while (leaves.Count < Leaves)
        {
            var leaf = leaves.MaxBy(l => l.Best.Gain)!;
            if (leaf.Best.Gain <= LeastGain) break;
            var bins = _bins[leaf.Best.Feature];
            leaf.Lower = Measure([.. leaf.Rows.Where(r => bins[r] <= leaf.Best.Bin)], used);
            leaf.Higher = Measure([.. leaf.Rows.Where(r => bins[r] > leaf.Best.Bin)], used);
            leaves.Remove(leaf);
            leaves.Add(leaf.Lower);
            leaves.Add(leaf.Higher);
        }

        for (var row = 0; row < _rows; row++)
        {
            var at = root;
            while (at.Lower is not null) at = _bins[at.Best.Feature][row] <= at.Best.Bin ? at.Lower : at.Higher!;
            sums[row] += Value(at);
        }

        return Written(root);
    }

    private static double Value(Leaf leaf) => Math.Round(Rate * leaf.Gradient / (leaf.Hessian + Ridge), 4);

    private string Written(Leaf leaf) => leaf.Lower is null
        ? string.Create(CultureInfo.InvariantCulture, $"={Value(leaf):0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{leaf.Best.Feature}<{_edges[leaf.Best.Feature][leaf.Best.Bin]:R} {Written(leaf.Lower)} {Written(leaf.Higher!)}");

    private Leaf Measure(int[] rows, int[] used)
    {
        var leaf = new Leaf { Rows = rows };
        foreach (var row in rows)
        {
            leaf.Gradient += _gradient[row];
            leaf.Hessian += _hessian[row];
        }

        var gains = new (double Gain, int Feature, int Bin)[used.Length];
        Parallel.For(0, used.Length, i => gains[i] = BestSplit(leaf, used[i]));
        foreach (var gain in gains)
        {
            if (gain.Gain > leaf.Best.Gain) leaf.Best = gain;
        }

        return leaf;
    }

    private (double Gain, int Feature, int Bin) BestSplit(Leaf leaf, int feature)
    {
        Span<double> gradients = stackalloc double[Bins + 2];
        Span<double> hessians = stackalloc double[Bins + 2];
        gradients.Clear();
        hessians.Clear();
        var bins = _bins[feature];
        foreach (var row in leaf.Rows)
        {
            gradients[bins[row]] += _gradient[row];
            hessians[bins[row]] += _hessian[row];
        }

        var best = (Gain: 0.0, feature, Bin: 0);
        var (gradient, hessian) = (0.0, 0.0);
        var whole = leaf.Gradient * leaf.Gradient / (leaf.Hessian + Ridge);
        for (var bin = 0; bin < _edges[feature].Length; bin++)
        {
            gradient += gradients[bin];
            hessian += hessians[bin];
            var (otherGradient, otherHessian) = (leaf.Gradient - gradient, leaf.Hessian - hessian);
            if (hessian < LeastHessian || otherHessian < LeastHessian) continue;
            var gain = (gradient * gradient / (hessian + Ridge)) + (otherGradient * otherGradient / (otherHessian + Ridge)) - whole;
            if (gain > best.Gain) best = (gain, feature, bin);
        }

        return best;
    }
}
