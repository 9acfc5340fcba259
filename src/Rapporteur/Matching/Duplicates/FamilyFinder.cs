using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Groups the reports of a story into independent lines: copies, shortened copies, rewrites and translations stand together.</summary>
internal static class FamilyFinder
{
    private const int AskedOfARun = 8;
    private const int RunsShared = 3;

    // Of the families of another language so many are asked whether a report is their translation.
    private const int AskedAbroad = 24;

    /// <summary>The families by the earliest member.</summary>
    /// <param name="articles">The reports of a story, by date and name.</param>
    /// <param name="newsrooms">Which outlets one newsroom writes for.</param>
    public static ImmutableArray<Family> Find(ImmutableArray<Article> articles, NewsroomTable newsrooms)
    {
        var traces = articles.Select(a => new Trace(a)).ToList();
        var home = Enumerable.Range(0, articles.Length).ToArray();
        var links = new CopyLink?[articles.Length];
        var copying = new Copying(CopyLimits.Usual);
        var holders = new Dictionary<ulong, List<int>>();
        for (var later = 0; later < traces.Count; later++)
        {
            foreach (var earlier in Asked(traces, home, holders, later))
            {
                if (home[earlier] == home[later] || copying.Link(traces[earlier], traces[later]) is not { } link) continue;
                if (links[later] is null || link.Share > links[later]!.Share) links[later] = link;
                Join(home, home[earlier], home[later]);
            }

            Hold(holders, traces[later].Runs, later);
        }

        JoinNewsrooms(articles, newsrooms, home, links);
        return [.. Enumerable.Range(0, articles.Length).GroupBy(i => home[i]).OrderBy(g => g.Min()).Select((g, n) => Make(Label(n), [.. g.Order()], articles, links))];
    }

    // Two outlets of one newsroom are one line; two reports of one outlet stay as they are.
    private static void JoinNewsrooms(ImmutableArray<Article> articles, NewsroomTable newsrooms, int[] home, CopyLink?[] links)
    {
        var first = new Dictionary<string, (int At, string Outlet)>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < articles.Length; at++)
        {
            if (newsrooms.Of(articles[at]) is not { } own) continue;
            if (!first.TryGetValue(own.Newsroom, out var before)) first.Add(own.Newsroom, (at, own.Outlet));
            else if (!before.Outlet.Equals(own.Outlet, StringComparison.OrdinalIgnoreCase) && home[before.At] != home[at])
            {
                links[at] ??= new CopyLink(articles[at].Id, articles[before.At].Id, CopyKind.SameNewsroom, $"{before.Outlet} and {own.Outlet} have one newsroom ({own.Newsroom})");
                Join(home, home[before.At], home[at]);
            }
        }
    }

    private static Family Make(string label, List<int> members, ImmutableArray<Article> articles, CopyLink?[] links)
    {
        // The first member may have been joined by a later one that hangs on two.
        var own = members.Skip(1).Select(m => links[m] ?? new CopyLink(articles[m].Id, articles[members[0]].Id, CopyKind.Rewrite, "joined through a later report of the same text")).ToImmutableArray();
        return new Family(label, [.. members.Select(m => articles[m].Id)], [.. own.Select(l => l.Reason)]) { Links = own };
    }

    // Reports that share runs of words, and of other languages one of each family.
    private static List<int> Asked(List<Trace> traces, int[] home, Dictionary<ulong, List<int>> holders, int later)
    {
        var shared = new Dictionary<int, int>();
        foreach (var run in traces[later].Runs.Three)
        {
            foreach (var holder in holders.GetValueOrDefault(run) ?? []) shared[holder] = shared.GetValueOrDefault(holder) + 1;
        }

        var near = shared.Where(s => s.Value >= RunsShared).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => s.Key);
        var abroad = Enumerable.Range(0, later).Where(e => traces[e].Article.Language != traces[later].Article.Language).DistinctBy(e => home[e]).Take(AskedAbroad);
        return [.. near, .. abroad];
    }

    // Many reports may share a run; the first few stand for them all.
    private static void Hold(Dictionary<ulong, List<int>> holders, TextRuns runs, int at)
    {
        foreach (var run in runs.Three)
        {
            if (!holders.TryGetValue(run, out var held)) holders.Add(run, held = new List<int>(1));
            if (held.Count < AskedOfARun) held.Add(at);
        }
    }

    private static void Join(int[] home, int into, int from)
    {
        for (var at = 0; at < home.Length; at++)
        {
            if (home[at] == from) home[at] = into;
        }
    }

    /// <summary>a, b … z, aa, ab …</summary>
    private static string Label(int n) => n < 26 ? ((char)('a' + n)).ToString() : Label((n / 26) - 1) + (char)('a' + (n % 26));
}
