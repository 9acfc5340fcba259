using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Web.Wording;

/// <summary>Small phrases for people: dates, numbers, counts, fields, who says so.</summary>
public static class Phrases
{
    /// <summary>A date in words: 6 October 2021, October 2021, about 1 November 2021, 18 October to 1 November 2021.</summary>
    public static string Date(Edtf date)
    {
        var words = date.IsInterval ? Interval(date) : date.First.ToString(Pattern(date.Precision), CultureInfo.InvariantCulture);
        return date.IsApproximate ? "about " + words : words;
    }

    /// <summary>A date in words as <see cref="Date(Edtf)"/>; as it stands where it is of another form.</summary>
    public static string Date(string value) => Edtf.Parse(value) is { } date ? Date(date) : value;

    /// <summary>A number with its thousands set apart: 16,000.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A number of things: 1 report, 5 reports, 2 copies.</summary>
    public static string Count(int number, string one, string? many = null) =>
        Number(number) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>The three counts: 3 reports, 2 independent lines, 1 speaker.</summary>
    public static string Counts(Counts counts) => string.Join(", ",
        Count(counts.Outlets, "report"), Count(counts.Lines, "independent line"), Count(counts.Speakers, "speaker"));

    /// <summary>What a field is called: number, date, place.</summary>
    public static string FieldName(Field field) => WordTable.Of("field", field.ToString());

    /// <summary>The value of a field for people: codes as names, dates in words, numbers set apart.</summary>
    public static string Value(Field field, string value) => field switch
    {
        Field.Actor or Field.Target or Field.Place or Field.Holder => Names.Of(value),
        Field.Instrument => Names.Instrument(value),
        Field.When or Field.Announced or Field.Until => Date(value),
        Field.Status => Status(value),
        Field.State => value.Replace('-', ' '),
        _ => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Number(number) : value,
    };

    /// <summary>A status in words: announced, not in effect.</summary>
    public static string Status(string status) => WordTable.Of("status", status);

    /// <summary>What kind of difference there is, in words.</summary>
    public static string Difference(DifferenceKind kind) => WordTable.Of("difference", kind.ToString());

    /// <summary>Who says so, from the outside in: NOS, citing AFP, citing Sergey Lavrov.</summary>
    public static string Chain(IEnumerable<Voice> voices) => string.Join(", citing ", voices.Select(Voice));

    /// <summary>One voice by its name; an unnamed source as such.</summary>
    public static string Voice(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        return voice.Kind == VoiceKind.Anonymous ? "an unnamed source" : Names.Of(voice.Name);
    }

    private static string Interval(Edtf date)
    {
        var sameYear = date.First.Year == date.Last.Year;
        var sameMonth = sameYear && date.First.Month == date.Last.Month;
        var first = date.First.ToString(sameMonth ? "%d" : sameYear ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
        return first + " to " + date.Last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private static string Pattern(DatePrecision precision) => precision switch
    {
        DatePrecision.Year => "yyyy",
        DatePrecision.Month => "MMMM yyyy",
        _ => "d MMMM yyyy",
    };
}
