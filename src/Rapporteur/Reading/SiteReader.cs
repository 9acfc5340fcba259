using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Sites;

namespace Rapporteur.Reading;

/// <summary>
/// Reads the reports of one site in the light of each other: a passage that stands word for word in several of them and has nothing
/// to do with what they tell (a prompt to subscribe, a box about the author) is furniture of the site.
/// </summary>
public static class SiteReader
{
    private const int FewestReports = 2;

    /// <summary>The same reports, such passages taken out of their running text and told in a note. Reports whose site is not known
    /// and those that another speaks for stay as they are, and so does text that a report shares because it is a copy of another.
    /// The order of the reports does not matter for what becomes of each.</summary>
    /// <param name="articles">The reports, read.</param>
    public static ImmutableArray<Article> LeaveOutFurniture(ImmutableArray<Article> articles)
    {
        var cleaned = new Dictionary<ReportId, Article>();
        foreach (var site in articles.Where(a => a.SpokenForBy is null && SiteOf(a) is not null).GroupBy(a => SiteOf(a)!, StringComparer.Ordinal))
        {
            var reports = site.DistinctBy(a => a.Id).OrderBy(a => a.Id).Select(a => new SiteReport(a)).ToList();
            if (reports.Count < FewestReports) continue;
            foreach (var (report, blocks) in SitePassages.Furniture(reports)) cleaned[report.Article.Id] = Without(report.Article, blocks);
        }

        return cleaned.Count == 0 ? articles : [.. articles.Select(a => cleaned.GetValueOrDefault(a.Id, a))];
    }

    private static string? SiteOf(Article article)
    {
        foreach (var address in (ReadOnlySpan<string?>)[article.Address, article.Canonical?.Value])
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0) return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        }

        return article.Outlet?.Value;
    }

    private static Article Without(Article article, IReadOnlySet<int> blocks)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{blocks.Count} passages stand word for word in other reports of the site; they were taken as furniture.");
        return article with
        {
            Blocks = [.. article.Blocks.Select((b, i) => blocks.Contains(i) ? b with { Kind = BlockKind.Furniture } : b)],
            Sentences = [.. article.Sentences.Where(s => !blocks.Contains(s.Block))],
            Speech = [.. article.Speech.Where(s => !blocks.Any(b => article.Blocks[b].Span.Overlaps(s)))],
            Diagnostics = [.. article.Diagnostics, DiagnosticCodes.Make(DiagnosticCodes.SiteFurniture, article.Location, note)],
        };
    }
}
