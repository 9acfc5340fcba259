using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rapporteur.Reading.Nets;

/// <summary>
/// Sums of products of 16-bit numbers in 32 bits. Sums that leave 32 bits wrap around, with and without wide registers alike, so
/// that a net says the same on every machine.
/// </summary>
internal static class IntegerMath
{
    /// <summary>Fractional bits of what a net carries.</summary>
    public const int ValueBits = 8;

    /// <summary>Fractional bits of weights.</summary>
    public const int WeightBits = 12;

    /// <summary>Fractional bits of rows of features.</summary>
    public const int RowBits = 6;

    /// <summary>The sum of products of two rows of the same length, a multiple of sixteen.</summary>
    public static int Dot(ReadOnlySpan<short> left, ReadOnlySpan<short> right) => Avx2.IsSupported ? DotWide(left, right) : DotNarrow(left, right);

    /// <summary>As <see cref="Dot"/>, without wide registers.</summary>
    public static int DotNarrow(ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        var sum = 0;
        unchecked
        {
            for (var at = 0; at < left.Length; at++) sum += left[at] * right[at];
        }

        return sum;
    }

    /// <summary>The sums of products of one row with several that stand one behind the other.</summary>
    /// <param name="input">A row; its length is a multiple of sixteen.</param>
    /// <param name="weights">The other rows, each as long.</param>
    /// <param name="sums">One for each of them.</param>
    public static void Dots(ReadOnlySpan<short> input, ReadOnlySpan<short> weights, Span<int> sums)
    {
        if (weights.Length < sums.Length * input.Length) throw new ArgumentException("There are fewer weights than sums.", nameof(weights));
        var at = 0;
        if (Avx2.IsSupported)
        {
            for (; at + 4 <= sums.Length; at += 4) Four(input, weights.Slice(at * input.Length, 4 * input.Length), sums.Slice(at, 4));
        }

        for (; at < sums.Length; at++) sums[at] = Dot(input, weights.Slice(at * input.Length, input.Length));
    }

    /// <summary>Adds one row to another.</summary>
    public static void Add(Span<short> to, ReadOnlySpan<short> row)
    {
        ref var a = ref MemoryMarshal.GetReference(to);
        ref var b = ref MemoryMarshal.GetReference(row);
        nuint at = 0;
        var length = (nuint)Math.Min(to.Length, row.Length);
        for (; at + 16 <= length; at += 16) (Vector256.LoadUnsafe(ref a, at) + Vector256.LoadUnsafe(ref b, at)).StoreUnsafe(ref a, at);
        unchecked
        {
            for (; at < length; at++) Unsafe.Add(ref a, at) += Unsafe.Add(ref b, at);
        }
    }

    /// <summary>Adds a row of small numbers to another.</summary>
    public static void Add(Span<short> to, ReadOnlySpan<sbyte> row)
    {
        ref var a = ref MemoryMarshal.GetReference(to[..row.Length]);
        ref var b = ref MemoryMarshal.GetReference(row);
        nuint at = 0;
        var length = (nuint)row.Length;
        for (; at + 16 <= length; at += 16) (Vector256.LoadUnsafe(ref a, at) + Vector256.WidenLower(Vector128.LoadUnsafe(ref b, at).ToVector256Unsafe())).StoreUnsafe(ref a, at);
        unchecked
        {
            for (; at < length; at++) Unsafe.Add(ref a, at) += Unsafe.Add(ref b, at);
        }
    }

