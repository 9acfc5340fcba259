using System.Buffers;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Facts;

/// <summary>Reads dates and authors from elements that are made or called for them: <c>time</c>, marked properties, links to the
/// page of an author, classes such as <c>byline</c>.</summary>
internal sealed class ElementReader(PageTree tree, Places places, Statements found)
{
    private const int LongestDate = 120;
    private const int LongestByline = 260;
    private const int MostRuns = 24;
    private static readonly SearchValues<string> AuthorParts = SearchValues.Create([.. PageMarks.Author, "vcard"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> DateParts = SearchValues.Create([.. PageMarks.Date], StringComparison.OrdinalIgnoreCase);
    private readonly string? _language = found.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null;

    /// <summary>Adds what the elements of the page state.</summary>
    public void Read()
    {
        foreach (var element in tree.Elements())
        {
            if (tree[element.Node].AttributeCount == 0 && element.Tag is not (PageTag.Time or PageTag.Address)) continue;
            if (element.Tag is PageTag.Meta or PageTag.Link or PageTag.Script or PageTag.Style or PageTag.Html or PageTag.Head or PageTag.Body or PageTag.Title) continue;
            if (DateSource(element) is { } date) AddDate(element, date);
            if (AuthorSource(element) is { } author) AddAuthor(element, author);
        }
    }

    private static string? DateSource(PageElement element)
    {
        var property = element.GetAttribute("itemprop") ?? element.GetAttribute("property");
        if (property is not null)
        {
            if (property.Contains("dateModified", StringComparison.OrdinalIgnoreCase)) return "visible-item-modified";
            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:date", StringComparison.OrdinalIgnoreCase)) return "visible-item-published";
            if (property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase) || property.Contains("uploadDate", StringComparison.OrdinalIgnoreCase)) return "visible-item-created";
        }

        var names = element.ClassName;
        var isTime = element.Tag == PageTag.Time;
        if (isTime && element.HasAttribute("pubdate")) return "visible-time-published";
        if (isTime)
        {
            return names is null ? "visible-time"
                : names.Contains("updat", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase) ? "visible-time-modified"
                : names.Contains("publish", StringComparison.OrdinalIgnoreCase) ? "visible-time-published" : "visible-time";
        }

        if (names is null && element.Id is null) return null;
        if (names is not null && Holds(names, DateParts, PageMarks.Date)) return "visible-class";
        return element.Id is { } id && Holds(id, DateParts, PageMarks.Date) ? "visible-class" : null;
    }

    private static bool Holds(string names, SearchValues<string> parts, IReadOnlySet<string> words) =>
        names.AsSpan().ContainsAny(parts) && NameWords.Of(names).Exists(words.Contains);

    private static string? AuthorSource(PageElement element)
    {
        if (element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)) return "visible-rel";
        if ((element.GetAttribute("itemprop") ?? element.GetAttribute("property")) is { } property
            && (property.Contains("author", StringComparison.OrdinalIgnoreCase) || property.Contains("dc:creator", StringComparison.OrdinalIgnoreCase))) return "visible-item";
        if (element.Tag == PageTag.Address) return "visible-address";
        if (element.ClassName is { } names && Holds(names, AuthorParts, PageMarks.Author)) return names.Contains("byline", StringComparison.OrdinalIgnoreCase) ? "visible-byline" : "visible-class";
        return element.Id is { } id && Holds(id, AuthorParts, PageMarks.Author) ? "visible-class" : null;
    }

    private List<PageRun> TextsOf(PageElement element, out PageBlock? block)
    {
        var runs = new List<PageRun>();
        block = null;
        foreach (var run in element.Texts)
        {
            block ??= places.BlockOf(run);
            runs.Add(run);
            if (runs.Count > MostRuns) break;
        }

        return runs;
    }

    private static List<PageRun> Attribute(PageElement element, string name) => element.Attribute(name) is { } run && run.End > run.Start ? [run] : [];

    private void AddDate(PageElement element, string name)
    {
        var text = TextsOf(element, out var block);
        if (Length(text) > LongestDate) return;
        foreach (var runs in (ReadOnlySpan<List<PageRun>>)[Attribute(element, "datetime"), Attribute(element, "content"), Attribute(element, "title"), text])
        {
            if (runs.Count == 0) continue;
            var shown = ShownText.Of(tree.Source, runs);
            var readings = PageDate.Read(shown.Text, _language);
            var value = shown.Value(new Span(0, shown.Text.Length)) with { IsShown = runs == text && block is not null };
            foreach (var reading in readings) Add(reading, value, name, (element, block));
            if (readings.Count > 0) return;
        }
    }

    private void Add(PageDate.Reading reading, PageValue value, string name, (PageElement Element, PageBlock? Block) at)
    {
        var zone = at.Block is null ? Zone.Far : places.ZoneOf(at.Block);
        found.Dates.Add(new DateStatement(reading.Date, value, name)
        {
            Zone = zone,
            IsAround = places.IsAround(at.Element),
            IsUniversal = reading.IsUniversal,
            IsSecondReading = reading.IsSecond,
            IsFirst = !found.Dates.Exists(d => d.Source == name && d.Zone == zone),
        });
    }

    private static int Length(List<PageRun> runs)
    {
        var length = 0;
        foreach (var run in runs) length += run.End - run.Start;
        return length;
    }

    private void AddAuthor(PageElement element, string name)
    {
        var runs = TextsOf(element, out var block);
        if (runs.Count == 0 || block is null || Length(runs) > LongestByline) return;
        var shown = ShownText.Of(tree.Source, runs);
        if (shown.Text.Length > LongestByline) return;
        var reader = NameReader.Read(shown.Text);
        var names = reader.Names.Select(n => new StatedName(shown.Value(n.Span) with { IsShown = true }, n.Shape)).Where(n => n.Key.Length > 0).DistinctBy(n => n.Key).ToImmutableArray();
        if (names.Length == 0) return;
        var zone = places.ZoneOf(block);
        found.Authors.Add(new AuthorStatement(names, name)
        {
            Zone = zone,
            Order = block.Order,
            IsAround = places.IsAround(element),
            IsLabelled = reader.OpensWithBy,
            IsOfOthers = reader.OpensWithNotBy,
            IsFirst = !found.Authors.Exists(a => a.Source == name && a.Zone == zone),
        });
    }
}
