using System.Globalization;

namespace Rapporteur.Bench.Streams;

/// <summary>
/// An invented event: what is said of it is said of two events of the sets, but with names, numbers and days of its own. The same name of
/// the sets becomes the same invented name in all reports of the event, in whichever script; of ten names four are of a stock that many
/// events share.
/// </summary>
/// <param name="Seed">What its names and numbers are drawn by.</param>
/// <param name="Main">The event of the sets it is told by.</param>
/// <param name="Side">Another that lends sentences.</param>
/// <param name="Day">The day it happens, by <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Size">Number of reports.</param>
internal sealed record NewsEvent(ulong Seed, Theme Main, Theme Side, int Day, int Size)
{
    private const int Stock = 3000;
    private const double OfStock = 0.4;
    private const string Latin = "bdfgklmnprstvz";
    private const string Cyrillic = "бдфгклмнпрствз";
    private const string LatinVowels = "aeiou";
    private const string CyrillicVowels = "аеиоу";

    /// <summary>The name it has in place of another.</summary>
    public string Name(ulong key, bool isCyrillic)
    {
        var draw = new Draw(Draw.Seed(Seed, key));
        var rank = draw.Share();
        var name = new Draw(draw.Share() < OfStock ? Draw.Seed(0, (ulong)(Stock * rank * rank)) : Draw.Seed(~Seed, key));
        var (onsets, vowels) = isCyrillic ? (Cyrillic, CyrillicVowels) : (Latin, LatinVowels);
        Span<char> letters = stackalloc char[12];
        var length = 2 * (4 + name.Below(3));
        for (var at = 0; at < length; at += 2) (letters[at], letters[at + 1]) = (onsets[name.Below(onsets.Length)], vowels[name.Below(vowels.Length)]);
        letters[0] = char.ToUpper(letters[0], CultureInfo.InvariantCulture);
        return letters[..length].ToString();
    }

    /// <summary>The number it has in place of another: as many digits, and a year stays a year.</summary>
    public string Number(ulong key, ReadOnlySpan<char> was)
    {
        var draw = new Draw(Draw.Seed(Seed, key));
        if (was.Length == 4 && was[..2] is "19" or "20") return was.ToString();
        Span<char> digits = stackalloc char[Math.Min(was.Length, 16)];
        for (var at = 0; at < digits.Length; at++) digits[at] = (char)('0' + (at == 0 ? 1 + draw.Below(9) : draw.Below(10)));
        return digits.ToString();
    }

    /// <summary>The day it has in place of another, at most three days from its own.</summary>
    public int DayOf(ulong key) => Day - 3 + new Draw(Draw.Seed(Seed, key)).Below(7);
}
