namespace Rapporteur.Intake.Containers;

/// <summary>Tells ways of packing that are not read, so that what is packed in them is not taken for nothing.</summary>
internal static class PackingFinder
{
    private const uint Skippable = 0x184D2A50;

    /// <summary>The name of the way, or null when the bytes open as none of them.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        if (head.Length < 6) return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || IsSkippable(head)) return "zstd";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0])) return "xz";
        if (head.StartsWith("BZh"u8) && head[3] is >= (byte)'1' and <= (byte)'9' && IsBlockOfBzip2(head[4..])) return "bzip2";
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])) return "7-Zip";
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7])) return "RAR";
        if (head.StartsWith((ReadOnlySpan<byte>)[4, 0x22, 0x4D, 0x18])) return "LZ4";
        if (head.StartsWith("LZIP\u0001"u8)) return "lzip";
        return head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x9D]) ? "compress" : null;
    }

    // Crawlers put the dictionary of a whole file before it, in a frame that other readers pass over.
    private static bool IsSkippable(ReadOnlySpan<byte> head) => (System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(head) & 0xFFFFFFF0) == Skippable;

    // A block opens with the digits of pi, the end of an empty file with those of its square root.
    private static bool IsBlockOfBzip2(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x31, 0x41]) || head.StartsWith((ReadOnlySpan<byte>)[0x17, 0x72]);
}