    /// <summary>The sum of rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="starts">Where each of the rows begins.</param>
    /// <param name="to">Takes the sum; as long as a row, a multiple of sixteen.</param>
    public static void Sum(ReadOnlySpan<short> table, ReadOnlySpan<int> starts, Span<short> to)
    {
        foreach (var start in starts) _ = table[start + to.Length - 1];
        ref var from = ref MemoryMarshal.GetReference(table);
        ref var a = ref MemoryMarshal.GetReference(to);
        for (nuint at = 0; at + 16 <= (nuint)to.Length; at += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var start in starts) sum += Vector256.LoadUnsafe(ref from, (nuint)start + at);
            sum.StoreUnsafe(ref a, at);
        }
    }

    /// <summary>Negative numbers become zero.</summary>
    public static void Rectify(Span<short> row)
    {
        ref var a = ref MemoryMarshal.GetReference(row);
        nuint at = 0;
        var length = (nuint)row.Length;
        for (; at + 16 <= length; at += 16) Vector256.Max(Vector256.LoadUnsafe(ref a, at), Vector256<short>.Zero).StoreUnsafe(ref a, at);
        for (; at < length; at++) Unsafe.Add(ref a, at) = Math.Max((short)0, Unsafe.Add(ref a, at));
    }

    /// <summary>Sums of products as values of the next layer: the fraction of the weights cut off, a bias added, between zero and what sixteen bits hold.</summary>
    public static void Carry(ReadOnlySpan<int> sums, ReadOnlySpan<short> biases, Span<short> values)
    {
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var bias = ref MemoryMarshal.GetReference(biases);
        ref var to = ref MemoryMarshal.GetReference(values);
        nuint at = 0;
        for (; at + 16 <= (nuint)values.Length; at += 16)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref bias, at));
            low = Bound((Vector256.LoadUnsafe(ref from, at) >> WeightBits) + low);
            high = Bound((Vector256.LoadUnsafe(ref from, at + 8) >> WeightBits) + high);
            Vector256.Narrow(low, high).StoreUnsafe(ref to, at);
        }

        for (; at < (nuint)values.Length; at++) Unsafe.Add(ref to, at) = (short)Math.Clamp((Unsafe.Add(ref from, at) >> WeightBits) + Unsafe.Add(ref bias, at), 0, short.MaxValue);
    }

    private static Vector256<int> Bound(Vector256<int> values) => Vector256.Min(Vector256.Max(values, Vector256<int>.Zero), Vector256.Create((int)short.MaxValue));

    private static int DotWide(ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var sum = Vector256<int>.Zero;
        nuint at = 0;
        var length = (nuint)left.Length;
        for (; at + 16 <= length; at += 16) sum += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref a, at), Vector256.LoadUnsafe(ref b, at));
        var total = Vector256.Sum(sum);
        unchecked
        {
            for (; at < length; at++) total += Unsafe.Add(ref a, at) * Unsafe.Add(ref b, at);
        }

        return total;
    }

    private static void Four(ReadOnlySpan<short> input, ReadOnlySpan<short> weights, Span<int> sums)
    {
        ref var a = ref MemoryMarshal.GetReference(input);
        ref var w = ref MemoryMarshal.GetReference(weights);
        var length = (nuint)input.Length;
        var (one, two, three, four) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        for (nuint at = 0; at + 16 <= length; at += 16)
        {
            var value = Vector256.LoadUnsafe(ref a, at);
            one += Avx2.MultiplyAddAdjacent(value, Vector256.LoadUnsafe(ref w, at));
            two += Avx2.MultiplyAddAdjacent(value, Vector256.LoadUnsafe(ref w, at + length));
            three += Avx2.MultiplyAddAdjacent(value, Vector256.LoadUnsafe(ref w, at + (2 * length)));
            four += Avx2.MultiplyAddAdjacent(value, Vector256.LoadUnsafe(ref w, at + (3 * length)));
        }

        Total(one, two, three, four).CopyTo(sums);
    }

    private static Vector128<int> Total(Vector256<int> one, Vector256<int> two, Vector256<int> three, Vector256<int> four)
    {
        var pairs = Avx2.HorizontalAdd(Avx2.HorizontalAdd(one, two), Avx2.HorizontalAdd(three, four));
        return pairs.GetLower() + pairs.GetUpper();
    }
}
