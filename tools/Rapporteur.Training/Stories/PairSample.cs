using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;

namespace Rapporteur.Training.Stories;

/// <summary>Two articles, what is seen in them and whether they tell of one event.</summary>
/// <param name="Signs">What is seen, by <see cref="PairSign"/>.</param>
/// <param name="IsSame">True when they tell of one event.</param>
/// <param name="IsOneLanguage">True when they are of one language.</param>
/// <param name="Weight">How much the pair counts.</param>
internal readonly record struct PairSample(double[] Signs, bool IsSame, bool IsOneLanguage, double Weight)
{
    private const int ManyArticles = 300;
    private const int VeryMany = 900;
    private const double PairsOfEvents = 100;
    private const double PairsOfOthers = 1000;
    private const double PairsJudged = 60;

    /// <summary>The pairs of a set. Of many, some are drawn, by their ids, and count for the others. Each set counts the same: so much the
    /// pairs of one event, ten times as much those of two, for of these there are more in the world.</summary>
    public static List<PairSample> Of(StorySet set) => set.Pairs.Count > 0 ? Judged(set) : Drawn(set);

    private static List<PairSample> Judged(StorySet set)
    {
        var byId = set.Examples.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var samples = set.Pairs.Where(p => byId.ContainsKey(p.One) && byId.ContainsKey(p.Other)).Select(p => Make(byId[p.One], byId[p.Other], p.IsSame, 1)).ToList();
        return Weighed(samples, (_, _) => PairsJudged, isByLanguage: false);
    }

    private static List<PairSample> Drawn(StorySet set)
    {
        var samples = new List<PairSample>();
        for (var one = 0; one < set.Examples.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var (a, b) = (set.Examples[one], set.Examples[other]);
                if (set.IsDatedByEvent && (a.Profile.Day == Profile.NoDay || b.Profile.Day == Profile.NoDay)) continue;
                var share = Share(set.Examples.Count, a.Label == b.Label, a.Profile.Language == b.Profile.Language);
                if (Lot(a, b) < share) samples.Add(Make(a, b, a.Label == b.Label, 1 / share));
            }
        }

        return Weighed(samples, (isSame, _) => isSame ? PairsOfEvents : PairsOfOthers, isByLanguage: true);
    }

    private static List<PairSample> Weighed(List<PairSample> samples, Func<bool, bool, double> whole, bool isByLanguage)
    {
        var sums = samples.GroupBy(s => (s.IsSame, isByLanguage && s.IsOneLanguage)).ToDictionary(g => g.Key, g => Math.Max(1, g.Sum(s => s.Weight)));
        return [.. samples.Select(s => s with { Weight = s.Weight * whole(s.IsSame, s.IsOneLanguage) / sums[(s.IsSame, isByLanguage && s.IsOneLanguage)] })];
    }

    private static double Share(int count, bool isSame, bool isOneLanguage) => (isSame, isOneLanguage) switch
    {
        (true, false) => count > VeryMany ? 0.2 : 1,
        (true, true) => 1,
        (false, true) => count < ManyArticles ? 1 : 0.3,
        (false, false) => count < ManyArticles ? 1 : 0.03,
    };

    // 0 to 1, the same in every run.
    private static double Lot(StoryExample a, StoryExample b) =>
        SignNumber.Mix(SignNumber.OfPair(SignNumber.Of(0, a.Id), SignNumber.Of(0, b.Id))) / (double)ulong.MaxValue;

    private static PairSample Make(StoryExample a, StoryExample b, bool isSame, double weight)
    {
        var signs = new double[PairSigns.Count];
        PairSigns.Measure(a.Profile, b.Profile, signs);
        return new PairSample(signs, isSame, a.Profile.Language == b.Profile.Language, weight);
    }
}
