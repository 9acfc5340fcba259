namespace Rapporteur.Training.Grammar;

/// <summary>A layer in which every output looks at every input, with what Adam remembers of its gradients.</summary>
internal sealed class Dense
{
    private const float Slow = 0.9f;
    private const float Slower = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly int[] _starts = new int[4];
    private readonly float[] _times = new float[4];
    private readonly float[] _gradient;
    private readonly float[] _mean;
    private readonly float[] _square;
    private readonly float[] _sum;
    private int _steps;
    private int _gathered;

    /// <summary>A layer with small weights drawn at random; the biases stand behind the weights.</summary>
    public Dense(int inputs, int outputs, Random random, float scale = 0)
    {
        (Inputs, Outputs) = (inputs, outputs);
        Weights = new float[(inputs * outputs) + outputs];
        (_gradient, _mean, _square, _sum) = (new float[Weights.Length], new float[Weights.Length], new float[Weights.Length], new float[Weights.Length]);
        if (scale == 0) scale = MathF.Sqrt(6f / inputs);
        for (var at = 0; at < inputs * outputs; at++) Weights[at] = ((random.NextSingle() * 2) - 1) * scale;
    }

    private Dense(Dense from)
    {
        (Inputs, Outputs) = (from.Inputs, from.Outputs);
        Weights = [.. from.Weights];
        (_gradient, _mean, _square, _sum) = (new float[Weights.Length], new float[Weights.Length], new float[Weights.Length], new float[Weights.Length]);
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public float[] Weights { get; }

    /// <summary>The same weights, knowing nothing of earlier gradients.</summary>
    public Dense Copy() => new(this);

    /// <summary>Takes the weights as they are now into their mean.</summary>
    public void Gather()
    {
        FloatMath.Add(_sum, 1, Weights);
        _gathered++;
    }

    /// <summary>Puts the mean of what was gathered in the place of the weights.</summary>
    public void Settle()
    {
        for (var at = 0; at < Weights.Length && _gathered > 0; at++) Weights[at] = _sum[at] / _gathered;
    }

    public ReadOnlySpan<float> Row(int output) => Weights.AsSpan(output * Inputs, Inputs);

    public float Bias(int output) => Weights[(Inputs * Outputs) + output];

    /// <summary>One output for one input.</summary>
    public float Score(ReadOnlySpan<float> input, int output) => FloatMath.Dot(Row(output), input) + Bias(output);

    /// <summary>All outputs for inputs that begin every <paramref name="stride"/> floats.</summary>
    public void Forward(ReadOnlySpan<float> input, int stride, int count, Span<float> output)
    {
        var fours = Inputs % 16 == 0 ? Outputs / 4 * 4 : 0;
        Span<float> four = stackalloc float[4];
        for (var to = 0; to < fours; to += 4)
        {
            var rows = Weights.AsSpan(to * Inputs, 4 * Inputs);
            for (var at = 0; at < count; at++)
            {
                FloatMath.Dots(rows, input.Slice(at * stride, Inputs), four);
                for (var k = 0; k < 4; k++) output[(at * Outputs) + to + k] = Bias(to + k) + four[k];
            }
        }

        for (var to = fours; to < Outputs; to++)
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
            Backward(input.Slice(at * stride, Inputs), outputGradient.Slice(at * Outputs, Outputs), inputGradient.IsEmpty ? [] : inputGradient.Slice(at * stride, Inputs));
        }
    }

    // Four outputs at once where they have gradients, in their order: the sums are the same as one by one.
    private void Backward(ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        var waiting = 0;
        for (var to = 0; to < Outputs; to++)
        {
            if (outputGradient[to] == 0) continue;
            if (inputGradient.IsEmpty || Inputs % 8 != 0)
            {
                Backward(input, to, outputGradient[to], inputGradient);
                continue;
            }

            (_starts[waiting], _times[waiting++]) = (to * Inputs, outputGradient[to]);
            if (waiting < 4) continue;
            FloatMath.AddFour((Weights, _gradient), (_starts, _times), input, inputGradient);
            for (var k = 0; k < 4; k++) _gradient[(Inputs * Outputs) + (_starts[k] / Inputs)] += _times[k];
            waiting = 0;
        }

        for (var k = 0; k < waiting; k++) Backward(input, _starts[k] / Inputs, _times[k], inputGradient);
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
        var last = FloatMath.Adam((Weights, _gradient, _mean, _square), step, rate * decay);
        for (var at = last; at < Weights.Length; at++)
        {
            var gradient = _gradient[at];
            _mean[at] = (Slow * _mean[at]) + ((1 - Slow) * gradient);
            _square[at] = (Slower * _square[at]) + ((1 - Slower) * gradient * gradient);
            Weights[at] -= (step * _mean[at] / (MathF.Sqrt(_square[at]) + Tiny)) + (rate * decay * Weights[at]);
            _gradient[at] = 0;
        }
    }
}
