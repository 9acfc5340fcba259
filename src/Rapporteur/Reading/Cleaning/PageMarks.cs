using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Marks of web pages that belong to no language, from <c>rules/page-marks.tsv</c>.</summary>
internal static class PageMarks
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Table = new(static () =>
        DataFile.Rows("rules/page-marks.tsv").ToLookup(row => row[0], row => row[1].Split(' '))
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(w => w).ToArray(), StringComparer.Ordinal));

    /// <summary>Names that stand in share bars, the longest first.</summary>
    public static string[] Networks { get; } = [.. Table.Value["network"].OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    /// <summary>Words that a scraper sets before the date of a text.</summary>
    public static FrozenSet<string> Stamps { get; } = Table.Value["stamp"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a word that a scraper sets before the date of a text.</summary>
    public static bool IsStamp(ReadOnlySpan<char> word) => Stamps.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for the name of a button that scrapers leave behind a paragraph.</summary>
    public static bool IsControl(ReadOnlySpan<char> word) => Controls.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Small words inside names of people.</summary>
    public static FrozenSet<string> Particles { get; } = Table.Value["particle"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of buttons that scrapers leave behind a paragraph.</summary>
    public static FrozenSet<string> Controls { get; } = Table.Value["control"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in the names of elements that stand around an article.</summary>
    public static FrozenSet<string> Around { get; } = Table.Value["around"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that hold what readers wrote.</summary>
    public static FrozenSet<string> Readers { get; } = Table.Value["readers"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that hold the caption or the credit of a picture.</summary>
    public static FrozenSet<string> Caption { get; } = Table.Value["caption"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that list topics.</summary>
    public static FrozenSet<string> Topics { get; } = Table.Value["topics"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that sum an article up.</summary>
    public static FrozenSet<string> Summary { get; } = Table.Value["summary"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that offer other reports.</summary>
    public static FrozenSet<string> Offer { get; } = Table.Value["offer"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of prompts and notices that stand in pages of many languages.</summary>
    public static FrozenSet<string> Notice { get; } = Table.Value["notice"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in the names of elements that hold an article.</summary>
    public static FrozenSet<string> Article { get; } = Table.Value["article"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that name the author.</summary>
    public static FrozenSet<string> Author { get; } = Table.Value["author"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in the names of elements that give the date.</summary>
    public static FrozenSet<string> Date { get; } = Table.Value["date"].ToFrozenSet(StringComparer.Ordinal);
}
