using System.Text;
using Rapporteur.Text;

namespace Rapporteur.Intake;

/// <summary>Tells encodings of one byte a character apart by the letters they would make of the high bytes.</summary>
internal static class SingleByteFinder
{
    private const string Fallback = "windows-1252";
    private const int Sample = 64 * 1024;

    // What stands between two letters of a word must be a letter: a wrong reading puts signs and capitals there.
    private const int SignInsideWord = -3;
    private const int CapitalInsideWord = -2;
    private const int KnownLetter = 2;
    private const int UnknownLetter = -1;
    private const int Control = -4;
    private const int MixedScripts = -3;

    // A letter of another script by itself, or next to itself alone, is no word of it.
    private const int LoneLetter = -3;
    private const int RareBytes = 50;
    private const int FewBytes = 8;

    // What newspapers print besides letters; other signs are a wrong reading of something.
    private const int UsualSign = 1;
    private const string UsualSigns = "\u00A0\u00AD\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A\u00AB\u00BB\u2013\u2014\u2026\u2022\u00B7\u20AC\u00A3\u00A7\u00B0\u00A9\u00AE\u2122\u00BF\u00A1\u2116\u00B2\u00B3\u00BD\u00BC\u00BE\u00B4\u00BA\u00AA\u2020\u00D7";

    private sealed record Candidate(string Name, Encoding Encoding, string Letters);

    private static readonly Lazy<Candidate[]> Candidates = new(static () =>
        [.. from row in DataFile.Rows("rules/encodings.tsv")
            let encoding = CodePages.Of(row[0])
            where encoding is not null
            select new Candidate(row[0], encoding, row[2])]);

    /// <summary>The name of the encoding whose letters fit best, or null when the few high bytes there are make no words in any: then they
    /// are stray bytes in text that has none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        string? best = Fallback;
        var bestScore = int.MinValue;
        var highs = HighBytes(sample);
        var isStray = highs < FewBytes && highs * RareBytes < sample.Length;
        foreach (var candidate in Candidates.Value)
        {
            // Two letters in a page of another script are no word of this one.
            if (isStray && candidate.Letters[0] >= '\u0400') continue;
            var score = Score(sample, candidate);
            if (score <= bestScore) continue;
            best = candidate.Name;
            bestScore = score;
        }

        return bestScore < 0 && highs * RareBytes < sample.Length ? null : best;
    }

    private static int HighBytes(ReadOnlySpan<byte> sample)
    {
        var count = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80) count++;
        }

        return count;
    }

    private static int Score(ReadOnlySpan<byte> sample, Candidate candidate)
    {
        Span<char> table = stackalloc char[256];
        Span<byte> one = stackalloc byte[1];
        for (var b = 0; b < 256; b++)
        {
            one[0] = (byte)b;
            table[b] = candidate.Encoding.GetChars(one, table.Slice(b, 1)) == 1 ? table[b] : '\uFFFD';
        }

        var score = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] < 0x80) continue;
            var before = at > 0 ? table[sample[at - 1]] : ' ';
            var after = at + 1 < sample.Length ? table[sample[at + 1]] : ' ';
            score += Weigh(before, table[sample[at]], after, candidate.Letters);
        }

        return score;
    }

    private static int Weigh(char before, char c, char after, string letters)
    {
        if (c is '\uFFFD' or (>= '\u2500' and <= '\u259F') || char.IsControl(c)) return Control;
        if (c >= '\u0400' && char.IsLetter(c) && !(before >= '\u0400' && before != c) && !(after >= '\u0400' && after != c)) return LoneLetter;
        if (c >= '\u0400' && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)) && char.IsLetter(c)) return MixedScripts;
        var isInside = char.IsLetter(before) && char.IsLetter(after);
        if (!char.IsLetter(c)) return isInside && c is not ('\u2019' or '\u00AD') ? SignInsideWord : UsualSigns.Contains(c, StringComparison.Ordinal) ? UsualSign : UnknownLetter;
        if (char.IsUpper(c) && char.IsLetter(before)) return char.IsLower(before) ? CapitalInsideWord : 0;
        return letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? KnownLetter : UnknownLetter;
    }
}
