namespace Rapporteur.Intake;

/// <summary>Tells UTF-16 without a byte order mark by the pattern of its bytes.</summary>
internal static class WideTextFinder
{
    private const int Sample = 8 * 1024;
    private const double EnoughPlausible = 0.95;
    private const double LeadOverOther = 0.5;

    /// <summary><c>utf-16le</c>, <c>utf-16be</c> or null. Spaces and line breaks have a zero byte in every script, so
    /// text without any zero is not UTF-16.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4 || !sample.Contains((byte)0)) return null;
        var little = PlausibleShare(sample, low: 0);
        var big = PlausibleShare(sample, low: 1);
        if (little >= EnoughPlausible && little - big > LeadOverOther) return "utf-16le";
        if (big >= EnoughPlausible && big - little > LeadOverOther) return "utf-16be";
        return null;
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

    // Latin, Greek and Cyrillic with the punctuation they use.
    private static bool IsPlausible(int unit) => unit is '\t' or '\n' or '\r' or (>= 0x20 and <= 0x7E) or (>= 0xA0 and <= 0x24F)
        or (>= 0x2BC and <= 0x36F) or (>= 0x370 and <= 0x52F) or (>= 0x2000 and <= 0x20BF) or 0x2116 or 0x2122 or 0xFEFF;
}
