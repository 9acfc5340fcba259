using System.Collections.Immutable;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Matching.Duplicates;

/// <summary>The sentences of two languages that say the same, in the same order.</summary>
/// <param name="Count">Sentences of the report that has fewer.</param>
/// <param name="Share">The share of what that report says that stands in the other, each sentence as far as it is like its own, 0 to 1.</param>
/// <param name="Pairs">The sentences, by number, in order.</param>
internal sealed record SentenceChain(int Count, double Share, ImmutableArray<(int Earlier, int Later)> Pairs)
{
    /// <summary>Of fewer sentences nothing can be told.</summary>
    public const int Fewest = 4;

    private const double MostUnlike = 3;
    private static readonly SentenceChain s_none = new(0, 0, []);

    /// <summary>The best chain of two reports.</summary>
    /// <param name="earlier">A report.</param>
    /// <param name="later">One of another language.</param>
    /// <param name="like">How like two sentences must be to be laid side by side, 0 to 1000.</param>
    public static SentenceChain Of(Trace earlier, Trace later, int like)
    {
        if (earlier.Sentences.Length > later.Sentences.Length)
        {
            var turned = Of(later, earlier, like);
            return turned with { Pairs = [.. turned.Pairs.Select(p => (p.Later, p.Earlier))] };
        }

        var (few, many) = (earlier.Side.Sentences.Length, later.Side.Sentences.Length);
        if (few < Fewest || many > few * MostUnlike) return s_none;
        var likeness = new SentenceLikeness(earlier.Side, later.Side, BridgeWeights.Fitted);
        var best = new long[few + 1, many + 1];
        var isLike = new bool[few + 1, many + 1];
        for (var one = 1; one <= few; one++)
        {
            var scores = likeness.Scores(one - 1);
            for (var other = 1; other <= many; other++)
            {
                isLike[one, other] = scores[other - 1] >= like;
                var met = isLike[one, other] ? best[one - 1, other - 1] + ((long)earlier.Side.Sums[one - 1] * scores[other - 1]) : 0;
                best[one, other] = Math.Max(met, Math.Max(best[one - 1, other], best[one, other - 1]));
            }
        }

        var whole = earlier.Side.Sums.Sum();
        return new SentenceChain(few, whole == 0 ? 0 : best[few, many] / ((double)whole * BridgeWeights.Whole), Walk(best, isLike, few, many));
    }

    private static ImmutableArray<(int Earlier, int Later)> Walk(long[,] best, bool[,] isLike, int few, int many)
    {
        var pairs = new List<(int, int)>();
        for (var (one, other) = (few, many); one > 0 && other > 0;)
        {
            if (best[one, other] == best[one - 1, other]) one--;
            else if (best[one, other] == best[one, other - 1]) other--;
            else if (isLike[one, other]) pairs.Add((--one, --other));
        }

        pairs.Reverse();
        return [.. pairs];
    }
}
