using System.Globalization;
using Rapporteur.Matching.Scoring;

namespace Rapporteur.Training.Stories;

/// <summary>Learns what the signs of pairs weigh.</summary>
internal static class PairLearning
{
    private const double Pull = 1e-4;

    /// <summary>The rows of the table: sign, weight within a language, weight across.</summary>
    public static List<string[]> Learn(IEnumerable<StorySet> sets)
    {
        var samples = sets.SelectMany(PairSample.Of).ToList();
        var same = LogisticFit.Fit([.. samples.Where(s => s.IsOneLanguage)], PairSigns.Count, Pull);
        var cross = LogisticFit.Fit([.. samples.Where(s => !s.IsOneLanguage)], PairSigns.Count, Pull);
        return [.. Enum.GetValues<PairSign>().Select(s => (string[])[s.ToString(), Text(same[(int)s]), Text(cross[(int)s])])];
    }

    private static string Text(double weight) => Math.Round(weight, 4).ToString("0.0000", CultureInfo.InvariantCulture).Replace("-0.0000", "0.0000", StringComparison.Ordinal);
}
