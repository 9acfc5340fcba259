using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Reading.Packs;

/// <summary>Takes numbers, rows of numbers and texts from a section, one after the other; the counterpart of <see cref="SectionWriter"/>.</summary>
internal ref struct SectionReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>A number of four bytes.</summary>
    /// <exception cref="InvalidDataException">The section breaks off.</exception>
    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    /// <summary>A count: a number from 0 to <paramref name="most"/>.</summary>
    /// <exception cref="InvalidDataException">The section breaks off, or the number is none such.</exception>
    public int Count(int most) => Int() is var count && count >= 0 && count <= most ? count : throw new InvalidDataException("A count in the language pack is out of its range.");

    /// <summary>A row of bytes.</summary>
    public byte[] Bytes(int count) => Take(count).ToArray();

    /// <summary>A row of signed bytes.</summary>
    public sbyte[] SignedBytes(int count) => MemoryMarshal.Cast<byte, sbyte>(Take(count)).ToArray();

    /// <summary>A row of numbers of two bytes.</summary>
    public short[] Shorts(int count)
    {
        var row = MemoryMarshal.Cast<byte, short>(Take(checked(count * 2))).ToArray();
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(row, row);
        return row;
    }

    /// <summary>A row of numbers of two bytes that are not negative.</summary>
    public ushort[] UnsignedShorts(int count)
    {
        var row = MemoryMarshal.Cast<byte, ushort>(Take(checked(count * 2))).ToArray();
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(row, row);
        return row;
    }

    /// <summary>A row of hashes of four bytes.</summary>
    public uint[] Hashes(int count)
    {
        var row = MemoryMarshal.Cast<byte, uint>(Take(checked(count * 4))).ToArray();
        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(row, row);
        return row;
    }

    /// <summary>A text in UTF-8.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Count(1 << 24)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - _at) throw new InvalidDataException("A section of the language pack breaks off.");
        _at += count;
        return _bytes.Slice(_at - count, count);
    }
}
