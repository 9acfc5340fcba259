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
    public static Part? Agent(SentenceView view, ImmutableArray<Party> parties, Mention act, Mention? thing = null)
    {
        var isPassive = IsPassive(view, act);
        Party? best = null;
        var bestScore = 0;
        foreach (var p in parties)
        {
            if (p.Code is null) continue;
            var score = AgentScore(view, p, act, isPassive, thing);
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
            if (p.Code is null || p.Code == actor || p.Relation == "by") continue;
            var behind = p.First >= act.FirstToken;
            var gap = behind ? p.First - act.FirstToken : act.FirstToken - p.End;
            var score = 30 - gap - (4 * view.Boundaries(act.FirstToken, behind ? p.First : p.End)) - (behind ? 0 : 9)
                + (p.Relation is "against" or "to" or "with" or "on-topic" ? 5 : 0) - (p.Relation is "via" or "after" ? 8 : 0);
            if (gap <= ObjectReach && score > bestScore) (best, bestScore) = (p, score);
        }

        return best is null ? null : new Part(best.Code!, best.Span, "object");
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

    private static int AgentScore(SentenceView view, Party p, Mention act, bool isPassive, Mention? thing)
    {
        if (p.Relation == "by")
        {
            var distance = SentenceView.Gap(p.First, p.End, act.FirstToken, act.EndToken);
            return distance <= 14 ? 40 - distance - (3 * view.Boundaries(act.EndToken, p.First)) : 0;
        }

        if (!p.IsBare) return 0;
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
