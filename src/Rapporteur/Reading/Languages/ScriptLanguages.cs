using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>The scripts of which the letters alone tell the language.</summary>
internal static class ScriptLanguages
{
    private static readonly FrozenDictionary<ScriptGroup, string> Table = DataFile.Rows("languages/scripts.tsv")
        .ToFrozenDictionary(row => Enum.Parse<ScriptGroup>(row[0]), row => row[1]);

    /// <summary>All languages told so.</summary>
    public static IEnumerable<string> All => Table.Values;

    /// <summary>The language of a script, or null where several are written in it or none is known.</summary>
    public static string? Of(ScriptGroup script) => Table.GetValueOrDefault(script);
}
