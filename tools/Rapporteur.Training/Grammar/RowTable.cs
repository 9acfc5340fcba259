namespace Rapporteur.Training.Grammar;

/// <summary>A table of rows, of which each step touches a few: only those move.</summary>
internal sealed class RowTable
{
    private const float Slow = 0.9f;
    private const float Slower = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly float[] _gradient;
    private readonly float[] _mean;
    private readonly float[] _square;
    private readonly float[] _sum;
    private readonly int[] _steps;
    private int _gathered;
    private readonly List<int> _touched = [];
    private readonly bool[] _isTouched;

    public RowTable(int rows, int width, Random random, float scale)
    {
        Width = width;
        Rows = new float[rows * width];
        (_gradient, _mean, _square, _sum) = (new float[Rows.Length], new float[Rows.Length], new float[Rows.Length], new float[Rows.Length]);
        (_steps, _isTouched) = (new int[rows], new bool[rows]);
        for (var at = 0; at < Rows.Length; at++) Rows[at] = ((random.NextSingle() * 2) - 1) * scale;
    }

    private RowTable(float[] rows, int width)
    {
        (Width, Rows) = (width, rows);
        (_gradient, _mean, _square, _sum) = (new float[Rows.Length], new float[Rows.Length], new float[Rows.Length], new float[Rows.Length]);
        (_steps, _isTouched) = (new int[rows.Length / width], new bool[rows.Length / width]);
    }

    public int Width { get; }

    public float[] Rows { get; }

    /// <summary>Some rows in an order, or all, knowing nothing of earlier gradients.</summary>
    public RowTable Copy(int[]? rows) => new(rows is null ? [.. Rows] : [.. rows.SelectMany(r => Rows.AsSpan(r * Width, Width).ToArray())], Width);

    public ReadOnlySpan<float> Row(int row) => Rows.AsSpan(row * Width, Width);

    /// <summary>Takes the rows as they are now into their mean.</summary>
    public void Gather()
    {
        FloatMath.Add(_sum, 1, Rows);
        _gathered++;
    }

    /// <summary>Puts the mean of what was gathered in the place of the rows.</summary>
    public void Settle()
    {
        for (var at = 0; at < Rows.Length && _gathered > 0; at++) Rows[at] = _sum[at] / _gathered;
    }

    public void Backward(int row, float times, ReadOnlySpan<float> gradient)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        FloatMath.Add(_gradient.AsSpan(row * Width, Width), times, gradient);
    }

    /// <summary>Moves the rows touched since the last step; none leaves ±<paramref name="bound"/>.</summary>
    public void Step(float rate, float bound)
    {
        foreach (var row in _touched)
        {
            _isTouched[row] = false;
            var steps = ++_steps[row];
            var step = rate * MathF.Sqrt(1 - MathF.Pow(Slower, steps)) / (1 - MathF.Pow(Slow, steps));
            var first = Width % 8 == 0 ? FloatMath.Adam((Rows, _gradient, _mean, _square), (row * Width, Width), step, bound) : 0;
            for (var at = (row * Width) + first; at < (row + 1) * Width; at++)
            {
                var gradient = _gradient[at];
                _mean[at] = (Slow * _mean[at]) + ((1 - Slow) * gradient);
                _square[at] = (Slower * _square[at]) + ((1 - Slower) * gradient * gradient);
                Rows[at] = Math.Clamp(Rows[at] - (step * _mean[at] / (MathF.Sqrt(_square[at]) + Tiny)), -bound, bound);
                _gradient[at] = 0;
            }
        }

        _touched.Clear();
    }
}
