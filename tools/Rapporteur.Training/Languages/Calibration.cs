namespace Rapporteur.Training.Languages;

/// <summary>Fits how often an answer is right to how far it leads and how long the text is: logistic regression by Newton's method.</summary>
internal static class Calibration
{
    public const int Count = 6;

    /// <summary>What is looked at of an answer: the same as LanguageIdentifier.Confidence looks at.</summary>
    public static double[] Signs(float margin, int words, double share) => [1, margin, Math.Log(1 + margin), words, Math.Log(1 + words), 1 - share];

    public static float[] Fit(IReadOnlyList<(double[] Signs, bool IsRight)> answers)
    {
        var weights = new double[Count];
        for (var round = 0; round < 25; round++)
        {
            var gradient = new double[Count];
            var curve = new double[Count, Count];
            for (var i = 0; i < Count; i++) (gradient[i], curve[i, i]) = (-1e-2 * weights[i], 1e-2);
            foreach (var (signs, isRight) in answers)
            {
                var sum = 0.0;
                for (var i = 0; i < Count; i++) sum += weights[i] * signs[i];
                var chance = 1 / (1 + Math.Exp(-sum));
                for (var i = 0; i < Count; i++)
                {
                    gradient[i] += signs[i] * ((isRight ? 1 : 0) - chance);
                    for (var j = 0; j < Count; j++) curve[i, j] += signs[i] * signs[j] * chance * (1 - chance);
                }
            }

            var move = Solve(curve, gradient);
            for (var i = 0; i < Count; i++) weights[i] += move[i];
        }

        return [.. weights.Select(w => (float)w)];
    }

    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            var pivot = i;
            for (var j = i + 1; j < n; j++)
            {
                if (Math.Abs(a[j, i]) > Math.Abs(a[pivot, i])) pivot = j;
            }

            for (var k = 0; k < n; k++) (a[i, k], a[pivot, k]) = (a[pivot, k], a[i, k]);
            (b[i], b[pivot]) = (b[pivot], b[i]);
            for (var j = i + 1; j < n; j++)
            {
                var share = a[j, i] / a[i, i];
                for (var k = i; k < n; k++) a[j, k] -= share * a[i, k];
                b[j] -= share * b[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) b[i] -= a[i, k] * b[k];
            b[i] /= a[i, i];
        }

        return b;
    }
}
