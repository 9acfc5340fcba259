namespace Rapporteur.Intake.Encodings;

/// <summary>Undoes the encodings in which mail and pages travel. What is not of the form stands for itself.</summary>
internal static class TransferEncoding
{
    /// <summary>Bytes that stand for themselves.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the first of them stands.</param>
    public static DecodedBytes Plain(ReadOnlySpan<byte> bytes, long start) =>
        new(bytes.ToArray(), bytes.IsEmpty ? [] : [new BytePiece(0, bytes.Length, start, bytes.Length)]);

    /// <summary>Undoes quoted-printable.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where the first of them stands.</param>
    /// <param name="isWord">True inside a header, where an underscore is a blank.</param>
    public static DecodedBytes QuotedPrintable(ReadOnlySpan<byte> bytes, long start, bool isWord = false)
    {
        var decoded = new byte[bytes.Length];
        var pieces = new List<BytePiece>();
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOf((byte)'=');
            var stop = next < 0 ? bytes.Length : at + next;
            if (stop > at)
            {
                bytes[at..stop].CopyTo(decoded.AsSpan(length));
                if (isWord) decoded.AsSpan(length, stop - at).Replace((byte)'_', (byte)' ');
                pieces.Add(new BytePiece(length, stop - at, start + at, stop - at));
                length += stop - at;
            }

            if (stop >= bytes.Length) break;
            var (used, value) = Escape(bytes[stop..]);
            if (value >= 0)
            {
                decoded[length] = (byte)value;
                pieces.Add(new BytePiece(length++, 1, start + stop, used));
            }

            at = stop + used;
        }

        return new DecodedBytes(decoded.AsSpan(0, length).ToArray(), pieces);
    }

    /// <summary>How many bytes an escape takes and the byte it stands for, or -1 where it stands for none.</summary>
    private static (int Used, int Value) Escape(ReadOnlySpan<byte> rest)
    {
        // An equals sign at the end of a line joins it to the next.
        var blank = 1;
        while (blank < rest.Length && rest[blank] is (byte)' ' or (byte)'\t') blank++;
        if (blank >= rest.Length) return (rest.Length, -1);
        if (rest[blank] == '\n') return (blank + 1, -1);
        if (rest[blank] == '\r') return (blank + (blank + 1 < rest.Length && rest[blank + 1] == '\n' ? 2 : 1), -1);
        if (rest.Length >= 3 && Digit(rest[1]) is var high and >= 0 && Digit(rest[2]) is var low and >= 0) return (3, (high << 4) | low);
        return (1, '=');
    }

    private static int Digit(byte sign) => char.IsAsciiHexDigit((char)sign) ? Convert.FromHexString(stackalloc char[] { '0', (char)sign })[0] : -1;

    /// <summary>Undoes base64; signs that are none of it are passed over. Each line leads to itself as a whole.</summary>
    public static DecodedBytes Base64(ReadOnlySpan<byte> bytes, long start)
    {
        var decoded = new byte[((bytes.Length / 4) + 1) * 3];
        var pieces = new List<BytePiece>();
        int length = 0, bits = 0, held = 0, from = 0, pieceStart = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var value = ValueOf(bytes[at]);
            if (value >= 0)
            {
                bits = ((bits << 6) | value) & 0xFFFFFF;
                held += 6;
                if (held < 8) continue;
                held -= 8;
                decoded[length++] = (byte)((bits >> held) & 0xFF);
                continue;
            }

            if (bytes[at] == '=') held = 0;
            if (bytes[at] != '\n' || held != 0 || length == pieceStart) continue;
            pieces.Add(new BytePiece(pieceStart, length - pieceStart, start + from, at + 1 - from));
            (pieceStart, from) = (length, at + 1);
        }

        if (length > pieceStart) pieces.Add(new BytePiece(pieceStart, length - pieceStart, start + from, bytes.Length - from));
        return new DecodedBytes(decoded.AsSpan(0, length).ToArray(), pieces);
    }

    private static int ValueOf(byte sign) => sign switch
    {
        >= (byte)'A' and <= (byte)'Z' => sign - 'A',
        >= (byte)'a' and <= (byte)'z' => sign - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => sign - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
