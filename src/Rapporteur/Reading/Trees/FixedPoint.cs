using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Trees;

/// <summary>A layer of integers: weights with twelve fractional bits row by row, biases with as many bits as the sums have.</summary>
/// <param name="Inputs">How many inputs, a multiple of sixteen.</param>
/// <param name="Outputs">How many outputs; those of a multiple of eight are made eight at once.</param>
/// <param name="Weights">A row of inputs for each output.</param>
/// <param name="Biases">One for each output.</param>
internal sealed record FixedLayer(int Inputs, int Outputs, short[] Weights, int[] Biases)
{
    private PairedWeights? _paired;

    /// <summary>The same weights by pairs of inputs, made when they are first asked for.</summary>
    public PairedWeights Paired => _paired ??= new(Inputs, Outputs, Weights);
}

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
        if (Vector256.IsHardwareAccelerated && layer.Outputs % 8 == 0) Wide(layer, input, shape, output);
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

    /// <summary>As <see cref="Forward"/>, by pairs of inputs that are not both zero; outputs are a multiple of eight.</summary>
    public static void Wide(FixedLayer layer, ReadOnlySpan<short> input, (int Stride, int Bits, bool Rectified) shape, Span<short> output)
    {
        var count = output.Length / layer.Outputs;
        var shift = shape.Bits + IntegerMath.WeightBits - IntegerMath.ValueBits;
        var (half, least, most) = (Vector256.Create(1 << (shift - 1)), Vector256.Create(shape.Rectified ? 0 : short.MinValue), Vector256.Create((int)short.MaxValue));
        Span<int> sums = stackalloc int[layer.Paired.Room];
        Span<ushort> pairs = stackalloc ushort[layer.Inputs / 2];
        ref var biases = ref MemoryMarshal.GetArrayDataReference(layer.Biases);
        for (var at = 0; at < count; at++)
        {
            layer.Paired.Sums(input.Slice(at * shape.Stride, layer.Inputs), pairs, sums);
            var to = output.Slice(at * layer.Outputs, layer.Outputs);
            for (nuint eight = 0; eight < (nuint)to.Length; eight += 8)
            {
                var sum = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(sums), eight) + Vector256.LoadUnsafe(ref biases, eight) + half;
                var rounded = Vector256.Min(Vector256.Max(sum >> shift, least), most);
                Vector256.Narrow(rounded, rounded).GetLower().StoreUnsafe(ref MemoryMarshal.GetReference(to), eight);
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
    private static short Round(int sum, int shift, bool isRectified)
    {
        unchecked
        {
            return (short)Math.Clamp((sum + (1 << (shift - 1))) >> shift, isRectified ? 0 : short.MinValue, short.MaxValue);
        }
    }
}
