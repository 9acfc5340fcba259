using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur;

/// <summary>Tells the versions of one page, and the feed entries that lead to it, from reports of their own: all are kept, one speaks.</summary>
internal static class PageVersions
{
    // Two texts at one address that share fewer of their words are two reports: a front page, or an address that is not the page's own.
    private const double SharedWords = 0.15;

    /// <summary>The reports, those another speaks for marked as such, and what is to be said about it. The order does not matter.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="mark">Marks the times in a report again, where it was given a date.</param>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) TellApart(IEnumerable<Article> articles, Func<Article, Article> mark)
    {
        var told = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in articles.GroupBy(a => a.Address ?? a.Id.Value, StringComparer.Ordinal))
        {
            var same = group.OrderBy(a => MomentOf(a) ?? DateTimeOffset.MinValue).ThenBy(a => a.Location, StringComparer.Ordinal).ThenBy(a => a.Id).ToList();
            if (same.Count == 1) told.Add(same[0]);
            else told.AddRange(Settle(same, mark, diagnostics));
        }

        return (told.ToImmutable(), diagnostics.ToImmutable());
    }

    private static List<Article> Settle(List<Article> same, Func<Article, Article> mark, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var pages = same.Any(a => !a.IsEntry) ? same.Where(a => !a.IsEntry).ToList() : same;
        var words = WordsOf(pages[^1]);
        var versions = pages.Where(p => p == pages[^1] || (IsOfOneOutlet(p, pages[^1]) && Share(words, WordsOf(p)) >= SharedWords)).ToList();
        var told = pages.Except(versions).ToList();

        // What was fetched twice without a change is one version, and known from the first time on.
        var distinct = versions.GroupBy(v => v.Text, StringComparer.Ordinal).Select(g => g.First()).ToList();
        diagnostics.AddRange(versions.Except(distinct).Select(v => DiagnosticCodes.Make(DiagnosticCodes.SameReport, v.Location)));
        var latest = distinct[^1] with { Version = distinct.Count };
        if (distinct.Count > 1)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Versions, latest.Location, string.Create(
                CultureInfo.InvariantCulture, $"The page was read in {distinct.Count} versions; this is the latest and speaks for it.")));
        }

        for (var i = 0; i < distinct.Count - 1; i++) told.Add(distinct[i] with { Version = i + 1, SpokenForBy = latest.Id });
        foreach (var entry in same.Where(a => a.IsEntry).Except(versions))
        {
            latest = EntryFacts.AddTo(latest, entry);
            told.Add(entry with { SpokenForBy = latest.Id });
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.EntryOfPage, entry.Location));
        }

        told.Add(latest.Published is not null && distinct[^1].Published is null ? mark(latest) : latest);
        return told;
    }

    // A report that another outlet took over often names the address it was taken from.
    private static bool IsOfOneOutlet(Article a, Article b) => a.Outlet is null || b.Outlet is null || a.Outlet.Value == b.Outlet.Value;

    // The container knows to the second when it was issued or fetched; the page often only knows the day.
    private static DateTimeOffset? MomentOf(Article article) => article.Issued ?? article.Fetched
        ?? ((article.Modified ?? article.Published)?.Value.First is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : article.Known);

    private static HashSet<string> WordsOf(Article article)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in article.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Length >= 4) words.Add(token.In(article.Text));
            }
        }

        return words;
    }

    private static double Share(HashSet<string> a, HashSet<string> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count == 0 ? 1 : (double)few.Count(many.Contains) / few.Count;
    }
}
