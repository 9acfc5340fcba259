using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Pages;

/// <summary>What the names of an element (tag, class, id, role) say about its being part of the article.</summary>
internal enum ElementHint
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It holds the article.</summary>
    Article,

    /// <summary>It stands around the article: menus, related reports, comments.</summary>
    Around,

    /// <summary>It names the author.</summary>
    Author,

    /// <summary>It gives the date.</summary>
    Date,
}

/// <summary>Reads hints and keeps them for the elements of one page.</summary>
internal sealed class ElementHints
{
    private readonly ConditionalWeakTable<IElement, object> _known = [];

    /// <summary>The hint of one element, not looking at its ancestors.</summary>
    public ElementHint Of(IElement element)
    {
        if (_known.TryGetValue(element, out var known)) return (ElementHint)known;
        var hint = Read(element);
        _known.Add(element, hint);
        return hint;
    }

    /// <summary>True when the element or one of its ancestors up to a root stands around the article.</summary>
    public bool IsAround(IElement element, IElement? root)
    {
        for (var at = element; at is not null && at != root; at = at.ParentElement)
        {
            if (Of(at) == ElementHint.Around) return true;
        }

        return false;
    }

    private static ElementHint Read(IElement element)
    {
        var name = element.LocalName;
        if (name is "body" or "html") return ElementHint.None;
        if (name is "nav" or "aside" or "footer" or "menu" or "dialog" or "figcaption") return ElementHint.Around;
        if (name is "time") return ElementHint.Date;
        var role = element.GetAttribute("role");
        if (role is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "menu" or "menubar" or "dialog" or "alert" or "alertdialog") return ElementHint.Around;
        var property = element.GetAttribute("itemprop");
        if (property is not null)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return ElementHint.Article;
            if (property.Contains("author", StringComparison.OrdinalIgnoreCase)) return ElementHint.Author;
            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)) return ElementHint.Date;
        }

        if (element.GetAttribute("rel") is "author") return ElementHint.Author;
        var hint = ByNames(element);
        return hint == ElementHint.None && name is "article" or "main" ? ElementHint.Article : hint;
    }

    private static ElementHint ByNames(IElement element)
    {
        var hint = ElementHint.None;
        var isAround = false;
        foreach (var attribute in (ReadOnlySpan<string?>)[element.ClassName, element.Id])
        {
            if (string.IsNullOrEmpty(attribute)) continue;
            foreach (var word in NameWords.Of(attribute))
            {
                if (PageMarks.Article.Contains(word)) hint = ElementHint.Article;
                else if (PageMarks.Around.Contains(word)) isAround = true;
                else if (hint == ElementHint.None && PageMarks.Author.Contains(word)) hint = ElementHint.Author;
                else if (hint == ElementHint.None && PageMarks.Date.Contains(word)) hint = ElementHint.Date;
            }
        }

        return isAround ? ElementHint.Around : hint;
    }
}
