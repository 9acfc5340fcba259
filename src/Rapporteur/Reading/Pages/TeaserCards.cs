using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Finds the cards by which a page offers other reports: a headline that is a link, with a line or two about it.</summary>
internal static class TeaserCards
{
    private const int LongestCard = 1000;
    private const int ShortestHeadline = 12;
    private const double Linked = 0.8;
    private const double MostProse = 0.4;

    /// <summary>The elements that are cards. One that holds much of the page's prose is none.</summary>
    public static HashSet<PageElement> Find(List<PageBlock> blocks)
    {
        var headings = new Dictionary<PageElement, int>();
        var sizes = new Dictionary<PageElement, int>();
        foreach (var block in blocks)
        {
            for (PageElement? next = block.Holder; next is { } at; next = at.ParentElement)
            {
                sizes[at] = sizes.GetValueOrDefault(at) + block.Length;
                if (block.HeadingLevel > 0) headings[at] = headings.GetValueOrDefault(at) + 1;
            }
        }

        var prose = blocks.Where(b => b.LinkShare < Linked / 2).Sum(b => b.Length);
        var cards = new HashSet<PageElement>();
        foreach (var block in blocks)
        {
            if (block.HeadingLevel < 2 || block.LinkShare < Linked || block.Length < ShortestHeadline) continue;
            var card = block.Holder;
            while (card.ParentElement is { } parent && headings[parent] == 1 && sizes[parent] <= LongestCard && sizes[parent] - block.Length < prose * MostProse) card = parent;
            cards.Add(card);
        }

        // Where the cards hold most of the prose they are the article: a list of things with a link each.
        var inCards = blocks.Where(b => b.LinkShare < Linked / 2 && Ancestors(b.Holder).Any(cards.Contains)).Sum(b => b.Length);
        return inCards > prose * MostProse ? [] : cards;
    }

    private static IEnumerable<PageElement> Ancestors(PageElement element)
    {
        for (PageElement? next = element; next is { } at; next = at.ParentElement) yield return at;
    }
}
