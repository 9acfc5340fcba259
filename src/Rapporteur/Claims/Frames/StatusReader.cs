using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Reads how far an act has come: done, announced, threatened, hedged or denied.</summary>
internal static class StatusReader
{
    private const int Reach = 7;

    /// <summary>The status of an act in its sentence, with the words that say so (the act itself when it is simply stated).</summary>
    public static FieldValue Read(SentenceView view, Mention act, Edtf? when)
    {
        if (Marker(view, act, "not", 5) is { } not) return Value("denied", not.Span, "negation");
        if (Marker(view, act, "deny", Reach) is { } deny && deny.FirstToken != act.FirstToken) return Value("denied", deny.Span, "denial");
        if (Marker(view, act, "threaten", Reach) is { } threat && threat.FirstToken != act.FirstToken) return Value("threatened", threat.Span, "threat");
        if (Marker(view, act, "hedge", Reach + 2, 2) is { } hedge) return Value("hedged", hedge.Span, "hedge");
        if (Marker(view, act, "consider", Reach) is { } consider && consider.FirstToken != act.FirstToken) return Value("hedged", consider.Span, "considered");
        if (view.Article.Published?.Value is { } published && when is { } date && date.First > published.Last) return Value("announced", act.Span, "date to come");
        foreach (var sign in new[] { "future", "plan", "announced-plan" })
        {
            if (Marker(view, act, sign, Reach) is { } future) return Value("announced", future.Span, "future");
        }

        return Value("done", act.Span, "stated");
    }

    private static FieldValue Value(string status, Span span, string rule) => new(Field.Status, status, span, rule);

    /// <summary>The marker nearest to the act in its clause, or null.</summary>
    private static Mention? Marker(SentenceView view, Mention act, string id, int reach, int borders = 1)
    {
        Mention? best = null;
        var bestGap = reach + 1;
        foreach (var m in view.Concepts)
        {
            if (m.Id != id || (m.FirstToken >= act.FirstToken && m.EndToken <= act.EndToken && id is not "future")) continue;
            var gap = SentenceView.Gap(m.FirstToken, m.EndToken, act.FirstToken, act.EndToken);
            var behind = m.FirstToken >= act.EndToken;
            if (gap >= bestGap || view.Boundaries(Math.Min(m.EndToken, act.EndToken), Math.Max(m.FirstToken, act.FirstToken)) > (behind ? 1 : borders)) continue;
            if (behind && id is "not" && gap > 3) continue;
            (best, bestGap) = (m, gap);
        }

        return best;
    }
}
