namespace Rapporteur.Reading.Nets;

/// <summary>Which row of a table belongs to a feature: hashes in open addressing, rows numbered in the order they are given.</summary>
internal sealed class FeatureRows
{
    private readonly uint[] _hashes;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>Rows for features.</summary>
    /// <param name="hashes">The hash of each row, none of them zero, none twice.</param>
    public FeatureRows(ReadOnlySpan<uint> hashes)
    {
        Count = hashes.Length;
        var size = 16;
        while (size < hashes.Length * 2) size *= 2;
        (_hashes, _rows, _mask) = (new uint[size], new int[size], size - 1);
        for (var row = 0; row < hashes.Length; row++)
        {
            var at = (int)(hashes[row] & (uint)_mask);
            while (_hashes[at] != 0) at = (at + 1) & _mask;
            (_hashes[at], _rows[at]) = (hashes[row], row);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The row of a feature, or -1.</summary>
    public int Of(uint hash)
    {
        for (var at = (int)(hash & (uint)_mask); _hashes[at] != 0; at = (at + 1) & _mask)
        {
            if (_hashes[at] == hash) return _rows[at];
        }

        return -1;
    }
}
