using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>How a learner goes about it.</summary>
/// <param name="Epochs">How often it sees every place.</param>
/// <param name="Rate">How far it goes at first.</param>
/// <param name="Least">A feature that is met less often is not learnt: it would learn its one place by heart.</param>
/// <param name="Loss">How much a weight that is asked is drawn to zero each time.</param>
internal sealed record LinearOptions(int Epochs, float Rate, float Loss, int Least);

/// <summary>Logistic regression by AdaGrad over hashed features; the order is mixed by a fixed seed.</summary>
internal static class LinearLearner
{
    // What was known after the first epochs is not averaged in.
    private const int FirstKept = 3;

    /// <summary>Learns the weights: their mean over the later epochs.</summary>
    public static float[] Learn(Examples examples, LinearOptions options) => Learn(examples, options, null);

    /// <summary>Learns the weights, keeps the greatest, and learns these anew without the others.</summary>
    public static float[] LearnFew(Examples examples, LinearOptions options, int most)
    {
        var counts = new int[1 << examples.Bits];
        foreach (var feature in examples.Features) counts[feature]++;
        bool[] often = [.. counts.Select(c => c >= options.Least)];
        var weights = Learn(examples, options, often);
        var sizes = weights.Select(MathF.Abs).OrderDescending().ToArray();
        if (most >= sizes.Length || sizes[most] == 0) return weights;
        return Learn(examples, options, [.. weights.Select(w => MathF.Abs(w) > sizes[most])]);
    }

    private static float[] Learn(Examples examples, LinearOptions options, bool[]? kept)
    {
        var weights = new float[1 << examples.Bits];
        var totals = new float[weights.Length];
        var sums = new float[weights.Length];
        var order = Enumerable.Range(0, examples.Answers.Count).ToArray();
        var features = examples.Features.ToArray();
        var random = new Random(7);
        var left = new int[FeatureRow.Most];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var place in order)
            {
                var row = features.AsSpan(examples.Starts[place]..examples.Starts[place + 1]);
                if (kept is not null)
                {
                    var count = 0;
                    foreach (var feature in row)
                    {
                        if (kept[feature]) left[count++] = feature;
                    }

                    row = left.AsSpan(0, count);
                }

                var score = 0f;
                foreach (var feature in row) score += weights[feature];
                var error = 1 / (1 + MathF.Exp(-score)) - (examples.Answers[place] ? 1 : 0);
                if (MathF.Abs(error) < 0.001f) continue;
                foreach (var feature in row)
                {
                    var slope = error + (options.Loss * weights[feature]);
                    sums[feature] += slope * slope;
                    weights[feature] -= options.Rate * slope / MathF.Sqrt(sums[feature] + 1e-6f);
                }
            }

            if (epoch < FirstKept) continue;
            for (var feature = 0; feature < weights.Length; feature++) totals[feature] += weights[feature];
        }

        return [.. totals.Select(t => t / Math.Max(1, options.Epochs - FirstKept))];
    }

    /// <summary>Keeps the greatest weights and rounds them to whole numbers from -127 to 127.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="most">How many are kept.</param>
    /// <param name="threshold">What a sum must be above, in the units of the weights.</param>
    public static Weights Round(float[] weights, int most, float threshold)
    {
        var sizes = weights.Select(MathF.Abs).Where(w => w > 0).OrderDescending().ToArray();
        if (sizes.Length == 0) return new Weights(new sbyte[weights.Length]);
        var high = sizes[(int)(sizes.Length * 0.0005)];
        var least = Math.Max(high / 127 / 2, sizes.Length > most ? sizes[most] : 0);
        return new Weights([.. weights.Select(w => MathF.Abs(w) <= least ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(w / high * 127), -127, 127))], (int)MathF.Round(threshold / high * 127));
    }
}
