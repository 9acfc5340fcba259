using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reconciling.Joining;

/// <summary>
/// Joins claims that tell the same act. Claims with a full pair of parties found facts; claims with a gap then join the fact they
/// fit best, or stand alone. A differing number, place name or date joins as a difference; a differing party does not.
/// </summary>
internal static class Joiner
{
    private const int SameActDays = 45;
    private const int OtherNumberDays = 5;
    private static readonly ImmutableArray<string> Mutual = ["AGREE", "CONSULT", "COOPERATE"];
    private static readonly ImmutableArray<string> Standing = ["embassy", "consulate", "border-crossing", "liaison-office", "information-office"];

    /// <summary>The acts, in a stable order.</summary>
    public static ImmutableArray<FactDraft> Join(ImmutableArray<Claim> claims)
    {
        var drafts = new List<FactDraft>();
        foreach (var claim in claims.OrderBy(c => Loosely.Rank(c[Field.Instrument])).ThenByDescending(Fullness).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var best = drafts.Select(d => (Draft: d, Fit: Fit(d, claim))).Where(x => x.Fit > 0)
                .OrderByDescending(x => x.Fit).ThenByDescending(x => x.Draft.Claims.Count).FirstOrDefault().Draft;
            if (best is null) drafts.Add(best = new FactDraft());
            best.Add(Straight(best, claim));
        }

        return [.. drafts];
    }

    private static int Fullness(Claim claim) =>
        (claim[Field.Actor] is null ? 0 : 2) + (claim[Field.Target] is null ? 0 : 2) + (claim[Field.When] is null ? 0 : 1);

    /// <summary>How well a claim fits an act: 0 when it cannot be the same, more for every field that agrees.</summary>
    private static int Fit(FactDraft draft, Claim claim)
    {
        if (draft.Type != claim.Type || !SameMode(draft, claim) || !SameThing(draft, claim)) return 0;
        var parties = Parties(draft, claim);
        if (parties < 0 || !SamePlace(draft, claim) || !SameTime(draft, claim)) return 0;
        if (claim.Type != "FIGURE" && parties == 0 && claim[Field.Instrument] is null) return 0;
        return 1 + parties + (Agrees(draft, claim, Field.When) ? 2 : 0) + (Agrees(draft, claim, Field.Quantity) ? 2 : 0) + (Agrees(draft, claim, Field.Place) ? 1 : 0);
    }

    /// <summary>Own and other's closing are one mode apart only by whose the thing is, which the parties tell.</summary>
    private static bool SameMode(FactDraft draft, Claim claim) => claim.Mode is null || draft.Claims.All(c => c.Mode is null || c.Mode == claim.Mode
        || (c.Mode is "withdraw" or "discontinue" && claim.Mode is "withdraw" or "discontinue"));

    /// <summary>The same instrument, or one report is less exact: an office, a mission, for what others name in full.</summary>
    private static bool SameThing(FactDraft draft, Claim claim)
    {
        var (mine, other) = (draft.Usual(Field.Instrument), claim[Field.Instrument]);
        if (mine == other) return true;
        if (mine is null || other is null) return false;
        return Loosely.Means(other, mine) && draft.Usual(Field.Holder) == claim[Field.Holder] && claim[Field.Holder] is not null;
    }

    private static bool Agrees(FactDraft draft, Claim claim, Field field) => claim[field] is { } value && draft.All(field).Contains(value, StringComparer.Ordinal);

    /// <summary>Of an act both sides share the parties may stand in either order: the claim takes the order of those before it.</summary>
    private static Claim Straight(FactDraft draft, Claim claim)
    {
        if (draft.Claims.Count == 0 || !Mutual.Contains(claim.Type)) return claim;
        if (Pair(draft.Usual(Field.Actor), claim[Field.Actor], draft.Usual(Field.Target), claim[Field.Target]) >= 0) return claim;
        return claim with
        {
            Values = [.. claim.Values.Select(v => v.Field switch
            {
                Field.Actor => v with { Field = Field.Target },
                Field.Target => v with { Field = Field.Actor },
                _ => v,
            }).OrderBy(v => v.Field)],
        };
    }

    /// <summary>-1 when the parties cannot be the same, else how many agree, twice.</summary>
    private static int Parties(FactDraft draft, Claim claim)
    {
        var (holder, otherHolder) = (draft.Usual(Field.Holder), claim[Field.Holder]);
        if (holder is not null && otherHolder is not null && holder != otherHolder) return -1;
        if (claim.Type != "FIGURE" && claim[Field.Actor] is null && claim[Field.Target] is null) return holder is not null && holder == otherHolder ? 2 : -1;
        var (actor, target) = (draft.Usual(Field.Actor), draft.Usual(Field.Target));
        var straight = Pair(actor, claim[Field.Actor], target, claim[Field.Target]);
        if (straight >= 0 || !Mutual.Contains(claim.Type)) return straight;
        return Pair(actor, claim[Field.Target], target, claim[Field.Actor]);
    }

    private static int Pair(string? actor, string? otherActor, string? target, string? otherTarget)
    {
        if (actor is not null && otherActor is not null && actor != otherActor) return -1;
        if (target is not null && otherTarget is not null && target != otherTarget) return -1;

        // Nobody acts on himself: a claim without an actor is not of an act by the one it falls on.
        if ((actor is not null && actor == otherTarget) || (target is not null && target == otherActor)) return -1;
        return 2 * ((actor is not null && actor == otherActor ? 1 : 0) + (target is not null && target == otherTarget ? 1 : 0));
    }

    private static bool SamePlace(FactDraft draft, Claim claim)
    {
        if (claim[Field.Place] is not { } place || claim[Field.Instrument] is not { } instrument || !Standing.Contains(instrument)) return true;
        var places = draft.All(Field.Place).ToList();
        return places.Count == 0 || places.Contains(place, StringComparer.Ordinal);
    }

    private static bool SameTime(FactDraft draft, Claim claim)
    {
        if (claim.Type == "FIGURE" || Edtf.Parse(claim[Field.When]) is not { } when) return true;
        var others = draft.All(Field.When).Select(v => Edtf.Parse(v)).OfType<Edtf>().ToList();
        if (others.Count == 0) return true;
        var apart = others.Min(o => Apart(o, when));
        if (apart > SameActDays) return false;
        var number = claim[Field.Quantity];
        return apart <= OtherNumberDays || number is null || !draft.All(Field.Quantity).Any() || draft.All(Field.Quantity).Contains(number, StringComparer.Ordinal);
    }

    private static int Apart(Edtf a, Edtf b) => Math.Max(0, Math.Max(a.First.DayNumber - b.Last.DayNumber, b.First.DayNumber - a.Last.DayNumber));
}
