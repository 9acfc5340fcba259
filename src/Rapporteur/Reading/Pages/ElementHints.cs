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
internal sealed class ElementHints
{
    private readonly Dictionary<IElement, (ElementHint Hint, string Word)> _known = [];
    private readonly HashSet<IElement> _cleared = [];
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);

    /// <summary>The hint of one element, not looking at its ancestors.</summary>
    public ElementHint Of(IElement element) => Find(element).Hint;

    /// <summary>The word of its names that gives the hint; the name of the element when that does.</summary>
    public string WordOf(IElement element) => Find(element).Word;

    /// <summary>Takes a hint back that the content of the element belies.</summary>
    public void Withdraw(IElement element)
    {
        _cleared.Add(element);
        _known[element] = (ElementHint.None, "");
    }

    /// <summary>Takes a word back that this site uses for something else.</summary>
    public void Withdraw(string word)
    {
        _withdrawn.Add(word);
        _known.Clear();
    }

    /// <summary>True when the element or one of its ancestors up to a root stands around the article.</summary>
    public bool IsAround(IElement element, IElement? root)
    {
        for (var at = element; at is not null && at != root; at = at.ParentElement)
        {
            if (Of(at) is ElementHint.Around or ElementHint.Readers) return true;
        }

        return false;
    }

    private (ElementHint Hint, string Word) Find(IElement element)
    {
        if (_known.TryGetValue(element, out var known)) return known;
        var hint = _cleared.Contains(element) ? (ElementHint.None, "") : Read(element);
        _known.Add(element, hint);
        return hint;
    }

    private (ElementHint Hint, string Word) Read(IElement element)
    {
        var name = element.LocalName;
        if (name is "body" or "html") return (ElementHint.None, "");
        if (name is "nav" or "aside" or "footer" or "menu" or "dialog" or "figcaption") return (ElementHint.Around, name);
        if (name is "time") return (ElementHint.Date, name);
        var role = element.GetAttribute("role");
        if (role is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "menu" or "menubar" or "dialog" or "alert" or "alertdialog") return (ElementHint.Around, role);
        var property = element.GetAttribute("itemprop");
        if (property is not null)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Article, property);
            if (property.Contains("author", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Author, property);
            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)) return (ElementHint.Date, property);
        }

        if (element.GetAttribute("rel") is "author") return (ElementHint.Author, "author");
        var hint = ByNames(element);
        return hint.Hint == ElementHint.None && name is "article" or "main" ? (ElementHint.Article, name) : hint;
    }

    private (ElementHint Hint, string Word) ByNames(IElement element)
    {
        var hint = (ElementHint.None, "");
        var around = "";
        foreach (var attribute in (ReadOnlySpan<string?>)[element.ClassName, element.Id])
        {
            if (string.IsNullOrEmpty(attribute)) continue;
            var before = "";
            foreach (var word in NameWords.Of(attribute))
            {
                var isNegated = before is "has" or "with" or "no" or "without" or "show" or "hide";
                before = word;
                if (isNegated || _withdrawn.Contains(word)) continue;
                if (PageMarks.Readers.Contains(word)) return (ElementHint.Readers, word);
                if (PageMarks.Article.Contains(word)) hint = (ElementHint.Article, word);
                else if (PageMarks.Around.Contains(word)) around = word;
                else if (hint.Item1 == ElementHint.None && PageMarks.Author.Contains(word)) hint = (ElementHint.Author, word);
                else if (hint.Item1 == ElementHint.None && PageMarks.Date.Contains(word)) hint = (ElementHint.Date, word);
            }
        }

        return around.Length > 0 ? (ElementHint.Around, around) : hint;
    }
}
