using System.Globalization;

namespace Rapporteur.Text;

/// <summary>What counts as part of a word.</summary>
internal static class Letters
{
    /// <summary>True for letters, digits, signs that combine with a letter, and halves of signs beyond the basic plane.</summary>
    public static bool IsWordMark(char mark)
    {
        if (char.IsAsciiLetterOrDigit(mark)) return true;
        if (mark < 0x80) return false;
        return char.IsLetterOrDigit(mark) || char.IsSurrogate(mark)
            || char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
