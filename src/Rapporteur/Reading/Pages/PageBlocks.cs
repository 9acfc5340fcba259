using AngleSharp.Dom;

namespace Rapporteur.Reading.Pages;

/// <summary>Cuts the tree of a page into blocks, in the order of the page. What is not shown is left out.</summary>
internal sealed class PageBlocks
{
    private const int DeepestNesting = 500;
    private readonly string _source;
    private readonly MarkedPage _page;
    private readonly List<PageBlock> _blocks = [];
    private PageBlock? _open;

    private PageBlocks(string source, MarkedPage page)
    {
        _source = source;
        _page = page;
    }

    /// <summary>The blocks of the tree.</summary>
    public static List<PageBlock> Cut(IElement body, string source, MarkedPage page)
    {
        var cutter = new PageBlocks(source, page);
        cutter.Walk(body, body, new Setting(false, 0, false), 0);
        cutter.Close();
        return cutter._blocks;
    }

    private readonly record struct Setting(bool InLink, int HeadingLevel, bool IsPreformatted);

    private void Walk(IElement element, IElement holder, Setting setting, int depth)
    {
        if (depth > DeepestNesting) return;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) AddText(text.Data, holder, setting);
            else if (node is IElement child && !IsUnseen(child)) Enter(child, holder, setting, depth);
        }
    }

    private void Enter(IElement child, IElement holder, Setting setting, int depth)
    {
        var name = child.LocalName;
        if (name == "br")
        {
            if (setting.HeadingLevel > 0) Blank();
            else Close();
            return;
        }

        var isBlock = TagNames.Blocks.Contains(name);
        if (isBlock) Close();
        var inner = setting with
        {
            InLink = setting.InLink || name == "a",
            HeadingLevel = HeadingLevel(name) is > 0 and var level ? level : setting.HeadingLevel,
            IsPreformatted = setting.IsPreformatted || name == "pre",
        };
        Walk(child, isBlock ? child : holder, inner, depth + 1);
        if (isBlock) Close();
    }

    private static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    private static bool IsUnseen(IElement element)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" or "button" or "head" or "datalist" or "input") return true;
        if (element.HasAttribute("hidden")) return true;
        var style = element.GetAttribute("style");
        return style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    private void AddText(string data, IElement holder, Setting setting)
    {
        if (string.IsNullOrWhiteSpace(data) && data.IndexOf(MarkedPage.Open, StringComparison.Ordinal) < 0)
        {
            if (_open is not null) Blank();
            return;
        }

        foreach (var number in _page.Marked(data))
        {
            var run = _page.Runs[number];
            if (!setting.IsPreformatted) AddRun(number, run, holder, setting);
            else AddLines(number, run, holder, setting);
        }
    }

    // In preformatted text every line stands alone. A run is cut nowhere: lines of one run stay together.
    private void AddLines(int number, PageRun run, IElement holder, Setting setting)
    {
        if (_source[run.Start] == '\n') Close();
        AddRun(number, run, holder, setting);
        if (_source[run.End - 1] == '\n') Close();
    }

    private void AddRun(int number, PageRun run, IElement holder, Setting setting)
    {
        _open ??= new PageBlock(holder, _blocks.Count);
        _open.Runs.Add(number);
        var text = _source.AsSpan(run.Start, run.End - run.Start).Trim();
        _open.Length += text.Length;
        if (setting.InLink) _open.LinkLength += text.Length;
        _open.Commas += text.Count(',') + text.Count('،') + text.Count('、') + text.Count('，');
        _open.HeadingLevel = Math.Max(_open.HeadingLevel, setting.HeadingLevel);
    }

    private void Blank()
    {
        if (_open is { Runs.Count: > 0 } && _open.Runs[^1] >= 0) _open.Runs.Add(-1);
    }

    private void Close()
    {
        if (_open is { Length: > 0 }) _blocks.Add(_open);
        _open = null;
    }
}
