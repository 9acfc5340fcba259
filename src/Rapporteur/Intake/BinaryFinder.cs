using System.Buffers;

namespace Rapporteur.Intake;

/// <summary>Tells bytes that are no text of any encoding.</summary>
internal static class BinaryFinder
{
    private const int Sample = 256 * 1024;

    // One byte in fifty: text out of old systems holds a stray form feed or escape, never this many.
    private const double ControlShare = 0.02;
    private const double ZeroShare = 0.001;

    private static readonly byte[][] MagicNumbers =
    [
        "%PDF-"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(),
        [0x1F, 0x8B, 0x08], [0x7F, (byte)'E', (byte)'L', (byte)'F'], "SQLite format 3\0"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        "ID3\u0003"u8.ToArray(), "RIFF"u8.ToArray(), "wOF2"u8.ToArray(),
        "{\\rtf"u8.ToArray(),
    ];

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F]);

    /// <summary>True when the bytes open as a well-known binary form (RTF among them: its text is wrapped in commands).</summary>
    public static bool HasMagicNumber(ReadOnlySpan<byte> bytes)
    {
        foreach (var magic in MagicNumbers)
        {
            if (bytes.StartsWith(magic)) return true;
        }

        return false;
    }

    /// <summary>True when control bytes are too many for text of one byte or more a character (UTF-16 is asked for before).</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var zeros = 0;
        var controls = 0;
        var rest = sample;
        for (var at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            if (rest[at] == 0) zeros++;
            else controls++;
            rest = rest[(at + 1)..];
        }

        return zeros > Math.Max(1, sample.Length * ZeroShare) || controls > Math.Max(1, sample.Length * ControlShare);
    }
}
