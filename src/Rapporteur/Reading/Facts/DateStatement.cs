using Rapporteur.Model;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>A date a page gives in one place.</summary>
/// <param name="Date">The date.</param>
/// <param name="Value">The words it rests on.</param>
/// <param name="Source">How it is stated: a key of the table of evidence, such as <c>json-published</c>.</param>
internal sealed record DateStatement(Edtf Date, PageValue Value, string Source)
{
    /// <summary>Where.</summary>
    public Zone Zone { get; init; }

    /// <summary>True where it stands in what is called as things around an article are.</summary>
    public bool IsAround { get; init; }

    /// <summary><c>published</c>, <c>updated</c> or empty: what the words before it say it is.</summary>
    public string Label { get; init; } = "";

    /// <summary>True for an instant stated in universal time: the day in the place of the outlet may be the one beside it.</summary>
    public bool IsUniversal { get; init; }

    /// <summary>True for the second reading of a date in digits whose day and month may be taken either way.</summary>
    public bool IsSecondReading { get; init; }

    /// <summary>True for the first date of its source and zone.</summary>
    public bool IsFirst { get; init; }

    /// <summary>True when it is a day of change by its source or its label.</summary>
    public bool IsChange => Label == "updated" || Source.EndsWith("modified", StringComparison.Ordinal);

    /// <summary>The kinds of places that may agree independently: markup, data script, visible text, address.</summary>
    public string Witness => Source[..Source.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>What of it is weighed.</summary>
    public IEnumerable<string> Evidence()
    {
        yield return "source:" + Source;
        if (Zone != Zone.Markup) yield return "zone:" + Zone;
        if (Zone != Zone.Markup && IsAround) yield return "around";
        if (Label.Length > 0) yield return "label:" + Label;
        if (IsSecondReading) yield return "second-reading";
        if (IsFirst) yield return "first:" + Witness;
        if (Date.Precision != DatePrecision.Day) yield return "no-day";
    }
}
