using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>A run of text of a page that stands on lines of its own.</summary>
/// <param name="holder">The node that holds it directly as a block.</param>
/// <param name="order">Its place among the blocks of the page.</param>
internal sealed class PageBlock(PageElement holder, int order)
{
    /// <summary>The element that holds it directly as a block.</summary>
    public PageElement Holder { get; } = holder;

    /// <summary>Its place among the blocks of the page.</summary>
    public int Order { get; } = order;

    /// <summary>Its runs in order; an empty one is a blank that only markup makes.</summary>
    public List<PageRun> Runs { get; } = [];

    /// <summary>Characters of text.</summary>
    public int Length { get; set; }

    /// <summary>Characters of text inside links.</summary>
    public int LinkLength { get; set; }

    /// <summary>Commas and what stands for them in other scripts.</summary>
    public int Commas { get; set; }

    /// <summary>Share of its text that is link text.</summary>
    public double LinkShare => Length == 0 ? 0 : (double)LinkLength / Length;

    /// <summary>True for the main part of the page.</summary>
    public bool IsMain { get; set; }

    /// <summary>1 to 6 inside a heading, otherwise 0.</summary>
    public int HeadingLevel { get; set; }
}
