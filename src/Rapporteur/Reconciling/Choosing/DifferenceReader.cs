using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reconciling.Choosing;

/// <summary>Tells what kind of difference there is where a field has several values.</summary>
internal sealed class DifferenceReader(Bench bench)
{
    /// <summary>The difference of a field, or null when all reports agree.</summary>
    public Difference? Read(FactField field)
    {
        if (field.Values.Length < 2) return null;
        var (kind, why) = Kind(field);
        return new Difference(field.Field, kind, why, field.Values);
    }

    private (DifferenceKind Kind, string Why) Kind(FactField field)
    {
        var others = field.Values.Skip(1).ToList();
        if (others.TrueForAll(v => v.Evidence.All(e => bench[e.Report].IsMangled)))
        {
            return (DifferenceKind.TranslationSlip, "The other value stands only in text that reads as machine-mangled.");
        }

        return field.Field switch
        {
            Field.Status => Certainty(field),
            Field.When or Field.Announced or Field.Until => Dates(field),
            Field.Instrument => (DifferenceKind.Precision, "Some reports name the thing less exactly."),
            Field.Quantity or Field.From or Field.To => Numbers(field),
            _ => (DifferenceKind.Open, "The reports name different values and nothing in them decides."),
        };
    }

    private static (DifferenceKind Kind, string Why) Certainty(FactField field) =>
        field.Values.Any(v => v.Value is "denied")
            ? (DifferenceKind.Contradiction, "Some reports deny what others state.")
            : field.Values.All(v => v.Value is "done" or "announced")
                ? (DifferenceKind.LaterUpdate, "Announced first, done by the time of later reports.")
                : (DifferenceKind.Certainty, "Some reports are less sure than others.");

    private static (DifferenceKind Kind, string Why) Dates(FactField field)
    {
        var dates = field.Values.Select(v => Edtf.Parse(v.Value)).OfType<Edtf>().ToList();
        return dates.TrueForAll(d => d.Contains(dates[0]) || dates[0].Contains(d))
            ? (DifferenceKind.Precision, "The dates agree; some are less precise.")
            : (DifferenceKind.Open, "The reports give different days.");
    }

    private (DifferenceKind Kind, string Why) Numbers(FactField field)
    {
        if (field.Values.Any(v => v.Evidence.Any(e => e.Rule is "AtLeast" or "AtMost" or "About"))) return (DifferenceKind.RoundingOrBound, "One of the numbers is a rounding or a bound.");
        var shownFrom = First(field.Values[0]);
        if (field.Values.Skip(1).All(v => Last(v) < shownFrom)) return (DifferenceKind.LaterUpdate, "The shown number stands in later reports than the others.");
        return field.Values.All(v => decimal.TryParse(v.Value, CultureInfo.InvariantCulture, out _))
            ? (DifferenceKind.Contradiction, "Reports of the same time give different numbers.")
            : (DifferenceKind.Open, "The reports give different values.");
    }

    private DateOnly First(ValueSupport value) => value.Evidence.Min(e => bench.DayOf(e.Report));

    private DateOnly Last(ValueSupport value) => value.Evidence.Max(e => bench.DayOf(e.Report));
}
