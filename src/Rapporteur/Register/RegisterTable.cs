using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Register;

/// <summary>How an instrument is entered: a row of <c>data/rules/register.tsv</c>.</summary>
/// <param name="IsSenders">True when the thing is the sending side's.</param>
/// <param name="Value">The field that gives the entry its value: <c>quantity</c>, <c>to</c> or null.</param>
/// <param name="Name">Its name with places for holder and counterpart.</param>
internal sealed record Instrument(bool IsSenders, string? Value, string Name);

/// <summary>The instruments of the register.</summary>
internal static class RegisterTable
{
    private static readonly Lazy<FrozenDictionary<string, Instrument>> Rows = new(() => DataFile.Rows("rules/register.tsv")
        .ToFrozenDictionary(r => r[0], r => new Instrument(r[1] == "sender", r[2] == "-" ? null : r[2], r[3]), StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
        DataFile.Rows("entities/states.tsv").Concat(DataFile.Rows("entities/organisations.tsv")).Where(r => r.Length > 1)
            .GroupBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal));

    /// <summary>The row of an instrument, or null.</summary>
    public static Instrument? Find(string instrument) => Rows.Value.GetValueOrDefault(instrument);

    /// <summary>The English name of an entry.</summary>
    public static string NameOf(Instrument instrument, string holder, string? counterpart)
    {
        var pattern = counterpart is null ? instrument.Name[..(instrument.Name.IndexOf("{holder}", StringComparison.Ordinal) + 8)] : instrument.Name;
        return pattern.Replace("{holder}", EnglishName(holder), StringComparison.Ordinal)
            .Replace("{counterpart}", counterpart is null ? "" : EnglishName(counterpart), StringComparison.Ordinal);
    }

    private static string EnglishName(string code) => Names.Value.GetValueOrDefault(code, code);
}
