using Rapporteur.Model;

namespace Rapporteur;

/// <summary>Brings together what goes by one address: that which a page gives itself, and that which it was found at. A feed leads to the
/// one, a crawler keeps the other, and a page that states its own ties the two.</summary>
internal static class PageGroups
{
    /// <summary>The reports in groups. One without an address is a group of its own.</summary>
    public static IEnumerable<List<Article>> Of(IEnumerable<Article> articles)
    {
        var all = articles.ToList();
        var groups = new int[all.Count];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < all.Count; at++)
        {
            groups[at] = at;
            foreach (var address in new[] { all[at].Address ?? all[at].Id.Value, all[at].FoundAt })
            {
                if (address is null || first.TryAdd(address, at)) continue;
                var (one, other) = (Head(groups, first[address]), Head(groups, at));
                groups[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return Enumerable.Range(0, all.Count).GroupBy(at => Head(groups, at), at => all[at]).Select(g => g.ToList());
    }

    private static int Head(int[] groups, int at)
    {
        while (groups[at] != at) at = groups[at] = groups[groups[at]];
        return at;
    }
}
