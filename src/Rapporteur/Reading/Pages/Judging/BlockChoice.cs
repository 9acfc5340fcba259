using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>Chooses the blocks of the article by how likely each is, together with what the rules say of the page's structure.</summary>
internal static class BlockChoice
{
    // What the rules take for the main part counts for this much, and against the others.
    private const float Structure = 0.1f;

    // What readers write reads like an article; where the page names it as theirs that counts for more.
    private const float Readers = 0.3f;
    private const int ReadersReach = 8;

    // A block is chosen at even odds; on a page of which the trees are unsure throughout, at about half of what its likely blocks have.
    private const float Even = 0.5f;
    private const float Relative = 0.55f;
    private const float Likely = 0.25f;

    /// <summary>Marks the blocks that are chosen as the main part. Where nothing is likely the rules keep their word.</summary>
    public static void Mark(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        MainPart.Mark(blocks, hints);
        if (blocks.Count == 0) return;
        var said = BlockJudge.Judge(tree, blocks, hints);
        var (sum, length) = (0.0, 0.0);
        for (var at = 0; at < said.Length; at++)
        {
            said[at] += blocks[at].IsMain ? Structure : -Structure;
            if (!blocks[at].IsMain && AroundMarks.Of(blocks[at].Holder, hints).Readers <= ReadersReach) said[at] -= Readers;
            if (said[at] < Likely) continue;
            sum += said[at] * blocks[at].Length;
            length += blocks[at].Length;
        }

        if (length == 0) return;
        var least = Math.Min(Even, Relative * sum / length);
        for (var at = 0; at < said.Length; at++) blocks[at].IsMain = said[at] >= least;
    }
}
