using System.Text;

namespace Rapporteur.Reading.Packs;

/// <summary>Writes numbers, rows of numbers and texts of a section, little-endian.</summary>
internal sealed class SectionWriter
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public SectionWriter() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    /// <summary>A number of four bytes.</summary>
    public SectionWriter Int(int number)
    {
        _writer.Write(number);
        return this;
    }

    /// <summary>A row of bytes.</summary>
    public SectionWriter Bytes(ReadOnlySpan<byte> row)
    {
        _writer.Write(row);
        return this;
    }

    /// <summary>A row of signed bytes.</summary>
    public SectionWriter SignedBytes(ReadOnlySpan<sbyte> row)
    {
        foreach (var number in row) _writer.Write(number);
        return this;
    }

    /// <summary>A row of numbers of two bytes.</summary>
    public SectionWriter Shorts(ReadOnlySpan<short> row)
    {
        foreach (var number in row) _writer.Write(number);
        return this;
    }

    /// <summary>A row of hashes of four bytes.</summary>
    public SectionWriter Hashes(ReadOnlySpan<uint> row)
    {
        foreach (var hash in row) _writer.Write(hash);
        return this;
    }

    /// <summary>A text in UTF-8, its length before it.</summary>
    public SectionWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _writer.Write(bytes.Length);
        _writer.Write(bytes);
        return this;
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }
}
