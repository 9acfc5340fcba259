using System.Globalization;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Numbers;

/// <summary>Reads a number in digits with the marks of a language.</summary>
internal static class DigitNumber
{
    private const int MostDigits = 18;

    /// <summary>The value of a token such as 1.260, 7,2, 11 000 or 1,250,000.50; false for dates, times and codes.</summary>
    public static bool TryRead(ReadOnlySpan<char> token, LanguageAbout about, out decimal value)
    {
        value = 0;
        Span<char> plain = stackalloc char[MostDigits + 2];
        var filled = 0;
        var pointAt = PointAt(token, about);
        for (var i = 0; i < token.Length; i++)
        {
            var mark = token[i];
            if (mark is ':' or '/' or '-' || filled > MostDigits) return false;
            if (char.IsAsciiDigit(mark)) plain[filled++] = mark;
            else if (i == pointAt) plain[filled++] = '.';
            else if (mark is not ('.' or ',') && !char.IsWhiteSpace(mark)) return false;
        }

        if (filled == 0 || (plain[0] == '0' && filled > 1 && plain[1] != '.')) return false;
        return decimal.TryParse(plain[..filled], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Where the decimal mark stands, or -1: the last mark, unless it parts groups of three digits.</summary>
    private static int PointAt(ReadOnlySpan<char> token, LanguageAbout about)
    {
        var last = token.LastIndexOfAny('.', ',');
        if (last < 0) return -1;
        var mark = token[last];
        if (token[..last].Contains(mark)) return -1;
        var other = token[..last].IndexOfAny(".,") >= 0;
        var makesGroup = token.Length - last == 4 && last <= 3 && !other && token[0] != '0';

        // Nobody writes three decimals of which the last is a nought: 5,000 is five thousand in any language.
        return makesGroup && (mark != about.DecimalMark || token[^1] == '0') ? -1 : last;
    }
}
