using Rapporteur.Matching;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Matching;

public sealed class StoryMatcherTests
{
    [Fact]
    public void Every_join_says_in_words_what_both_have()
    {
        var story = Assert.Single(StoryMatcher.Match([Invented.Report(2), Invented.Report(2, "nl")]));
        var join = Assert.Single(story.Joins);
        Assert.Contains("both name", join.Reason, StringComparison.Ordinal);
        Assert.Contains("Varnholt", join.Reason, StringComparison.Ordinal);
        Assert.Contains("146", join.Reason, StringComparison.Ordinal);
        Assert.InRange(join.Likelihood, 0.6, 1);
        Assert.Contains("2-en-0.txt and 2-nl-0.txt", Assert.Single(story.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_report_of_a_story_is_joined_to_another_of_it()
    {
        var story = Assert.Single(StoryMatcher.Match([.. Enumerable.Range(0, 5).Select(t => Invented.Report(2, "en", t)), Invented.Report(2, "de"), Invented.Report(2, "nl")]));
        Assert.All(story.Articles, a => Assert.Contains(story.Joins, j => j.First == a.Id || j.Second == a.Id));
        Assert.Equal(story.Articles.Length - 1, story.Joins.Length);
    }

    [Fact]
    public void A_near_miss_says_what_kept_two_apart()
    {
        var near = Invented.Of("near.txt", new DateOnly(2024, 11, 2), "Minister Marco Bellandi opens a school in Varnholt\n\nMinister Marco Bellandi opened a new school in Varnholt on Saturday, and 600 children sang.\n\nThe mayor of Varnholt thanked Marco Bellandi for the money.");
        var stories = StoryMatcher.Match([Invented.Report(2), Invented.Report(2, "de"), near]);
        Assert.Equal(2, stories.Length);
        var missed = Assert.Single(stories, s => s.Articles.Length == 1).NearMisses;
        Assert.Contains(missed, m => m.Contains("were not joined", StringComparison.Ordinal) && m.Contains("days apart", StringComparison.Ordinal));
    }

    [Fact]
    public void Removing_one_report_leaves_other_stories_as_they_are()
    {
        var all = Enumerable.Range(0, Invented.Themes).SelectMany(e => new[] { Invented.Report(e), Invented.Report(e, "de") }).ToList();
        var before = StoryMatcher.Match(all).ToDictionary(s => s.Id, s => string.Join(' ', s.Articles.Select(a => a.Name)));
        var after = StoryMatcher.Match([.. all.Skip(1)]).ToDictionary(s => s.Id, s => string.Join(' ', s.Articles.Select(a => a.Name)));
        Assert.Equal(Invented.Themes, before.Count);
        Assert.Equal(Invented.Themes - 1, before.Count(b => after.GetValueOrDefault(b.Key) == b.Value));
    }

    [Fact]
    public void Adding_a_copy_never_changes_how_many_lines_a_story_has()
    {
        var reports = new[] { Invented.Report(2), Invented.Report(2, "en", 1), Invented.Report(2, "en", 4), Invented.Report(2, "nl", 2) };
        var lines = Assert.Single(StoryMatcher.Match(reports)).Families.Length;
        for (var of = 0; of < reports.Length; of++)
        {
            var copy = reports[of] with { Id = new ReportId("00000000000000" + of.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)), Name = "copy.txt" };
            Assert.Equal(lines, Assert.Single(StoryMatcher.Match([.. reports, copy])).Families.Length);
        }
    }

    [Fact]
    public void A_story_that_answers_another_is_linked_with_the_words_that_say_so()
    {
        var first = Invented.Of("first.txt", new DateOnly(2024, 5, 2), "Norland expels four diplomats of Sudria\n\nNorland expelled four diplomats of Sudria on Thursday, foreign minister Ingrid Solheim said in Tarvik.\n\nIngrid Solheim accused the embassy of Sudria of spying on the harbour at Tarvik.");
        var answer = Invented.Of("answer.txt", new DateOnly(2024, 5, 9), "Sudria closes its airspace to planes of Norland\n\nSudria closed its airspace on Thursday in response to the step that Ingrid Solheim had announced in Tarvik.\n\nPilots of Norland must fly round the mountains from Monday, and flights will take two hours more.");
        var stories = StoryMatcher.Match([first, answer], [StoryRuling.Of(first.Id, answer.Id, false)]);
        Assert.Equal(2, stories.Length);
        var back = Assert.Single(stories.Single(s => s.Articles[0].Name == "answer.txt").Links);
        Assert.Equal(StoryLinkKind.Cause, back.Kind);
        Assert.Contains("in response to", back.Evidence[0].Span.In(answer.Text), StringComparison.Ordinal);
        Assert.Equal(StoryLinkKind.Answer, Assert.Single(stories.Single(s => s.Articles[0].Name == "first.txt").Links).Kind);
    }

    [Fact]
    public void Nothing_in_is_nothing_out_and_an_empty_report_is_a_story_of_its_own()
    {
        Assert.Empty(StoryMatcher.Match([]));
        Assert.Single(StoryMatcher.Match([Invented.Of("empty.txt", new DateOnly(2024, 1, 1), "")]));
    }
}
