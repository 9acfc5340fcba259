using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>Finds the noun phrases acts work on, with their owner, counterpart, place and number.</summary>
internal static class Things
{
    private const int ReachBefore = 5;
    private const int ReachAfter = 7;

    /// <summary>The things of a sentence by first token.</summary>
    public static ImmutableArray<Thing> Find(SentenceView view, Cast cast, Memory memory) =>
        [.. view.Concepts.Where(m => m.Class is "instrument" or "object" or "counted").Select(m => Build(view, cast, memory, m))];

    private static Thing Build(SentenceView view, Cast cast, Memory memory, Mention head)
    {
        var before = Owners(view, cast, head).ToList();
        var own = view.Find("own", head.FirstToken - ReachBefore, head.FirstToken) is not null;
        Read? owner = null, counterpart = null;
        if (before.Count > 1) (owner, counterpart) = (before[0], before[^1]);
        else if (before.Count == 1 && own) counterpart = before[0];
        else if (before.Count == 1) owner = before[0];
        if (owner is null && !own && view.Find("the-country", head.FirstToken - 3, head.FirstToken) is { } country && memory.State is not null)
        {
            owner = new Read(memory.State, country.Span);
        }

        Read? place = null;
        string? placeState = null;
        foreach (var (relation, entity) in After(view, head))
        {
            var code = entity.StandsFor;

            // "In" an organisation is at it: the mission bij de NAVO, ved Nato, en la ONU.
            var at = relation == "in" && code is not null && Seats.KindOf(code) is not null && entity.Place is null;
            if (at)
            {
                if (code != owner?.Value) counterpart ??= new Read(code!, entity.Span);
                continue;
            }

            if (entity.Place is not null && relation is "in" or "to" or "of" && place is null && entity.Form is NameForm.Capital or NameForm.Name)
            {
                place = new Read(entity.Place, entity.Span);
                placeState = code ?? Seats.StateOf(entity.Place);
                if (head.Id == "mission" && placeState is not null) placeState = cast.BehindCapital(placeState, entity.Place);
                if (relation == "in" || code is null) continue;
            }

            if (code is null) continue;
            if (relation == "in") placeState ??= code;
            else if ((relation is "of" or null || (relation is "for" && head.Id is "accreditation" or "visa" or "staff-ceiling")) && owner is null && !own) owner = new Read(code, entity.Span);
            else if (relation is not "by" and not "from" && code != owner?.Value) counterpart ??= new Read(code, entity.Span);
        }

        return new Thing
        {
            Head = head,
            Owner = owner,
            Counterpart = counterpart?.Value == owner?.Value ? null : counterpart,
            IsOwn = own,
            Place = place,
            PlaceState = placeState,
            Count = Count(view, head),
        };
    }

    /// <summary>Adjectives and genitives in the words before the head, in order.</summary>
    private static IEnumerable<Read> Owners(SentenceView view, Cast cast, Mention head)
    {
        var from = Limit(view, head);
        foreach (var e in view.Entities)
        {
            if (e.StandsFor is null || e.FirstToken < from || e.EndToken > head.EndToken || e.FirstToken > head.FirstToken) continue;
            var isGenitive = e.Form is NameForm.Name or NameForm.Capital or NameForm.Metonym && IsGenitive(view, e, head) && !IsPlaceOf(view, e)
                && !view.Numbers.Any(n => n.FirstToken >= e.EndToken && n.EndToken <= head.FirstToken);
            if (e.Form is NameForm.Adjective || isGenitive)
            {
                yield return new Read(e.Form == NameForm.Capital ? cast.BehindCapital(e.StandsFor, e.Place) : e.StandsFor, e.Span);
            }
        }
    }

    /// <summary>A name owns what follows when it touches it or bears a genitive (Russia's, Natos): "NATO the accreditation" is no genitive.</summary>
    private static bool IsGenitive(SentenceView view, Mention e, Mention head)
    {
        var gap = head.FirstToken - e.EndToken;
        if (gap is < 0 or > 4) return false;
        var text = view.Article.Text;
        return gap == 0 || text[view.Sentence.Tokens[e.EndToken].Start] is '\'' or '’' || (e.Span.Length > 4 && text[e.Span.End - 1] == 's');
    }

    private static bool IsPlaceOf(SentenceView view, Mention e) => view.Has("in", e.FirstToken - 2, e.FirstToken) || view.Has("by", e.FirstToken - 2, e.FirstToken);

    /// <summary>How far to the left the noun phrase may reach: up to a mark, an act, a reporting verb or the limit.</summary>
    private static int Limit(SentenceView view, Mention head)
    {
        var t = head.FirstToken;
        while (t > 0 && t > head.FirstToken - ReachBefore)
        {
            var next = t - 1;
            if (!view.Unbroken(next, t)) break;
            if (view.Concepts.Any(m => m.Class is "act" or "saying" && m.FirstToken <= next && next < m.EndToken
                && !view.Concepts.Any(o => o.Class is "instrument" or "object" && o.FirstToken <= next && next < o.EndToken))) break;
            t = next;
        }

        return t;
    }

    /// <summary>Entities behind the head with the relation that leads to each, nearest first, as far as the phrase goes.</summary>
    private static IEnumerable<(string? Relation, Mention Entity)> After(SentenceView view, Mention head)
    {
        var limit = Math.Min(head.EndToken + ReachAfter, view.Sentence.Tokens.Length);
        string? relation = null;
        for (var t = head.EndToken; t < limit; t++)
        {
            if (!view.Unbroken(t, t + 1)) yield break;
            // A preposition of several meanings (Danish af, French de) leads to the owner when it follows a thing.
            var concept = view.Concepts.Where(m => m.FirstToken == t && m.Class is "relation" && m.Id is "of" or "to" or "in" or "with" or "by" or "from" or "against" or "for")
                .OrderByDescending(m => m.Id == "of").FirstOrDefault();
            if (concept is not null) relation = concept.Id;
            if (view.Concepts.Any(m => m.FirstToken == t && (m.Class == "saying" || m.Id is "that" or "passive" or "future"))) yield break;
            var entity = view.Entities.FirstOrDefault(e => e.FirstToken == t && (e.StandsFor is not null || e.Place is not null));
            if (entity is null) continue;
            // A bare adjective right behind the noun is its owner (diplomáticos rusos); further on it belongs to another noun.
            if (entity.Form == NameForm.Adjective && relation is null && t - head.EndToken > 2) continue;
            if (entity.Form != NameForm.Adjective && relation is null && t - head.EndToken > 0) continue;
            yield return (relation, entity);
            t = entity.EndToken - 1;
            relation = relation is "of" ? null : relation;
        }
    }

    /// <summary>The number right before the head, with at most four words between.</summary>
    private static Mention? Count(SentenceView view, Mention head)
    {
        Mention? best = null;
        foreach (var n in view.Numbers)
        {
            var gap = head.FirstToken - n.EndToken;
            if (gap is < 0 or > 4 || !view.Unbroken(n.EndToken, head.FirstToken)) continue;
            if (view.Concepts.Any(m => m.Class is "act" or "saying" or "instrument" or "object" or "counted" && m.FirstToken >= n.EndToken && m.EndToken <= head.FirstToken)) continue;
            best = n;
        }

        return best;
    }
}
