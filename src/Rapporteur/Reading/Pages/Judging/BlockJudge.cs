using System.Buffers;
using Rapporteur.Reading.Learnt;
using Rapporteur.Reading.Pages.Markup;
using Rapporteur.Text;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>Says of every block of a page how likely it belongs to the article: once by itself and what stands around it, and once more
/// in the light of what was said of its neighbours. The trees are learnt (see <c>data/NOTICE.md</c>) and lie in <c>models/page-blocks.tsv</c>.</summary>
internal static class BlockJudge
{
    private const int Width = BlockFeatures.Count + BlockFeatures.SecondCount;
    private const string Table = "models/page-blocks.tsv";
    private static readonly Lazy<(BoostedTrees First, BoostedTrees Second)> Learnt = new(static () => (Trees("first"), Trees("second")));

    /// <summary>How likely each block belongs to the article, 0 to 1.</summary>
    public static float[] Judge(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        var features = new BlockFeatures(tree, blocks, hints);
        var rows = ArrayPool<float>.Shared.Rent(blocks.Count * Width);
        var first = First(features, rows, (blocks.Count, Learnt.Value.First));
        var second = Second(features, rows, first);
        ArrayPool<float>.Shared.Return(rows);
        return second;
    }

    /// <summary>The first look.</summary>
    public static float[] First(BlockFeatures features, int count, BoostedTrees trees) => First(features, new float[count * Width], (count, trees));

    // What the first look measures is looked at again.
    private static float[] First(BlockFeatures features, Span<float> rows, (int Count, BoostedTrees Trees) blocks)
    {
        var said = new float[blocks.Count];
        for (var at = 0; at < said.Length; at++)
        {
            var row = rows.Slice(at * Width, BlockFeatures.Count);
            features.Fill(at, row);
            said[at] = blocks.Trees.Ask(row);
        }

        return said;
    }

    private static float[] Second(BlockFeatures features, Span<float> rows, float[] first)
    {
        var said = new float[first.Length];
        features.Spread(first);
        for (var at = 0; at < first.Length; at++)
        {
            var row = rows.Slice(at * Width, Width);
            features.FillSecond(at, first, row[BlockFeatures.Count..]);
            said[at] = Learnt.Value.Second.Ask(row);
        }

        return said;
    }

    private static BoostedTrees Trees(string name) => BoostedTrees.Parse(DataFile.Rows(Table).Where(row => row[0] == name).Select(static row => row[1]));
}
