using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Reading.Packs;

/// <summary>
/// A file of named sections. Form: the eight letters <c>RPACK001</c>; eight bytes, the check sum (FNV-1a, 64 bits, little-endian) of
/// what follows; what follows is packed with zlib: four bytes, how many sections; for each a byte, the length of its name, the name
/// in ASCII, four bytes, its length, its bytes. All numbers are little-endian.
/// </summary>
internal sealed class PackFile
{
    private const int HeadLength = 16;
    private const int MostBytes = 1 << 28;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _sections;

    private PackFile(Dictionary<string, ReadOnlyMemory<byte>> sections) => _sections = sections.ToFrozenDictionary(StringComparer.Ordinal);

    private static ReadOnlySpan<byte> Mark => "RPACK001"u8;

    /// <summary>True when there is a section of this name.</summary>
    public bool Has(string name) => _sections.ContainsKey(name);

    /// <summary>The names of all sections, in ordinal order.</summary>
    public IEnumerable<string> Names => _sections.Keys.Order(StringComparer.Ordinal);

    /// <summary>The bytes of a section.</summary>
    /// <exception cref="InvalidDataException">There is none of this name.</exception>
    public ReadOnlySpan<byte> Section(string name) =>
        _sections.TryGetValue(name, out var bytes) ? bytes.Span : throw new InvalidDataException($"The pack has no section {name}.");

    /// <summary>Reads a pack.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a pack, of another version, or damaged.</exception>
    public static PackFile Read(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.Length < HeadLength || !head[..5].SequenceEqual(Mark[..5])) throw new InvalidDataException("The file is not a language pack.");
        if (!head[..Mark.Length].SequenceEqual(Mark)) throw new InvalidDataException("The language pack is of another version.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(head[8..]) != Sum(head[HeadLength..])) throw new InvalidDataException("The language pack is damaged.");
        return new PackFile(Sections(Unpack(bytes[HeadLength..])));
    }

    /// <summary>Writes a pack; the same sections give the same bytes.</summary>
    public static byte[] Write(IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(zip, Encoding.ASCII))
        {
            writer.Write(sections.Count);
            foreach (var (name, bytes) in sections)
            {
                writer.Write(name);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        var file = new byte[HeadLength + packed.Length];
        Mark.CopyTo(file);
        packed.ToArray().CopyTo(file, HeadLength);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), Sum(file.AsSpan(HeadLength)));
        return file;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> packed)
    {
        using var zip = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream(packed.Length * 2);
        var room = new byte[1 << 16];
        for (var read = zip.Read(room); read > 0; read = zip.Read(room))
        {
            unpacked.Write(room, 0, read);
            if (unpacked.Length > MostBytes) throw new InvalidDataException("The language pack unpacks to more than a pack can hold.");
        }

        return unpacked.ToArray();
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Sections(byte[] bytes)
    {
        var (sections, at) = (new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal), 4);
        var count = bytes.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        for (var section = 0; section < count; section++)
        {
            var name = at < bytes.Length ? bytes[at] : 0;
            if (at + 1 + name + 4 > bytes.Length) throw new InvalidDataException("The language pack breaks off.");
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 1 + name));
            var start = at + 1 + name + 4;
            if (length < 0 || length > bytes.Length - start) throw new InvalidDataException("The language pack breaks off.");
            sections[Encoding.ASCII.GetString(bytes, at + 1, name)] = bytes.AsMemory(start, length);
            at = start + length;
        }

        return count < 0 ? throw new InvalidDataException("The language pack breaks off.") : sections;
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 14695981039346656037ul;
        unchecked
        {
            foreach (var one in bytes) sum = (sum ^ one) * 1099511628211ul;
        }

        return sum;
    }
}
