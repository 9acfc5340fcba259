using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Rapporteur.Text;

namespace Rapporteur.Reading.Pages;

/// <summary>The names of signs in HTML, from <c>rules/character-references.tsv</c>, and numbers of signs.</summary>
internal static class CharacterReferences
{
    private const string Unknown = "\uFFFD";

    // Numbers 0x80 to 0x9F are meant as Windows-1252, in which such pages were written.
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly Lazy<(FrozenDictionary<string, string> All, FrozenDictionary<string, string> Old)> Table = new(Read);

    /// <summary>What a name stands for, or null. Capitals count.</summary>
    public static string? Of(ReadOnlySpan<char> name) => Table.Value.All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var signs) ? signs : null;

    /// <summary>What one of the old names stands for that need no semicolon, or null.</summary>
    public static string? OldOf(ReadOnlySpan<char> name) => Table.Value.Old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var signs) ? signs : null;

    /// <summary>The sign of a number; U+FFFD when there is none.</summary>
    public static string OfCode(int code)
    {
        if (code is >= 0x80 and < 0xA0) return Windows.Substring(code - 0x80, 1);
        return code != 0 && Rune.IsValid(code) ? new Rune(code).ToString() : Unknown;
    }

    private static (FrozenDictionary<string, string> All, FrozenDictionary<string, string> Old) Read()
    {
        var rows = DataFile.Rows("rules/character-references.tsv").ToList();
        return (rows.ToFrozenDictionary(static r => r[0], Signs, StringComparer.Ordinal),
            rows.Where(static r => r.Length > 2).ToFrozenDictionary(static r => r[0], Signs, StringComparer.Ordinal));
    }

    private static string Signs(string[] row) =>
        string.Concat(row[1].Split(' ').Select(static hex => new Rune(int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()));
}
