using Rapporteur.Reading.Facts;

namespace Rapporteur.Reading.Pages;

/// <summary>Chooses the headline of a page among its headings and what it states in its markup.</summary>
internal static class PageTitle
{
    private const double SameWords = 0.75;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " < ", " > "];

    /// <summary>A headline as a block of the page or as a value of the markup; at most one is not null.</summary>
    public static (PageBlock? Block, PageValue? Value) Choose(Statements facts, List<PageBlock> blocks, Func<PageBlock, string> textOf)
    {
        var stated = facts.Titles.Select(t => t.Text).Append(facts.WindowTitle?.Text ?? "").Where(t => t.Length > 0).ToList();
        var headings = blocks.Where(b => b.HeadingLevel is 1 or 2 && b.Length is > 8 and < 400).OrderBy(b => b.HeadingLevel).ThenBy(b => b.Order).Take(12).ToList();
        foreach (var heading in headings)
        {
            var words = Words(textOf(heading));
            if (words.Count >= 2 && stated.Exists(t => Share(words, Words(t)) >= SameWords && Share(Words(WithoutSite(t, facts)), words) >= 0.5)) return (heading, null);
        }

        foreach (var title in facts.Titles)
        {
            if (Words(title.Text).Count >= 2) return (null, Shortened(title, facts));
        }

        if (headings.Find(h => h.HeadingLevel == 1) is { } first) return (first, null);
        return facts.WindowTitle is { } window && window.Text.Length > 3 ? (null, Shortened(window, facts)) : (null, null);
    }

    private static PageValue Shortened(PageValue title, Statements facts) => title with { Text = WithoutSite(title.Text, facts) };

    /// <summary>A stated title without the name of the site before or behind it.</summary>
    private static string WithoutSite(string title, Statements facts)
    {
        var (at, mark) = (-1, "");
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > at) (at, mark) = (last, separator);
        }

        if (at <= 0) return title;
        var (before, after) = (title[..at].TrimEnd(), title[(at + mark.Length)..].TrimStart());
        if (IsSite(after, facts) || (Words(after).Count <= 5 && Words(before).Count > Words(after).Count)) return WithoutSite(before, facts);
        return IsSite(before, facts) ? after : title;
    }

    private static bool IsSite(string part, Statements facts)
    {
        var words = Words(part);
        return words.Count > 0 && facts.Sites.Exists(site => Share(words, Words(site.Text)) >= SameWords);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (!Text.Letters.IsWordMark(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && Text.Letters.IsWordMark(text[at])) at++;
            words.Add(text[start..at].ToLowerInvariant());
        }

        return words;
    }

    private static double Share(List<string> words, List<string> among) => words.Count == 0 ? 0 : words.Count(among.Contains) / (double)words.Count;
}
