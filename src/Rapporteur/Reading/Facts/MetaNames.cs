using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Reading.Facts;

/// <summary>What names of meta elements state, from <c>rules/meta-names.tsv</c>.</summary>
internal static class MetaNames
{
    private static readonly FrozenDictionary<string, (string Fact, int Rank)> Table = DataFile.Rows("rules/meta-names.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Fact: row[0])))
        .Select((entry, rank) => (entry.Name, entry.Fact, rank))
        .DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(entry => entry.Name, entry => (entry.Fact, entry.rank), StringComparer.OrdinalIgnoreCase);

    /// <summary>The fact a name states and its rank among the names of all facts (smaller is more trusted), or null.</summary>
    public static (string Fact, int Rank)? Of(string? name) =>
        name is not null && Table.TryGetValue(name.Trim(), out var entry) ? entry : null;
}
