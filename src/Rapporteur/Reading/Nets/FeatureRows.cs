namespace Rapporteur.Reading.Nets;

/// <summary>Which row of a table belongs to a feature: rows are numbered in the order they are given.</summary>
internal sealed class FeatureRows
{
    private readonly HashTable<int> _rows;

    /// <summary>Rows for features.</summary>
    /// <param name="hashes">The hash of each row, none of them twice.</param>
    public FeatureRows(ReadOnlySpan<uint> hashes)
    {
        var rows = new int[hashes.Length];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;
        _rows = new HashTable<int>(hashes, rows);
    }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The row of a feature, or -1.</summary>
    public int Of(uint hash) => _rows.TryGet(hash, out var row) ? row : -1;
}
