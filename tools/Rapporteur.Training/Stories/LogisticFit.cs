namespace Rapporteur.Training.Stories;

/// <summary>Finds the weights of a sum whose logistic is the likelihood, by Newton's method, with a pull towards 0.</summary>
internal static class LogisticFit
{
    private const int MostSteps = 40;
    private const double Enough = 1e-4;
    private const double Least = 1e-6;

    /// <summary>The weights under which the samples are most likely.</summary>
    /// <param name="samples">The samples; signs of equal number.</param>
    /// <param name="count">Number of signs.</param>
    /// <param name="pull">How strong the pull is, as a share of what all samples weigh.</param>
    public static double[] Fit(IReadOnlyList<PairSample> samples, int count, double pull)
    {
        var weights = new double[count];
        var strength = samples.Sum(s => s.Weight) * pull;
        for (var step = 0; step < MostSteps && samples.Count > 0; step++)
        {
            var (slope, bend) = Slopes(samples, weights);
            for (var at = 0; at < count; at++)
            {
                slope[at] -= strength * weights[at];
                bend[at, at] += strength;
            }

            var change = Solve(bend, slope);
            for (var at = 0; at < count; at++) weights[at] += change[at];
            if (change.Max(Math.Abs) < Enough) break;
        }

        return weights;
    }

    private static (double[] Slope, double[,] Bend) Slopes(IReadOnlyList<PairSample> samples, double[] weights)
    {
        var (slope, bend) = (new double[weights.Length], new double[weights.Length, weights.Length]);
        foreach (var sample in samples)
        {
            var signs = sample.Signs;
            var odds = 0.0;
            for (var at = 0; at < weights.Length; at++) odds += weights[at] * signs[at];
            var likely = 1 / (1 + Math.Exp(-odds));
            var error = ((sample.IsSame ? 1 : 0) - likely) * sample.Weight;
            var curve = Math.Max(Least, likely * (1 - likely)) * sample.Weight;
            for (var row = 0; row < weights.Length; row++)
            {
                if (signs[row] == 0) continue;
                slope[row] += error * signs[row];
                for (var column = 0; column <= row; column++) bend[row, column] += curve * signs[row] * signs[column];
            }
        }

        for (var row = 0; row < weights.Length; row++)
        {
            for (var column = row + 1; column < weights.Length; column++) bend[row, column] = bend[column, row];
        }

        return (slope, bend);
    }

    // By Cholesky's way: with the pull the matrix is symmetric and positive.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        var lower = new double[count, count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var at = 0; at < column; at++) sum -= lower[row, at] * lower[column, at];
                lower[row, column] = row == column ? Math.Sqrt(sum) : sum / lower[column, column];
            }
        }

        var result = new double[count];
        for (var row = 0; row < count; row++)
        {
            result[row] = right[row];
            for (var at = 0; at < row; at++) result[row] -= lower[row, at] * result[at];
            result[row] /= lower[row, row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var at = row + 1; at < count; at++) result[row] -= lower[at, row] * result[at];
            result[row] /= lower[row, row];
        }

        return result;
    }
}
