using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Claims.Grammar;

/// <summary>
/// Who is who in a story, over all its reports: for whom a person speaks, which parties the story is about, and whether a
/// capital's name stands for its state or for an organisation that sits there.
/// </summary>
internal sealed class Cast
{
    private readonly FrozenDictionary<string, string> parties;
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenDictionary<string, int> weights;
    private readonly FrozenSet<string> bodies;

    private Cast(Dictionary<string, string> parties, Dictionary<string, string> names, Dictionary<string, int> weights, IEnumerable<string> bodies)
    {
        this.bodies = bodies.ToFrozenSet(StringComparer.Ordinal);
        this.parties = parties.ToFrozenDictionary(StringComparer.Ordinal);
        this.names = names.ToFrozenDictionary(StringComparer.Ordinal);
        this.weights = weights.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Reads the cast of a story.</summary>
    public static Cast Of(IReadOnlyList<Article> articles)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in articles.SelectMany(a => a.Sentences).SelectMany(s => s.Mentions)
            .Where(m => m is { Kind: MentionKind.Entity, StandsFor: not null, Form: not NameForm.Capital }).Select(m => m.StandsFor!))
        {
            weights[code] = weights.GetValueOrDefault(code) + 1;
        }

        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var (person, code, weight) in RoleHolders.In(article))
            {
                var key = KeyOf(person);
                if (!spellings.TryGetValue(key, out var list)) spellings[key] = list = [];
                list.Add(person);
                if (code is null) continue;
                if (!votes.TryGetValue(key, out var tally)) votes[key] = tally = new Dictionary<string, int>(StringComparer.Ordinal);
                tally[code] = tally.GetValueOrDefault(code) + weight;
            }
        }

        return new Cast(
            votes.ToDictionary(v => v.Key, v => Best(v.Value), StringComparer.Ordinal),
            spellings.ToDictionary(s => s.Key, s => Fullest(s.Value), StringComparer.Ordinal),
            weights,
            articles.SelectMany(a => a.Sentences.SelectMany(s => s.Mentions).Where(m => m.Form == NameForm.Unknown && m.Kind == MentionKind.Entity)
                .Select(m => m.Id).Distinct(StringComparer.Ordinal)).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>True for a name no table holds that two or more reports name: a company, a union, a court of this story.</summary>
    public bool IsBody(string name) => bodies.Contains(name);

    /// <summary>True when the story knows a person of this surname.</summary>
    public bool IsPerson(string name) => name.Contains(' ', StringComparison.Ordinal) && names.ContainsKey(KeyOf(name));

    /// <summary>The party a person stands for, or null.</summary>
    public string? PartyOf(string person) => parties.GetValueOrDefault(KeyOf(person));

    /// <summary>The fullest spelling of a person's name in the story.</summary>
    public string NameOf(string person) => names.GetValueOrDefault(KeyOf(person), person);

    /// <summary>How often the story names a party.</summary>
    public int WeightOf(string code) => weights.GetValueOrDefault(code);

    /// <summary>The two parties the story is about, when two stand out: each named at least twice as often as any third.</summary>
    public (string A, string B)? Pair
    {
        get
        {
            var ranked = weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(3).ToList();
            if (ranked.Count < 2 || (ranked.Count == 3 && ranked[1].Value < 2 * ranked[2].Value)) return null;
            return (ranked[0].Key, ranked[1].Key);
        }
    }

    /// <summary>The party a capital's name stands for in this story: its state or the organisation that sits there and is named more.</summary>
    public string BehindCapital(string state, string? place)
    {
        if (place is null) return state;
        var best = state;
        foreach (var seat in Seats.At(place))
        {
            if (WeightOf(seat) > WeightOf(best)) best = seat;
        }

        return best;
    }

    /// <summary>The key under which a person's spellings meet: the skeleton of the surname.</summary>
    public static string KeyOf(string person)
    {
        var plain = person.StartsWith("PERSON:", StringComparison.Ordinal) ? person[7..] : person;
        return NameKey.OfWord(plain[(plain.LastIndexOf(' ') + 1)..]);
    }

    private static string Best(Dictionary<string, int> tally) =>
        tally.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key;

    private static string Fullest(List<string> spellings) => spellings
        .GroupBy(s => s, StringComparer.Ordinal)
        .OrderByDescending(g => Math.Min(g.Key.Count(c => c == ' '), 2)).ThenByDescending(g => g.Count())
        .ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
}
