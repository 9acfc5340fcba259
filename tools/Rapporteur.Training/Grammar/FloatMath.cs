using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Training.Grammar;

/// <summary>Sums of products over rows of floats, always in the same order.</summary>
internal static class FloatMath
{
    private const float Slow = 0.9f;
    private const float Slower = 0.999f;
    private const float Tiny = 1e-8f;

    /// <summary>The sum of products of two rows of the same length.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var (sum, more) = (Vector256<float>.Zero, Vector256<float>.Zero);
        nuint at = 0;
        var length = (nuint)left.Length;
        for (; at + 16 <= length; at += 16)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at), Vector256.LoadUnsafe(ref b, at), sum);
            more = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + 8), Vector256.LoadUnsafe(ref b, at + 8), more);
        }

        var total = Vector256.Sum(sum + more);
        for (; at < length; at++) total += Unsafe.Add(ref a, at) * Unsafe.Add(ref b, at);
        return total;
    }

    /// <summary>The sums of products of a row with four that follow one another, to the bit as <see cref="Dot"/> gives them; lengths are multiples of sixteen.</summary>
    public static void Dots(ReadOnlySpan<float> rows, ReadOnlySpan<float> input, Span<float> sums)
    {
        ref var a = ref MemoryMarshal.GetReference(rows);
        ref var b = ref MemoryMarshal.GetReference(input);
        var length = (nuint)input.Length;
        var (one, two, three, four) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        var (one2, two2, three2, four2) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (nuint at = 0; at + 16 <= length; at += 16)
        {
            var (low, high) = (Vector256.LoadUnsafe(ref b, at), Vector256.LoadUnsafe(ref b, at + 8));
            one = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at), low, one);
            one2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + 8), high, one2);
            two = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + length), low, two);
            two2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + length + 8), high, two2);
            three = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + (2 * length)), low, three);
            three2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + (2 * length) + 8), high, three2);
            four = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + (3 * length)), low, four);
            four2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref a, at + (3 * length) + 8), high, four2);
        }

        (sums[0], sums[1], sums[2], sums[3]) = (Vector256.Sum(one + one2), Vector256.Sum(two + two2), Vector256.Sum(three + three2), Vector256.Sum(four + four2));
    }

    /// <summary>Adds multiples of four rows to one, in their order, and multiples of an input to four others.</summary>
    /// <param name="all">The rows that are added, those that are added to, each of the length of the input.</param>
    /// <param name="four">Where in both the four begin, and how many times each.</param>
    /// <param name="input">The input; its length is a multiple of eight.</param>
    /// <param name="to">What the rows are added to.</param>
    public static void AddFour((float[] Rows, float[] Gradients) all, (int[] Starts, float[] Times) four, ReadOnlySpan<float> input, Span<float> to)
    {
        ref var a = ref MemoryMarshal.GetArrayDataReference(all.Rows);
        ref var g = ref MemoryMarshal.GetArrayDataReference(all.Gradients);
        ref var b = ref MemoryMarshal.GetReference(input);
        ref var c = ref MemoryMarshal.GetReference(to);
        var (i1, i2, i3, i4) = ((nuint)four.Starts[0], (nuint)four.Starts[1], (nuint)four.Starts[2], (nuint)four.Starts[3]);
        var (t1, t2, t3, t4) = (Vector256.Create(four.Times[0]), Vector256.Create(four.Times[1]), Vector256.Create(four.Times[2]), Vector256.Create(four.Times[3]));
        for (nuint at = 0; at + 8 <= (nuint)input.Length; at += 8)
        {
            var (sum, number) = (Vector256.LoadUnsafe(ref c, at), Vector256.LoadUnsafe(ref b, at));
            sum = Vector256.FusedMultiplyAdd(t1, Vector256.LoadUnsafe(ref a, i1 + at), sum);
            sum = Vector256.FusedMultiplyAdd(t2, Vector256.LoadUnsafe(ref a, i2 + at), sum);
            sum = Vector256.FusedMultiplyAdd(t3, Vector256.LoadUnsafe(ref a, i3 + at), sum);
            Vector256.FusedMultiplyAdd(t4, Vector256.LoadUnsafe(ref a, i4 + at), sum).StoreUnsafe(ref c, at);
            Vector256.FusedMultiplyAdd(t1, number, Vector256.LoadUnsafe(ref g, i1 + at)).StoreUnsafe(ref g, i1 + at);
            Vector256.FusedMultiplyAdd(t2, number, Vector256.LoadUnsafe(ref g, i2 + at)).StoreUnsafe(ref g, i2 + at);
            Vector256.FusedMultiplyAdd(t3, number, Vector256.LoadUnsafe(ref g, i3 + at)).StoreUnsafe(ref g, i3 + at);
            Vector256.FusedMultiplyAdd(t4, number, Vector256.LoadUnsafe(ref g, i4 + at)).StoreUnsafe(ref g, i4 + at);
        }
    }

    /// <summary>Adds a multiple of a row to another.</summary>
    public static void Add(Span<float> to, float times, ReadOnlySpan<float> row)
    {
        ref var a = ref MemoryMarshal.GetReference(to);
        ref var b = ref MemoryMarshal.GetReference(row);
        var factor = Vector256.Create(times);
        nuint at = 0;
        var length = (nuint)to.Length;
        for (; at + 8 <= length; at += 8)
        {
            Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, at), Vector256.LoadUnsafe(ref a, at)).StoreUnsafe(ref a, at);
        }

        for (; at < length; at++) Unsafe.Add(ref a, at) += times * Unsafe.Add(ref b, at);
    }

    /// <summary>One step of Adam over a part of a table, eight numbers at once; none leaves ±<paramref name="bound"/>, gradients are forgotten.</summary>
    /// <returns>How many were moved: all.</returns>
    public static int Adam((float[] Weights, float[] Gradient, float[] Mean, float[] Square) all, (int Start, int Length) part, float step, float bound)
    {
        for (var at = part.Start; at < part.Start + part.Length; at += 8)
        {
            var moved = Moved(all, at, step);
            Vector256.Min(Vector256.Max(moved, Vector256.Create(-bound)), Vector256.Create(bound)).StoreUnsafe(ref all.Weights[at]);
        }

        return part.Length;
    }

    /// <summary>One step of Adam, eight numbers at once; gradients are forgotten.</summary>
    /// <param name="all">Four runs of the same length: weights, their gradients, and what is remembered of those and of their squares.</param>
    /// <param name="step">How far, with what the first steps need.</param>
    /// <param name="decay">Which part of each weight goes.</param>
    /// <returns>How many were moved; fewer than eight are left.</returns>
    public static int Adam((float[] Weights, float[] Gradient, float[] Mean, float[] Square) all, float step, float decay)
    {
        var at = 0;
        for (; at + 8 <= all.Weights.Length; at += 8)
        {
            var decayed = Vector256.LoadUnsafe(ref all.Weights[at]) * decay;
            (Moved(all, at, step) - decayed).StoreUnsafe(ref all.Weights[at]);
        }

        return at;
    }

    private static Vector256<float> Moved((float[] Weights, float[] Gradient, float[] Mean, float[] Square) all, int at, float step)
    {
        var gradient = Vector256.LoadUnsafe(ref all.Gradient[at]);
        var mean = (Vector256.LoadUnsafe(ref all.Mean[at]) * Slow) + (gradient * (1 - Slow));
        var square = (Vector256.LoadUnsafe(ref all.Square[at]) * Slower) + (gradient * (1 - Slower) * gradient);
        mean.StoreUnsafe(ref all.Mean[at]);
        square.StoreUnsafe(ref all.Square[at]);
        Vector256<float>.Zero.StoreUnsafe(ref all.Gradient[at]);
        return Vector256.LoadUnsafe(ref all.Weights[at]) - (mean * step / (Vector256.Sqrt(square) + Vector256.Create(Tiny)));
    }

    /// <summary>Turns scores into likelihoods that sum to one.</summary>
    public static void Softmax(Span<float> scores)
    {
        var (most, sum) = (float.NegativeInfinity, 0f);
        foreach (var score in scores) most = Math.Max(most, score);
        foreach (ref var score in scores) sum += score = MathF.Exp(score - most);
        foreach (ref var score in scores) score /= sum;
    }

    /// <summary>The place of the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best]) best = at;
        }

        return best;
    }
}
