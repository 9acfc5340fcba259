using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>
/// Completes lists of measures: where a report tells one measure after another and names who takes them only once, those that
/// follow are his too, on the thing of the party they name.
/// </summary>
internal static class Measures
{
    private const int Reach = 3;

    /// <summary>The claims of one article in order of place, with who took them.</summary>
    public static List<(Claim Claim, int Sentence)> Complete(IReadOnlyList<(Claim Claim, int Sentence)> claims)
    {
        var done = new List<(Claim Claim, int Sentence)>(claims.Count);
        foreach (var (claim, sentence) in claims)
        {
            var named = claim[Field.Actor] is not null || claim[Field.Holder] is null || claim[Field.State] is null;
            done.Add((named || Taker(done, claim, sentence) is not { } taker ? claim : With(claim, taker), sentence));
        }

        return done;
    }

    private static FieldValue? Taker(List<(Claim Claim, int Sentence)> before, Claim claim, int sentence)
    {
        var holder = claim[Field.Holder];
        for (var i = before.Count - 1; i >= 0 && sentence - before[i].Sentence <= Reach; i--)
        {
            var other = before[i].Claim;
            if (other[Field.State] is null || other.IsBackground || other.Values.FirstOrDefault(v => v.Field == Field.Actor) is not { } actor) continue;
            if (actor.Value == holder && claim.Mode is "expel" or "discontinue") continue;
            if (other[Field.Holder] == holder || other[Field.Target] == holder || actor.Value == holder) return actor with { Rule = "who took the measure told before" };
        }

        return null;
    }

    private static Claim With(Claim claim, FieldValue actor)
    {
        var holder = claim.Values.First(v => v.Field == Field.Holder);
        var own = holder.Value == actor.Value;
        var values = claim.Values.RemoveAll(v => v.Field == Field.Target && v.Value == actor.Value).Add(actor);
        if (!own && claim[Field.Target] is null) values = values.Add(holder with { Field = Field.Target });
        return claim with
        {
            Mode = claim.Mode ?? (claim.Type != "SANCTION" ? null : own ? "withdraw" : "discontinue"),
            Values = [.. values.OrderBy(v => v.Field)],
        };
    }
}
