using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Claims.Grammar;

/// <summary>Which organisations sit in which city, from the table of organisations.</summary>
internal static class Seats
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> ByCity = new(() =>
        DataFile.Rows("entities/organisations.tsv").Where(r => r.Length > 2 && r[2].Length > 0)
            .GroupBy(r => r[2], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => r[0]).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Kinds = new(() =>
        DataFile.Rows("entities/organisations.tsv").Where(r => r.Length > 3).ToFrozenDictionary(r => r[0], r => r[3], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> States = new(() =>
        DataFile.Rows("entities/places.tsv").Where(r => r.Length > 1)
            .Concat(DataFile.Rows("entities/states.tsv").Where(r => r.Length > 2).Select(r => new[] { r[2], r[0] }))
            .GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Last()[1], StringComparer.Ordinal));

    /// <summary>The organisations that sit in a city, by code.</summary>
    public static ImmutableArray<string> At(string city) => ByCity.Value.GetValueOrDefault(city, []);

    /// <summary>What kind of organisation a code is (alliance, union, body, court …), or null for a state.</summary>
    public static string? KindOf(string code) => Kinds.Value.GetValueOrDefault(code);

    /// <summary>The state a place lies in, or null.</summary>
    public static string? StateOf(string place) => States.Value.GetValueOrDefault(place);
}
