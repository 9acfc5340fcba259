using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Trees;

/// <summary>A layer of integers: weights with twelve fractional bits row by row, biases with as many bits as the sums have.</summary>
/// <param name="Inputs">How many inputs, a multiple of sixteen.</param>
/// <param name="Outputs">How many outputs, a multiple of four.</param>
/// <param name="Weights">A row of inputs for each output.</param>
/// <param name="Biases">One for each output.</param>
internal sealed record FixedLayer(int Inputs, int Outputs, short[] Weights, int[] Biases);

/// <summary>
/// What the net of trees needs besides <see cref="IntegerMath"/>: layers whose sums are rounded to the nearest value, and sums that stay within
/// sixteen bits. The same bits on every machine, by vectors where there are some and one by one where not.
/// </summary>
internal static class FixedPoint
{
    /// <summary>All outputs of a layer for inputs that begin every so many numbers; outputs follow one another.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The inputs.</param>
    /// <param name="shape">The stride of the inputs, their fractional bits, and whether outputs below zero become zero.</param>
    /// <param name="output">As many times the outputs as there are inputs; eight fractional bits, clamped.</param>
    public static void Forward(FixedLayer layer, ReadOnlySpan<short> input, (int Stride, int Bits, bool Rectified) shape, Span<short> output)
    {
        if (Avx2.IsSupported) Wide(layer, input, shape, output);
        else Plain(layer, input, shape, output);
    }

    /// <summary>As <see cref="Forward"/>, number by number.</summary>
    public static void Plain(FixedLayer layer, ReadOnlySpan<short> input, (int Stride, int Bits, bool Rectified) shape, Span<short> output)
    {
        unchecked
        {
            var count = output.Length / layer.Outputs;
            for (var at = 0; at < count; at++)
            {
                var numbers = input.Slice(at * shape.Stride, layer.Inputs);
                for (var to = 0; to < layer.Outputs; to++)
                {
                    var weights = layer.Weights.AsSpan(to * layer.Inputs, layer.Inputs);
                    var sum = layer.Biases[to];
                    for (var k = 0; k < numbers.Length; k++) sum += numbers[k] * weights[k];
                    output[(at * layer.Outputs) + to] = Round(sum, shape.Bits + IntegerMath.WeightBits - IntegerMath.ValueBits, shape.Rectified);
                }
            }
        }
    }

    /// <summary>As <see cref="Forward"/>, sixteen numbers at once; only where <see cref="Avx2"/> is supported.</summary>
    public static void Wide(FixedLayer layer, ReadOnlySpan<short> input, (int Stride, int Bits, bool Rectified) shape, Span<short> output)
    {
        unchecked
        {
            var count = output.Length / layer.Outputs;
            if (count == 0) return;
            _ = input[((count - 1) * shape.Stride) + layer.Inputs - 1];
            _ = output[(count * layer.Outputs) - 1];
            var shift = shape.Bits + IntegerMath.WeightBits - IntegerMath.ValueBits;
            var (half, least, most) = (Vector128.Create(1 << (shift - 1)), Vector128.Create(shape.Rectified ? 0 : short.MinValue), Vector128.Create((int)short.MaxValue));
            for (var to = 0; to < layer.Outputs; to += 4)
            {
                ref var weights = ref layer.Weights[to * layer.Inputs];
                var biases = Vector128.LoadUnsafe(ref layer.Biases[to]);
                for (var at = 0; at < count; at++)
                {
                    var sums = Vector128.Add(Four(ref weights, ref Unsafe.Add(ref MemoryMarshal.GetReference(input), at * shape.Stride), layer.Inputs), biases);
                    var rounded = Vector128.Clamp(Vector128.ShiftRightArithmetic(sums + half, shift), least, most);
                    Vector128.Narrow(rounded, rounded).GetLower().StoreUnsafe(ref output[(at * layer.Outputs) + to]);
                }
            }
        }
    }

    /// <summary>Adds a run to another of the same length, a multiple of sixteen; what leaves the range of 16 bits is clamped.</summary>
    public static void Add(Span<short> to, ReadOnlySpan<short> run)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            PlainAdd(to, run);
            return;
        }

        ref var a = ref MemoryMarshal.GetReference(to);
        ref var b = ref MemoryMarshal.GetReference(run);
        for (nuint at = 0; at < (nuint)Math.Min(to.Length, run.Length); at += 16) Vector256.AddSaturate(Vector256.LoadUnsafe(ref a, at), Vector256.LoadUnsafe(ref b, at)).StoreUnsafe(ref a, at);
    }

    /// <summary>As <see cref="Add(Span{short}, ReadOnlySpan{short})"/>, number by number.</summary>
    public static void PlainAdd(Span<short> to, ReadOnlySpan<short> run)
    {
        for (var at = 0; at < to.Length; at++) to[at] = (short)Math.Clamp(to[at] + run[at], short.MinValue, short.MaxValue);
    }

    /// <summary>Adds a row of bytes to a run.</summary>
    public static void Add(Span<short> to, ReadOnlySpan<sbyte> row)
    {
        for (var at = 0; at < to.Length; at++) to[at] = (short)Math.Clamp(to[at] + row[at], short.MinValue, short.MaxValue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Four(ref short weights, ref short input, int inputs)
    {
        var (one, two, three, four) = (Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero, Vector256<int>.Zero);
        for (var at = 0; at < inputs; at += 16)
        {
            var numbers = Vector256.LoadUnsafe(ref input, (nuint)at);
            one = Avx2.Add(one, Avx2.MultiplyAddAdjacent(numbers, Vector256.LoadUnsafe(ref weights, (nuint)at)));
            two = Avx2.Add(two, Avx2.MultiplyAddAdjacent(numbers, Vector256.LoadUnsafe(ref weights, (nuint)(at + inputs))));
            three = Avx2.Add(three, Avx2.MultiplyAddAdjacent(numbers, Vector256.LoadUnsafe(ref weights, (nuint)(at + (2 * inputs)))));
            four = Avx2.Add(four, Avx2.MultiplyAddAdjacent(numbers, Vector256.LoadUnsafe(ref weights, (nuint)(at + (3 * inputs)))));
        }

        var all = Avx2.HorizontalAdd(Avx2.HorizontalAdd(one, two), Avx2.HorizontalAdd(three, four));
        return Vector128.Add(all.GetLower(), all.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Round(int sum, int shift, bool isRectified)
    {
        unchecked
        {
            return (short)Math.Clamp((sum + (1 << (shift - 1))) >> shift, isRectified ? 0 : short.MinValue, short.MaxValue);
        }
    }
}
