using System.Buffers;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Cuts the tree of a page into blocks, in the order of the page. What is not shown is left out.</summary>
internal sealed class PageBlocks
{
    private static readonly SearchValues<char> Commas = SearchValues.Create(",،、，");
    private readonly PageTree _tree;
    private readonly string _source;
    private readonly List<PageBlock> _blocks = [];
    private readonly Stack<(int After, Setting Setting)> _around = [];
    private Setting _setting;
    private PageBlock? _open;

    private PageBlocks(PageTree tree)
    {
        _tree = tree;
        _source = tree.Source;
        _setting = new Setting(tree.Body, 0, 0, false, true);
    }

    /// <summary>The blocks of the tree.</summary>
    public static List<PageBlock> Cut(PageTree tree)
    {
        var cutter = new PageBlocks(tree);
        cutter.Walk();
        return cutter._blocks;
    }

    /// <summary>What holds for text at a place.</summary>
    /// <param name="Holder">The block element around it.</param>
    /// <param name="LinkEnd">Where in the source the link around it ends.</param>
    /// <param name="HeadingLevel">The level of the heading around it, or 0.</param>
    /// <param name="IsPreformatted">True when line breaks count.</param>
    /// <param name="IsBlock">True when the element that brought this setting is a block.</param>
    private readonly record struct Setting(int Holder, int LinkEnd, int HeadingLevel, bool IsPreformatted, bool IsBlock);

    private void Walk()
    {
        for (var node = _tree.Body + 1; node < _tree[_tree.Body].After;)
        {
            Leave(node);
            ref readonly var at = ref _tree[node];
            if (at.Tag == PageTag.Text)
            {
                AddText(new PageRun(at.Start, at.End));
                node++;
            }
            else if (IsUnseen(node))
            {
                node = at.After;
            }
            else
            {
                Enter(node++);
            }
        }

        Leave(int.MaxValue);
        Close();
    }

    private void Leave(int node)
    {
        while (_around.Count > 0 && _around.Peek().After <= node)
        {
            if (_setting.IsBlock) Close();
            _setting = _around.Pop().Setting;
        }
    }

    private void Enter(int node)
    {
        ref readonly var at = ref _tree[node];
        if (at.Tag == PageTag.Br)
        {
            if (_setting.HeadingLevel > 0) Blank();
            else Close();
            return;
        }

        var isBlock = at.Tag.Is(TagTrait.Block);
        if (isBlock) Close();
        if (at.After == node + 1) return;
        var level = at.Tag.HeadingLevel();
        _around.Push((at.After, _setting));
        _setting = new Setting(
            isBlock ? node : _setting.Holder,
            at.Tag == PageTag.A ? Math.Max(_setting.LinkEnd, at.End) : _setting.LinkEnd,
            level > 0 ? level : _setting.HeadingLevel,
            _setting.IsPreformatted || at.Tag == PageTag.Pre,
            isBlock);
    }

    // What is never closed hides nothing: the rest of the page would be lost with it.
    private bool IsUnseen(int node)
    {
        ref readonly var at = ref _tree[node];
        if (at.Tag.Is(TagTrait.Unseen)) return at.IsClosed || at.Tag is PageTag.Script or PageTag.Style or PageTag.Head;
        foreach (var attribute in _tree.Attributes(node))
        {
            if (attribute.Name == AttributeNames.Hidden) return true;
            if (attribute.Name == AttributeNames.Style && Hides(attribute.Value.In(_source))) return true;
        }

        return false;
    }

    private static bool Hides(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var rest = style[(at + "display".Length)..].TrimStart();
        return rest.Length > 0 && rest[0] == ':' && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private void AddText(PageRun run)
    {
        var text = run.In(_source);
        if (text.IsWhiteSpace())
        {
            Blank();
            return;
        }

        // In preformatted text a line break at the edge of a run ends the line.
        if (_setting.IsPreformatted && text[0] == '\n') Close();
        Add(run, text.Trim());
        if (_setting.IsPreformatted && text[^1] == '\n') Close();
    }

    private void Add(PageRun run, ReadOnlySpan<char> text)
    {
        _open ??= new PageBlock(new PageElement(_tree, _setting.Holder), _blocks.Count);
        _open.Runs.Add(run);
        _open.Length += text.Length;
        if (run.Start < _setting.LinkEnd) _open.LinkLength += text.Length;
        for (var at = text.IndexOfAny(Commas); at >= 0; at = text.IndexOfAny(Commas))
        {
            _open.Commas++;
            text = text[(at + 1)..];
        }

        _open.HeadingLevel = Math.Max(_open.HeadingLevel, _setting.HeadingLevel);
    }

    private void Blank()
    {
        if (_open is { Runs.Count: > 0 } && _open.Runs[^1] is { } last && last.End > last.Start) _open.Runs.Add(default);
    }

    private void Close()
    {
        if (_open is { Length: > 0 }) _blocks.Add(_open);
        _open = null;
    }
}
