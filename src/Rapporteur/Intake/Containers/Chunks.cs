using System.Globalization;

namespace Rapporteur.Intake.Containers;

/// <summary>Joins content that was sent in chunks.</summary>
internal static class Chunks
{
    private const int LongestSize = 40;

    /// <summary>The content; the bytes as they are where they are no chunks, as archives often keep them.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> bytes)
    {
        var joined = new MemoryStream(bytes.Length);
        var rest = bytes.Span;
        while (!rest.IsEmpty)
        {
            if (!ReadSize(rest, out var size, out var used)) return joined.Length == 0 ? bytes : joined.ToArray();
            rest = rest[used..];
            if (size == 0) break;
            var length = (int)Math.Min(size, rest.Length);
            joined.Write(rest[..length]);
            rest = rest[length..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.StartsWith("\n"u8)) rest = rest[1..];
        }

        return joined.ToArray();
    }

    private static bool ReadSize(ReadOnlySpan<byte> rest, out long size, out int used)
    {
        size = used = 0;
        var stop = rest[..Math.Min(rest.Length, LongestSize)].IndexOf((byte)'\n');
        if (stop < 0) return false;
        used = stop + 1;
        var line = rest[..stop].TrimEnd((byte)'\r');
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).TrimEnd((byte)' ');
        return digits.Length is > 0 and < 9 && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size);
    }
}
