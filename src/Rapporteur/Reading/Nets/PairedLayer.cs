namespace Rapporteur.Reading.Nets;

/// <summary>An <see cref="IntegerLayer"/> whose inputs are mostly zero: the same outputs in less time.</summary>
internal sealed class PairedLayer(IntegerLayer layer)
{
    private readonly PairedWeights _weights = new(layer.Inputs, layer.Outputs, layer.Weights);
    private readonly short[] _biases = layer.Biases;

    /// <summary>How many inputs, a multiple of sixteen.</summary>
    public int Inputs => _weights.Inputs;

    /// <summary>How many outputs.</summary>
    public int Outputs => _biases.Length;

    /// <summary>How long a row of sums must be.</summary>
    public int Room => _weights.Room;

    /// <summary>The outputs for an input.</summary>
    /// <param name="input">As many numbers as there are inputs.</param>
    /// <param name="pairs">Room for half as many.</param>
    /// <param name="scores">Takes the outputs: <see cref="Room"/> long.</param>
    public void Scores(ReadOnlySpan<short> input, Span<ushort> pairs, Span<int> scores)
    {
        _weights.Sums(input, pairs, scores);
        for (var at = 0; at < _biases.Length; at++) scores[at] = (scores[at] >> IntegerMath.WeightBits) + _biases[at];
    }

    /// <summary>The same outputs as values for a next layer: none below zero, none that leaves sixteen bits.</summary>
    public void Values(ReadOnlySpan<short> input, (ushort[] Pairs, int[] Sums) room, Span<short> values)
    {
        _weights.Sums(input, room.Pairs, room.Sums);
        IntegerMath.Carry(room.Sums.AsSpan(0, Outputs), _biases, values[..Outputs]);
    }
}
