using System.Collections.Immutable;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>Chooses the authors among those a page gives in its several places.</summary>
internal static class AuthorChoice
{
    private const string Agreement = "agreement";
    private const string Threshold = "threshold";

    /// <summary>The authors of the place with the best evidence, in its order, once each; none when no place is good enough.</summary>
    public static ImmutableArray<PageValue> Choose(Statements found)
    {
        AuthorStatement? best = null;
        var bestWorth = EvidenceWeights.Authors[Threshold];
        foreach (var group in Groups(found))
        {
            var agreement = EvidenceWeights.Authors[Agreement] * (Witnesses(group) - 1);
            foreach (var statement in group)
            {
                var worth = EvidenceWeights.Authors.Of(statement.Evidence()) + agreement;
                if (worth <= bestWorth) continue;
                (best, bestWorth) = (statement, worth);
            }
        }

        return best is null ? [] : [.. best.Names.Select(n => n.Value)];
    }

    /// <summary>Statements of the same names together, with those of neighbouring elements joined and the names of the site marked.</summary>
    internal static List<List<AuthorStatement>> Groups(Statements found)
    {
        var all = Joined(found.Authors).Where(static a => a.Zone != Zone.Readers).Select(a => WithoutSite(a, found.Sites));
        return [.. all.GroupBy(a => a.Key, StringComparer.Ordinal).Select(g => g.ToList())];
    }

    internal static int Witnesses(List<AuthorStatement> group) =>
        group.Where(s => s.Zone is not (Zone.Far or Zone.Readers)).Select(s => s.Witness).Distinct(StringComparer.Ordinal).Count() is > 0 and var count ? count : 1;

    // Beside people the name of the site is no author; alone it may be.
    private static AuthorStatement WithoutSite(AuthorStatement author, List<PageValue> sites)
    {
        var names = author.Names.RemoveAll(n => sites.Exists(s => new StatedName(s, NameShape.Desk).Key == n.Key));
        if (names.Length == author.Names.Length) return author;
        return names.IsEmpty ? author with { IsSite = true } : author with { Names = names, Key = AuthorStatement.KeyOf(names) };
    }

    // Two authors are often two elements one behind the other.
    private static List<AuthorStatement> Joined(List<AuthorStatement> authors)
    {
        var joined = new List<AuthorStatement>();
        foreach (var author in authors)
        {
            var before = joined.FindLastIndex(a => a.Source == author.Source && a.Zone == author.Zone);
            if (before >= 0 && joined[before] is var known && author.Zone is not Zone.Markup && author.Order - known.Order is 0 or 1 && known.IsAround == author.IsAround
                && !author.Names.Any(n => known.Names.Any(k => k.Key == n.Key)) && known.Names.Length + author.Names.Length <= 6)
            {
                joined[before] = known with { Names = [.. known.Names, .. author.Names], Order = author.Order, Key = AuthorStatement.KeyOf([.. known.Names, .. author.Names]) };
                continue;
            }

            joined.Add(author);
        }

        return joined;
    }
}
