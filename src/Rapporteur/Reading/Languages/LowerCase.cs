namespace Rapporteur.Reading.Languages;

/// <summary>Letters in lower case and apostrophes in one form, from a table: words are read letter by letter.</summary>
internal static class LowerCase
{
    // Beyond these lie almost only letters of scripts that have no capitals.
    private const int Tabled = 0x2100;
    private static readonly char[] Table = Build();

    /// <summary>The lower case of a letter, whatever the culture; any other mark as it is.</summary>
    public static char Of(char mark) => mark < Table.Length ? Table[mark] : mark is >= '\u2E80' and < '\uA640' or >= '\uAC00' and < '\uFF00' ? mark : char.ToLowerInvariant(mark);

    private static char[] Build()
    {
        var table = new char[Tabled];
        for (var code = 0; code < table.Length; code++) table[code] = char.ToLowerInvariant((char)code);
        table['\u2019'] = '\'';
        return table;
    }
}
