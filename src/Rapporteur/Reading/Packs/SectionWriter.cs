using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Rapporteur.Reading.Packs;

/// <summary>Writes numbers, rows of numbers and texts of a section, little-endian.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>A number of four bytes.</summary>
    public SectionWriter Int(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), number);
        _bytes.Advance(4);
        return this;
    }

    /// <summary>A row of bytes.</summary>
    public SectionWriter Bytes(ReadOnlySpan<byte> row)
    {
        _bytes.Write(row);
        return this;
    }

    /// <summary>A row of signed bytes.</summary>
    public SectionWriter SignedBytes(ReadOnlySpan<sbyte> row) => Bytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(row));

    /// <summary>A row of numbers of two bytes.</summary>
    public SectionWriter Shorts(ReadOnlySpan<short> row)
    {
        var room = _bytes.GetSpan(Math.Max(1, row.Length * 2));
        for (var at = 0; at < row.Length; at++) BinaryPrimitives.WriteInt16LittleEndian(room[(at * 2)..], row[at]);
        _bytes.Advance(row.Length * 2);
        return this;
    }

    /// <summary>A row of hashes of four bytes.</summary>
    public SectionWriter Hashes(ReadOnlySpan<uint> row)
    {
        var room = _bytes.GetSpan(Math.Max(1, row.Length * 4));
        for (var at = 0; at < row.Length; at++) BinaryPrimitives.WriteUInt32LittleEndian(room[(at * 4)..], row[at]);
        _bytes.Advance(row.Length * 4);
        return this;
    }

    /// <summary>A text in UTF-8, its length before it.</summary>
    public SectionWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Int(bytes.Length).Bytes(bytes);
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
