using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>
/// Finds the frames of a sentence: every thing takes the act nearest to it that has a frame with it; an act that no thing takes
/// stands alone where the table has a frame for it alone.
/// </summary>
internal static class Occurrences
{
    private const int Reach = 14;

    /// <summary>The frames of a sentence, by the act's place.</summary>
    public static ImmutableArray<Occurrence> Find(SentenceView view, ImmutableArray<Thing> things)
    {
        // "the accusations" is what somebody answers, not an act of accusing.
        var acts = view.Concepts.Where(m => FrameTable.IsAct(m.Id) && !IsNoun(view, m)).ToList();
        var found = new List<Occurrence>();
        foreach (var thing in things)
        {
            if (Nearest(view, acts, thing) is { } occurrence) found.Add(occurrence);
        }

        Prune(view, found);
        var taken = found.SelectMany(o => acts.Where(a => a.FirstToken == o.Act.FirstToken)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var act in acts.Where(a => !taken.Contains(a)))
        {
            if (FrameTable.Find(act.Id, null) is { Type: not "-" } alone) found.Add(new Occurrence(alone, act, null));
        }

        return [.. found.OrderBy(o => o.Act.FirstToken).ThenBy(o => o.Frame.Order)];
    }

    private static bool IsNoun(SentenceView view, Mention act) => act.Id switch
    {
        "accuse" => view.Has("accusation", act.FirstToken, act.FirstToken + 1),
        "cooperate" => view.Has("cooperation", act.FirstToken, act.FirstToken + 1),
        _ => false,
    };

    private static Occurrence? Nearest(SentenceView view, List<Mention> acts, Thing thing)
    {
        Occurrence? best = null;
        var bestCost = Reach * 2;
        foreach (var act in acts)
        {
            if (act.Span == thing.Head.Span && act.Id != thing.Id && act.Class != "act") continue;
            if (FrameTable.Find(act.Id, thing.Id) is not { } frame) continue;

            // One turns to an embassy: it is named after the verb, or right before it in the passive.
            if (frame.Roles == "channel" && thing.Head.EndToken <= act.FirstToken && act.FirstToken - thing.Head.EndToken > 4) continue;
            var cost = Cost(view, act, thing);
            if (cost > bestCost || (cost == bestCost && (best is null || best.Frame.Order <= frame.Order))) continue;
            (best, bestCost) = (new Occurrence(frame, act, thing), cost);
        }

        return best;
    }

    /// <summary>Words between, clause borders between (a pair of commas closes what it opened), and whether the thing is only a place.</summary>
    private static int Cost(SentenceView view, Mention act, Thing thing)
    {
        var head = thing.Head;
        var borders = view.Boundaries(act.EndToken <= head.FirstToken ? act.EndToken : act.FirstToken, act.EndToken <= head.FirstToken ? head.FirstToken : head.EndToken);
        return (2 * SentenceView.Gap(act.FirstToken, act.EndToken, head.FirstToken, head.EndToken))
            + (5 * (borders >= 4 ? borders - 3 : borders)) + (IsPlace(view, head) ? 10 : 0);
    }

    private static bool IsPlace(SentenceView view, Mention head) =>
        view.Find("in", head.FirstToken - 5, head.FirstToken) is { } led && view.Unbroken(led.EndToken, head.FirstToken)
        && !view.Concepts.Any(m => m.Class is "instrument" or "act" && m.FirstToken >= led.EndToken && m.EndToken <= head.FirstToken);

    /// <summary>Of things that one act takes by the same kind of frame only the nearest stays, unless they are listed with "and".</summary>
    private static void Prune(SentenceView view, List<Occurrence> found)
    {
        foreach (var group in found.GroupBy(o => (o.Act.FirstToken, o.Act.EndToken)).ToList())
        {
            var best = group.Min(o => Cost(view, o.Act, o.Thing!));
            var kept = new HashSet<(string, string?)>();
            foreach (var o in group.OrderBy(o => o.Frame.Order).ThenBy(o => Cost(view, o.Act, o.Thing!)))
            {
                if (Cost(view, o.Act, o.Thing!) > best + 12 || !kept.Add((o.Frame.Type, o.Frame.Instrument))) found.Remove(o);
            }
        }
    }
}
