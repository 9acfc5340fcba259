using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Finds the day an act happened or takes effect and the day it was made known.</summary>
internal static class TimeReader
{
    /// <summary>The day of the act, or null when the sentence gives none.</summary>
    public static FieldValue? When(SentenceView view, Mention act, bool takesEffect)
    {
        Mention? best = null;
        var bestCost = 40;
        foreach (var t in view.Times)
        {
            if (t.Date is null) continue;
            var cost = SentenceView.Gap(t.FirstToken, t.EndToken, act.FirstToken, act.EndToken)
                + (4 * view.Boundaries(Math.Min(t.EndToken, act.EndToken), Math.Max(t.FirstToken, act.FirstToken)));
            if (takesEffect && IsStart(view, t) && view.Boundaries(Math.Min(t.EndToken, act.EndToken), Math.Max(t.FirstToken, act.FirstToken)) <= 1) cost -= 14;
            if (BesideSaying(view, t) && !view.Concepts.Any(m => m.Class == "saying" && m.FirstToken == act.FirstToken)) cost += 4;
            if (view.Has("until", t.FirstToken - 2, t.FirstToken)) cost += 12;
            if (OpensClause(view, t, act)) cost -= 12;
            if (BelongsElsewhere(view, t, act)) continue;
            if (cost < bestCost) (best, bestCost) = (t, cost);
        }

        return best is null ? null : new FieldValue(Field.When, best.Date!.Value.ToString(), best.Span, IsStart(view, best) ? "start of effect" : "time beside the act");
    }

    /// <summary>The last day the act holds: a time led in by "until" that lies after the report's day.</summary>
    public static FieldValue? Until(SentenceView view, Mention act)
    {
        foreach (var t in view.Times)
        {
            if (t.Date is { } date && view.Has("until", t.FirstToken - 2, t.FirstToken)
                && (view.Article.Published is not { } published || date.Last > published.Value.First)
                && SentenceView.Gap(t.FirstToken, t.EndToken, act.FirstToken, act.EndToken) <= 14)
            {
                return new FieldValue(Field.Until, date.ToString(), t.Span, "end of effect");
            }
        }

        return null;
    }

    /// <summary>The day the act was made known: a time beside a reporting verb, or the day of the report.</summary>
    public static FieldValue? Announced(SentenceView view)
    {
        var published = view.Article.Published;
        foreach (var t in view.Times)
        {
            if (t.Date is { } date && BesideSaying(view, t) && (published is null || date.First <= published.Value.Last))
            {
                return new FieldValue(Field.Announced, date.ToString(), t.Span, "time beside the reporting verb");
            }
        }

        return published is null ? null : new FieldValue(Field.Announced, published.Value.ToString(), published.Span, "day of the report");
    }

    /// <summary>True for "in 2014, when Russia annexed …": the clause of the act hangs on the time.</summary>
    private static bool OpensClause(SentenceView view, Mention time, Mention act) =>
        time.EndToken < act.FirstToken && view.Has("that", time.EndToken, time.EndToken + 2) && Borders(view, time, act) <= 4
        && !view.Has("that", time.EndToken + 2, act.FirstToken);

    /// <summary>True when the time stands in another clause beside another act.</summary>
    private static bool BelongsElsewhere(SentenceView view, Mention time, Mention act)
    {
        if (Borders(view, time, act) < 2) return false;
        var own = Distance(view, time, act);
        return view.Concepts.Any(m => m.Class == "act" && m.FirstToken != act.FirstToken && FrameTable.IsAct(m.Id) && Borders(view, time, m) < 2 && Distance(view, time, m) < own);
    }

    private static int Borders(SentenceView view, Mention a, Mention b) => view.Boundaries(Math.Min(a.EndToken, b.EndToken), Math.Max(a.FirstToken, b.FirstToken));

    private static int Distance(SentenceView view, Mention a, Mention b) =>
        SentenceView.Gap(a.FirstToken, a.EndToken, b.FirstToken, b.EndToken) + (4 * Borders(view, a, b));

    private static bool IsStart(SentenceView view, Mention time) =>
        view.Has("since", time.FirstToken - 2, time.FirstToken) || view.Has("take-effect", time.FirstToken - 4, time.FirstToken);

    private static bool BesideSaying(SentenceView view, Mention time) => view.Concepts.Any(m => (m.Class == "saying" || m.Id is "press-conference" or "statement")
        && SentenceView.Gap(m.FirstToken, m.EndToken, time.FirstToken, time.EndToken) <= 2
        && view.Boundaries(Math.Min(m.EndToken, time.EndToken), Math.Max(m.FirstToken, time.FirstToken)) == 0);
}
