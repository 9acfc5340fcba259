using AngleSharp.Dom;

namespace Rapporteur.Reading.Pages;

/// <summary>Finds dates in elements made for them: <c>time</c>, marked dates, old microformats.</summary>
internal static class PageTimes
{
    private const string Selector = "time, [itemprop~=datePublished], [itemprop~=dateCreated], abbr.published, span.published, [property~='dc:date'], [property~='schema:datePublished']";

    /// <summary>Adds the dates of such elements behind what the page states in its head; those inside lists of other reports are left out.</summary>
    public static void AddTo(PageFacts facts, IDocument document, PageFactReader reader, ElementHints hints)
    {
        var plain = new List<PageValue>();
        foreach (var element in document.QuerySelectorAll(Selector))
        {
            if (hints.IsAround(element, null)) continue;
            var value = reader.ValueOf(element.GetAttribute("datetime")) ?? reader.ValueOf(element.GetAttribute("content"))
                ?? reader.ValueOf(element.GetAttribute("title")) ?? reader.ValueOf(element.TextContent);
            if (value is null) continue;
            var property = element.GetAttribute("itemprop");
            if (property?.Contains("dateModified", StringComparison.OrdinalIgnoreCase) == true) facts.Updated.Add(value);
            else if (property is not null || element.HasAttribute("pubdate") || element.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true) facts.Published.Add(value);
            else if (element.ClassName?.Contains("updat", StringComparison.OrdinalIgnoreCase) == true || element.ClassName?.Contains("modif", StringComparison.OrdinalIgnoreCase) == true) facts.Updated.Add(value);
            else plain.Add(value);
        }

        if (plain.Count > 0) facts.Published.Add(plain[0]);
    }
}
