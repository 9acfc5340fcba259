using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Actor, target and whether the thing is the actor's own.</summary>
internal sealed record Pair(Part? Actor, Part? Target, bool IsOwn);

/// <summary>Works out actor and target from the roles a frame gives its thing.</summary>
internal static class PairFinder
{
    /// <summary>The pair of an occurrence.</summary>
    public static Pair Find(Scene scene, Occurrence o)
    {
        var agent = RoleFinder.Agent(scene.View, scene.Parties, o.Act, o.Thing?.Head);
        return o.Frame.Roles switch
        {
            "sending" => Sending(scene, o, agent),
            "own" => Own(scene, o, agent),
            "summons" => Clean(agent, Owner(o, agent) ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code)),
            "granting" or "shared" => Shared(scene, o, agent),
            "channel" => Clean(agent ?? VoiceOf(scene, o), Owner(o, agent) ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code)),
            "voiced" => Voiced(scene, o),
            "alone" => new Pair(agent, null, false),
            _ => Object(scene, o, agent),
        };
    }

    /// <summary>Embassies, missions, diplomats: theirs or one's own.</summary>
    private static Pair Sending(Scene scene, Occurrence o, Part? agent)
    {
        var thing = o.Thing!;
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
            return Clean(agent, owner);
        }

        if (thing.IsOwn && agent is not null) return Clean(agent, counterpart, true);
        if (agent is null && VoiceOf(scene, o) is { } said && (said.Code == owner?.Code || said.Code == counterpart?.Code)) agent = said;
        if (owner is null && agent is not null)
        {
            return host is not null && host.Code == agent.Code
                ? Clean(agent, RoleFinder.Object(scene.View, scene.Parties, o.Act, agent.Code))
                : Clean(agent, counterpart ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, agent.Code), counterpart is not null);
        }

        agent ??= host is not null && host.Code != owner?.Code ? host : counterpart;
        return agent is not null && agent.Code == owner?.Code ? Clean(agent, counterpart, true) : Clean(agent, owner);
    }

    /// <summary>Ambassadors: called home by, returned by, their own side.</summary>
    private static Pair Own(Scene scene, Occurrence o, Part? agent)
    {
        var thing = o.Thing!;
        var actor = thing.Owner is { } owner ? new Part(owner.Value, owner.Span, "owner of the thing") : agent;
        var target = thing.Counterpart is { } other ? new Part(other.Value, other.Span, "counterpart of the thing")
            : thing.PlaceState is { } state ? new Part(state, thing.Place?.Span ?? thing.Head.Span, "state of the place") : null;
        if (target?.Code == actor?.Code) target = null;
        return Clean(actor, target ?? RoleFinder.Object(scene.View, scene.Parties, o.Act, actor?.Code), true);
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
        var target = RoleFinder.Object(scene.View, scene.Parties, o.Act, agent?.Code) ?? Owner(o, agent);
        return Clean(agent, target);
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

    private static Part? Owner(Occurrence o, Part? agent) =>
        o.Thing?.Owner is { } owner && owner.Value != agent?.Code ? new Part(owner.Value, owner.Span, "owner of the thing") : null;

    private static Part? VoiceOf(Scene scene, Occurrence o) =>
        scene.Voice?.Code is { } code && scene.Voice.First != o.Act.FirstToken ? new Part(code, scene.Voice.Span, "who says so") : null;

    private static Pair Clean(Part? actor, Part? target, bool own = false) => new(actor, actor?.Code == target?.Code ? null : target, own);
}
