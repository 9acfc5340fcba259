using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rapporteur.Text;

/// <summary>What counts as part of a word.</summary>
internal static class Letters
{
    private const int PageSize = 256;

    // The system's own table is asked over a border that costs more than the answer: what it says is kept, a page at a time.
    private static readonly char[]?[] s_small = new char[]?[(char.MaxValue + 1) / PageSize];

    /// <summary>The small letter of a letter, the same in any culture; other signs as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char ToLower(char mark)
    {
        if (mark < 0x80) return mark is >= 'A' and <= 'Z' ? (char)(mark | 0x20) : mark;
        return s_small[mark / PageSize] is { } page ? page[mark % PageSize] : SmallPage(mark / PageSize)[mark % PageSize];
    }

    // Two threads may fill the same page at once, with the same letters.
    private static char[] SmallPage(int page)
    {
        var letters = new char[PageSize];
        for (var at = 0; at < PageSize; at++) letters[at] = char.ToLowerInvariant((char)((page * PageSize) + at));
        return s_small[page] = letters;
    }

    /// <summary>True for letters, digits, signs that combine with a letter, and halves of signs beyond the basic plane.</summary>
    public static bool IsWordMark(char mark)
    {
        if (char.IsAsciiLetterOrDigit(mark)) return true;
        if (mark < 0x80) return false;
        return char.IsLetterOrDigit(mark) || char.IsSurrogate(mark)
            || char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
