using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Claims.Frames;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Figures;

/// <summary>Reads counts of how things stand: the dead, the injured, the homeless, those who strike.</summary>
internal static class FigureReader
{
    private const int Reach = 5;

    /// <summary>The figures of a sentence.</summary>
    public static IEnumerable<Claim> Read(Scene scene)
    {
        var view = scene.View;
        var taken = new HashSet<int>();
        var acts = view.Concepts.Any(m => m.Class == "act" && FrameTable.IsAct(m.Id));
        foreach (var counted in view.Concepts.Where(m => m.Class == "counted" && m.Id != "people"))
        {
            // Ships seized or houses offered are what an act is about; they are a figure only where nothing is done to them.
            if (acts && counted.Id is "vessels" or "buildings" or "participants" && !view.Has("strike-work", 0, int.MaxValue) && !view.Has("demonstrate", 0, int.MaxValue)) continue;
            if (Nearest(view, counted, taken) is not { } number) continue;
            taken.Add(number.FirstToken);
            yield return Build(scene, counted, number);
        }
    }

    private static Mention? Nearest(SentenceView view, Mention counted, HashSet<int> taken)
    {
        Mention? best = null;
        var bestCost = 100;
        foreach (var n in view.Numbers)
        {
            if (taken.Contains(n.FirstToken) || n.Number != decimal.Truncate(n.Number!.Value)) continue;
            var gap = SentenceView.Gap(n.FirstToken, n.EndToken, counted.FirstToken, counted.EndToken);
            var cost = (2 * gap) + (4 * view.Boundaries(Math.Min(n.EndToken, counted.EndToken), Math.Max(n.FirstToken, counted.FirstToken)))
                + (n.FirstToken > counted.FirstToken ? 3 : 0);
            if (gap <= Reach && cost < bestCost && !OtherCountedBetween(view, n, counted)) (best, bestCost) = (n, cost);
        }

        return best;
    }

    private static bool OtherCountedBetween(SentenceView view, Mention number, Mention counted)
    {
        var (from, to) = (Math.Min(number.EndToken, counted.EndToken), Math.Max(number.FirstToken, counted.FirstToken));
        return view.Concepts.Any(m => m.Class == "counted" && m.Id != counted.Id && m.Id != "people" && m.FirstToken >= from && m.EndToken <= to)
            || view.Numbers.Any(n => n.FirstToken >= from && n.EndToken <= to);
    }

    /// <summary>The state the count holds in: that of a place led in by "in".</summary>
    private static FieldValue? Land(SentenceView view)
    {
        foreach (var e in view.Entities)
        {
            var state = e.Place is not null && e.StandsFor is null ? Seats.StateOf(e.Place) : e.StandsFor is { Length: 3 } code && Seats.KindOf(code) is null && e.Form is NameForm.Name or NameForm.Capital ? e.StandsFor : null;
            if (state is not null && view.Has("in", e.FirstToken - 3, e.FirstToken)) return new FieldValue(Field.Target, state, e.Span, "state of the place of the count");
        }

        return null;
    }

    private static Claim Build(Scene scene, Mention counted, Mention number)
    {
        var article = scene.View.Article;
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        if (Land(scene.View) is { } land) values.Add(land);
        values.Add(new FieldValue(Field.Instrument, counted.Id, counted.Span, "what is counted"));
        values.Add(new FieldValue(Field.Quantity, number.Number!.Value.ToString("0.############", CultureInfo.InvariantCulture), number.Span, number.Bound.ToString()));
        var when = TimeReader.When(scene.View, counted, false);
        if (when is not null) values.Add(when);
        else if (article.Published is { } published) values.Add(new FieldValue(Field.When, published.Value.ToString(), published.Span, "day of the report"));
        var status = StatusReader.Read(scene.View, counted, null);
        values.Add(status.Value is "hedged" ? status : status with { Value = "done" });
        return new Claim
        {
            Id = $"{article.Id.Value}:{counted.Span.Start:D6}:fig",
            Report = article.Id,
            Type = "FIGURE",
            Trigger = counted.Span.Union(number.Span),
            Context = scene.View.Sentence.Span,
            Values = [.. values.OrderBy(v => v.Field)],
            Attribution = Attributions.Of(article, scene.Voice),
        };
    }
}
