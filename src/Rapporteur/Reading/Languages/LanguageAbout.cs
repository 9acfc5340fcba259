using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>An opening quotation mark and the one that closes it.</summary>
/// <param name="Open">Opens.</param>
/// <param name="Close">Closes; may be the same mark.</param>
internal readonly record struct QuotePair(char Open, char Close);

/// <summary>What <c>about.tsv</c> says of a language.</summary>
internal sealed record LanguageAbout
{
    private static readonly ImmutableArray<QuotePair> UsualQuotes =
        [new('"', '"'), new('“', '”'), new('„', '“'), new('„', '”'), new('«', '»'), new('»', '«'), new('‘', '’'), new('‚', '‘'), new('‹', '›')];

    /// <summary>English name of the language.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>latin</c> or <c>cyrillic</c>.</summary>
    public string Script { get; init; } = "latin";

    /// <summary>Order of a date in digits.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>True when the language is also written with the other order of day and month.</summary>
    public bool MixesDateOrders { get; init; }

    /// <summary>True when all nouns begin with a capital.</summary>
    public bool CapitalNouns { get; init; }

    /// <summary>The mark before the decimals.</summary>
    public char DecimalMark { get; init; } = ',';

    /// <summary>Marks between groups of three digits; a blank stands for every sort of blank.</summary>
    public string ThousandsMarks { get; init; } = ".";

    /// <summary>Pairs of quotation marks: those of the language first, then those met everywhere.</summary>
    public ImmutableArray<QuotePair> Quotes { get; init; } = UsualQuotes;

    /// <summary>Marks that open a paragraph of direct speech; empty when the language does not do that.</summary>
    public string SpeechDashes { get; init; } = "";

    /// <summary>Reads the file of a language; the usual values when there is none.</summary>
    public static LanguageAbout Read(string language)
    {
        var about = new LanguageAbout();
        var file = $"languages/{language}/about.tsv";
        if (!DataFile.Exists(file)) return about;
        foreach (var row in DataFile.Rows(file))
        {
            if (row.Length > 1) about = about.With(row[0].Trim(), row[1].Trim());
        }

        return about;
    }

    private LanguageAbout With(string key, string value) => key switch
    {
        "name" => this with { Name = value },
        "script" => this with { Script = value.ToLowerInvariant() },
        "date-order" => this with
        {
            DateOrder = value is ['m', ..] ? DateOrder.MonthFirst : value is ['y', ..] ? DateOrder.YearFirst : DateOrder.DayFirst,
            MixesDateOrders = value.Contains(' ', StringComparison.Ordinal),
        },
        "capital-nouns" => this with { CapitalNouns = value == "yes" },
        "decimal" => this with { DecimalMark = Marks(value) is [var mark, ..] ? mark : ',' },
        "thousands" => this with { ThousandsMarks = Marks(value) },
        "quotes" => this with { Quotes = Pairs(value) },
        "dash-speech" => this with { SpeechDashes = Marks(value) },
        _ => this,
    };

    /// <summary>The marks of a field; names such as <c>space</c> stand for a mark that does not show, <c>no</c> for none.</summary>
    private static string Marks(string value) => string.Concat(value
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part switch { "space" => " ", "no" or "none" or "false" => "", "yes" or "true" => "–—-", _ => part }));

    private static ImmutableArray<QuotePair> Pairs(string value)
    {
        var own = value.Where(c => c is not (' ' or '|')).Chunk(2).Where(p => p.Length == 2).Select(p => new QuotePair(p[0], p[1]));
        return [.. own.Concat(UsualQuotes).Distinct()];
    }
}
