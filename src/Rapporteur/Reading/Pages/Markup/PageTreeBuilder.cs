namespace Rapporteur.Reading.Pages.Markup;

/// <summary>Builds the tree of a page by the rules of HTML, as far as they decide what text stands where: elements that close by
/// themselves, inline elements that overlap with blocks, tables, head and body. Never fails, whatever the source, and takes time
/// in proportion to it: how deep a tree goes is bounded.</summary>
internal sealed class PageTreeBuilder
{
    /// <summary>Elements nested deeper stand side by side.</summary>
    public const int DeepestNesting = 256;

    /// <summary>Nodes beyond these are not read. The largest news pages have some 50,000.</summary>
    public const int MostNodes = 1_000_000;

    private const int UsualNodes = 1024;
    private readonly PageTokenizer _tokens;
    private readonly string _source;
    private readonly OpenElements _open = new();

    // Links that ended before the blocks inside them did.
    private readonly HashSet<int> _ended = [];
    private PageNode[] _nodes;
    private int _count;
    private int _head = -1;
    private int _body = -1;
    private int _dropped;
    private int _firstAttribute;
    private bool _isFlattened;

    private PageTreeBuilder(string source)
    {
        _source = source;
        _tokens = new PageTokenizer(source);
        _nodes = new PageNode[Math.Max(UsualNodes, source.Length / 32)];
        Append(PageTag.Html, new PageRun(0, 0));
        Push(0);
    }

    /// <summary>The tree of a page.</summary>
    public static PageTree Build(string source)
    {
        var builder = new PageTreeBuilder(source);
        var token = builder._tokens.Next();
        for (; token != PageToken.End && builder._count < MostNodes; token = builder._tokens.Next())
        {
            if (token == PageToken.Text) builder.AddText(builder._tokens.Run);
            else if (token == PageToken.Start) builder.Start();
            else builder.Close();
        }

        builder.PopThrough(0, isClosed: true);
        return new PageTree(source, builder._nodes, builder._count, builder._tokens.Attributes)
        {
            Body = Math.Max(builder._body, 0), IsFlattened = builder._isFlattened, IsCut = token != PageToken.End,
        };
    }

    private void AddText(PageRun run)
    {
        if (_body < 0)
        {
            if (run.In(_source).IsWhiteSpace()) return;
            OpenBody();
        }

        Append(PageTag.Text, run);
    }

