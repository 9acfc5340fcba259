using System.Globalization;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Tells whether two texts are one line of reporting.</summary>
internal static class Likeness
{
    /// <summary>Share of the shorter text's runs of three words that stand in the longer.</summary>
    public const double SameRuns = 0.30;

    /// <summary>Share of the shorter text's sentences that find their like in the other language's text.</summary>
    public const double SameSentences = 0.62;

    private const double SentenceLikeness = 0.6;

    /// <summary>Why the two are one line, in words; null when they are two.</summary>
    public static string? Explain(TextTrace a, TextTrace b)
    {
        if (a.Article.Language == b.Article.Language)
        {
            var share = Contained(a.Runs, b.Runs);
            return share < SameRuns ? null : $"{Percent(share)} of the shorter text stands word for word in the other";
        }

        var (aligned, count) = Aligned(a, b);
        if (count < 4 || (double)aligned / count < SameSentences) return null;
        return $"{aligned} of {count} sentences tell the same names, numbers and acts in the same order: a translation";
    }

    private static double Contained(HashSet<long> a, HashSet<long> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count < 20 ? 0 : (double)few.Count(many.Contains) / few.Count;
    }

    /// <summary>The longest chain of like sentences in the same order.</summary>
    private static (int Aligned, int Count) Aligned(TextTrace a, TextTrace b)
    {
        var best = new int[a.Anchors.Length + 1, b.Anchors.Length + 1];
        for (var i = 1; i <= a.Anchors.Length; i++)
        {
            for (var j = 1; j <= b.Anchors.Length; j++)
            {
                var match = Dice(a.Anchors[i - 1], b.Anchors[j - 1]) >= SentenceLikeness ? best[i - 1, j - 1] + 1 : 0;
                best[i, j] = Math.Max(match, Math.Max(best[i - 1, j], best[i, j - 1]));
            }
        }

        return (best[a.Anchors.Length, b.Anchors.Length], Math.Min(a.Anchors.Length, b.Anchors.Length));
    }

    private static double Dice(HashSet<string> a, HashSet<string> b) => 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
