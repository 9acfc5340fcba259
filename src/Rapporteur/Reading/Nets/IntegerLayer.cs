using Rapporteur.Reading.Packs;

namespace Rapporteur.Reading.Nets;

/// <summary>A layer in which every output looks at every input: weights of 12 fractional bits, values of 8.</summary>
/// <param name="Inputs">How many inputs, a multiple of sixteen.</param>
/// <param name="Outputs">How many outputs.</param>
/// <param name="Weights">The rows of weights, one behind the other.</param>
/// <param name="Biases">What is added to each output.</param>
internal sealed record IntegerLayer(int Inputs, int Outputs, short[] Weights, short[] Biases)
{
    private const int MostSide = 1 << 14;

    /// <summary>Reads a layer: inputs, outputs, weights, biases.</summary>
    /// <exception cref="InvalidDataException">The section breaks off or its numbers make no layer.</exception>
    public static IntegerLayer Read(ref SectionReader section)
    {
        var (inputs, outputs) = (section.Count(MostSide), section.Count(MostSide));
        if (inputs % 16 != 0) throw new InvalidDataException("A layer of the language pack has an odd width.");
        return new IntegerLayer(inputs, outputs, section.Shorts(inputs * outputs), section.Shorts(outputs));
    }

    /// <summary>Several layers of the same inputs as one.</summary>
    public static IntegerLayer Join(params ReadOnlySpan<IntegerLayer> layers)
    {
        var (weights, biases) = (new List<short>(), new List<short>());
        foreach (var layer in layers)
        {
            weights.AddRange(layer.Weights);
            biases.AddRange(layer.Biases);
        }

        return new IntegerLayer(layers[0].Inputs, biases.Count, [.. weights], [.. biases]);
    }

    /// <summary>One output for one input.</summary>
    public int Score(ReadOnlySpan<short> input, int output) =>
        (IntegerMath.Dot(input, Weights.AsSpan(output * Inputs, Inputs)) >> IntegerMath.WeightBits) + Biases[output];
}
