using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Web.Wording;

/// <summary>The rows of <c>rules/wording.tsv</c>, read once when first asked for.</summary>
internal static class WordTable
{
    private const string FileName = "rules/wording.tsv";

    private static readonly Lazy<FrozenDictionary<(string Kind, string Key), string>> Words = new(() => DataFile.Rows(FileName)
        .Where(row => row[0] != "fact")
        .ToFrozenDictionary(row => (row[0], row[1]), row => row[2]));

    private static readonly Lazy<ImmutableArray<FactRow>> FactRows = new(() =>
    [
        .. DataFile.Rows(FileName).Where(row => row[0] == "fact").Select(row => new FactRow(row[1], row[2], row[3], row[4])),
    ]);

    /// <summary>The sentences for facts, most special first.</summary>
    public static ImmutableArray<FactRow> Facts => FactRows.Value;

    /// <summary>The text of a kind and key, or null.</summary>
    public static string? Find(string kind, string key) => Words.Value.GetValueOrDefault((kind, key));

    /// <summary>The text of a kind and key, or the key itself with its hyphens as spaces.</summary>
    public static string Of(string kind, string key) => Find(kind, key) ?? key.Replace('-', ' ');
}

/// <summary>One sentence and the facts it fits.</summary>
/// <param name="Type">Event type, or <c>*</c>.</param>
/// <param name="Mode">Mode, <c>-</c> for none, or <c>*</c>.</param>
/// <param name="Instrument">Instrument, <c>-</c> for none, or <c>*</c>.</param>
/// <param name="Sentence">The sentence with its slots.</param>
internal sealed record FactRow(string Type, string Mode, string Instrument, string Sentence)
{
    public bool Fits(string type, string? mode, string? instrument) =>
        FitsOne(Type, type) && FitsOne(Mode, mode) && FitsOne(Instrument, instrument);

    private static bool FitsOne(string pattern, string? value) => pattern switch
    {
        "*" => true,
        "-" => value is null,
        _ => string.Equals(pattern, value, StringComparison.Ordinal),
    };
}
