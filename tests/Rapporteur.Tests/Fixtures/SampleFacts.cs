using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Tests.Fixtures;

/// <summary>Puts claims and facts of a sample together from words of its texts.</summary>
internal static class SampleFacts
{
    /// <summary>A claim whose values are given as field, value and the words they rest on.</summary>
    public static Claim Claim(
        SampleText text, int number, (string Type, string? Mode, string Trigger) act, ImmutableArray<Voice> voices,
        params (Field Field, string Value, string Words)[] values) => new()
        {
            Id = $"{text.Id}:{number}",
            Report = text.Id,
            Type = act.Type,
            Mode = act.Mode,
            Trigger = text.Find(act.Trigger),
            Context = text.Around(act.Trigger),
            Values = [.. values.OrderBy(v => v.Field).Select(v => new FieldValue(v.Field, v.Value, text.Find(v.Words), Rule(v.Field)))],
            Attribution = voices,
        };

    /// <summary>A fact over its claims; of two values of a field that of the earliest claim is shown, unless a difference shows another.</summary>
    public static Fact Fact(string id, ImmutableArray<Claim> claims, Counts counts, params (Field Field, DifferenceKind Kind, string Why, string Shown)[] differences)
    {
        var fields = claims.SelectMany(c => c.Values).GroupBy(v => v.Field).OrderBy(g => g.Key).Select(group =>
        {
            var shown = differences.FirstOrDefault(d => d.Field == group.Key).Shown ?? group.First().Value;
            var values = group.Select(v => v.Value).Distinct().OrderByDescending(v => v == shown)
                .Select(v => Support(v, group.Key, claims)).ToImmutableArray();
            return new FactField(group.Key, shown, values.Length == 1 ? "all reports agree" : "most independent lines", values);
        }).ToImmutableArray();
        return new Fact
        {
            Id = id,
            Type = claims[0].Type,
            Mode = claims[0].Mode,
            Fields = fields,
            Claims = claims,
            Differences = [.. differences.Select(d => new Difference(d.Field, d.Kind, d.Why, fields.Single(f => f.Field == d.Field).Values))],
            Counts = counts,
            IsBackground = claims.All(c => c.IsBackground),
        };
    }

    /// <summary>The words in which reports give a value of a field.</summary>
    public static ValueSupport Support(string value, Field field, ImmutableArray<Claim> claims)
    {
        var evidence = claims.SelectMany(c => c.Values.Where(v => v.Field == field && v.Value == value)
            .Select(v => new Evidence(c.Report, v.Evidence, v.Rule))).ToImmutableArray();
        var reports = evidence.Select(e => e.Report).Distinct().Count();
        var speakers = claims.Where(c => c[field] == value).SelectMany(c => c.Attribution.Where(v => v.Kind is VoiceKind.Person or VoiceKind.Organisation))
            .Select(v => v.Name).Distinct().Count();
        return new ValueSupport(value, evidence, new Counts(reports, reports > 2 ? reports - 1 : 1, speakers));
    }

    private static string Rule(Field field) => field switch
    {
        Field.Actor => "subject",
        Field.Target => "owner of the instrument",
        Field.Quantity => "number before the counted",
        _ => "words next to the act",
    };
}
