using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>What the names of an element (tag, class, id, role) say about its being part of the article.</summary>
internal enum ElementHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It holds the article.</summary>
    Article,

    /// <summary>It stands around the article: menus, related reports, prompts.</summary>
    Around,

    /// <summary>It holds what readers wrote.</summary>
    Readers,

    /// <summary>It names the author.</summary>
    Author,

    /// <summary>It gives the date.</summary>
    Date,
}

/// <summary>Reads hints and keeps them for the elements of one page.</summary>
internal sealed class ElementHints(PageTree tree)
{
    private readonly (ElementHint Hint, string Word, bool IsKnown)[] _known = new (ElementHint, string, bool)[tree.Count];
    private readonly byte[] _names = new byte[tree.Count];
    private readonly HashSet<int> _cleared = [];
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);

    /// <summary>The hint of one element, not looking at its ancestors.</summary>
    public ElementHint Of(PageElement element) => Find(element).Hint;

    /// <summary>What else the names of an element tell.</summary>
    public ElementNames NamesOf(PageElement element)
    {
        // One more than the names, so that nothing known is told from not yet asked.
        ref var known = ref _names[element.Node];
        if (known == 0) known = (byte)(1 + (int)ReadNames(element));
        return (ElementNames)(known - 1);
    }

    /// <summary>The word of its names that gives the hint; the name of the element when that does.</summary>
    public string WordOf(PageElement element) => Find(element).Word;

    /// <summary>Takes a hint back that the content of the element belies.</summary>
    public void Withdraw(PageElement element)
    {
        _cleared.Add(element.Node);
        _known[element.Node] = (ElementHint.None, "", true);
    }

    /// <summary>Takes a word back that this site uses for something else.</summary>
    public void Withdraw(string word)
    {
        _withdrawn.Add(word);
        Array.Clear(_known);
    }

    /// <summary>True when the element or one of its ancestors up to a root stands around the article.</summary>
    public bool IsAround(PageElement element, PageElement? root)
    {
        for (PageElement? next = element; next is { } at && at != root; next = at.ParentElement)
        {
            if (Of(at) is ElementHint.Around or ElementHint.Readers) return true;
        }

        return false;
    }

    private static ElementNames ReadNames(PageElement element)
    {
        var names = element.Tag == PageTag.Figcaption ? ElementNames.Caption : ElementNames.None;
        Span<char> buffer = stackalloc char[NameWords.Longest];
        var (captions, topics) = (PageMarks.Caption.GetAlternateLookup<ReadOnlySpan<char>>(), PageMarks.Topics.GetAlternateLookup<ReadOnlySpan<char>>());
        var (summaries, offers) = (PageMarks.Summary.GetAlternateLookup<ReadOnlySpan<char>>(), PageMarks.Offer.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var attribute in element.Tree.Attributes(element.Node))
        {
            var value = attribute.Value.In(element.Tree.Source);
            if (attribute.Name == AttributeNames.Property && value.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) names |= ElementNames.BodyProperty;
            if (attribute.Name != AttributeNames.Class && attribute.Name != AttributeNames.Id) continue;
            var words = NameWords.In(value, buffer);
            while (words.MoveNext())
            {
                if (captions.Contains(words.Current)) names |= ElementNames.Caption;
                if (topics.Contains(words.Current)) names |= ElementNames.Topics;
                if (summaries.Contains(words.Current)) names |= ElementNames.Summary;
                if (offers.Contains(words.Current)) names |= ElementNames.Offer;
            }
        }

        return names;
    }

    private (ElementHint Hint, string Word) Find(PageElement element)
    {
        ref var known = ref _known[element.Node];
        if (known.IsKnown) return (known.Hint, known.Word);
        var (hint, word) = _cleared.Contains(element.Node) ? (ElementHint.None, "") : Read(element);
        known = (hint, word, true);
        return (hint, word);
    }

    private (ElementHint Hint, string Word) Read(PageElement element)
    {
        if (element.Tag is PageTag.Body or PageTag.Html) return (ElementHint.None, "");
        if (element.Tag is PageTag.Nav or PageTag.Aside or PageTag.Footer or PageTag.Menu or PageTag.Dialog or PageTag.Figcaption) return (ElementHint.Around, element.LocalName);
        if (element.Tag is PageTag.Time) return (ElementHint.Date, element.LocalName);
        if (element.Tree[element.Node].AttributeCount > 0)
        {
            if (ByRole(element) is { } stated) return stated;
            if (ByNames(element) is { Hint: not ElementHint.None } named) return named;
        }

        return element.Tag is PageTag.Article or PageTag.Main ? (ElementHint.Article, element.LocalName) : (ElementHint.None, "");
    }

    private static (ElementHint Hint, string Word)? ByRole(PageElement element)
    {
        var role = element.GetAttribute("role");
        if (role is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "menu" or "menubar" or "dialog" or "alert" or "alertdialog") return (ElementHint.Around, role);
        var property = element.GetAttribute("itemprop");
        if (property is not null)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Article, property);
            if (property.Contains("author", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Author, property);
            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Date, property);
        }

        return element.GetAttribute("rel") is "author" ? (ElementHint.Author, "author") : null;
    }

    private (ElementHint Hint, string Word) ByNames(PageElement element)
    {
        var hint = (ElementHint.None, "");
        var around = "";
        Span<char> buffer = stackalloc char[NameWords.Longest];
        var withdrawn = _withdrawn.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var attribute in element.Tree.Attributes(element.Node))
        {
            if (attribute.Name != AttributeNames.Class && attribute.Name != AttributeNames.Id) continue;
            var isNegated = false;
            var words = NameWords.In(attribute.Value.In(element.Tree.Source), buffer);
            while (words.MoveNext())
            {
                var isMeant = !isNegated && !withdrawn.Contains(words.Current);
                isNegated = words.Current is "has" or "with" or "no" or "without" or "show" or "hide";
                if (!isMeant || NameHints.Of(words.Current) is not { } told) continue;
                if (told.Hint == ElementHint.Readers) return told;
                if (told.Hint == ElementHint.Article) hint = told;
                else if (told.Hint == ElementHint.Around) around = told.Word;
                else if (hint.Item1 == ElementHint.None) hint = told;
            }
        }

        return around.Length > 0 ? (ElementHint.Around, around) : hint;
    }
}
