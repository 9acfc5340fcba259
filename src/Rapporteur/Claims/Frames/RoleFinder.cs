using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>A party in a part, with the words and the rule that gave it.</summary>
internal sealed record Part(string Code, Span Span, string Rule);

/// <summary>Finds who acts and on whom, by word order, prepositions and the owner of the thing.</summary>
internal static class RoleFinder
{
    private const int AgentReach = 24;
    private const int InversionReach = 5;
    private const int ObjectReach = 14;

    /// <summary>Who acts, or null when the sentence does not say.</summary>
    public static Part? Agent(SentenceView view, ImmutableArray<Party> parties, Mention act, Thing? thing = null)
    {
        if (Adjective(view, act) is { } adjective) return adjective;
        var isPassive = IsPassive(view, act);
        Party? best = null;
        var bestScore = 0;
        foreach (var p in parties)
        {
            if (p.Code is null || IsInThing(p, thing)) continue;
            var score = AgentScore(view, p, act, isPassive, thing?.Head);
            if (score > bestScore) (best, bestScore) = (p, score);
        }

        return best is null ? null : new Part(best.Code!, best.Span, best.Relation == "by" ? "agent after by" : $"subject ({best.Rule})");
    }

    /// <summary>On whom the act works: the nearest party that is not the actor, behind the act rather than before it.</summary>
    public static Part? Object(SentenceView view, ImmutableArray<Party> parties, Mention act, string? actor)
    {
        Party? best = null;
        var bestScore = 0;
        foreach (var p in parties)
        {
            if (Code(p) is not { } code || code == actor || p.Relation is "by" or "in") continue;
            var behind = p.First >= act.FirstToken;
            var gap = behind ? p.First - act.FirstToken : act.FirstToken - p.End;
            var score = 30 - gap - (4 * view.Boundaries(act.FirstToken, behind ? p.First : p.End)) - (behind ? 0 : 9)
                + (p.Relation is "against" or "to" or "with" or "on-topic" ? 5 : 0) - (p.Relation is "via" or "after" ? 8 : 0);
            if (gap <= ObjectReach && score > bestScore) (best, bestScore) = (p, score);
        }

        return best is null ? null : new Part(Code(best)!, best.Span, "object");
    }

    /// <summary>The party, or the person himself when he stands for none.</summary>
    private static string? Code(Party p) => p.Code ?? (p.Person is null ? null : "PERSON:" + p.Person);

    /// <summary>The nearest party before the act, whatever leads to it, that is not <paramref name="not"/>.</summary>
    public static Part? Other(ImmutableArray<Party> parties, Mention act, string? not)
    {
        var best = parties.Where(p => p.Code is not null && p.Code != not && p.End <= act.FirstToken).OrderByDescending(p => p.End).FirstOrDefault();
        return best is null ? null : new Part(best.Code!, best.Span, "party named before");
    }

    /// <summary>Who is cited for the sentence: the party beside a reporting verb or behind "according to".</summary>
    public static Party? Voice(SentenceView view, ImmutableArray<Party> parties)
    {
        Party? best = null;
        var bestScore = 0;
        foreach (var saying in view.Concepts.Where(m => m.Class == "saying"))
        {
            foreach (var p in parties)
            {
                var gap = SentenceView.Gap(p.First, p.End, saying.FirstToken, saying.EndToken);
                if (gap > 8 || p.Relation is "in" or "to" or "against" or "with") continue;
                var score = 20 - gap - (3 * view.Boundaries(Math.Min(p.End, saying.EndToken), Math.Max(p.First, saying.FirstToken))) + (p.Person is not null ? 3 : 0)
                    + (saying.Id == "quote-of" && gap <= 2 ? 4 : 0);
                if (score > bestScore) (best, bestScore) = (p, score);
            }
        }

        return best;
    }

    /// <summary>True when an auxiliary of the passive stands near the act or an agent is named with "by".</summary>
    public static bool IsPassive(SentenceView view, Mention act)
    {
        var near = view.Concepts.Any(m => m.Id == "passive" && ((m.EndToken <= act.FirstToken && act.FirstToken - m.EndToken <= 6
            && view.Boundaries(m.EndToken, act.FirstToken) == 0) || (m.FirstToken >= act.EndToken && m.FirstToken - act.EndToken <= 1)));
        return near;
    }

    /// <summary>An adjective or genitive that touches the noun of the act: the Russian annexation, Denmark's offer, la propuesta mexicana.</summary>
    private static Part? Adjective(SentenceView view, Mention act)
    {
        foreach (var e in view.Entities)
        {
            if (e.StandsFor is null || e.Form is not NameForm.Adjective) continue;
            var touches = e.EndToken == act.FirstToken || e.FirstToken == act.EndToken;
            var leadsOn = e.FirstToken == act.EndToken && view.Concepts.Any(m => m.Class is "instrument" or "object" or "role" or "counted" && m.FirstToken - e.EndToken is 0 or 1);
            if (touches && !leadsOn) return new Part(e.StandsFor, e.Span, "belongs to the act");
        }

        return null;
    }

    /// <summary>True for a party that is part of the thing's own name (NATO's military mission): it cannot act on it.</summary>
    private static bool IsInThing(Party p, Thing? thing) => thing is not null
        && (p.Span.Overlaps(thing.Head.Span) || (thing.Owner is { } owner && p.Span.Overlaps(owner.Span) && p.End <= thing.Head.FirstToken && thing.Head.FirstToken - p.End <= 3));

    /// <summary>True for a party named only as the source: "according to Lavrov", "aldus de NAVO".</summary>
    private static bool IsSource(SentenceView view, Party p) => view.Concepts.Any(m => m.Id == "quote-of" && SentenceView.Gap(m.FirstToken, m.EndToken, p.First, p.End) <= 1);

    private static int AgentScore(SentenceView view, Party p, Mention act, bool isPassive, Mention? thing)
    {
        if (p.Relation == "by")
        {
            var distance = SentenceView.Gap(p.First, p.End, act.FirstToken, act.EndToken);
            return distance <= 14 ? 40 - distance - (3 * view.Boundaries(act.EndToken, p.First)) : 0;
        }

        if (!p.IsBare) return 0;
        if (IsSource(view, p)) return 0;
        if (p.End <= act.FirstToken)
        {
            // In the passive a bare party before the verb is what it works on, unless another clause brought it in.
            var gap = act.FirstToken - p.End;
            var crossed = view.Boundaries(p.End, act.FirstToken);
            if (gap > AgentReach || (isPassive && crossed < 2)) return 0;
            return 32 - gap - (3 * Math.Max(0, crossed - (crossed >= 4 ? 2 : 0)));
        }

        if (isPassive || p.First < act.EndToken && p.First >= act.FirstToken && act.EndToken - act.FirstToken == 1) return 0;
        var after = p.First - act.FirstToken - 1;
        var blocked = thing is not null && thing.FirstToken < p.First && thing.FirstToken >= act.FirstToken;
        return after <= InversionReach && view.Boundaries(act.EndToken, p.First) == 0 && !blocked ? 14 - (2 * after) : 0;
    }
}
