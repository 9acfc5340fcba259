namespace Rapporteur.Reading.Pages.Markup;

/// <summary>A node of a page. Nodes lie in the order of the page, so that everything inside a node lies between it and <see cref="After"/>.</summary>
internal struct PageNode
{
    /// <summary>What it is.</summary>
    public PageTag Tag;

    /// <summary>True when its own end tag closed it.</summary>
    public bool IsClosed;

    /// <summary>How many of the attributes are its own.</summary>
    public ushort AttributeCount;

    /// <summary>The first of them.</summary>
    public int FirstAttribute;

    /// <summary>The element around it; -1 for the root.</summary>
    public int Parent;

    /// <summary>The first node behind everything it holds.</summary>
    public int After;

    /// <summary>Where it begins in the source.</summary>
    public int Start;

    /// <summary>Where it ends in the source. A link that overlaps with blocks may end before what it is parsed to hold.</summary>
    public int End;
}
