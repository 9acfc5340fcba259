using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>Roles (minister, spokesman, government) and whose they are.</summary>
internal static class Roles
{
    /// <summary>True for a concept that names somebody who can act or speak.</summary>
    public static bool IsRole(Mention m) => m.Kind == MentionKind.Concept && (m.Class == "role" || m.Id is "the-minister" or "the-ministry" or "ambassador" or "charge-daffaires");

    /// <summary>True for a role of a state's own government: without a name beside it, it speaks for the state last named.</summary>
    public static bool SpeaksForState(Mention role) => role.Id is "government" or "foreign-ministry" or "foreign-minister" or "prime-minister" or "president" or "minister"
        or "defence-minister" or "interior-minister" or "finance-minister" or "justice-minister" or "deputy-minister" or "chancellor" or "monarch";

    /// <summary>The state or organisation the role belongs to: an adjective or a genitive before it, an adjective or a name after it.</summary>
    public static Mention? OwnerOf(SentenceView view, Mention role)
    {
        Mention? best = null;
        var bestGap = int.MaxValue;
        foreach (var m in view.Entities)
        {
            if (m.StandsFor is null) continue;
            var gap = m.FirstToken < role.FirstToken ? GapBefore(view, role, m) : GapAfter(view, role, m);
            if (gap < bestGap) (best, bestGap) = (m, gap);
        }

        return best;
    }

    private static int GapBefore(SentenceView view, Mention role, Mention entity)
    {
        if (entity.EndToken > role.FirstToken) return entity.FirstToken <= role.FirstToken && entity.EndToken <= role.EndToken ? 0 : int.MaxValue;
        var gap = role.FirstToken - entity.EndToken;
        var limit = entity.Form == NameForm.Adjective ? 4 : 3;
        return gap <= limit && view.Unbroken(entity.EndToken, role.FirstToken) && !HasVerb(view, entity.EndToken, role.FirstToken) ? gap : int.MaxValue;
    }

    private static int GapAfter(SentenceView view, Mention role, Mention entity)
    {
        if (entity.FirstToken < role.EndToken) return 0;
        var gap = entity.FirstToken - role.EndToken;
        if (gap > 6 || !view.Unbroken(role.EndToken, entity.FirstToken) || HasVerb(view, role.EndToken, entity.FirstToken)) return int.MaxValue;
        if (entity.Form == NameForm.Adjective) return gap <= 4 ? gap + 1 : int.MaxValue;
        return gap <= 1 || view.Has("of", Math.Max(role.EndToken, entity.FirstToken - 3), entity.FirstToken) ? gap + 1 : int.MaxValue;
    }

    private static bool HasVerb(SentenceView view, int from, int to) =>
        view.Concepts.Any(m => m.Class == "saying" && m.FirstToken >= from && m.EndToken <= to);
}
