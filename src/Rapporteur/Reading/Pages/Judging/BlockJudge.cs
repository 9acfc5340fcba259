using Rapporteur.Reading.Learnt;
using Rapporteur.Reading.Pages.Markup;
using Rapporteur.Text;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>Says of every block of a page how likely it belongs to the article: once by itself and what stands around it, and once more
/// in the light of what was said of its neighbours. The trees are learnt (see <c>data/NOTICE.md</c>) and lie in <c>models/page-blocks.tsv</c>.</summary>
internal static class BlockJudge
{
    private const string Table = "models/page-blocks.tsv";
    private static readonly Lazy<(BoostedTrees First, BoostedTrees Second)> Learnt = new(static () => (Trees("first"), Trees("second")));

    /// <summary>How likely each block belongs to the article, 0 to 1.</summary>
    public static float[] Judge(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        var features = new BlockFeatures(tree, blocks, hints);
        var first = First(features, blocks.Count, Learnt.Value.First);
        return Second(features, first, Learnt.Value.Second);
    }

    /// <summary>The first look.</summary>
    public static float[] First(BlockFeatures features, int count, BoostedTrees trees)
    {
        Span<float> row = stackalloc float[BlockFeatures.Count];
        var said = new float[count];
        for (var at = 0; at < count; at++)
        {
            features.Fill(at, row);
            said[at] = trees.Ask(row);
        }

        return said;
    }

    private static float[] Second(BlockFeatures features, float[] first, BoostedTrees trees)
    {
        Span<float> row = stackalloc float[BlockFeatures.Count + BlockFeatures.SecondCount];
        var said = new float[first.Length];
        features.Spread(first);
        for (var at = 0; at < first.Length; at++)
        {
            features.Fill(at, row);
            features.FillSecond(at, first, row[BlockFeatures.Count..]);
            said[at] = trees.Ask(row);
        }

        return said;
    }

    private static BoostedTrees Trees(string name) => BoostedTrees.Parse(DataFile.Rows(Table).Where(row => row[0] == name).Select(static row => row[1]));
}
