using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>What has been talked about so far in an article: to whom "he", "the country" and "the alliance" lead back.</summary>
internal sealed class Memory
{
    /// <summary>The person last named.</summary>
    public Party? Person { get; set; }

    /// <summary>The state last named as one who acts.</summary>
    public string? State { get; set; }

    /// <summary>The organisation last named.</summary>
    public string? Organisation { get; set; }
}

/// <summary>Finds the noun phrases of a sentence that can act.</summary>
internal static class Parties
{
    private static readonly ImmutableArray<string> Relations = ["by", "of", "to", "in", "from", "against", "with", "via", "for", "on-topic", "instead"];

    /// <summary>The parties of a sentence by first token; updates the memory of the article.</summary>
    public static ImmutableArray<Party> Find(SentenceView view, Cast cast, Memory memory)
    {
        var found = new List<Party>();
        var used = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        foreach (var role in view.Concepts.Where(m => Roles.IsRole(m) && m.Id is not "ambassador" and not "charge-daffaires")) AddRole(view, cast, memory, role, found, used);
        foreach (var entity in view.Entities.Where(e => !used.Contains(e))) AddEntity(view, cast, entity, found);
        foreach (var anaphor in view.Concepts.Where(m => m.Class == "anaphor")) AddAnaphor(view, memory, anaphor, found);
        var ordered = found.OrderBy(p => p.First).ThenByDescending(p => p.End).ToImmutableArray();
        Remember(ordered, memory);
        return ordered;
    }

    private static void AddRole(SentenceView view, Cast cast, Memory memory, Mention role, List<Party> found, HashSet<Mention> used)
    {
        if (found.Any(p => p.First <= role.FirstToken && role.EndToken <= p.End)) return;
        var owner = Roles.OwnerOf(view, role);
        var person = view.Entities.FirstOrDefault(e => e.Form == NameForm.Person && !used.Contains(e) && ReferenceEquals(RoleHolders.RoleOf(view, e), role));
        var code = person is not null ? cast.PartyOf(person.Id) ?? owner?.StandsFor : owner?.StandsFor;
        code ??= view.Has("the-country", role.FirstToken - 3, role.FirstToken) || Roles.SpeaksForState(role)
            ? memory.State : null;
        if (code is null && person is null) return;
        var first = role.FirstToken;
        var end = role.EndToken;
        foreach (var part in new[] { owner, person })
        {
            if (part is null) continue;
            used.Add(part);
            first = Math.Min(first, part.FirstToken);
            end = Math.Max(end, part.EndToken);
        }

        found.Add(new Party(code, person is null ? null : cast.NameOf(person.Id[7..]), view.Words(first, end), first, end, RelationBefore(view, first), "role"));
    }

    private static void AddEntity(SentenceView view, Cast cast, Mention entity, List<Party> found)
    {
        if (found.Any(p => p.First <= entity.FirstToken && entity.EndToken <= p.End)) return;
        var relation = RelationBefore(view, entity.FirstToken);
        if (entity.Form == NameForm.Person || (entity.Form == NameForm.Unknown && cast.IsPerson(entity.Id)))
        {
            var name = cast.NameOf(entity.Form == NameForm.Person ? entity.Id[7..] : entity.Id);
            found.Add(new Party(cast.PartyOf(entity.Id), name, entity.Span, entity.FirstToken, entity.EndToken, relation, "person"));
            return;
        }

        if (entity.Form == NameForm.Adjective || (relation == "in" && entity.Place is not null)) return;
        if (entity.Form == NameForm.Unknown && !cast.IsBody(entity.Id)) return;
        if (entity.StandsFor is null && entity.Form != NameForm.Unknown) return;
        var code = entity.Form == NameForm.Capital ? cast.BehindCapital(entity.StandsFor!, entity.Place) : entity.StandsFor ?? entity.Id;
        found.Add(new Party(code, null, entity.Span, entity.FirstToken, entity.EndToken, relation, entity.Form == NameForm.Capital ? "capital for its government" : "name"));
    }

    private static void AddAnaphor(SentenceView view, Memory memory, Mention anaphor, List<Party> found)
    {
        if (found.Any(p => p.First <= anaphor.FirstToken && anaphor.EndToken <= p.End)) return;
        var (code, person, rule) = anaphor.Id switch
        {
            "he" or "she" or "the-minister" => (memory.Person?.Code, memory.Person?.Person, "pronoun"),
            "the-country" => (memory.State, null, "the country"),
            "the-alliance" or "the-organisation" => (memory.Organisation, null, "the organisation"),
            "the-ministry" => (memory.State, null, "the ministry"),
            _ => (null, null, ""),
        };
        if (code is null && person is null) return;
        found.Add(new Party(code, person, anaphor.Span, anaphor.FirstToken, anaphor.EndToken, RelationBefore(view, anaphor.FirstToken), rule));
    }

    private static void Remember(ImmutableArray<Party> parties, Memory memory)
    {
        foreach (var p in parties)
        {
            if (p.Person is not null) memory.Person = p;
            if (p.Code is null) continue;
            if (Seats.KindOf(p.Code) is not null) memory.Organisation = p.Code;
            else if (p.Code.Length == 3 && p.Relation is not "in") memory.State = p.Code;
        }
    }

    /// <summary>The preposition that leads to a phrase: the nearest relation in the three words before it.</summary>
    private static string? RelationBefore(SentenceView view, int first)
    {
        for (var t = first - 1; t >= 0 && t >= first - 3; t--)
        {
            if (view.IsPunctuation(t) && view.Article.Text[view.Sentence.Tokens[t].Start] is not ('-' or '\'' or '’')) return null;
            var here = view.Concepts.Where(m => m.FirstToken <= t && t < m.EndToken).ToList();
            var relation = here.Where(m => m.Class == "relation" && Relations.Contains(m.Id) && m.EndToken == t + 1)
                .OrderBy(m => Relations.IndexOf(m.Id)).FirstOrDefault();
            if (relation is not null) return relation.Id;
            if (here.Any(m => m.Class is "act" or "saying" or "instrument" or "object")) return null;
            if (view.Entities.Any(e => e.FirstToken <= t && t < e.EndToken)) return null;
        }

        return null;
    }
}
