using Rapporteur.Model;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Says what a block beside the article is, as far as the structure of the page tells.</summary>
internal static class SideKinds
{
    private const int CaptionReach = 2;
    private const int LongestCaption = 600;
    private const int ReadersReach = 8;
    private const int ShortestHeadline = 20;
    private const double Linked = 0.8;

    /// <summary>A caption, a reader's comment, the headline or opening of another report; furniture otherwise.</summary>
    public static BlockKind Of(PageBlock block, ElementHints hints)
    {
        if (block.Holder.Tag is PageTag.Nav or PageTag.Footer) return BlockKind.Furniture;
        var marks = AroundMarks.Of(block.Holder, hints);
        if (marks.Readers <= ReadersReach) return block.LinkShare < Linked ? BlockKind.Comment : BlockKind.Furniture;
        var isLink = block.LinkShare >= Linked;
        if (!isLink && block.Length <= LongestCaption && (marks.Figure || marks.Caption < CaptionReach)) return BlockKind.Caption;
        if (marks.Foot) return BlockKind.Furniture;
        return isLink && block.Length >= ShortestHeadline && (block.HeadingLevel > 0 || marks.Offer < ReadersReach) ? BlockKind.Teaser : BlockKind.Furniture;
    }
}
