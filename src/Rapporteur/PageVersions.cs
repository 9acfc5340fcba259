using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur;

/// <summary>Tells the versions of one page, and the feed entries that lead to it, from reports of their own: all are kept, one speaks.</summary>
internal static class PageVersions
{
    // Two texts found at one address that share fewer of their words are two reports: a front page, or an address that is not the page's own.
    private const double SharedWords = 0.15;

    // An address that pages only give themselves may be that of a whole site. One text in two versions shares most of its runs of words.
    private const double SharedRuns = 0.3;
    private const double SharedWordsUnderOneTitle = 0.3;

    // So many different pages of one stated address show that it is nobody's own; what is left of them is not compared any more.
    private const int MostPages = 20;

    /// <summary>The reports, those another speaks for marked as such, and what is to be said about it. The order does not matter.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="mark">Marks the times in a report again, where it was given a date.</param>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) TellApart(IEnumerable<Article> articles, Func<Article, Article> mark)
    {
        var told = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in PageGroups.Of(articles))
        {
            if (group.Count == 1)
            {
                told.Add(group[0]);
                continue;
            }

            var same = group.OrderBy(a => MomentOf(a) ?? DateTimeOffset.MinValue).ThenBy(a => a.Location, StringComparer.Ordinal).ThenBy(a => a.Id).ToList();
            var pages = Pages(same.Any(a => !a.IsEntry) ? [.. same.Where(a => !a.IsEntry)] : same);
            if (pages.Count > 1) diagnostics.AddRange(pages.Where(p => p[^1].Canonical is not null && p[^1].Address != p[^1].FoundAt).Select(p => DiagnosticCodes.Make(DiagnosticCodes.SharedAddress, p[^1].Location)));
            var entries = same.Where(a => a.IsEntry && !pages[0][0].IsEntry).ToLookup(e => PageOf(e, pages));
            foreach (var page in pages) told.AddRange(Settle(page, [.. entries[page]], mark, diagnostics));
            told.AddRange(entries[null]);
        }

        return (told.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The versions of each page among reports in the order of their moments, in that order; the page with the latest first.</summary>
    private static List<List<Article>> Pages(List<Article> same)
    {
        var pages = new List<List<Article>>();
        var rest = same.Select(a => (Article: a, Words: PageWords.Of(a))).ToList();
        while (rest.Count > 0 && pages.Count < MostPages)
        {
            var latest = rest[^1];
            var versions = rest.ToLookup(r => AreVersions(r, latest));
            pages.Add([.. versions[true].Select(r => r.Article)]);
            rest = [.. versions[false]];
        }

        pages.AddRange(rest.Select(r => new List<Article> { r.Article }));
        return pages;
    }

    private static bool AreVersions((Article Article, PageWords Words) a, (Article Article, PageWords Words) b)
    {
        if (ReferenceEquals(a.Article, b.Article)) return true;
        if (!IsOfOneOutlet(a.Article, b.Article)) return false;
        if (a.Article.FoundAt is { } found && found == b.Article.FoundAt) return a.Article.IsWithdrawn || b.Article.IsWithdrawn || a.Words.SharedWords(b.Words) >= SharedWords;
        return a.Words.SharedRuns(b.Words) >= SharedRuns
            || (a.Article.Title is { } title && title.Value == b.Article.Title?.Value && a.Words.SharedWords(b.Words) >= SharedWordsUnderOneTitle);
    }

    // Where several pages go by one address, an entry stands behind the one that was found where it leads, else behind that of its title.
    private static List<Article>? PageOf(Article entry, List<List<Article>> pages) => pages.Count == 1 ? pages[0]
        : pages.Find(p => p.Any(a => a.FoundAt is not null && a.FoundAt == entry.FoundAt))
            ?? pages.Find(p => entry.Title is { } title && p.Any(a => a.Title?.Value == title.Value));

    private static List<Article> Settle(List<Article> versions, List<Article> entries, Func<Article, Article> mark, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var told = new List<Article>();

        // What was fetched twice without a change is one version, and known from the first time on.
        var distinct = versions.GroupBy(v => (v.Text, v.IsWithdrawn)).Select(g => g.First()).ToList();
        diagnostics.AddRange(versions.Except(distinct).Select(v => DiagnosticCodes.Make(DiagnosticCodes.SameReport, v.Location)));
        var latest = distinct[^1] with { Version = distinct.Count };
        if (distinct.Count > 1)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Versions, latest.Location, string.Create(
                CultureInfo.InvariantCulture, $"The page was read in {distinct.Count} versions; this is the latest and speaks for it.")));
        }

        for (var i = 0; i < distinct.Count - 1; i++) told.Add(distinct[i] with { Version = i + 1, SpokenForBy = latest.Id });
        foreach (var entry in entries)
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

    // The container knows to the second when it was issued or fetched; the page often only knows the day. A notice that withdraws a
    // report and does not say when comes after what it withdraws.
    private static DateTimeOffset? MomentOf(Article article) => article.Issued ?? article.Fetched ?? (article.IsWithdrawn ? DateTimeOffset.MaxValue : (DateTimeOffset?)null)
        ?? ((article.Modified ?? article.Published)?.Value.First is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : article.Known);
}
