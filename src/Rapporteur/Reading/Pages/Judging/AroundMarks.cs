using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>What the elements around a block are called. A distance is 0 for the block's own element, 1 for the one around it and so on, counted
/// up to eight; where no element bears such a name it is nine.</summary>
internal readonly record struct AroundMarks
{
    private const int Far = 9;

    /// <summary>Distance to a name that stands around articles.</summary>
    public int Around { get; private init; }

    /// <summary>Distance to a name of what readers write.</summary>
    public int Readers { get; private init; }

    /// <summary>Distance to a name of articles.</summary>
    public int Article { get; private init; }

    /// <summary>Distance to a name of authors.</summary>
    public int Author { get; private init; }

    /// <summary>Distance to a name of dates.</summary>
    public int Date { get; private init; }

    /// <summary>Distance to a name of captions and credits.</summary>
    public int Caption { get; private init; }

    /// <summary>Distance to a name of lists of topics.</summary>
    public int Topics { get; private init; }

    /// <summary>Distance to a name of summaries.</summary>
    public int Summary { get; private init; }

    /// <summary>Distance to a name of lists of other reports.</summary>
    public int Offer { get; private init; }

    /// <summary>True inside <c>article</c>.</summary>
    public bool ArticleTag { get; private init; }

    /// <summary>True inside <c>aside</c> or <c>nav</c>.</summary>
    public bool Aside { get; private init; }

    /// <summary>True inside <c>footer</c>.</summary>
    public bool Foot { get; private init; }

    /// <summary>True inside <c>header</c>.</summary>
    public bool Head { get; private init; }

    /// <summary>True inside <c>figure</c>.</summary>
    public bool Figure { get; private init; }

    /// <summary>True inside a list.</summary>
    public bool List { get; private init; }

    /// <summary>True inside a table.</summary>
    public bool Table { get; private init; }

    /// <summary>True inside a form.</summary>
    public bool Form { get; private init; }

    /// <summary>True inside an element that the page declares to hold the article.</summary>
    public bool BodyProperty { get; private init; }

    /// <summary>How deep the block stands.</summary>
    public int Depth { get; private init; }

    /// <summary>The marks around an element.</summary>
    public static AroundMarks Of(PageElement holder, ElementHints hints)
    {
        var marks = new AroundMarks { Around = Far, Readers = Far, Article = Far, Author = Far, Date = Far, Caption = Far, Topics = Far, Summary = Far, Offer = Far };
        var level = 0;
        for (PageElement? next = holder; next is { } element; next = element.ParentElement, level++)
        {
            marks = marks.With(element, level, hints).WithTag(element.Tag);
        }

        return marks with { Depth = level };
    }

    private AroundMarks With(PageElement element, int level, ElementHints hints)
    {
        if (level >= Far) return this;
        var marks = hints.Of(element) switch
        {
            ElementHint.Around => this with { Around = Math.Min(Around, level) },
            ElementHint.Readers => this with { Readers = Math.Min(Readers, level) },
            ElementHint.Article => this with { Article = Math.Min(Article, level) },
            ElementHint.Author => this with { Author = Math.Min(Author, level) },
            ElementHint.Date => this with { Date = Math.Min(Date, level) },
            _ => this,
        };
        var names = hints.NamesOf(element);
        if (names == ElementNames.None) return marks;
        return marks with
        {
            Caption = names.HasFlag(ElementNames.Caption) ? Math.Min(Caption, level) : Caption,
            Topics = names.HasFlag(ElementNames.Topics) ? Math.Min(Topics, level) : Topics,
            Summary = names.HasFlag(ElementNames.Summary) ? Math.Min(Summary, level) : Summary,
            Offer = names.HasFlag(ElementNames.Offer) ? Math.Min(Offer, level) : Offer,
            BodyProperty = BodyProperty || names.HasFlag(ElementNames.BodyProperty),
        };
    }

    private AroundMarks WithTag(PageTag tag) => tag switch
    {
        PageTag.Article => this with { ArticleTag = true },
        PageTag.Aside or PageTag.Nav => this with { Aside = true },
        PageTag.Footer => this with { Foot = true },
        PageTag.Header => this with { Head = true },
        PageTag.Figure or PageTag.Figcaption => this with { Figure = true },
        PageTag.Ul or PageTag.Ol or PageTag.Dl => this with { List = true },
        PageTag.Table => this with { Table = true },
        PageTag.Form => this with { Form = true },
        _ => this,
    };
}
