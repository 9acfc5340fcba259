using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Rapporteur.Tests.Web;

/// <summary>What must be true of every page, however it came about.</summary>
internal static partial class Html
{
    /// <summary>Parses a page; any fault in its markup is an exception.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    /// <summary>Every id stands once, and every link within the page leads somewhere.</summary>
    /// <returns>How many links within the page were looked at.</returns>
    public static int AssertLinksLead(IHtmlDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var links = page.QuerySelectorAll("a[href^='#']").Select(a => Uri.UnescapeDataString(a.GetAttribute("href")![1..])).ToList();
        Assert.All(links, l => Assert.Contains(l, known));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby")!, known));
        return links.Count;
    }

    /// <summary>The words an evidence link of the page leads to: all pieces of its mark.</summary>
    public static string WordsAt(IHtmlDocument page, IElement link)
    {
        var id = Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1]);
        return string.Concat(page.QuerySelectorAll("mark").Where(m => m.Id == id || m.GetAttribute("data-w") == id).Select(m => m.TextContent));
    }

    /// <summary>Headings go down by one level at a time, and there is one of the first level.</summary>
    public static void AssertOutline(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(l => l == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    /// <summary>Addresses that lead out of the page or the site.</summary>
    public static List<string> Foreign(string html) => [.. Address().Matches(html).Select(m => m.Value)];

    [GeneratedRegex("""(https?:)?//[a-z0-9]|@import|url\(""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
