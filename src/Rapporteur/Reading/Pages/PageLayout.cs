using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Lays an HTML page open: its visible text in blocks, the main part told from what stands around it, and what the page
/// states about itself in lines of their own before. No script runs and nothing is fetched.</summary>
internal sealed class PageLayout
{
    private const int LongestByline = 120;
    private const int ShortestFlow = 60;
    private readonly RawItem _item;
    private readonly PageText _text;
    private readonly List<DraftBlock> _drafts = [];
    private readonly PageTree _tree;
    private readonly ElementHints _hints;
    private readonly List<PageBlock> _blocks;
    private readonly PageFacts _facts;

    private PageLayout(RawItem item)
    {
        _item = item;
        _text = new PageText(item.Content);
        _tree = PageTreeBuilder.Build(item.Content);
        _hints = new ElementHints(_tree);
        var reader = new PageFactReader(_tree);
        _facts = reader.Read();
        _blocks = PageBlocks.Cut(_tree);
        MainPart.Mark(_blocks, _hints);
        PageTimes.AddTo(_facts, reader, _hints);
    }

    /// <summary>The page as a draft.</summary>
    public static Draft Lay(RawItem item) => new PageLayout(item).Draft();

    private Draft Draft()
    {
        var (heading, title) = PageTitle.Choose(_facts, _blocks, Shown);
        var declared = new Declared { Language = _facts.Language };
        if (title is not null && AddValue(title, BlockKind.Title) is { } titleSpan) declared = declared with { Title = new Cited<string>(title.Text, titleSpan) };
        if (FirstDate(_facts.Published) is { } published) declared = declared with { Published = published };
        if (FirstDate(_facts.Updated) is { } updated) declared = declared with { Updated = updated };
        if (_facts.Sites.FirstOrDefault() is { } site && AddValue(site, BlockKind.Furniture) is { } siteSpan) declared = declared with { Outlet = new Cited<string>(site.Text, siteSpan) };
        declared = declared with { Authors = AddAuthors() };

        var firstMain = _blocks.Find(b => b.IsMain)?.Order ?? int.MaxValue;
        foreach (var block in _blocks)
        {
            var span = AddBlock(block);
            if (span.Length == 0) continue;
            _drafts.Add(new DraftBlock(span, true, KindOf(block, heading, firstMain), IsFlow(block)));
            if (block == heading) declared = declared with { Title = new Cited<string>(span.In(_text.ToString()), span) };
        }

        return new Draft(_text.ToString(), PageOrigin.Compose(_text, _item), [.. _drafts]) { Declared = declared, Diagnostics = [.. Limits()] };
    }

    private IEnumerable<Diagnostic> Limits()
    {
        if (_tree.IsFlattened) yield return DiagnosticCodes.Make(DiagnosticCodes.DeepPage, _item.Location);
        if (_tree.IsCut) yield return DiagnosticCodes.Make(DiagnosticCodes.CrowdedPage, _item.Location);
    }

    private BlockKind? KindOf(PageBlock block, PageBlock? heading, int firstMain)
    {
        if (block == heading) return BlockKind.Title;
        if (block.IsMain) return block.HeadingLevel > 0 ? BlockKind.Heading : null;

        // Between headline and article stand by-line and date: those are sorted with the lines of the article.
        var isNear = heading is not null && block.Order < firstMain && Math.Abs(block.Order - heading.Order) <= 12 && block.Length <= LongestByline;
        var hint = HintOf(block);
        return hint is ElementHint.Author or ElementHint.Date && (isNear || block.Order < firstMain) && block.Length <= LongestByline ? null
            : isNear && block.Order > heading!.Order && hint is not (ElementHint.Around or ElementHint.Readers) && block.LinkShare < 0.5 && !_hints.IsAround(block.Holder, null) ? null
            : BlockKind.Furniture;
    }

    // A short line that no paragraph holds may be a headline, a label or a date: it is looked at like a line of plain text.
    private static bool IsFlow(PageBlock block) => block.IsMain && block.HeadingLevel == 0
        && (block.Length >= ShortestFlow || block.Holder.Tag is PageTag.P or PageTag.Li or PageTag.Blockquote or PageTag.Pre or PageTag.Dd);

    private ElementHint HintOf(PageBlock block)
    {
        PageElement? next = block.Holder;
        for (var level = 0; next is { } at && level < 3; next = at.ParentElement, level++)
        {
            if (_hints.Of(at) is not ElementHint.None and var hint) return hint;
        }

        return ElementHint.None;
    }

    private Cited<Edtf>? FirstDate(List<PageValue> values)
    {
        foreach (var value in values)
        {
            if (PageDate.Parse(value.Text, Language()) is not { } date) continue;
            return AddValue(value, BlockKind.DateLine) is { } span ? new Cited<Edtf>(date, span) : null;
        }

        return null;
    }

    private string? Language() => _facts.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null;

    private ImmutableArray<Cited<string>> AddAuthors()
    {
        var authors = new List<Cited<string>>();
        foreach (var value in PageAuthors.Choose(_facts))
        {
            if (AddValue(value, BlockKind.Byline) is { } span) authors.Add(new Cited<string>(value.Text, span));
        }

        return [.. authors];
    }

    /// <summary>Adds a value of the markup as a line; the span of its (perhaps shortened) text.</summary>
    private Span? AddValue(PageValue value, BlockKind kind)
    {
        _text.Break();
        var start = _text.Length;
        _text.Add(value.Run, value.IsScript);
        _text.TrimEnd();
        var line = Span.Between(start, _text.Length);
        if (line.Length == 0) return null;
        _drafts.Add(new DraftBlock(line, true, kind));
        var at = line.In(_text.ToString()).IndexOf(value.Text, StringComparison.Ordinal);
        return at < 0 ? line : new Span(start + at, value.Text.Length);
    }

    private Span AddBlock(PageBlock block)
    {
        _text.Break();
        var start = _text.Length;
        foreach (var run in block.Runs)
        {
            if (run.End <= run.Start) _text.Blank();
            else _text.Add(run);
        }

        _text.TrimEnd();
        return Span.Between(start, _text.Length);
    }

    private string Shown(PageBlock block)
    {
        var text = new PageText(_item.Content);
        foreach (var run in block.Runs)
        {
            if (run.End <= run.Start) text.Blank();
            else text.Add(run);
        }

        text.TrimEnd();
        return text.ToString();
    }
}
