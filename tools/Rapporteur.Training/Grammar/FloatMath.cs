using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Training.Grammar;

/// <summary>Sums of products over rows of floats, always in the same order.</summary>
internal static class FloatMath
{
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
