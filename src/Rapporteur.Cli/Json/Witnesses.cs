using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Cli.Json;

/// <summary>A report that gives another value than the one shown.</summary>
internal sealed record Dissent(ReportId Report, Field Field, string Value);

/// <summary>Which reports bear a fact out as it is shown, and which give another value for one of its fields.</summary>
internal static class Witnesses
{
    /// <summary>Every other value with every report that gives it, by field, value as listed, and report.</summary>
    public static ImmutableArray<Dissent> Dissenters(Fact fact)
    {
        var found = new List<Dissent>();
        foreach (var difference in fact.Differences)
        {
            foreach (var value in difference.Values)
            {
                if (IsOther(fact, difference, value.Value)) found.AddRange(value.Evidence.Select(e => new Dissent(e.Report, difference.Field, value.Value)));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>The claim to quote for every report that bears the fact out: its first that gives no other value.</summary>
    public static ImmutableArray<Claim> Supporters(Fact fact, ImmutableArray<Dissent> dissenters)
    {
        var found = ImmutableArray.CreateBuilder<Claim>();
        foreach (var report in fact.Claims.GroupBy(c => c.Report))
        {
            var other = dissenters.Where(d => d.Report == report.Key).ToList();
            var claim = report.FirstOrDefault(c => !other.Any(d => c[d.Field] == d.Value));
            if (claim is not null) found.Add(claim);
        }

        return found.ToImmutable();
    }

    // Less precise is not other, a status that later reports know to have moved on was no other status, and state, end
    // and holder are matters of the register.
    private static bool IsOther(Fact fact, Difference difference, string value)
    {
        var shown = fact[difference.Field];
        if (value == shown || difference.Kind == DifferenceKind.Precision || difference.Field is Field.State or Field.Until or Field.Holder) return false;
        if (difference is { Field: Field.Status, Kind: DifferenceKind.LaterUpdate }) return false;

        // Every report tells of the day it heard itself; only a plain contradiction is another day.
        if (difference.Field == Field.Announced && difference.Kind != DifferenceKind.Contradiction) return false;
        return !(difference.Field is Field.When or Field.Announced
            && Edtf.Parse(value) is { } given && Edtf.Parse(shown) is { } known && given.Contains(known));
    }
}
