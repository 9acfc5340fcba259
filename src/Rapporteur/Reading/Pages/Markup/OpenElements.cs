namespace Rapporteur.Reading.Pages.Markup;

/// <summary>The elements that are open while a page is read, the innermost last.</summary>
internal sealed class OpenElements
{
    private readonly int[] _nodes = new int[PageTreeBuilder.DeepestNesting + 8];
    private readonly PageTag[] _tags = new PageTag[PageTreeBuilder.DeepestNesting + 8];
    private readonly int[] _numbers = new int[256];

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>The innermost; -1 when none is open.</summary>
    public int Top => Count == 0 ? -1 : _nodes[Count - 1];

    /// <summary>What the innermost is.</summary>
    public PageTag TopTag => Count == 0 ? PageTag.Text : _tags[Count - 1];

    /// <summary>The element at a level.</summary>
    public int NodeAt(int level) => _nodes[level];

    /// <summary>What the element at a level is.</summary>
    public PageTag TagAt(int level) => _tags[level];

    /// <summary>True when an element of the name is open.</summary>
    public bool Has(PageTag tag) => _numbers[(int)tag] > 0;

    /// <summary>Opens an element.</summary>
    public void Push(int node, PageTag tag)
    {
        _nodes[Count] = node;
        _tags[Count] = tag;
        _numbers[(int)tag]++;
        Count++;
    }

    /// <summary>Closes the innermost.</summary>
    public int Pop()
    {
        Count--;
        _numbers[(int)_tags[Count]]--;
        return _nodes[Count];
    }

    /// <summary>The level of the innermost element of a name that no bound shuts off; -1 when there is none.</summary>
    public int Find(PageTag tag, TagTrait bounds, PageTag bound = PageTag.Text)
    {
        if (!Has(tag)) return -1;
        for (var level = Count - 1; level >= 0; level--)
        {
            if (_tags[level] == tag) return level;
            if (_tags[level].Is(bounds) || _tags[level] == bound) return -1;
        }

        return -1;
    }

    /// <summary>The innermost link that stands above a level; -1 when there is none.</summary>
    public int LinkAbove(int level)
    {
        if (!Has(PageTag.A)) return -1;
        for (var at = Count - 1; at > level; at--)
        {
            if (_tags[at] == PageTag.A) return _nodes[at];
        }

        return -1;
    }

    /// <summary>The level of the item of a list that the start of another closes; -1 when there is none.</summary>
    public int Item(PageTag one, PageTag other)
    {
        for (var level = Count - 1; level > 0; level--)
        {
            var tag = _tags[level];
            if (tag == one || tag == other) return level;
            if (tag.Is(TagTrait.Special) && tag is not (PageTag.Address or PageTag.Div or PageTag.P)) return -1;
        }

        return -1;
    }

    /// <summary>The level from which a part of a table closes what stands before it: cells close cells, rows close rows, and neither
    /// reaches out of its table. Without a table there is none (-1): they are elements like others.</summary>
    public int InTable(PageTag tag)
    {
        var table = Find(PageTag.Table, TagTrait.None);
        if (table < 0) return -1;
        var level = table + 1;
        while (level < Count && Holds(_tags[level], tag)) level++;
        return level;
    }

    /// <summary>The level of the innermost heading; -1 when none is open.</summary>
    public int Heading()
    {
        for (var level = Count - 1; level > 0 && !_tags[level].Is(TagTrait.Scope); level--)
        {
            if (_tags[level].Is(TagTrait.Heading)) return level;
        }

        return -1;
    }

    /// <summary>The level of the innermost element of a name, not past one of the two that bound it; -1 when there is none.</summary>
    public int Block(PageTag tag, PageTag bound, PageTag other = PageTag.Text)
    {
        if (!Has(tag)) return -1;
        for (var level = Count - 1; level > 0; level--)
        {
            if (_tags[level] == tag) return level;
            if (_tags[level] == bound || _tags[level] == other) return -1;
        }

        return -1;
    }

    private static bool Holds(PageTag outer, PageTag tag) => tag switch
    {
        PageTag.Td or PageTag.Th => outer is PageTag.Tr or PageTag.Tbody or PageTag.Thead or PageTag.Tfoot,
        PageTag.Tr => outer is PageTag.Tbody or PageTag.Thead or PageTag.Tfoot,
        _ => false,
    };
}
