using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Facts;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Lays an HTML page open: its visible text in blocks, the main part told from what stands around it, and what the page
/// states about itself in lines of their own before. No script runs and nothing is fetched.</summary>
internal sealed class PageLayout
{
    /// <summary>Blocks of one page that are read at most. Each is looked at in the light of all that it stands in, up to 256 elements; the longest
    /// pages of news have some thousands.</summary>
    public const int MostBlocks = 100_000;

    private const int LongestByline = 120;
    private const int LongestLine = 60;
    private readonly RawItem _item;
    private readonly PageText _text;
    private readonly List<DraftBlock> _drafts = [];
    private readonly PageTree _tree;
    private readonly ElementHints _hints;
    private readonly List<PageBlock> _blocks;
    private readonly PageFacts _facts;
    private readonly bool _isCrowded;
    private bool _lacksTitle;

    private PageLayout(RawItem item)
    {
        _item = item;
        _text = new PageText(item.Content);
        _tree = PageTreeBuilder.Build(item.Content);
        _hints = new ElementHints(_tree);
        _blocks = PageBlocks.Cut(_tree);
        _isCrowded = _tree.IsCut || _blocks.Count > MostBlocks;
        if (_blocks.Count > MostBlocks) _blocks.RemoveRange(MostBlocks, _blocks.Count - MostBlocks);
        BlockChoice.Mark(_tree, _blocks, _hints);
        _facts = PageFactReader.Read(_tree, _blocks, _hints);
    }

    /// <summary>The page as a draft.</summary>
    public static Draft Lay(RawItem item) => new PageLayout(item).Draft();

    private Draft Draft()
    {
        var heading = _facts.Heading;
        var facts = new FactWriter(_facts, _text, _drafts);
        facts.AddMarkup();
        _lacksTitle = heading is null && _facts.Title is null;
        var firstMain = _blocks.Find(b => b.IsMain)?.Order ?? int.MaxValue;
        foreach (var block in _blocks)
        {
            var span = AddBlock(block);
            if (span.Length == 0) continue;
            var kind = KindOf(block, heading, firstMain);
            _drafts.Add(new DraftBlock(span, true, kind, IsFlow: kind == BlockKind.Body) { IsBeside = !block.IsMain });
            if (block == heading) facts.Title = span;
        }

        return new Draft(_text.ToString(), PageOrigin.Compose(_text, _item), [.. _drafts]) { Declared = facts.Declare(), Diagnostics = [.. Limits()] };
    }

    private IEnumerable<Diagnostic> Limits()
    {
        if (_tree.IsFlattened) yield return DiagnosticCodes.Make(DiagnosticCodes.DeepPage, _item.Location);
        if (_isCrowded) yield return DiagnosticCodes.Make(DiagnosticCodes.CrowdedPage, _item.Location);
    }

    private BlockKind? KindOf(PageBlock block, PageBlock? heading, int firstMain)
    {
        if (block == heading) return BlockKind.Title;
        if (block.IsMain) return block.HeadingLevel > 0 ? BlockKind.Heading : _lacksTitle && IsLine(block) ? null : BlockKind.Body;

        // Between headline and article stand by-line and date: those are sorted with the lines of the article.
        var isNear = heading is not null && block.Order < firstMain && Math.Abs(block.Order - heading.Order) <= 12 && block.Length <= LongestByline;
        var hint = HintOf(block);
        return hint is ElementHint.Author or ElementHint.Date && (isNear || block.Order < firstMain) && block.Length <= LongestByline ? null
            : isNear && block.Order > heading!.Order && hint is not (ElementHint.Around or ElementHint.Readers) && block.LinkShare < 0.5 && !_hints.IsAround(block.Holder, null) ? null
            : SideKinds.Of(block, _hints);
    }

    // A short line that no paragraph holds may be the headline of a page that states none: it is looked at like a line of plain text.
    private static bool IsLine(PageBlock block) => block.Length < LongestLine && block.Holder.Tag is not (PageTag.P or PageTag.Li or PageTag.Blockquote or PageTag.Pre or PageTag.Dd);

    private ElementHint HintOf(PageBlock block)
    {
        PageElement? next = block.Holder;
        for (var level = 0; next is { } at && level < 3; next = at.ParentElement, level++)
        {
            if (_hints.Of(at) is not ElementHint.None and var hint) return hint;
        }

        return ElementHint.None;
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
}
