using System.Globalization;
using System.Text;
using Rapporteur.Matching.Clustering;
using Rapporteur.Matching.Scoring;

namespace Rapporteur.Training.Stories;

/// <summary>Learns from one half of each set and measures on the other, both ways.</summary>
internal static class StoryCheck
{
    private static readonly double[] Limits = [0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2];

    /// <summary>A table: for each limit what each set reaches by each measure, and the mean of what the sets are judged by.</summary>
    /// <param name="sets">What is measured on.</param>
    /// <param name="leftOut">Names of those that are not learnt from.</param>
    public static string Run(IReadOnlyList<StorySet> sets, IReadOnlyCollection<string> leftOut)
    {
        var scores = new Dictionary<(string Set, StoryMeasure Measure, double Limit), double>();
        for (var half = 0; half < 2; half++)
        {
            var model = new PairModel(PairLearning.Learn(sets.Where(s => !leftOut.Contains(s.Name)).Select(s => s.Half(1 - half))));
            foreach (var set in sets.Select(s => s.Half(half)))
            {
                foreach (var (limit, found) in Stories(set, model))
                {
                    foreach (var measure in Measures(set)) scores[(set.Name, measure, limit)] = scores.GetValueOrDefault((set.Name, measure, limit)) + (set.Score(measure, found) / 2);
                }
            }
        }

        return Table(sets, scores);
    }

    private static IEnumerable<(double Limit, int[] Found)> Stories(StorySet set, PairModel model)
    {
        var count = set.Examples.Count;
        var likelihoods = new int[count * count];
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var odds = model.Odds(set.Examples[one].Profile, set.Examples[other].Profile);
                likelihoods[(one * count) + other] = likelihoods[(other * count) + one] = (int)Math.Round(AverageLink.Sure / (1 + Math.Exp(-odds)));
            }
        }

        // What is joined at a high limit is joined at a lower one, and first.
        var link = new AverageLink(likelihoods, count);
        foreach (var limit in Limits) yield return (limit, [.. link.Run((int)(limit * AverageLink.Sure))]);
    }

    private static IEnumerable<StoryMeasure> Measures(StorySet set)
    {
        yield return StoryMeasure.BCubed;
        yield return StoryMeasure.Pairwise;
        if (set.Examples.Select(e => e.Language).Distinct().Count() > 1 && set.Pairs.Count == 0) yield return StoryMeasure.Across;
        if (set.Pairs.Count > 0) yield return StoryMeasure.Labelled;
    }

    private static string Table(IReadOnlyList<StorySet> sets, Dictionary<(string Set, StoryMeasure Measure, double Limit), double> scores)
    {
        var table = new StringBuilder();
        Row(table, "limit", Limits);
        foreach (var (set, measure) in sets.SelectMany(s => Measures(s).Select(m => (s, m))))
        {
            Row(table, $"{set.Name} {measure}{(measure == set.Measure ? " *" : "")}", Limits.Select(l => scores[(set.Name, measure, l)]));
        }

        Row(table, "mean of *", Limits.Select(l => sets.Average(s => scores[(s.Name, s.Measure, l)])));
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, IEnumerable<double> values)
    {
        table.Append(name.PadRight(32));
        foreach (var value in values) table.Append(value.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(7));
        table.Append('\n');
    }
}
