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
        foreach (var b in sample)
        {
            if (b == 0) zeros++;
            else if (b is 0x7F or < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) controls++;
        }

        return zeros > Math.Max(1, sample.Length * ZeroShare) || controls > Math.Max(1, sample.Length * ControlShare);
    }
}
