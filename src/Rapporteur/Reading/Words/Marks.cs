using System.Globalization;
using System.Runtime.CompilerServices;
using Rapporteur.Text;

namespace Rapporteur.Reading.Words;

/// <summary>What each code unit is to the cutter, looked up once for all of them.</summary>
internal static class Marks
{
    private static readonly MarkKind[] s_kinds = Make(KindOf);
    private static readonly char[] s_folded = Make(FoldedOf);

    /// <summary>The kind of a code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MarkKind Kind(char mark) => s_kinds[mark];

    /// <summary>A code unit as words are compared: small, apostrophes and stops of all scripts as the plain ones, digits as zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Folded(char mark) => s_folded[mark];

    /// <summary>True for what ends a sentence in most scripts, once folded.</summary>
    public static bool IsStop(uint folded) => folded is '.' or '!' or '?' or '…';

    /// <summary>True for a quotation mark or bracket that closes, once folded; the straight mark does both.</summary>
    public static bool Closes(uint folded) => folded is '"' or '”' or '“' or '»' or '\'' or ')' or ']' or '}' or '›' or '’' or '」' or '』' or '）' or '】' or '》';

    private static T[] Make<T>(Func<char, T> of)
    {
        var all = new T[char.MaxValue + 1];
        for (var mark = 0; mark < all.Length; mark++) all[mark] = of((char)mark);
        return all;
    }

    private static MarkKind KindOf(char mark)
    {
        if (char.IsWhiteSpace(mark)) return MarkKind.White;
        if (char.IsHighSurrogate(mark)) return MarkKind.Half;
        if (IsSign(mark)) return MarkKind.Sign;
        return char.GetUnicodeCategory(mark) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => MarkKind.Upper,
            UnicodeCategory.LowercaseLetter => MarkKind.Lower,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => MarkKind.Letter,
            UnicodeCategory.DecimalDigitNumber => MarkKind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => MarkKind.Join,
            _ => MarkKind.Mark,
        };
    }

    private static bool IsSign(char mark) => mark is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    // Stops, questions, calls and commas of other scripts do what the plain ones do.
    private static char FoldedOf(char mark) => mark switch
    {
        '’' or 'ʼ' or '＇' => '\'',
        '。' or '．' or '｡' or '।' or '॥' or '۔' or '։' or '።' => '.',
        '！' => '!',
        '？' or '؟' or '⁇' or '፧' => '?',
        '，' or '、' or '،' or '՝' => ',',
        '；' or '؛' => ';',
        '：' => ':',
        '‑' or '‐' => '-',
        _ when char.IsDigit(mark) => '0',
        _ => Letters.ToLower(mark),
    };
}
