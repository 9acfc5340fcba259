using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Actor, target, whether the thing is the actor's own, and whose it is.</summary>
internal sealed record Pair(Part? Actor, Part? Target, bool IsOwn, Part? Holder = null);

/// <summary>Works out actor and target from the roles a frame gives its thing.</summary>
internal static class PairFinder
{
    /// <summary>The pair of an occurrence.</summary>
    public static Pair Find(Scene scene, Occurrence o)
    {
        var agent = RoleFinder.Agent(scene.View, scene.Parties, o.Act, o.Thing);
        return o.Frame.Roles switch
        {
            "sending" => Sending(scene, o, agent),
            "own" or "forces" => Own(scene, o, agent),
            "summons" => Clean(agent, Owner(o, agent) ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code)),
            "granting" or "shared" => Shared(scene, o, agent),
            "channel" => Channel(scene, o, agent),
            "voiced" => Voiced(scene, o),
            "alone" => new Pair(agent, null, false),
            _ => Object(scene, o, agent),
        };
    }

    /// <summary>Embassies, missions, diplomats: theirs or one's own.</summary>
    private static Pair Sending(Scene scene, Occurrence o, Part? agent)
    {
        var thing = o.Thing!.Owner is null && o.Thing.Id is "accreditation" or "persona-non-grata" ? Beside(scene, o.Thing!) : o.Thing!;
        thing = Towards(thing, agent);
        if (thing.IsOwn) agent ??= VoiceOf(scene, o);
        var host = thing.PlaceState is { } state && thing.Place is { } place ? new Part(state, place.Span, "state of the place") : null;
        var owner = thing.Owner is { } read ? new Part(read.Value, read.Span, "owner of the thing") : null;
        var counterpart = thing.Counterpart is { } other ? new Part(other.Value, other.Span, "counterpart of the thing") : host;
        var expels = o.Frame.OwnMode == o.Frame.OtherMode;
        if (expels)
        {
            if (agent is not null && agent.Code == owner?.Code) agent = null;
            agent ??= VoiceOf(scene, o) is { } voice && voice.Code != owner?.Code ? voice : null;
            if (agent is null && counterpart?.Code != owner?.Code) agent = counterpart;
            owner ??= RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code);
            return Clean(agent, owner) with { Holder = owner };
        }

        if (thing.IsOwn && agent is not null) return Clean(agent, counterpart, true) with { Holder = agent };
        if (agent is null && VoiceOf(scene, o) is { } said && (said.Code == owner?.Code || said.Code == counterpart?.Code)) agent = said;
        if (owner is null && agent is not null)
        {
            var other2 = RoleFinder.Object(scene.View, scene.Parties, o.Act, agent.Code);
            if (host is not null && host.Code == agent.Code) return Clean(agent, other2) with { Holder = other2 };
            return counterpart is null ? Clean(agent, other2) : Clean(agent, counterpart, true) with { Holder = agent };
        }

        // Nobody is named as acting: the owner alone says which thing it is; another report may say who acts.
        if (agent is null) return new Pair(null, null, false, owner);
        return agent.Code == owner?.Code ? Clean(agent, counterpart, true) with { Holder = owner } : Clean(agent, owner) with { Holder = owner };
    }

    /// <summary>"Russia closes NATO mission": a state's mission named after the organisation it is sent to, unless it stands elsewhere.</summary>
    private static Thing Towards(Thing thing, Part? agent)
    {
        var misread = thing.Id is "mission" or "office" && thing.Owner is { } owner && thing.Counterpart is null && Seats.KindOf(owner.Value) is not null
            && agent is { Code.Length: 3 } && Seats.KindOf(agent.Code) is null && thing.PlaceState is null;
        return misread && thing.Id == "mission" ? thing with { Counterpart = thing.Owner, Owner = null, IsOwn = true } : thing;
    }

    /// <summary>An accreditation without an owner is that of the people named beside it.</summary>
    private static Thing Beside(Scene scene, Thing thing)
    {
        var people = scene.Things.Where(t => t.Id is "diplomat" or "staff" or "mission" or "ambassador" or "liaison-office" or "information-office" or "office" or "embassy" or "consulate" && t.Owner is not null)
            .OrderBy(t => SentenceView.Gap(t.Head.FirstToken, t.Head.EndToken, thing.Head.FirstToken, thing.Head.EndToken)).FirstOrDefault();
        return people is null ? thing : thing with
        {
            Owner = people.Owner,
            Counterpart = thing.Counterpart ?? people.Counterpart,
            Place = thing.Place ?? people.Place,
            PlaceState = thing.PlaceState ?? people.PlaceState,
            Count = thing.Count ?? people.Count,
        };
    }

    /// <summary>Ambassadors: called home by, returned by, their own side.</summary>
    private static Pair Own(Scene scene, Occurrence o, Part? agent)
    {
        var thing = o.Thing!;
        var actor = thing.Owner is { } owner ? new Part(owner.Value, owner.Span, "owner of the thing") : agent;
        var target = thing.Counterpart is { } other ? new Part(other.Value, other.Span, "counterpart of the thing")
            : thing.PlaceState is { } state ? new Part(state, thing.Place?.Span ?? thing.Head.Span, "state of the place") : null;
        if (target?.Code == actor?.Code) target = null;
        return Clean(actor, target ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, actor?.Code), true) with { Holder = actor };
    }

    private static Pair Shared(Scene scene, Occurrence o, Part? agent)
    {
        var target = o.Thing?.Counterpart is { } other && other.Value != agent?.Code ? new Part(other.Value, other.Span, "counterpart of the thing") : Owner(o, agent);
        target ??= RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code);
        return Clean(agent ?? VoiceOf(scene, o), target);
    }

    private static Pair Object(Scene scene, Occurrence o, Part? agent)
    {
        agent ??= scene.Voice?.Code is { } code ? new Part(code, scene.Voice.Span, "who says so") : null;
        var land = o.Act.Id is "annex" or "invade" ? Land(scene, o, agent) : null;
        var target = land ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code) ?? Owner(o, agent) ?? Land(scene, o, agent);
        return Clean(agent, target);
    }

    /// <summary>Who may turn to whom: the one turned to owns the embassy or is named as the object.</summary>
    private static Pair Channel(Scene scene, Occurrence o, Part? agent)
    {
        var target = o.Thing?.Owner is { } owner ? new Part(owner.Value, owner.Span, "owner of the thing") : null;
        if (agent?.Code == target?.Code) agent = null;
        agent ??= RoleFinder.Other(scene.Parties, o.Act, target?.Code);
        return Clean(agent, target ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code));
    }

    /// <summary>What somebody says of another: "according to NATO they were spies".</summary>
    private static Pair Voiced(Scene scene, Occurrence o)
    {
        var voice = scene.Voice?.Code is { } code ? new Part(code, scene.Voice.Span, "who says so") : null;
        if (voice is null) return new Pair(null, null, false);
        var owner = scene.Things.Where(t => t.Owner is not null && t.Owner.Value != voice.Code)
            .OrderBy(t => SentenceView.Gap(t.Head.FirstToken, t.Head.EndToken, o.Act.FirstToken, o.Act.EndToken)).FirstOrDefault();
        return Clean(voice, owner is not null ? new Part(owner.Owner!.Value, owner.Owner.Span, "owner of the thing")
            : RoleFinder.Object(scene.View, scene.Parties, o.Act, voice.Code));
    }

    /// <summary>The state of a place the act falls on: Crimea annexed, a city shelled.</summary>
    private static Part? Land(Scene scene, Occurrence o, Part? agent)
    {
        foreach (var e in scene.View.Entities)
        {
            if (e.StandsFor is not null || e.Place is null || Seats.StateOf(e.Place) is not { } state || state == agent?.Code) continue;
            if (SentenceView.Gap(e.FirstToken, e.EndToken, o.Act.FirstToken, o.Act.EndToken) <= 5) return new Part(state, e.Span, "state of the place");
        }

        return null;
    }

    private static Part? Owner(Occurrence o, Part? agent) =>
        o.Thing?.Owner is { } owner && owner.Value != agent?.Code ? new Part(owner.Value, owner.Span, "owner of the thing") : null;

    private static Part? VoiceOf(Scene scene, Occurrence o) =>
        scene.Voice?.Code is { } code && scene.Voice.First != o.Act.FirstToken && !(o.Thing?.Owner is { } owner && owner.Span.Overlaps(scene.Voice.Span)) ? new Part(code, scene.Voice.Span, "who says so") : null;

    private static Pair Clean(Part? actor, Part? target, bool own = false) => new(actor, actor?.Code == target?.Code ? null : target, own);
}
