using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Web.Marking;

namespace Rapporteur.Web.Parts;

/// <summary>What every part of a page needs: the report, what it points at, and where the words are shown.</summary>
public sealed class PageView
{
    private readonly Dictionary<ReportId, (Dossier Dossier, int Number)> places = [];
    private readonly Func<Dossier, ReportId, string> page;
    private readonly bool isServed;

    private PageView(Report report, Func<Dossier, ReportId, string> page, bool isServed)
    {
        this.isServed = isServed;
        Report = report;
        Citations = Citations.Of(report);
        this.page = page;
        foreach (var dossier in report.Dossiers)
        {
            for (var i = 0; i < dossier.Story.Articles.Length; i++) places.TryAdd(dossier.Story.Articles[i].Id, (dossier, i + 1));
        }
    }

    /// <summary>The report shown.</summary>
    public Report Report { get; }

    /// <summary>What it points at.</summary>
    public Citations Citations { get; }

    /// <summary>A view whose originals stand on the same page.</summary>
    public static PageView OnePage(Report report) => new(report, (_, _) => "", false);

    /// <summary>A view whose originals stand on pages of their own.</summary>
    public static PageView Served(Report report) => new(report, ReportPath, true);

    /// <summary>The address of a story on the served site.</summary>
    public static string StoryPath(string story) => "/stories/" + Uri.EscapeDataString(story);

    /// <summary>Where another story is to be found from here; null on a page that does not hold it.</summary>
    public string? AddressOf(string story)
    {
        var isHere = Report.Dossiers.Any(d => d.Story.Id == story);
        return isServed ? StoryPath(story) : isHere ? "#" + story : null;
    }

    /// <summary>The address of a report on the served site.</summary>
    public static string ReportPath(Dossier dossier, ReportId id)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return StoryPath(dossier.Story.Id) + "/reports/" + Uri.EscapeDataString(id.Value);
    }

    /// <summary>The number of a report within its story, from 1; 0 when it is in none.</summary>
    public int Number(ReportId id) => places.GetValueOrDefault(id).Number;

    /// <summary>The story a report is in, or null.</summary>
    public Dossier? DossierOf(ReportId id) => places.GetValueOrDefault(id).Dossier;

    /// <summary>The name a report is cited by.</summary>
    public string Name(ReportId id) => Shown.Words(Citations.Find(id)?.Name ?? id.Value);

    /// <summary>The language of a report, or null when it is not known.</summary>
    public string? Language(ReportId id) => Citations.Find(id)?.Language is { } code && code != "und" ? code : null;

    /// <summary>The words some evidence points at.</summary>
    public string Words(ReportId id, Span span) => Shown.Words(Citations.Words(id, span));

    /// <summary>Where the words are shown; null when the report that holds them is not there.</summary>
    public string? Href(ReportId id, Span span) => Citations.Find(id) is null || DossierOf(id) is not { } dossier
        ? null
        : page(dossier, id) + "#" + Uri.EscapeDataString(Citations.Anchor(id, span));

    /// <summary>What a link to words says of itself: the words, the report and its language.</summary>
    public string Title(ReportId id, Span span) => Language(id) is { } language
        ? $"“{Shorten(Words(id, span))}” in {Name(id)}, {Wording.Names.Language(language)}"
        : $"“{Shorten(Words(id, span))}” in {Name(id)}";

    /// <summary>The id of the element that shows a fact of a story; unique on a page even where two facts share an id.</summary>
    public static string FactId(Dossier dossier, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(fact);
        var before = dossier.Facts.TakeWhile(f => !ReferenceEquals(f, fact)).Count(f => f.Id == fact.Id);
        var id = "fact-" + dossier.Story.Id + "-" + fact.Id;
        return before == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{before + 1}");
    }

    private static string Shorten(string words) => words.Length <= 120 ? words : string.Concat(words.AsSpan(0, 118), " …");
}
