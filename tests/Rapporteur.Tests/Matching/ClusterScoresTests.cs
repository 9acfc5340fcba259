using Rapporteur.Training.Stories;
using Xunit;

namespace Rapporteur.Tests.Matching;

// What is expected was worked out by hand.
public sealed class ClusterScoresTests
{
    // Two events; the first in two languages, one report of it was left out of the story and one of the second was put into it.
    private static readonly PlacedArticle[] Placed =
    [
        new("en", "en:ferry", "ferry", "s"), new("nl", "nl:ferry", "ferry", "s"), new("nl", "nl:ferry", "ferry", "t"), new("da", "da:strike", null, "s"),
    ];

    [Fact]
    public void Pairs_are_right_when_they_are_together_in_both()
    {
        // Found 1-2 1-4 2-4, labelled 1-2 1-3 2-3.
        var agreement = ClusterScores.Pairwise(Placed);
        Assert.Equal(1 / 3.0, agreement.Precision, 9);
        Assert.Equal(1 / 3.0, agreement.Recall, 9);
        Assert.Equal(1 / 3.0, agreement.F1, 9);
    }

    [Fact]
    public void BCubed_asks_of_each_article_how_many_belong_with_it()
    {
        var agreement = ClusterScores.BCubed(Placed);
        Assert.Equal(((2 / 3.0) + (2 / 3.0) + 1 + (1 / 3.0)) / 4, agreement.Precision, 9);
        Assert.Equal(((2 / 3.0) + (2 / 3.0) + (1 / 3.0) + 1) / 4, agreement.Recall, 9);
    }

    [Fact]
    public void Pairs_of_two_languages_are_counted_apart_from_those_of_one()
    {
        // Found 1-2 1-4 2-4, labelled 1-2 1-3.
        var agreement = ClusterScores.Across(Placed);
        Assert.Equal(1 / 3.0, agreement.Precision, 9);
        Assert.Equal(1 / 2.0, agreement.Recall, 9);
    }

    [Fact]
    public void Judged_pairs_are_counted_and_no_others()
    {
        var found = new Dictionary<string, string> { ["1"] = "s", ["2"] = "s", ["3"] = "t", ["4"] = "s" };
        LabelledPair[] pairs = [new("1", "2", true), new("2", "3", true), new("1", "4", false), new("1", "elsewhere", true)];
        var agreement = ClusterScores.Labelled(pairs, found);
        Assert.Equal(1 / 2.0, agreement.Precision, 9);
        Assert.Equal(1 / 2.0, agreement.Recall, 9);
    }

    [Fact]
    public void Pairs_among_those_not_meant_are_not_counted()
    {
        // Meant are the first two: found 1-2 1-4 2-4, labelled 1-2 1-3 2-3.
        Assert.Equal(1 / 3.0, ClusterScores.Among(Placed, Placed[2..]).Precision, 9);
        // All are meant but those that are together wrongly.
        Assert.Equal(1, ClusterScores.Among([Placed[0], Placed[1], Placed[3] with { Found = "u" }], [Placed[3]]).F1, 9);
    }

    [Fact]
    public void A_report_without_an_event_across_languages_is_not_taken_for_one_of_another_set_of_labels()
    {
        PlacedArticle[] placed = [new("en", "x", "x", "s"), new("en", "x", null, "s")];
        Assert.Equal(0, ClusterScores.Pairwise(placed).Precision, 9);
    }

    [Fact]
    public void Where_there_is_nothing_to_find_finding_nothing_is_right()
    {
        PlacedArticle[] placed = [new("en", "a", null, "s"), new("en", "b", null, "t")];
        Assert.Equal(1, ClusterScores.Pairwise(placed).F1, 9);
        Assert.Equal(1, ClusterScores.BCubed(placed).F1, 9);
    }
}
