using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>Three counts that are never one.</summary>
/// <param name="Outlets">Reports that carry it.</param>
/// <param name="Lines">Independent lines of reporting: copies, rewrites and translations count once, mangled text not at all.</param>
/// <param name="Speakers">Different people and bodies that are cited for it.</param>
public readonly record struct Counts(int Outlets, int Lines, int Speakers);

/// <summary>The words in one report that a value rests on.</summary>
/// <param name="Report">The report.</param>
/// <param name="Span">The words.</param>
/// <param name="Rule">How they were read.</param>
public sealed record Evidence(ReportId Report, Span Span, string Rule);

/// <summary>One value of a field and who supports it.</summary>
/// <param name="Value">Canonical form.</param>
/// <param name="Evidence">The words, report by report. Never empty.</param>
/// <param name="Counts">Outlets, lines and speakers behind it.</param>
public sealed record ValueSupport(string Value, ImmutableArray<Evidence> Evidence, Counts Counts);

/// <summary>What kind of difference there is between two values of a field.</summary>
public enum DifferenceKind
{
    /// <summary>The same value, less precisely.</summary>
    Precision,

    /// <summary>A later report knows more.</summary>
    LaterUpdate,

    /// <summary>A rounding or a bound of the other.</summary>
    RoundingOrBound,

    /// <summary>Some reports hedge what others state.</summary>
    Certainty,

    /// <summary>The other value stands only in text that reads as mangled.</summary>
    TranslationSlip,

    /// <summary>Both cannot be true.</summary>
    Contradiction,

    /// <summary>Not decided.</summary>
    Open,
}

/// <summary>A field on which the reports differ, with every value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Explanation">Why it is of that kind, in one sentence.</param>
/// <param name="Values">Every value given, the shown one first.</param>
public sealed record Difference(Field Field, DifferenceKind Kind, string Explanation, ImmutableArray<ValueSupport> Values);

/// <summary>One field of a fact: the value shown, the rule that chose it, and every value given.</summary>
/// <param name="Field">The field.</param>
/// <param name="Shown">The value shown.</param>
/// <param name="Rule">The rule that chose it, for people.</param>
/// <param name="Values">Every value given, the shown one first. Never empty.</param>
public sealed record FactField(Field Field, string Shown, string Rule, ImmutableArray<ValueSupport> Values);

/// <summary>One act, over all reports: claims that tell the same act, reconciled.</summary>
public sealed record Fact
{
    /// <summary>Lasting within the story's content: <c>f</c> and digits of its claims' ids.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER event type, or <c>FIGURE</c>.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The fields that have a value, in the order of <see cref="Field"/>.</summary>
    public required ImmutableArray<FactField> Fields { get; init; }

    /// <summary>The claims behind it, by report and place. Never empty.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The fields on which reports differ.</summary>
    public required ImmutableArray<Difference> Differences { get; init; }

    /// <summary>Outlets, lines and speakers behind the act as such.</summary>
    public required Counts Counts { get; init; }

    /// <summary>True when every report tells it in passing, as what came before the news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>True when too little was read to count it among the facts (one report, a party missing, nothing it works on):
    /// it is shown apart, as also mentioned, so that nothing read is hidden.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The value shown for a field, or null.</summary>
    public string? this[Field field]
    {
        get
        {
            foreach (var value in Fields)
            {
                if (value.Field == field) return value.Shown;
            }

            return null;
        }
    }
}

/// <summary>One utterance with its renderings in one or more reports and languages.</summary>
/// <param name="Id"><c>q1</c>, <c>q2</c> … within the story.</param>
/// <param name="Speaker">Who said it, as its fullest name among the reports; null when no report says.</param>
/// <param name="Renderings">By report and place. Never empty.</param>
public sealed record Utterance(string Id, string? Speaker, ImmutableArray<Quote> Renderings);

/// <summary>A story with everything its reports say, reconciled.</summary>
public sealed record Dossier
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>The headline shown: that of the earliest report that has one, cited.</summary>
    public required string Title { get; init; }

    /// <summary>The facts, by the day they happened or take effect, then by id.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>What was said.</summary>
    public required ImmutableArray<Utterance> Quotes { get; init; }

    /// <summary>What the facts of this story change.</summary>
    public required ImmutableArray<RegisterEntry> Register { get; init; }

    /// <summary>Outlets, independent lines and speakers of the whole story.</summary>
    public required Counts Counts { get; init; }
}
