using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>The languages of one script and what each feature of a word says for and against them.</summary>
internal sealed class ScriptModel
{
    private const int MostFeatures = 1 << 22;
    private readonly uint[] _slots;
    private readonly int[] _rowOfSlot;
    private readonly sbyte[] _rows;
    private readonly int _mask;

    private ScriptModel(string[] languages, float step, uint[] features, sbyte[] rows, int width)
    {
        Languages = languages;
        Step = step;
        Width = width;
        _rows = rows;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 3 / 2));
        _mask = size - 1;
        _slots = new uint[size];
        _rowOfSlot = new int[size];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = (int)(features[row] & (uint)_mask);
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = features[row];
            _rowOfSlot[slot] = row;
        }
    }

    /// <summary>The codes, by column.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What one step of a score is worth, as a natural logarithm of odds.</summary>
    public float Step { get; }

    /// <summary>Columns in a row: as many as languages, rounded up to whole vectors.</summary>
    public int Width { get; }

    /// <summary>Adds what a feature says to the scores, one for each of <see cref="Width"/> columns.</summary>
    public void Add(uint feature, Span<short> scores)
    {
        if (feature == 0) return;
        var slot = (int)(feature & (uint)_mask);
        while (true)
        {
            var found = _slots[slot];
            if (found == feature) break;
            if (found == 0) return;
            slot = (slot + 1) & _mask;
        }

        ref var row = ref MemoryMarshal.GetReference(_rows.AsSpan(_rowOfSlot[slot] * Width, Width));
        ref var sums = ref MemoryMarshal.GetReference(scores[..Width]);
        for (nuint at = 0; at < (nuint)Width; at += 16)
        {
            var weights = Vector128.LoadUnsafe(ref row, at);
            var (low, high) = Vector128.Widen(weights);
            (Vector128.LoadUnsafe(ref sums, at) + low).StoreUnsafe(ref sums, at);
            (Vector128.LoadUnsafe(ref sums, at + 8) + high).StoreUnsafe(ref sums, at + 8);
        }
    }

    /// <summary>Reads the part of a model that is about one script.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model.</exception>
    public static ScriptModel Read(BinaryReader reader)
    {
        var languages = new string[reader.ReadByte()];
        foreach (ref var language in languages.AsSpan()) language = Code(reader);
        var step = reader.ReadSingle();
        var count = reader.ReadInt32();
        if (languages.Length == 0 || count is < 0 or > MostFeatures) throw new InvalidDataException("The language model has impossible sizes.");
        var features = new uint[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var last = 0u;
        foreach (ref var feature in features.AsSpan()) last = feature = unchecked(last + feature);
        var width = (languages.Length + 15) / 16 * 16;
        var rows = new sbyte[count * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        return new ScriptModel(languages, step, features, rows, width);
    }

    private static string Code(BinaryReader reader)
    {
        var code = new StringBuilder(3);
        while (reader.ReadByte() is not 0 and var letter)
        {
            if (code.Length == 8) throw new InvalidDataException("A code in the language model is too long.");
            code.Append((char)letter);
        }

        return code.ToString();
    }
}
