using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Facts;

/// <summary>Tells where on a page its blocks and runs stand, as seen from headline and article.</summary>
internal sealed class Places
{
    private const int Near = 12;
    private const int NearAbove = 8;
    private const int RightBehind = 4;
    private readonly Dictionary<int, PageBlock> _byRun = [];
    private readonly ElementHints _hints;
    private readonly int _headline;
    private readonly int _first;
    private readonly int _last;

    /// <summary>The places of a page.</summary>
    public Places(List<PageBlock> blocks, PageBlock? headline, ElementHints hints)
    {
        _hints = hints;
        foreach (var block in blocks)
        {
            foreach (var run in block.Runs)
            {
                if (run.End > run.Start) _byRun.TryAdd(run.Start, block);
            }
        }

        var main = blocks.Where(b => b.IsMain && b.HeadingLevel == 0 && b.Length >= 60).ToList();
        _first = main.FirstOrDefault(b => headline is null || b.Order > headline.Order)?.Order ?? main.FirstOrDefault()?.Order ?? headline?.Order + 1 ?? 0;
        _last = main.LastOrDefault()?.Order ?? _first;
        _headline = headline?.Order ?? Math.Max(0, _first - Near);
    }

    /// <summary>The block that shows a run, or null when readers do not see it.</summary>
    public PageBlock? BlockOf(PageRun run) => _byRun.GetValueOrDefault(run.Start);

    /// <summary>Where a block stands.</summary>
    public Zone ZoneOf(PageBlock block)
    {
        var order = block.Order;
        if (IsReaders(block.Holder)) return Zone.Readers;
        if (order < _headline) return order >= _headline - NearAbove ? Zone.Above : Zone.Far;
        if (order < _first) return order - _headline <= Near * 2 ? Zone.Head : Zone.Far;
        if (order <= _headline + RightBehind) return Zone.Head;
        if (order <= _last) return Zone.Main;
        return order <= _last + Near ? Zone.Below : Zone.Far;
    }

    /// <summary>True when the element stands in what is called as things around an article are.</summary>
    public bool IsAround(PageElement element)
    {
        for (PageElement? next = element; next is { } at; next = at.ParentElement)
        {
            if (_hints.Of(at) == ElementHint.Around) return true;
        }

        return false;
    }

    private bool IsReaders(PageElement element)
    {
        for (PageElement? next = element; next is { } at; next = at.ParentElement)
        {
            if (_hints.Of(at) == ElementHint.Readers) return true;
        }

        return false;
    }
}
