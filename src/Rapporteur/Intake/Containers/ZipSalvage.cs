using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Intake.Containers;

/// <summary>The packed content of a member.</summary>
/// <param name="Stream">Unpacks it.</param>
/// <param name="Packed">Its packed bytes.</param>
internal readonly record struct PackedContent(Stream Stream, long Packed);

/// <summary>Finds the members of a ZIP archive whose directory is missing, by the header before each.</summary>
internal static class ZipSalvage
{
    private const int HeaderLength = 30;
    private const int Most = 256 * 1024 * 1024;

    /// <summary>The members that are whole.</summary>
    public static IEnumerable<(string Name, PackedContent Data)> Members(Stream content, int largest)
    {
        var bytes = new ByteWindow(content).ReadUpTo((int)Math.Min(Most, 16L * largest));
        for (var at = Next(bytes, 0); at >= 0; at = Next(bytes, at + 4))
        {
            if (Header(bytes, at) is not { } member) continue;
            var end = member.Start + member.Length;
            if (end > bytes.Length) yield break;
            var packed = new MemoryStream(bytes, member.Start, member.Length, writable: false);
            yield return (member.Name, new PackedContent(member.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed, member.Length));
            at = Math.Max(at, end - 4);
        }
    }

    private static int Next(byte[] bytes, int from)
    {
        if (from >= bytes.Length) return -1;
        var at = bytes.AsSpan(from).IndexOf("PK\u0003\u0004"u8);
        return at < 0 ? -1 : from + at;
    }

    private static (string Name, int Start, int Length, bool IsDeflated)? Header(byte[] bytes, int at)
    {
        if (at + HeaderLength > bytes.Length) return null;
        var header = bytes.AsSpan(at, HeaderLength);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var start = at + HeaderLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        if (start > bytes.Length || (flags & 1) != 0 || method is not (0 or 8)) return null;

        // The length of what was packed as it came stands behind it: it ends where the next header begins.
        if ((flags & 8) != 0 && length == 0)
        {
            var mark = bytes.AsSpan(start).IndexOf("PK\u0007\u0008"u8);
            length = mark < 0 ? long.MaxValue : mark;
        }

        if (length > bytes.Length - start) return null;
        var name = Encoding.UTF8.GetString(bytes, at + HeaderLength, nameLength);
        return name.EndsWith('/') ? null : (name, start, (int)length, method == 8);
    }
}
