using Rapporteur.Matching.Features;

namespace Rapporteur.Matching.Scoring;

/// <summary>Measures two articles against each other. The same whichever stands first.</summary>
internal static class PairSigns
{
    /// <summary>Number of signs.</summary>
    public const int Count = (int)PairSign.RootFullNames + 1;

    private const int ManyDays = 4096;
    private const int ManyRare = 7;
    private const int FewDays = 3;
    private const int Fortnight = 14;
    private const int TwoMonths = 60;

    // A logarithm may differ in its last bit from machine to machine; rounded, it does not.
    private static readonly double[] Logs = [.. Enumerable.Range(0, ManyDays).Select(d => Math.Round(Math.Log(1 + d), 6))];

    /// <summary>Measures.</summary>
    /// <param name="a">An article.</param>
    /// <param name="b">Another.</param>
    /// <param name="signs">Room for <see cref="Count"/>.</param>
    public static void Measure(Profile a, Profile b, Span<double> signs)
    {
        var isOneLanguage = a.Language == b.Language;
        signs.Clear();
        signs[(int)PairSign.Always] = 1;
        if (isOneLanguage)
        {
            signs[(int)PairSign.Words] = Like(a, b, Channel.Words);
            signs[(int)PairSign.Title] = Like(a, b, Channel.Title);
            signs[(int)PairSign.Lead] = Like(a, b, Channel.Lead);
        }

        signs[(int)PairSign.Names] = Like(a, b, Channel.Names);
        signs[(int)PairSign.Numbers] = Like(a, b, Channel.Numbers);
        signs[(int)PairSign.Concepts] = Like(a, b, Channel.Concepts);
        signs[(int)PairSign.TitleConcepts] = Like(a, b, Channel.TitleConcepts);
        signs[(int)PairSign.Days] = Like(a, b, Channel.Days);
        var haveDays = Math.Abs(a.Day - b.Day) <= Fortnight && !a.SignsOf(Channel.Days).IsEmpty && !b.SignsOf(Channel.Days).IsEmpty;
        signs[(int)PairSign.OtherDays] = haveDays && signs[(int)PairSign.Days] == 0 ? 1 : 0;
        var rare = Common(a.SignsOf(Channel.Rare), b.SignsOf(Channel.Rare));
        signs[(int)PairSign.SharedRare] = Logs[Math.Min(rare, ManyRare)] / Logs[ManyRare];
        signs[(int)PairSign.AnyRare] = Math.Min(rare, 2) / 2.0;
        signs[(int)PairSign.RootWords] = Math.Sqrt(signs[(int)PairSign.Words]);
        signs[(int)PairSign.RootNames] = Math.Sqrt(signs[(int)PairSign.Names]);
        signs[(int)PairSign.RootConcepts] = Math.Sqrt(signs[(int)PairSign.Concepts]);
        signs[(int)PairSign.RootFullNames] = Math.Sqrt(Like(a, b, Channel.FullNames));
        var (part, whole) = isOneLanguage ? (Channel.Title, Channel.Words) : (Channel.TitleConcepts, Channel.Concepts);
        (signs[(int)PairSign.LeastTitleTold], signs[(int)PairSign.MostTitleTold]) = Told(a, b, part, whole);
        (signs[(int)PairSign.LeastNamesTold], signs[(int)PairSign.MostNamesTold]) = Told(a, b, Channel.LeadNames, Channel.Names);
        MeasureTime(a, b, Math.Max(signs[(int)PairSign.RootWords], isOneLanguage ? 0 : signs[(int)PairSign.RootConcepts]), signs);
    }

    private static void MeasureTime(Profile a, Profile b, double like, Span<double> signs)
    {
        if (a.Day == Profile.NoDay || b.Day == Profile.NoDay)
        {
            signs[(int)PairSign.NoDay] = 1;
            signs[(int)PairSign.NoDayButLike] = like;
            return;
        }

        var days = Math.Min(Math.Abs(a.Day - b.Day), ManyDays - 1);
        signs[(int)PairSign.Apart] = Logs[days];
        signs[(int)PairSign.ApartButLike] = Logs[days] * like;
        signs[(int)PairSign.ApartDays] = days > FewDays ? 1 : 0;
        signs[(int)PairSign.ApartWeeks] = days > Fortnight ? 1 : 0;
        signs[(int)PairSign.ApartMonths] = days > TwoMonths ? 1 : 0;
    }

    private static double Like(Profile a, Profile b, Channel channel)
    {
        var left = a.SignsOf(channel);
        var right = b.SignsOf(channel);
        if (left.IsEmpty || right.IsEmpty) return 0;
        var ours = a.WeightsOf(channel);
        var theirs = b.WeightsOf(channel);
        return Math.Min(1, Product(left, ours, right, theirs) / (double)(Profile.Whole * Profile.Whole));
    }

    // Nothing here can overflow: places are within the spans, and by Cauchy and Schwarz no sum is far above a whole squared. Both steps are
    // taken without a branch, for which of the two comes next cannot be foreseen.
    private static int Product(ReadOnlySpan<uint> left, ReadOnlySpan<ushort> ours, ReadOnlySpan<uint> right, ReadOnlySpan<ushort> theirs)
    {
        unchecked
        {
            var (sum, l, r) = (0, 0, 0);
            while (l < left.Length && r < right.Length)
            {
                var (one, other) = (left[l], right[r]);
                if (one == other) sum += ours[l] * theirs[r];
                l += one <= other ? 1 : 0;
                r += other <= one ? 1 : 0;
            }

            return sum;
        }
    }

    private static int Common(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        unchecked
        {
            var (common, l, r) = (0, 0, 0);
            while (l < left.Length && r < right.Length)
            {
                var (one, other) = (left[l], right[r]);
                if (one == other) common++;
                l += one <= other ? 1 : 0;
                r += other <= one ? 1 : 0;
            }

            return common;
        }
    }

    private static (double Least, double Most) Told(Profile a, Profile b, Channel part, Channel whole)
    {
        var (one, other) = (Told(a.SignsOf(part), a.WeightsOf(part), b.SignsOf(whole)), Told(b.SignsOf(part), b.WeightsOf(part), a.SignsOf(whole)));
        return (Math.Min(one, other), Math.Max(one, other));
    }

    private static double Told(ReadOnlySpan<uint> part, ReadOnlySpan<ushort> weights, ReadOnlySpan<uint> whole)
    {
        var (sum, told) = (0, 0);
        for (int p = 0, w = 0; p < part.Length; p++)
        {
            while (w < whole.Length && whole[w] < part[p]) w++;
            sum += weights[p];
            if (w < whole.Length && whole[w] == part[p]) told += weights[p];
        }

        return sum == 0 ? 0 : told / (double)sum;
    }
}
