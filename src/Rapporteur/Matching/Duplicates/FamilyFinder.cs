using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Groups the reports of a story into independent lines: copies, shortened copies, rewrites and translations stand together.</summary>
internal static class FamilyFinder
{
    /// <summary>The families by the earliest member.</summary>
    /// <param name="articles">The reports of a story, by date and name.</param>
    public static ImmutableArray<Family> Find(ImmutableArray<Article> articles)
    {
        var texts = articles.Select(a => new TextTrace(a)).ToList();
        var home = Enumerable.Range(0, articles.Length).ToArray();
        var reasons = new string[articles.Length];
        for (var later = 1; later < texts.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (home[later] == home[earlier] || Likeness.Explain(texts[earlier], texts[later]) is not { } why) continue;
                reasons[later] ??= why;
                var (old, @new) = (home[later], home[earlier]);
                for (var i = 0; i < home.Length; i++)
                {
                    if (home[i] == old) home[i] = @new;
                }
            }
        }

        return [.. Enumerable.Range(0, articles.Length).GroupBy(i => home[i]).OrderBy(g => g.Min()).Select((g, n) => new Family(
            Label(n), [.. g.Select(i => articles[i].Id)], [.. g.Skip(1).Select(i => reasons[i] ?? "joined through a later report of the same text")]))];
    }

    /// <summary>a, b … z, aa, ab …</summary>
    private static string Label(int n) => n < 26 ? ((char)('a' + n)).ToString() : Label((n / 26) - 1) + (char)('a' + (n % 26));
}
