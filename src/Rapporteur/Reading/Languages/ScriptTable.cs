using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Languages;

/// <summary>Which script a letter belongs to, by blocks of the Unicode Standard.</summary>
internal static class ScriptTable
{
    // One for every character there can be, so a look needs no test of its bounds.
    private static readonly byte[] Groups = Build();

    /// <summary>The script of a character; signs that combine with a letter belong to the script of their block.</summary>
    public static ScriptGroup Of(char mark) => (ScriptGroup)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Groups), mark);

    private static byte[] Build()
    {
        var groups = new byte[char.MaxValue + 1];
        for (var code = 0; code < groups.Length; code++)
        {
            var mark = (char)code;
            var isLetter = char.IsLetter(mark) || char.IsSurrogate(mark)
                || char.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
            if (isLetter) groups[code] = (byte)Block(mark);
        }

        return groups;
    }

    private static ScriptGroup Block(char mark) => mark switch
    {
        < '\u0250' => ScriptGroup.Latin,
        < '\u0370' => ScriptGroup.Latin,
        < '\u0400' => ScriptGroup.Greek,
        < '\u0530' => ScriptGroup.Cyrillic,
        < '\u0590' => ScriptGroup.Armenian,
        < '\u0600' => ScriptGroup.Hebrew,
        < '\u0700' => ScriptGroup.Arabic,
        >= '\u0750' and < '\u0780' => ScriptGroup.Arabic,
        >= '\u0780' and < '\u07C0' => ScriptGroup.Thaana,
        >= '\u0900' and < '\u0E80' => Indic(mark),
        >= '\u0E80' and < '\u0F00' => ScriptGroup.Lao,
        >= '\u0F00' and < '\u1000' => ScriptGroup.Tibetan,
        >= '\u1000' and < '\u10A0' => ScriptGroup.Myanmar,
        >= '\u10A0' and < '\u1100' => ScriptGroup.Georgian,
        >= '\u1100' and < '\u1200' => ScriptGroup.Hangul,
        >= '\u1200' and < '\u13A0' => ScriptGroup.Ethiopic,
        >= '\u1780' and < '\u1800' => ScriptGroup.Khmer,
        >= '\u1E00' and < '\u1F00' => ScriptGroup.Latin,
        >= '\u1F00' and < '\u2000' => ScriptGroup.Greek,
        _ => Rest(mark),
    };

    private static ScriptGroup Indic(char mark) => (mark >> 7) switch
    {
        0x12 => ScriptGroup.Devanagari,
        0x13 => ScriptGroup.Bengali,
        0x14 => ScriptGroup.Gurmukhi,
        0x15 => ScriptGroup.Gujarati,
        0x16 => ScriptGroup.Odia,
        0x17 => ScriptGroup.Tamil,
        0x18 => ScriptGroup.Telugu,
        0x19 => ScriptGroup.Kannada,
        0x1A => ScriptGroup.Malayalam,
        0x1B => ScriptGroup.Sinhala,
        0x1C => ScriptGroup.Thai,
        _ => ScriptGroup.Other,
    };

    private static ScriptGroup Rest(char mark) => mark switch
    {
        >= '\u2D00' and < '\u2D30' => ScriptGroup.Georgian,
        >= '\u2DE0' and < '\u2E00' or >= '\uA640' and < '\uA6A0' or >= '\u1C80' and < '\u1C90' => ScriptGroup.Cyrillic,
        >= '\u3040' and < '\u3130' or >= '\u31F0' and < '\u3200' or >= '\u3400' and < '\uA000' or >= '\uF900' and < '\uFB00' or >= '\uFF66' and < '\uFFA0' => ScriptGroup.Han,
        '\u3005' or '\u3006' or '\u3007' => ScriptGroup.Han,
        >= '\u3130' and < '\u3190' or >= '\uAC00' and < '\uD7B0' => ScriptGroup.Hangul,
        >= '\uA720' and < '\uA800' or >= '\uAB30' and < '\uAB70' or >= '\uFB00' and < '\uFB07' or >= '\uFF21' and < '\uFF5B' => ScriptGroup.Latin,
        >= '\uFB1D' and < '\uFB50' => ScriptGroup.Hebrew,
        >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00' or >= '\u08A0' and < '\u0900' => ScriptGroup.Arabic,
        >= '\uA8E0' and < '\uA900' => ScriptGroup.Devanagari,
        _ => ScriptGroup.Other,
    };
}
