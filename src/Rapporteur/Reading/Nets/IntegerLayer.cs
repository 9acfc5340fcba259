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

    /// <summary>The outputs for one input, unbounded below.</summary>
    public void Scores(ReadOnlySpan<short> input, int first, Span<int> scores)
    {
        IntegerMath.Dots(input, Weights.AsSpan(first * Inputs), scores);
        for (var at = 0; at < scores.Length; at++) scores[at] = (scores[at] >> IntegerMath.WeightBits) + Biases[first + at];
    }

    /// <summary>One output for one input.</summary>
    public int Score(ReadOnlySpan<short> input, int output) =>
        (IntegerMath.Dot(input, Weights.AsSpan(output * Inputs, Inputs)) >> IntegerMath.WeightBits) + Biases[output];
}
