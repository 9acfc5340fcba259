using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Finds dates in elements made for them: <c>time</c>, marked dates, old microformats.</summary>
internal static class PageTimes
{
    /// <summary>Adds the dates of such elements behind what the page states in its head; those inside lists of other reports are left out.</summary>
    public static void AddTo(PageFacts facts, PageFactReader reader, ElementHints hints)
    {
        var plain = new List<PageValue>();
        foreach (var element in reader.Tree.Elements().Where(HoldsDate))
        {
            if (hints.IsAround(element, null)) continue;
            var value = reader.ValueOf(element.Attribute("datetime")) ?? reader.ValueOf(element.Attribute("content"))
                ?? reader.ValueOf(element.Attribute("title")) ?? reader.TextOf(element);
            if (value is null) continue;
            var property = element.GetAttribute("itemprop");
            if (property?.Contains("dateModified", StringComparison.OrdinalIgnoreCase) == true) facts.Updated.Add(value);
            else if (property is not null || element.HasAttribute("pubdate") || element.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true) facts.Published.Add(value);
            else if (element.ClassName?.Contains("updat", StringComparison.OrdinalIgnoreCase) == true || element.ClassName?.Contains("modif", StringComparison.OrdinalIgnoreCase) == true) facts.Updated.Add(value);
            else plain.Add(value);
        }

        if (plain.Count > 0) facts.Published.Add(plain[0]);
    }

    private static bool HoldsDate(PageElement element)
    {
        if (element.Tag == PageTag.Time) return true;
        if (element.Tree[element.Node].AttributeCount == 0) return false;
        return Names(element, "itemprop", "datePublished") || Names(element, "itemprop", "dateCreated") || Names(element, "property", "dc:date") || Names(element, "property", "schema:datePublished")
            || (element.Tag is PageTag.Abbr or PageTag.Span && Names(element, "class", "published"));
    }

    private static bool Names(PageElement element, string attribute, string word) =>
        element.Attribute(attribute) is { } value && value.In(element.Tree.Source).Contains(word, StringComparison.Ordinal)
            && value.In(element.Tree.Source).ToString().Split(' ', '\n', '\t').Contains(word);
}
