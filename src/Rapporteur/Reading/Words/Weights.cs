namespace Rapporteur.Reading.Words;

/// <summary>Learnt weights: whole numbers, so that sums are the same on every machine.</summary>
internal sealed class Weights
{
    private const int Widest = 20;
    private const int Digits = 32;
    private readonly sbyte[] _rows;
    private readonly int _shift;

    /// <summary>Takes weights over; their number must be a power of two.</summary>
    /// <param name="rows">The weights.</param>
    /// <param name="threshold">What a sum must be above.</param>
    public Weights(sbyte[] rows, int threshold = 0)
    {
        Threshold = threshold;
        _rows = rows;
        _shift = Digits - int.Log2(rows.Length);
    }

    /// <summary>No weights: every sum is zero.</summary>
    public static Weights Empty { get; } = new(new sbyte[2]);

    /// <summary>All of them.</summary>
    public ReadOnlySpan<sbyte> Rows => _rows;

    /// <summary>What a sum must be above for a yes.</summary>
    public int Threshold { get; }

    /// <summary>True when so many bits may number weights.</summary>
    public static bool IsWidth(int bits) => bits is >= 1 and <= Widest;

    /// <summary>The sum of the weights of features.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        var (rows, shift, sum) = (_rows, _shift, 0);
        foreach (var feature in features) sum += rows[feature >> shift];
        return sum;
    }
}
