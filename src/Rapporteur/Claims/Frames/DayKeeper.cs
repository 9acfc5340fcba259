using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Carries a day over: what the same party did in the next sentence, told as done and without a day of its own, was that day too.</summary>
internal static class DayKeeper
{
    /// <summary>The claims of one article in order of place, with days carried over.</summary>
    public static IEnumerable<Claim> Carry(IReadOnlyList<(Claim Claim, int Sentence)> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var (claim, sentence) = claims[i];
            if (Effect(claims, i, sentence) is { } effect) yield return With(With(claim, effect), claim.Values.First(v => v.Field == Field.Status) with { Value = "announced", Rule = "takes effect with the measure told just before" });
            else if (claim[Field.When] is not null || claim.Type == "FIGURE" || Source(claims, i, sentence) is not { } day) yield return claim;
            else if (claim[Field.Status] == "done") yield return With(claim, day);
            else if (claim[Field.Status] == "announced") yield return With(claim, day with { Field = Field.Announced });
            else yield return claim;
        }
    }

    /// <summary>A measure told right after another that is yet to take effect, without a day of its own, takes effect with it.</summary>
    private static FieldValue? Effect(IReadOnlyList<(Claim Claim, int Sentence)> claims, int at, int sentence)
    {
        if (at == 0 || claims[at].Claim is not { } claim || claim[Field.When] is not null || claim[Field.State] is null || claim.IsBackground) return null;
        var (before, place) = claims[at - 1];
        if (sentence - place > 1 || before[Field.State] is null || before[Field.Status] != "announced" || claim[Field.Status] is not ("done" or "announced")) return null;
        if (claim[Field.Actor] is { } actor && before[Field.Actor] is { } other && actor != other) return null;
        return before.Values.FirstOrDefault(v => v.Field == Field.When) is { } when ? when with { Rule = "start of the measure told just before" } : null;
    }

    private static Claim With(Claim claim, FieldValue day) =>
        claim with { Values = [.. claim.Values.Where(v => v.Field != day.Field).Append(day).OrderBy(v => v.Field)] };

    private static FieldValue? Source(IReadOnlyList<(Claim Claim, int Sentence)> claims, int at, int sentence)
    {
        for (var i = at - 1; i >= 0 && sentence - claims[i].Sentence <= 1; i--)
        {
            var (other, _) = claims[i];
            if (other[Field.Actor] is not { } actor || actor != claims[at].Claim[Field.Actor] || other[Field.Status] != "done") continue;
            if (other.Values.FirstOrDefault(v => v.Field == Field.When) is { } when) return when with { Rule = "day of the act told just before" };
        }

        return null;
    }
}
