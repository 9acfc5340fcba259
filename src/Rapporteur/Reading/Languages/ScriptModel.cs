using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// The languages of one script and what each feature of a word says for and against them. The row of a run of letters holds what
/// all runs say that begin where it begins and are no longer; so one row for each letter of a word is enough, that of the longest run known.
/// </summary>
internal sealed class ScriptModel
{
    // Columns go by as many as fill a vector of signed bytes, and two of their sums.
    private const int Together = 16;
    private const int MostRows = WordFeatures.LongestWord + 4;
    private const int MostCaches = 2;
    private readonly FeatureTable _table;
    private readonly LineArray<sbyte> _rows;
    private int _caches;

    /// <summary>A model with a row of columns for each feature.</summary>
    public ScriptModel(string[] languages, float step, FeatureTable table, LineArray<sbyte> rows)
    {
        Languages = languages;
        Step = step;
        Width = Columns(languages.Length);
        _table = table;
        _rows = rows;
    }

    /// <summary>The script.</summary>
    public required ScriptGroup Script { get; init; }

    /// <summary>The codes, by column.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What one step of a score is worth, as a natural logarithm of odds.</summary>
    public float Step { get; }

    /// <summary>Columns in a row: as many as languages, rounded up to whole vectors.</summary>
    public int Width { get; }

    /// <summary>The caches of words that nobody uses at the moment.</summary>
    public WordCache?[] FreeCaches { get; } = new WordCache?[MostCaches];

    /// <summary>How many columns a row for so many languages has.</summary>
    public static int Columns(int languages) => (languages + Together - 1) / Together * Together;

    /// <summary>Counts one more cache of this model; false when there are as many as there may be.</summary>
    public bool MayHaveOneMore() => Volatile.Read(ref _caches) < MostCaches && Interlocked.Increment(ref _caches) <= MostCaches;

    /// <summary>Writes what a word says, one sum for each of <see cref="Width"/> columns.</summary>
    /// <param name="edged">The word between two edges.</param>
    /// <param name="scores">Room for the sums.</param>
    public void Score(ReadOnlySpan<char> edged, Span<short> scores)
    {
        Span<int> rows = stackalloc int[MostRows];
        var found = rows[..Rows(edged, rows)];
        for (var column = 0; column < Width; column += Together) Sum(found, column, scores.Slice(column, Together));
    }

    private int Rows(ReadOnlySpan<char> edged, Span<int> rows)
    {
        Span<uint> features = stackalloc uint[WordRuns.Room];
        WordRuns.Of(edged, features);
        var count = _table.LongestRows(features, edged.Length - 1, rows);
        count += Put(_table.Row(WordFeatures.Whole(edged)), rows[count..]);
        if (WordFeatures.Kana(edged) is { } kana) count += Put(_table.Row(WordFeatures.Whole(kana)), rows[count..]);
        return count;
    }

    private static int Put(int row, Span<int> rows)
    {
        rows[0] = row;
        return row >= 0 ? 1 : 0;
    }

    private void Sum(ReadOnlySpan<int> found, int column, Span<short> scores)
    {
        unchecked
        {
            ref var rows = ref MemoryMarshal.GetReference(_rows.All);
            var sums = Vector256<short>.Zero;
            foreach (var row in found)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref rows, ((nuint)(uint)row * (nuint)(uint)Width) + (nuint)(uint)column));
                sums += Vector256.Create(low, high);
            }

            sums.CopyTo(scores);
        }
    }
}
