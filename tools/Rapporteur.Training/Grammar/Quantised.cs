using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Packs;

namespace Rapporteur.Training.Grammar;

/// <summary>What was learnt in floats as the integers of a pack (see <see cref="IntegerMath"/>).</summary>
internal static class Quantised
{
    public static sbyte[] Rows(ReadOnlySpan<float> rows)
    {
        var numbers = new sbyte[rows.Length];
        for (var at = 0; at < rows.Length; at++) numbers[at] = (sbyte)Math.Clamp(MathF.Round(rows[at] * (1 << IntegerMath.RowBits)), -127, 127);
        return numbers;
    }

    public static short[] Values(ReadOnlySpan<float> values) => Shorts(values, 1 << IntegerMath.ValueBits);

    /// <summary>Writes a layer as <see cref="IntegerLayer.Read"/> takes it.</summary>
    /// <param name="section">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="more">What is added to its biases, or nothing.</param>
    public static void Write(SectionWriter section, Dense layer, ReadOnlySpan<float> more)
    {
        var biases = layer.Weights.AsSpan(layer.Inputs * layer.Outputs).ToArray();
        for (var at = 0; at < more.Length; at++) biases[at] += more[at];
        section.Int(layer.Inputs).Int(layer.Outputs).Shorts(Shorts(layer.Weights.AsSpan(0, layer.Inputs * layer.Outputs), 1 << IntegerMath.WeightBits)).Shorts(Values(biases));
    }

    private static short[] Shorts(ReadOnlySpan<float> values, float one)
    {
        var numbers = new short[values.Length];
        for (var at = 0; at < values.Length; at++) numbers[at] = (short)Math.Clamp(MathF.Round(values[at] * one), short.MinValue, short.MaxValue);
        return numbers;
    }
}
