using Rapporteur.Matching.Clustering;
using Xunit;

namespace Rapporteur.Tests.Matching.Clustering;

public sealed class AverageLinkTests
{
    [Fact]
    public void Groups_join_as_long_as_the_mean_over_all_their_pairs_reaches_the_limit() => Assert.Equal([0, 0, 2, 2], Link(4, (0, 1, 0.9), (2, 3, 0.8), (1, 2, 0.7)).Run(Sure(0.5)));

    [Fact]
    public void One_strong_pair_does_not_chain_two_groups_together() =>
        Assert.Equal([0, 0, 0, 3, 3], Link(5, (0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9), (3, 4, 0.9), (2, 3, 0.85)).Run(Sure(0.5)));

    [Fact]
    public void The_likeliest_two_join_first()
    {
        var link = Link(3, (0, 1, 0.6), (1, 2, 0.9), (0, 2, 0.1));
        Assert.Equal([0, 1, 1], link.Run(Sure(0.5)));
        Assert.Equal((1, 2), Assert.Single(link.Joins));
    }

    [Fact]
    public void Those_kept_apart_never_meet_even_by_way_of_others()
    {
        var link = Link(3, (0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9));
        link.KeepApart(0, 2);
        var home = link.Run(Sure(0.5));
        Assert.NotEqual(home[0], home[2]);
        Assert.Equal(2, home.Distinct().Count());
    }

    [Fact]
    public void Those_bound_stay_together_unless_they_are_kept_apart()
    {
        var link = Link(3, (0, 1, 0.1));
        Assert.True(link.Bind(0, 1));
        link.KeepApart(1, 2);
        Assert.False(link.Bind(0, 2));
        Assert.Equal([0, 0, 2], link.Run(Sure(0.5)));
    }

    private static int Sure(double likelihood) => (int)(likelihood * AverageLink.Sure);

    private static AverageLink Link(int count, params (int A, int B, double Likelihood)[] pairs)
    {
        var likelihoods = new int[count * count];
        foreach (var (a, b, likelihood) in pairs) likelihoods[(a * count) + b] = likelihoods[(b * count) + a] = Sure(likelihood);
        return new AverageLink(likelihoods, count);
    }
}
