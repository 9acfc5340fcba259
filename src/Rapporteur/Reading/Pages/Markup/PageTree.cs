namespace Rapporteur.Reading.Pages.Markup;

/// <summary>The tree of a page, straight over its source: nothing is copied, every node and attribute is a run of the source.</summary>
internal sealed class PageTree
{
    private readonly PageNode[] _nodes;
    private readonly List<PageAttribute> _attributes;

    /// <summary>A tree whose nodes are complete.</summary>
    internal PageTree(string source, PageNode[] nodes, int count, List<PageAttribute> attributes)
    {
        Source = source;
        _nodes = nodes;
        Count = count;
        _attributes = attributes;
    }

    /// <summary>The source of the page.</summary>
    public string Source { get; }

    /// <summary>How many nodes there are.</summary>
    public int Count { get; }

    /// <summary>The body; the root when there is none.</summary>
    public int Body { get; init; }

    /// <summary>True when elements stood deeper than the tree goes.</summary>
    public bool IsFlattened { get; init; }

    /// <summary>True when the page has more nodes than are read.</summary>
    public bool IsCut { get; init; }

    /// <summary>A node.</summary>
    public ref readonly PageNode this[int node] => ref _nodes[node];

    /// <summary>The root of the page as an element.</summary>
    public PageElement Root => new(this, 0);

    /// <summary>All elements in the order of the page.</summary>
    public IEnumerable<PageElement> Elements()
    {
        for (var node = 0; node < Count; node++)
        {
            if (_nodes[node].Tag != PageTag.Text) yield return new PageElement(this, node);
        }
    }

    /// <summary>All elements of a name in the order of the page.</summary>
    public IEnumerable<PageElement> Elements(PageTag tag)
    {
        for (var node = 0; node < Count; node++)
        {
            if (_nodes[node].Tag == tag) yield return new PageElement(this, node);
        }
    }

    /// <summary>The attributes of a node.</summary>
    public ReadOnlySpan<PageAttribute> Attributes(int node) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_attributes).Slice(_nodes[node].FirstAttribute, _nodes[node].AttributeCount);

    /// <summary>True when a node is another or lies inside it.</summary>
    public bool IsInside(int node, int root) => node >= root && node < _nodes[root].After;
}