    private int Append(PageTag tag, PageRun run)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        _nodes[_count] = new PageNode { Tag = tag, Parent = _open.Top, Start = run.Start, End = run.End, After = _count + 1, FirstAttribute = _firstAttribute };
        return _count++;
    }

    private void TakeAttributes(int node)
    {
        _nodes[node].FirstAttribute = _firstAttribute;
        _nodes[node].AttributeCount = (ushort)Math.Min(ushort.MaxValue, _tokens.Attributes.Count - _firstAttribute);
    }

    private void Push(int node) => _open.Push(node, _nodes[node].Tag);

    // Closes everything from the top of the open elements down to a level; nothing when there is no such level.
    private void PopThrough(int level, bool isClosed)
    {
        if (level < 0) return;
        while (_open.Count > level)
        {
            var node = _open.Pop();
            _nodes[node].After = _count;
            if (!_ended.Remove(node)) _nodes[node].End = _tokens.Run.End;
            if (_open.Count == level) _nodes[node].IsClosed = isClosed;
        }
    }

    private void OpenBody()
    {
        if (_body >= 0) return;
        PopThrough(1, isClosed: false);
        _body = Append(PageTag.Body, new PageRun(_tokens.Run.Start, _tokens.Run.Start));
        Push(_body);
    }

    private void Start()
    {
        var tag = _tokens.Tag;
        if (tag is PageTag.Html or PageTag.Head or PageTag.Body) StartFrame(tag);
        else StartElement(tag);
        _firstAttribute = _tokens.Attributes.Count;
    }

    private void StartFrame(PageTag tag)
    {
        if (tag == PageTag.Html && _nodes[0].AttributeCount == 0) TakeAttributes(0);
        if (tag == PageTag.Head && _head < 0 && _body < 0)
        {
            _head = Append(tag, _tokens.Run);
            TakeAttributes(_head);
            Push(_head);
        }

        if (tag != PageTag.Body || _body >= 0) return;
        OpenBody();
        TakeAttributes(_body);
    }

    private void StartElement(PageTag tag)
    {
        if (_body < 0 && !tag.Is(TagTrait.Head)) OpenBody();
        var link = MakeRoom(tag);
        if (link >= 0) Reopen(link);
        var node = Append(tag, _tokens.Run);
        TakeAttributes(node);
        if (tag.Is(TagTrait.Void)) return;
        if (tag.Is(TagTrait.RawText | TagTrait.Skipped))
        {
            if (_tokens.IsEmpty || PassContent(tag, node)) return;
        }

        if (_open.Count < DeepestNesting)
        {
            Push(node);
            return;
        }

        _isFlattened = true;
        if (!tag.Is(TagTrait.SelfClosing)) _dropped++;
    }

    // A drawing or a list that is never closed hides nothing; a script that is never closed hides the rest, as in browsers.
    private bool PassContent(PageTag tag, int node)
    {
        if (_tokens.PassContent(tag) is { } content)
        {
            if (tag.Is(TagTrait.RawText) && content.End > content.Start)
            {
                // Appending may put a larger array in the place of this one.
                var text = Append(PageTag.Text, content);
                _nodes[text].Parent = node;
                _nodes[node].After = _count;
            }

            _nodes[node].End = _tokens.At;
            _nodes[node].IsClosed = true;
            return true;
        }

        if (tag is not (PageTag.Script or PageTag.Style)) return false;
        _tokens.PassRest();
        return true;
    }

    // Closes what the start of an element closes. A link that a paragraph takes with it goes on in the new element: it is given back.
    private int MakeRoom(PageTag tag)
    {
        var link = -1;
        if (tag is PageTag.Li) PopThrough(_open.Item(PageTag.Li, PageTag.Li), isClosed: false);
        else if (tag is PageTag.Dd or PageTag.Dt) PopThrough(_open.Item(PageTag.Dd, PageTag.Dt), isClosed: false);
        if (tag.Is(TagTrait.EndsParagraph) && _open.Find(PageTag.P, TagTrait.Scope, PageTag.Button) is >= 0 and var paragraph)
        {
            link = _open.LinkAbove(paragraph);
            if (_ended.Contains(link)) link = -1;
            PopThrough(paragraph, isClosed: false);
        }

        if (tag.Is(TagTrait.Heading) && _open.TopTag.Is(TagTrait.Heading)) PopThrough(_open.Count - 1, isClosed: false);
        else if (tag is PageTag.Option or PageTag.Optgroup && _open.TopTag == PageTag.Option) PopThrough(_open.Count - 1, isClosed: false);
        else if (tag is PageTag.Button) PopThrough(_open.Find(PageTag.Button, TagTrait.Scope), isClosed: false);
        else if (tag is PageTag.A) EndInline(PageTag.A);
        else if (tag is PageTag.Tr or PageTag.Td or PageTag.Th or PageTag.Tbody or PageTag.Thead or PageTag.Tfoot or PageTag.Caption or PageTag.Colgroup) PopThrough(_open.InTable(tag), isClosed: false);
        return link;
    }

    private void Reopen(int link)
    {
        if (_open.Count >= DeepestNesting) return;
        var node = Append(PageTag.A, new PageRun(_tokens.Run.Start, _tokens.Run.Start));
        _nodes[node].FirstAttribute = _nodes[link].FirstAttribute;
        _nodes[node].AttributeCount = _nodes[link].AttributeCount;
        Push(node);
    }

    private void Close()
    {
        var tag = _tokens.Tag;
        if (_dropped > 0 && !tag.Is(TagTrait.SelfClosing | TagTrait.Void))
        {
            _dropped--;
            return;
        }

        if (tag is PageTag.Html or PageTag.Body) return;
        if (tag == PageTag.P) CloseParagraph();
        else if (tag == PageTag.Br) Append(PageTag.Br, _tokens.Run);
        else if (tag.Is(TagTrait.Heading)) PopThrough(_open.Heading(), isClosed: true);
        else if (tag is PageTag.Table or PageTag.Tr or PageTag.Td or PageTag.Th or PageTag.Tbody or PageTag.Thead or PageTag.Tfoot or PageTag.Caption) PopThrough(_open.Block(tag, PageTag.Table), isClosed: true);
        else if (tag is PageTag.Li) PopThrough(_open.Block(tag, PageTag.Ul, PageTag.Ol), isClosed: true);
        else if (tag.Is(TagTrait.Special)) PopThrough(_open.Find(tag, TagTrait.Scope), isClosed: true);
        else EndInline(tag);
    }

    // The end of a paragraph that is not open is an empty one.
    private void CloseParagraph()
    {
        if (_body < 0) OpenBody();
        if (_open.Find(PageTag.P, TagTrait.Scope, PageTag.Button) is >= 0 and var level) PopThrough(level, isClosed: true);
        else Append(PageTag.P, _tokens.Run);
    }

    // The end of an inline element stays inside the innermost block; a link that was opened outside of it ends all the same.
    private void EndInline(PageTag tag)
    {
        if (!_open.Has(tag)) return;
        var isBeyond = false;
        for (var level = _open.Count - 1; level > 0; level--)
        {
            var node = _open.NodeAt(level);
            if (_open.TagAt(level) == tag && (tag != PageTag.Other || IsNamed(node)))
            {
                if (!isBeyond) PopThrough(level, isClosed: true);
                else if (_ended.Add(node)) _nodes[node].End = _tokens.Run.Start;
                return;
            }

            if (!_open.TagAt(level).Is(TagTrait.Special)) continue;
            if (tag != PageTag.A) return;
            isBeyond = true;
        }
    }

    private bool IsNamed(int node) => _source.AsSpan(_nodes[node].Start + 1).StartsWith(_tokens.Name.In(_source), StringComparison.OrdinalIgnoreCase);
}
