using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>How well stories agree with the events they are made of, by pairs of reports.</summary>
/// <param name="Precision">Of the pairs in one story those of one event, 0 to 1.</param>
/// <param name="Recall">Of the pairs of one event those in one story, 0 to 1.</param>
internal readonly record struct PairTally(double Precision, double Recall)
{
    /// <summary>Their harmonic mean.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts.</summary>
    public static PairTally Of(IEnumerable<StoryChange> stories)
    {
        var (told, right) = (0L, 0L);
        var events = new Dictionary<int, long>();
        foreach (var story in stories)
        {
            told += Pairs(story.Reports.Length);
            foreach (var group in story.Reports.GroupBy(NewsStream.EventOf))
            {
                right += Pairs(group.LongCount());
                events[group.Key] = events.GetValueOrDefault(group.Key) + group.LongCount();
            }
        }

        return new PairTally(right / (double)Math.Max(1, told), right / (double)Math.Max(1, events.Values.Sum(Pairs)));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
