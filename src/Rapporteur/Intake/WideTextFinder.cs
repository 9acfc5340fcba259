namespace Rapporteur.Intake;

/// <summary>Tells UTF-16 without a byte order mark by the pattern of its bytes.</summary>
internal static class WideTextFinder
{
    private const int Sample = 8 * 1024;
    private const double EnoughPlausible = 0.95;
    private const double LeadOverOther = 0.5;
    private const int MuchMore = 4;
    private const double AsciiText = 0.85;

    /// <summary><c>utf-16le</c>, <c>utf-16be</c> or null. Spaces and line breaks have a zero byte in every script, so
    /// text without any zero is not UTF-16; and they have it in the same half of the unit, whichever script the rest is in.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4 || !sample.Contains((byte)0)) return null;
        var little = PlausibleShare(sample, low: 0);
        var big = PlausibleShare(sample, low: 1);
        var (zerosFirst, zerosSecond) = Zeros(sample);
        if (!TellsByZeros(sample, zerosFirst + zerosSecond)) zerosFirst = zerosSecond = 0;
        if (little >= EnoughPlausible && (little - big > LeadOverOther || zerosSecond > MuchMore * (zerosFirst + 0.5))) return "utf-16le";
        if (big >= EnoughPlausible && (big - little > LeadOverOther || zerosFirst > MuchMore * (zerosSecond + 0.5))) return "utf-16be";
        return null;
    }

    // Text of one byte a character with a stray zero is no UTF-16: there every other byte of Latin text is one, and in other scripts the
    // bytes are no letters of ASCII.
    private static bool TellsByZeros(ReadOnlySpan<byte> bytes, int zeros)
    {
        var ascii = 0;
        foreach (var b in bytes)
        {
            if (b is >= 0x20 and <= 0x7E) ascii++;
        }

        return zeros * 8 >= bytes.Length || ascii < AsciiText * (bytes.Length - zeros);
    }

    private static (int First, int Second) Zeros(ReadOnlySpan<byte> bytes)
    {
        var first = 0;
        var second = 0;
        for (var at = 0; at < bytes.Length; at += 2)
        {
            if (bytes[at] == 0) first++;
            if (bytes[at + 1] == 0) second++;
        }

        return (first, second);
    }

    private static double PlausibleShare(ReadOnlySpan<byte> bytes, int low)
    {
        var plausible = 0;
        for (var at = 0; at < bytes.Length; at += 2)
        {
            var unit = (bytes[at + (1 - low)] << 8) | bytes[at + low];
            if (IsPlausible(unit)) plausible++;
        }

        return plausible / (bytes.Length / 2.0);
    }

    // The scripts news is written in, with the punctuation they use.
    private static bool IsPlausible(int unit) => unit is '\t' or '\n' or '\r' or (>= 0x20 and <= 0x7E) or (>= 0xA0 and <= 0x24F)
        or (>= 0x2BC and <= 0x36F) or (>= 0x370 and <= 0x52F) or (>= 0x530 and <= 0x74F) or (>= 0x900 and <= 0xEFF) or (>= 0x10A0 and <= 0x11FF)
        or (>= 0x1200 and <= 0x137F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1E00 and <= 0x1FFF) or (>= 0x2000 and <= 0x20BF) or 0x2116 or 0x2122
        or (>= 0x3000 and <= 0x30FF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xFF00 and <= 0xFFEF) or 0xFEFF;
}
