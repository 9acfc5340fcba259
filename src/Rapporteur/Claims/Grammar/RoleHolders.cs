using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>Finds persons with the party they hold a role for: "German Foreign Minister Heiko Maas" and its like in any language.</summary>
internal static class RoleHolders
{
    private const int Reach = 8;

    /// <summary>Every person mentioned with a party where the words give one, and how strongly they do (3 beside the role, 1 nearby).</summary>
    public static IEnumerable<(string Person, string? Code, int Weight)> In(Article article)
    {
        string? lastState = null;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            if (article.Sentences[i].Mentions.IsEmpty) continue;
            var view = new SentenceView(article, i);
            foreach (var person in view.Entities.Where(m => m.Form == NameForm.Person)) yield return Holder(view, person, lastState);
            lastState = view.Entities.LastOrDefault(m =>
                m.StandsFor is not null && m.Form is NameForm.Name or NameForm.Adjective or NameForm.Metonym)?.StandsFor ?? lastState;
        }
    }

    /// <summary>The role mention that belongs to a person, or null.</summary>
    public static Mention? RoleOf(SentenceView view, Mention person) => view.Concepts
        .Where(m => Roles.IsRole(m) && Distance(view, m, person) <= Reach).OrderBy(m => Distance(view, m, person)).ThenBy(m => m.FirstToken).FirstOrDefault();

    private static (string Person, string? Code, int Weight) Holder(SentenceView view, Mention person, string? lastState)
    {
        var name = person.Id["PERSON:".Length..];
        if (RoleOf(view, person) is not { } role) return (name, null, 0);
        if (Roles.OwnerOf(view, role) is { } owner) return (name, owner.StandsFor, 3);
        var country = view.Has("the-country", role.FirstToken - 3, role.FirstToken);
        return (name, lastState, country ? 2 : 1);
    }

    /// <summary>A role usually stands before its holder; after him only behind a comma.</summary>
    private static int Distance(SentenceView view, Mention role, Mention person)
    {
        if (role.EndToken <= person.FirstToken)
        {
            return person.FirstToken - role.EndToken + (2 * view.Boundaries(role.EndToken, person.FirstToken));
        }

        var gap = role.FirstToken - person.EndToken;
        return gap >= 1 && gap <= 6 && view.Boundaries(person.EndToken, role.FirstToken) == 2 ? gap + 1 : int.MaxValue;
    }
}
