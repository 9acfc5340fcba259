using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Makes a claim of a frame met in a sentence.</summary>
internal static class ClaimBuilder
{
    private const int BackgroundDays = 60;

    /// <summary>The claim, or null when nobody can be found in it.</summary>
    public static Claim? Build(Scene scene, Occurrence o)
    {
        var pair = PairFinder.Find(scene, o);
        if (pair.Actor is null && pair.Target is null && pair.Holder is null) return null;
        if (o.Frame.Roles is "voiced" && (pair.Actor is null || pair.Target is null)) return null;
        var article = scene.View.Article;
        var values = Values(scene, o, pair);
        var when = values.FirstOrDefault(v => v.Field == Field.When);
        var status = values.First(v => v.Field == Field.Status).Value;
        return new Claim
        {
            Id = $"{article.Id.Value}:{o.Act.Span.Start:D6}:{o.Frame.Order:D3}:{(o.Thing?.Head.Span.Start ?? 0):D6}",
            Report = article.Id,
            Type = status == "announced" && o.Frame.Type is "AID" or "COOPERATE" && o.Frame.State is null ? "AGREE" : o.Frame.Type,
            Mode = pair.Actor is null && o.Frame.OwnMode != o.Frame.OtherMode ? null : pair.IsOwn ? o.Frame.OwnMode : o.Frame.OtherMode,
            Trigger = o.Thing is null ? o.Act.Span : Trigger(o),
            Context = scene.View.Sentence.Span,
            Values = values,
            Attribution = Attributions.Of(article, scene.Voice),
            IsBackground = when is not null && IsOld(article, Edtf.Parse(when.Value)),
        };
    }

    private static Span Trigger(Occurrence o) => o.Act.Span.Union(o.Thing!.Head.Span) is { Length: < 120 } both ? both : o.Act.Span;

    private static bool IsOld(Article article, Edtf? when) =>
        when is { } date && article.Published is { } published && published.Value.First.DayNumber - date.Last.DayNumber > BackgroundDays;

    private static ImmutableArray<FieldValue> Values(Scene scene, Occurrence o, Pair pair)
    {
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        if (pair.Actor is { } actor) values.Add(new FieldValue(Field.Actor, actor.Code, actor.Span, actor.Rule));
        if (pair.Target is { } target) values.Add(new FieldValue(Field.Target, target.Code, target.Span, target.Rule));
        if (pair.Holder is { } holder) values.Add(new FieldValue(Field.Holder, holder.Code, holder.Span, holder.Rule));
        if (o.Frame.Instrument is { } instrument) values.Add(new FieldValue(Field.Instrument, instrument, (o.Thing?.Head ?? o.Act).Span, "thing the act works on"));
        if (o.Frame.Instrument == "staff-ceiling") values.AddRange(NumberReader.Change(scene, o));
        else if (NumberReader.Quantity(scene, o) is { } quantity) values.Add(quantity);
        if (Place(scene, o) is { } place) values.Add(place);
        AddDates(scene, o, values);
        if (o.Frame.State is { } state) values.Add(new FieldValue(Field.State, state, o.Act.Span, "state the act leads to"));
        return [.. values.OrderBy(v => v.Field)];
    }

    private static void AddDates(Scene scene, Occurrence o, ImmutableArray<FieldValue>.Builder values)
    {
        var when = TimeReader.When(scene.View, o.Act, o.Frame.State is not null && o.Frame.OwnMode != "expel");
        var status = StatusReader.Read(scene.View, o.Act, when is null ? null : Edtf.Parse(when.Value));
        if (o.Frame.Roles == "channel" && status.Value is "hedged") status = status with { Value = "announced", Rule = "leave given" };
        var announced = TimeReader.Announced(scene.View);
        values.Add(status);
        if (TimeReader.Until(scene.View, o.Act) is { } until) values.Add(until);

        // What is to come cannot have happened on the day it was made known: that day is the announcement's.
        if (when is not null && status.Value == "announced" && scene.View.Article.Published is { } p && Edtf.Parse(when.Value) is { } day && day.Last <= p.Value.Last)
        {
            announced = when with { Field = Field.Announced };
            when = null;
        }

        if (when is not null) values.Add(when);
        if (announced is not null && !(when is not null && IsOld(scene.View.Article, Edtf.Parse(when.Value)))) values.Add(announced);
    }

    private static FieldValue? Place(Scene scene, Occurrence o)
    {
        if (o.Thing?.Place is { } own) return new FieldValue(Field.Place, own.Value, own.Span, "place of the thing");
        var near = scene.View.Entities
            .Where(e => e.Place is not null && (scene.View.Has("in", e.FirstToken - 2, e.FirstToken) || e.StandsFor is null))
            .Select(e => (Entity: e, Gap: SentenceView.Gap(e.FirstToken, e.EndToken, o.Act.FirstToken, o.Act.EndToken)
                + (4 * scene.View.Boundaries(Math.Min(e.EndToken, o.Act.EndToken), Math.Max(e.FirstToken, o.Act.FirstToken)))))
            .Where(x => x.Gap <= 14).OrderBy(x => x.Gap).FirstOrDefault().Entity;
        return near is null ? null : new FieldValue(Field.Place, near.Place!, near.Span, "place beside the act");
    }
}
