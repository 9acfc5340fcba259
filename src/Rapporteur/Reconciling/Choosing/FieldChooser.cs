using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reconciling.Joining;

namespace Rapporteur.Reconciling.Choosing;

/// <summary>Lays all values of a field side by side and shows one by a named rule. Nothing is dropped.</summary>
internal sealed class FieldChooser(Bench bench)
{
    private const string OnlyValue = "the only value given";

    /// <summary>The field over all claims of a fact, or null when no claim gives it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="claims">The claims of the fact.</param>
    /// <param name="when">The day shown for the act, when it is known already.</param>
    public FactField? Choose(Field field, IReadOnlyList<Claim> claims, Edtf? when)
    {
        var given = Given(field, claims);
        if (given.Count == 0) return null;
        if (given.Count == 1) return new FactField(field, given[0].Value.Value, OnlyValue, [Support(given)]);
        var values = given.GroupBy(g => g.Value.Value, StringComparer.Ordinal).Select(g => Support([.. g])).ToList();
        var (shown, rule) = values.Count == 1 ? (values[0], OnlyValue) : Pick(field, claims[0].Type, values, when);
        var ordered = values.OrderByDescending(v => ReferenceEquals(v, shown)).ThenByDescending(v => v.Counts.Lines)
            .ThenByDescending(v => v.Counts.Outlets).ThenBy(v => v.Value, StringComparer.Ordinal);
        return new FactField(field, shown.Value, rule, [.. ordered]);
    }

    /// <summary>The day of what is done by saying it or told without a day: the day it was made known, when it is told as done.</summary>
    public FactField? DayMadeKnown(IReadOnlyList<Claim> claims)
    {
        if (Choose(Field.Status, claims, null)?.Shown is not "done") return null;
        return Choose(Field.Announced, claims, null) is { } made
            ? new FactField(Field.When, made.Shown, "no day is given; the day it was made known", [made.Values[0]]) : null;
    }

    private static List<(Claim Claim, FieldValue Value)> Given(Field field, IReadOnlyList<Claim> claims)
    {
        var given = new List<(Claim, FieldValue)>();
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var value in claims[i].Values)
            {
                if (value.Field == field) given.Add((claims[i], value));
            }
        }

        return given;
    }

    private ValueSupport Support(List<(Claim Claim, FieldValue Value)> given)
    {
        // Most values are given once: there is nothing to put in order then.
        if (given is [var only])
        {
            return new ValueSupport(only.Value.Value, [new Evidence(only.Claim.Report, only.Value.Evidence, only.Value.Rule)], bench.Count([only.Claim]));
        }

        var evidence = given.OrderBy(g => bench.DayOf(g.Claim.Report)).ThenBy(g => bench[g.Claim.Report].Name, StringComparer.Ordinal).ThenBy(g => g.Value.Evidence)
            .Select(g => new Evidence(g.Claim.Report, g.Value.Evidence, g.Value.Rule)).Distinct();
        return new ValueSupport(given[0].Value.Value, [.. evidence], bench.Count([.. given.Select(g => g.Claim)]));
    }

    private (ValueSupport Shown, string Rule) Pick(Field field, string type, List<ValueSupport> values, Edtf? when) => field switch
    {
        Field.Status => Status(values, when),
        Field.Announced => (values.OrderBy(v => Edtf.Parse(v.Value)?.First ?? DateOnly.MaxValue).ThenByDescending(Precise).First(), "the earliest day it was made known"),
        Field.When => When(type, values),
        Field.Instrument when values.Count > 1 => (values.OrderBy(v => Loosely.Rank(v.Value)).ThenByDescending(v => v.Counts.Lines).ThenBy(v => v.Value, StringComparer.Ordinal).First(), "the most exact name of the thing"),
        Field.Quantity when type == "FIGURE" => (values.OrderByDescending(Latest).ThenByDescending(v => v.Counts.Lines).ThenBy(v => v.Value, StringComparer.Ordinal).First(), "the latest report that counts"),
        _ => Most(values),
    };

    private static (ValueSupport Shown, string Rule) Most(List<ValueSupport> values) => (
        values.OrderByDescending(v => v.Counts.Lines).ThenByDescending(v => v.Counts.Outlets).ThenByDescending(v => v.Evidence.Length)
            .ThenBy(v => v.Value, StringComparer.Ordinal).First(),
        "most independent lines");

    /// <summary>Done is believed from a report of the day of the act or later; otherwise most lines say.</summary>
    private (ValueSupport Shown, string Rule) Status(List<ValueSupport> values, Edtf? when)
    {
        var done = values.FirstOrDefault(v => v.Value == "done");
        if (done is not null && values.Any(v => v.Value == "announced") && when is { } day)
        {
            var after = done.Evidence.Any(e => !bench[e.Report].IsMangled && bench[e.Report].Published is { } p && p.Value.Precision == DatePrecision.Day && p.Value.First >= day.First);
            if (after) return (done, "a report of that day or later says it is done");
            var announced = values.First(v => v.Value == "announced");
            if (values.All(v => v.Value is "done" or "announced")) return (announced, "no report is as late as the day it takes effect");
        }

        return Most(values);
    }

    private (ValueSupport Shown, string Rule) When(string type, List<ValueSupport> values)
    {
        if (type == "FIGURE") return (values.OrderByDescending(Latest).ThenByDescending(v => v.Value, StringComparer.Ordinal).First(), "the latest report that counts");
        var effect = values.Where(v => v.Evidence.Any(e => e.Rule == "start of effect")).ToList();
        var from = effect.Count > 0 ? effect : values;
        var shown = from.OrderByDescending(Precise).ThenByDescending(v => v.Counts.Lines).ThenByDescending(v => v.Evidence.Length).ThenBy(v => v.Value, StringComparer.Ordinal).First();
        return (shown, effect.Count > 0 ? "the start of effect, as precise as it is given" : "the most precise day, then most independent lines");
    }

    private DateOnly Latest(ValueSupport value) => value.Evidence.Where(e => bench[e.Report].Published is not null)
        .Select(e => bench.DayOf(e.Report)).DefaultIfEmpty(DateOnly.MinValue).Max();

    private static int Precise(ValueSupport value) => Edtf.Parse(value.Value) is { } date ? (int)date.Precision : -1;
}
