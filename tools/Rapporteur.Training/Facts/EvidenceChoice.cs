using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Facts;

/// <summary>One of the things a page may mean: a day, some names, or nothing.</summary>
/// <param name="Statements">What speaks for it in each place that states it.</param>
/// <param name="Others">How many further kinds of place state it.</param>
/// <param name="IsRight">True when it is what a reader found.</param>
internal sealed record EvidenceOption(List<string[]> Statements, int Others, bool IsRight);

/// <summary>A page with all it may mean. Weights are learnt so that the right option is worth most.</summary>
internal sealed record EvidenceChoice(GoldPage Page, List<EvidenceOption> Options)
{
    /// <summary>The name of the evidence that further places agree.</summary>
    public const string Agreement = "agreement";

    private const int Rounds = 400;
    private const double Rate = 0.5;
    private const double Restraint = 0.0002;

    /// <summary>The weights under which the right options are likeliest, by conditional logistic regression.</summary>
    public static SortedDictionary<string, double> Learn(List<EvidenceChoice> pages)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var squares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var evidence in pages.SelectMany(static p => p.Options).SelectMany(static o => o.Statements).SelectMany(static s => s).Append(Agreement).Distinct(StringComparer.Ordinal)) weights[evidence] = 0;
        var useful = pages.Where(static p => p.Options.Exists(static o => o.IsRight)).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var slope = weights.ToDictionary(static w => w.Key, static w => -Restraint * w.Value, StringComparer.Ordinal);
            foreach (var page in useful) page.Add(weights, slope, 1.0 / useful.Count);
            foreach (var (evidence, by) in slope)
            {
                var square = squares[evidence] = squares.GetValueOrDefault(evidence) + (by * by);
                if (square > 0) weights[evidence] += Rate * by / Math.Sqrt(square);
            }
        }

        return weights;
    }

    /// <summary>True when the option that is worth most is right.</summary>
    public bool IsRight(SortedDictionary<string, double> weights) => Options.Count > 0 && Options.MaxBy(o => Worth(o, weights).Worth)!.IsRight;

    private static (double Worth, string[] Best) Worth(EvidenceOption option, SortedDictionary<string, double> weights)
    {
        var best = option.Statements.Select(s => (Worth: s.Sum(e => weights.GetValueOrDefault(e)), Statement: s)).MaxBy(static s => s.Worth);
        return (best.Worth + (option.Others * weights.GetValueOrDefault(Agreement)), best.Statement);
    }

    private void Add(SortedDictionary<string, double> weights, Dictionary<string, double> slope, double share)
    {
        var worths = Options.Select(o => Worth(o, weights)).ToList();
        var top = worths.Max(static w => w.Worth);
        var likely = worths.Select(w => Math.Exp(w.Worth - top)).ToArray();
        var all = likely.Sum();
        var right = Enumerable.Range(0, likely.Length).Where(i => Options[i].IsRight).Sum(i => likely[i]);
        for (var at = 0; at < likely.Length; at++)
        {
            var by = share * ((Options[at].IsRight ? likely[at] / right : 0) - (likely[at] / all));
            foreach (var evidence in worths[at].Best) slope[evidence] += by;
            slope[Agreement] += by * Options[at].Others;
        }
    }
}
