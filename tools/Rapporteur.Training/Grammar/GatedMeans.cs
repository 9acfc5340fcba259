using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>The running means of <see cref="RunningMeans"/> in floats, and how an error goes back through them.</summary>
internal static class GatedMeans
{
    private const int Ways = RunningMeans.Ways;
    private const int Told = RunningMeans.Told;
    private const int Seen = TreeModel.Seen;
    private const int Offset = TreeModel.Context;

    // A gate that is wide open or shut may still be moved a little.
    private const float Leak = 0.02f;

    /// <summary>Lets gates begin between nearly shut and half open, so that some means reach far.</summary>
    public static void Open(Dense layer, Random random)
    {
        foreach (var start in (int[])[Ways, 3 * Ways])
        {
            for (var at = 0; at < Ways; at++) layer.Weights[(layer.Inputs * layer.Outputs) + start + at] = (random.NextSingle() * 1.7f) - 1.7f;
        }
    }

    /// <summary>Writes the means behind what stands of each word in <paramref name="seen"/>.</summary>
    public static void Forward(ReadOnlySpan<float> told, Span<float> seen)
    {
        var count = told.Length / Told;
        for (var at = 0; at < count; at++) Step(told[(at * Told)..], at == 0 ? [] : seen[(((at - 1) * Seen) + Offset)..], seen[((at * Seen) + Offset)..]);
        for (var at = count - 1; at >= 0; at--) Step(told[((at * Told) + (2 * Ways))..], at == count - 1 ? [] : seen[(((at + 1) * Seen) + Offset + Ways)..], seen[((at * Seen) + Offset + Ways)..]);
    }

    /// <summary>Takes the gradients of the means and gives those of what words said.</summary>
    public static void Backward(ReadOnlySpan<float> told, ReadOnlySpan<float> seen, Span<float> seenGradient, Span<float> toldGradient)
    {
        var count = told.Length / Told;
        for (var at = count - 1; at >= 0; at--) Back(told[(at * Told)..], toldGradient[(at * Told)..], new Around { Before = Slice(seen, at - 1, 0, count), Gradient = seenGradient[((at * Seen) + Offset)..], BeforeGradient = Slice(seenGradient, at - 1, 0, count) });
        for (var at = 0; at < count; at++) Back(told[((at * Told) + (2 * Ways))..], toldGradient[((at * Told) + (2 * Ways))..], new Around { Before = Slice(seen, at + 1, Ways, count), Gradient = seenGradient[((at * Seen) + Offset + Ways)..], BeforeGradient = Slice(seenGradient, at + 1, Ways, count) });
    }

    private static Span<float> Slice(Span<float> seen, int at, int from, int count) => at < 0 || at >= count ? [] : seen[((at * Seen) + Offset + from)..];

    private static ReadOnlySpan<float> Slice(ReadOnlySpan<float> seen, int at, int from, int count) => at < 0 || at >= count ? [] : seen[((at * Seen) + Offset + from)..];

    private static void Step(ReadOnlySpan<float> told, ReadOnlySpan<float> before, Span<float> after)
    {
        for (var at = 0; at < Ways; at++)
        {
            var was = before.IsEmpty ? 0 : before[at];
            after[at] = was + ((told[at] - was) * Gate(told[Ways + at]));
        }
    }

    private static void Back(ReadOnlySpan<float> told, Span<float> toldGradient, Around around)
    {
        for (var at = 0; at < Ways; at++)
        {
            var was = around.Before.IsEmpty ? 0 : around.Before[at];
            var (gradient, said) = (around.Gradient[at], told[Ways + at]);
            var gate = Gate(said);
            toldGradient[at] += gradient * gate;
            toldGradient[Ways + at] += gradient * (told[at] - was) * (Math.Abs(said) < 2 ? 0.25f : Leak);
            if (!around.BeforeGradient.IsEmpty) around.BeforeGradient[at] += gradient * (1 - gate);
        }
    }

    private static float Gate(float said) => Math.Clamp(0.5f + (said / 4), 0, 1);

    private readonly ref struct Around
    {
        public required ReadOnlySpan<float> Before { get; init; }

        public required Span<float> Gradient { get; init; }

        public required Span<float> BeforeGradient { get; init; }
    }
}
