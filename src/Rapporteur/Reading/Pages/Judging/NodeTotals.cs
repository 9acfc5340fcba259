using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>What the blocks inside each element of a page come to.</summary>
internal sealed class NodeTotals
{
    private const int ProseLength = 80;
    private const double ProseLinks = 0.3;

    private NodeTotals(int count)
    {
        Length = new int[count];
        Links = new int[count];
        Prose = new int[count];
        Blocks = new int[count];
        Headings = new int[count];
        Sum = new float[count];
    }

    /// <summary>Characters of text.</summary>
    public int[] Length { get; }

    /// <summary>Characters of link text.</summary>
    public int[] Links { get; }

    /// <summary>Characters in long blocks with few links.</summary>
    public int[] Prose { get; }

    /// <summary>Blocks.</summary>
    public int[] Blocks { get; }

    /// <summary>Headings.</summary>
    public int[] Headings { get; }

    /// <summary>The sum of a value over the blocks, weighed by their length; filled by <see cref="Spread"/>.</summary>
    public float[] Sum { get; }

    /// <summary>True for a block of prose.</summary>
    public static bool IsProse(PageBlock block) => block.Length >= ProseLength && block.LinkShare < ProseLinks && block.HeadingLevel == 0;

    /// <summary>The totals over the blocks of a page.</summary>
    public static NodeTotals Of(PageTree tree, List<PageBlock> blocks)
    {
        var totals = new NodeTotals(tree.Count);
        foreach (var block in blocks)
        {
            var node = block.Holder.Node;
            totals.Length[node] += block.Length;
            totals.Links[node] += block.LinkLength;
            totals.Blocks[node]++;
            if (IsProse(block)) totals.Prose[node] += block.Length;
            if (block.HeadingLevel > 0) totals.Headings[node]++;
        }

        // Parents stand before what they hold, so that one way back hands everything up.
        for (var node = tree.Count - 1; node > 0; node--)
        {
            var parent = tree[node].Parent;
            totals.Length[parent] += totals.Length[node];
            totals.Links[parent] += totals.Links[node];
            totals.Prose[parent] += totals.Prose[node];
            totals.Blocks[parent] += totals.Blocks[node];
            totals.Headings[parent] += totals.Headings[node];
        }

        return totals;
    }

    /// <summary>Sums a value of the blocks, weighed by their length, over the elements that hold them.</summary>
    public void Spread(PageTree tree, List<PageBlock> blocks, ReadOnlySpan<float> values)
    {
        Array.Clear(Sum);
        for (var at = 0; at < blocks.Count; at++) Sum[blocks[at].Holder.Node] += values[at] * blocks[at].Length;
        for (var node = tree.Count - 1; node > 0; node--) Sum[tree[node].Parent] += Sum[node];
    }
}
