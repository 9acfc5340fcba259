using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rapporteur.Reading.Nets;

/// <summary>
/// Weights of a layer whose inputs are mostly zero, as behind a rectifier: they stand by pairs of inputs, so that pairs that are both zero cost
/// nothing. Sums wrap around in 32 bits, so their order does not count.
/// </summary>
internal sealed class PairedWeights
{
    private const int Lanes = 8;
    private const int Wide = 8 * Lanes;
    private readonly short[] _weights;
    private readonly int _width;

    /// <summary>The weights of a layer, those of each output one behind the other, in another order.</summary>
    public PairedWeights(int inputs, int outputs, ReadOnlySpan<short> weights)
    {
        Inputs = inputs;
        _width = (outputs + Lanes - 1) / Lanes * Lanes;
        _weights = new short[inputs * _width];
        for (var to = 0; to < outputs; to++)
        {
            for (var from = 0; from < inputs; from++) _weights[(((from / 2 * _width) + to) * 2) + (from & 1)] = weights[(to * inputs) + from];
        }
    }

    /// <summary>How many inputs, a multiple of sixteen.</summary>
    public int Inputs { get; }

    /// <summary>How long a row of sums must be: as many as there are outputs, and up to seven more.</summary>
    public int Room => _width;

    /// <summary>The sum of products for each output.</summary>
    /// <param name="input">As many numbers as there are inputs.</param>
    /// <param name="pairs">Room for half as many.</param>
    /// <param name="sums">Takes the sums: <see cref="Room"/> long.</param>
    public void Sums(ReadOnlySpan<short> input, Span<ushort> pairs, Span<int> sums)
    {
        input = input[..Inputs];
        sums = sums[.._width];
        pairs = pairs[..Pairs(MemoryMarshal.Cast<short, int>(input), pairs)];
        if (Avx2.IsSupported) SumsWide(input, pairs, sums);
        else SumsNarrow(input, pairs, sums);
    }

    /// <summary>The places of pairs that are not both zero.</summary>
    private static int Pairs(ReadOnlySpan<int> input, Span<ushort> pairs)
    {
        var count = 0;
        pairs = pairs[..input.Length];
        for (var at = 0; at < input.Length; at += Lanes)
        {
            var some = ~Vector256.Equals(Vector256.Create(input[at..]), Vector256<int>.Zero).ExtractMostSignificantBits() & 0xFF;
            for (; some != 0; some &= some - 1) pairs[count++] = (ushort)(at + System.Numerics.BitOperations.TrailingZeroCount(some));
        }

        return count;
    }

    private void SumsNarrow(ReadOnlySpan<short> input, ReadOnlySpan<ushort> pairs, Span<int> sums)
    {
        sums.Clear();
        unchecked
        {
            foreach (var pair in pairs)
            {
                var (one, two) = (input[2 * pair], input[(2 * pair) + 1]);
                var weights = _weights.AsSpan(pair * _width * 2, _width * 2);
                for (var to = 0; to < _width; to++) sums[to] += (one * weights[2 * to]) + (two * weights[(2 * to) + 1]);
            }
        }
    }

    private void SumsWide(ReadOnlySpan<short> input, ReadOnlySpan<ushort> pairs, Span<int> sums)
    {
        ref var values = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(input));
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var to = ref MemoryMarshal.GetReference(sums);
        var at = 0;
        for (; at + Wide <= _width; at += Wide) Sixty(pairs, ref values, ref Unsafe.Add(ref weights, at * 2), ref Unsafe.Add(ref to, at));
        for (; at < _width; at += Lanes)
        {
            var sum = Vector256<int>.Zero;
            foreach (var pair in pairs) sum += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, (nuint)(((pair * _width) + at) * 2)), Vector256.Create(Unsafe.Add(ref values, pair)).AsInt16());
            sum.StoreUnsafe(ref to, (nuint)at);
        }
    }

    // Sixty-four outputs at once, as many as there are registers for.
    private void Sixty(ReadOnlySpan<ushort> pairs, ref int values, ref short weights, ref int to)
    {
        var (a, b, c, d) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        var (e, f, g, h) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (var pair in pairs)
        {
            var value = Vector256.Create(Unsafe.Add(ref values, pair)).AsInt16();
            ref var row = ref Unsafe.Add(ref weights, pair * _width * 2);
            a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row), value);
            b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 16), value);
            c += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 32), value);
            d += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 48), value);
            e += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 64), value);
            f += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 80), value);
            g += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 96), value);
            h += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref row, 112), value);
        }

        a.StoreUnsafe(ref to);
        b.StoreUnsafe(ref to, 8);
        c.StoreUnsafe(ref to, 16);
        d.StoreUnsafe(ref to, 24);
        e.StoreUnsafe(ref to, 32);
        f.StoreUnsafe(ref to, 40);
        g.StoreUnsafe(ref to, 48);
        h.StoreUnsafe(ref to, 56);
    }
}
