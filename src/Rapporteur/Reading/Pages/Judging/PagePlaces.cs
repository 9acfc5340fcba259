namespace Rapporteur.Reading.Pages.Judging;

/// <summary>The landmarks of a page by which the place of a block is told.</summary>
internal sealed class PagePlaces
{
    /// <summary>Characters before each block.</summary>
    public required int[] Before { get; init; }

    /// <summary>Characters of prose before each block.</summary>
    public required int[] ProseBefore { get; init; }

    /// <summary>The last heading before each block; -1 when there is none.</summary>
    public required int[] HeadingBefore { get; init; }

    /// <summary>Characters of the page.</summary>
    public int All { get; init; }

    /// <summary>Characters of prose.</summary>
    public int Prose { get; init; }

    /// <summary>The first heading of the highest level; -1 when there is none.</summary>
    public int Headline { get; init; }

    /// <summary>The first block that the rules take for the main part; -1 when there is none.</summary>
    public int FirstMain { get; init; }

    /// <summary>The last of them.</summary>
    public int LastMain { get; init; }

    /// <summary>The landmarks among the blocks of a page.</summary>
    public static PagePlaces Of(List<PageBlock> blocks)
    {
        var (before, proseBefore, headingBefore) = (new int[blocks.Count], new int[blocks.Count], new int[blocks.Count]);
        var (all, prose, headline, heading) = (0, 0, -1, -1);
        for (var at = 0; at < blocks.Count; at++)
        {
            before[at] = all;
            proseBefore[at] = prose;
            headingBefore[at] = heading;
            if (blocks[at].HeadingLevel > 0) heading = at;
            all += blocks[at].Length;
            if (NodeTotals.IsProse(blocks[at])) prose += blocks[at].Length;
            if (blocks[at].HeadingLevel is > 0 and < 3 && (headline < 0 || blocks[at].HeadingLevel < blocks[headline].HeadingLevel)) headline = at;
        }

        return new PagePlaces
        {
            Before = before, ProseBefore = proseBefore, HeadingBefore = headingBefore, All = all, Prose = prose, Headline = headline,
            FirstMain = blocks.FindIndex(static b => b.IsMain), LastMain = blocks.FindLastIndex(static b => b.IsMain),
        };
    }
}

/// <summary>What the blocks in places of one kind, by the names of the elements around them, come to.</summary>
internal record struct PathTotal(int Blocks, int Length, int Links, int Prose, int Sentences)
{
    /// <summary>Takes a block.</summary>
    public void Take(PageBlock block, bool endsSentence)
    {
        Blocks++;
        Length += block.Length;
        Links += block.LinkLength;
        if (NodeTotals.IsProse(block)) Prose += block.Length;
        if (endsSentence) Sentences++;
    }
}
