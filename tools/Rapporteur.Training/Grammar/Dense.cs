namespace Rapporteur.Training.Grammar;

/// <summary>A layer in which every output looks at every input, with what Adam remembers of its gradients.</summary>
internal sealed class Dense
{
    private const float Slow = 0.9f;
    private const float Slower = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly float[] _gradient;
    private readonly float[] _mean;
    private readonly float[] _square;
    private int _steps;

    /// <summary>A layer with small weights drawn at random; the biases stand behind the weights.</summary>
    public Dense(int inputs, int outputs, Random random, float scale = 0)
    {
        (Inputs, Outputs) = (inputs, outputs);
        Weights = new float[(inputs * outputs) + outputs];
        (_gradient, _mean, _square) = (new float[Weights.Length], new float[Weights.Length], new float[Weights.Length]);
        if (scale == 0) scale = MathF.Sqrt(6f / inputs);
        for (var at = 0; at < inputs * outputs; at++) Weights[at] = ((random.NextSingle() * 2) - 1) * scale;
    }

    private Dense(Dense from)
    {
        (Inputs, Outputs) = (from.Inputs, from.Outputs);
        Weights = [.. from.Weights];
        (_gradient, _mean, _square) = (new float[Weights.Length], new float[Weights.Length], new float[Weights.Length]);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public float[] Weights { get; }

    /// <summary>The same weights, knowing nothing of earlier gradients.</summary>
    public Dense Copy() => new(this);

    public ReadOnlySpan<float> Row(int output) => Weights.AsSpan(output * Inputs, Inputs);

    public float Bias(int output) => Weights[(Inputs * Outputs) + output];

    /// <summary>One output for one input.</summary>
    public float Score(ReadOnlySpan<float> input, int output) => FloatMath.Dot(Row(output), input) + Bias(output);

    /// <summary>All outputs for inputs that begin every <paramref name="stride"/> floats.</summary>
    public void Forward(ReadOnlySpan<float> input, int stride, int count, Span<float> output)
    {
        for (var to = 0; to < Outputs; to++)
        {
            var row = Row(to);
            var bias = Bias(to);
            for (var at = 0; at < count; at++) output[(at * Outputs) + to] = bias + FloatMath.Dot(row, input.Slice(at * stride, Inputs));
        }
    }

    /// <summary>Adds the gradients of weights and inputs.</summary>
    public void Backward(ReadOnlySpan<float> input, int stride, int count, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (var at = 0; at < count; at++)
        {
            for (var to = 0; to < Outputs; to++)
            {
                var gradient = outputGradient[(at * Outputs) + to];
                if (gradient != 0) Backward(input.Slice(at * stride, Inputs), to, gradient, inputGradient.IsEmpty ? [] : inputGradient.Slice(at * stride, Inputs));
            }
        }
    }

    /// <summary>Adds the gradients of one output of one input.</summary>
    public void Backward(ReadOnlySpan<float> input, int output, float gradient, Span<float> inputGradient)
    {
        FloatMath.Add(_gradient.AsSpan(output * Inputs, Inputs), gradient, input);
        _gradient[(Inputs * Outputs) + output] += gradient;
        if (!inputGradient.IsEmpty) FloatMath.Add(inputGradient, gradient, Row(output));
    }

    /// <summary>Moves the weights against the gradients (Adam) and forgets those.</summary>
    public void Step(float rate, float decay = 0)
    {
        _steps++;
        var step = rate * MathF.Sqrt(1 - MathF.Pow(Slower, _steps)) / (1 - MathF.Pow(Slow, _steps));
        for (var at = 0; at < Weights.Length; at++)
        {
            var gradient = _gradient[at];
            _mean[at] = (Slow * _mean[at]) + ((1 - Slow) * gradient);
            _square[at] = (Slower * _square[at]) + ((1 - Slower) * gradient * gradient);
            Weights[at] -= (step * _mean[at] / (MathF.Sqrt(_square[at]) + Tiny)) + (rate * decay * Weights[at]);
            _gradient[at] = 0;
        }
    }
}
