using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Matching;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Matching;

public sealed class StoryStreamTests
{
    private const int RestingReports = 4;
    private static readonly ImmutableArray<Article> Reports =
        [.. Enumerable.Range(0, 9).SelectMany(e => new[] { Invented.Report(e), Invented.Report(e, "en", 1, 1), Invented.Report(e, "de"), Invented.Report(e, "nl", 2, 2) })];

    [Fact]
    public void Reports_of_one_event_join_one_story_in_any_of_three_languages()
    {
        var stories = Settled([.. Reports.Take(4 * Invented.Themes)]);
        Assert.Equal(Invented.Themes, stories.Length);
        Assert.All(stories, s => Assert.Equal(4, s.Reports.Length));
        Assert.All(stories, s => Assert.Single(s.Reports.Select(r => Event(r)).Distinct()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_in_which_reports_come_does_not_matter(int seed)
    {
        var mixed = Reports.ToArray();
        new Random(seed).Shuffle(mixed);
        var stream = new StoryStream(StoryWindow.Everything);
        for (var at = 0; at < mixed.Length; at++)
        {
            stream.Add(mixed[at]);
            if (at % (2 + seed) == 0) stream.Settle();
        }

        stream.Settle();
        Assert.Equal(Text(Settled(Reports)), Text(stream.Stories()));
    }

    [Fact]
    public void Many_at_once_come_out_as_one_by_one()
    {
        var stream = new StoryStream(StoryWindow.Everything);
        stream.AddAll(Reports, 2);
        stream.Settle();
        Assert.Equal(Text(Settled(Reports)), Text(stream.Stories()));
    }

    [Fact]
    public void Taking_a_report_out_undoes_exactly_what_it_did()
    {
        foreach (var gone in Reports.Where((_, i) => i % 5 == 0))
        {
            var stream = Stream(Reports);
            Assert.True(stream.Remove(gone.Id));
            Assert.False(stream.Remove(gone.Id));
            stream.Settle();
            Assert.Equal(Text(Settled([.. Reports.Where(r => r.Id != gone.Id)])), Text(stream.Stories()));
            stream.Add(gone);
            stream.Settle();
            Assert.Equal(Text(Settled(Reports)), Text(stream.Stories()));
        }
    }

    [Fact]
    public void A_story_that_is_gone_with_its_last_report_is_told()
    {
        var alone = Invented.Report(3);
        var stream = Stream([alone]);
        stream.Remove(alone.Id);
        var change = Assert.Single(stream.Settle());
        Assert.Empty(change.Reports);
        Assert.Equal(change.Story, Assert.Single(change.Was));
        Assert.Empty(stream.Stories());
    }

    [Fact]
    public void A_report_starts_a_story_or_joins_one_and_says_why()
    {
        var stream = new StoryStream(StoryWindow.Everything);
        var first = stream.Add(Invented.Report(4));
        Assert.Equal((PlacementKind.Starts, null), (first.Kind, first.Nearest));
        var second = stream.Add(Invented.Report(4, "de"));
        Assert.Equal((PlacementKind.Joins, Invented.Report(4).Id), (second.Kind, second.Nearest));
        Assert.Contains("both name", second.Reason, StringComparison.Ordinal);
        Assert.Contains("180", second.Reason, StringComparison.Ordinal);
        Assert.Equal(PlacementKind.Known, stream.Add(Invented.Report(4)).Kind);
        Assert.Equal(PlacementKind.Starts, stream.Add(Invented.Report(5)).Kind);
    }

    [Fact]
    public void Only_what_has_changed_is_told()
    {
        var stream = Stream([Invented.Report(1), Invented.Report(2)]);
        stream.Add(Invented.Report(2, "nl"));
        var change = Assert.Single(stream.Settle());
        Assert.Equal(2, change.Reports.Length);
        Assert.Single(change.Was);
        Assert.Empty(stream.Settle());
    }

    [Fact]
    public void What_a_person_lays_down_holds_against_every_sign_and_can_be_taken_back()
    {
        var stream = Stream(Reports);
        var (a, b, c) = (Invented.Report(0).Id, Invented.Report(0, "de").Id, Invented.Report(1).Id);
        stream.Rule(StoryRuling.Of(a, b, false));
        stream.Rule(StoryRuling.Of(a, c, true));
        stream.Settle();
        var stories = stream.Stories();
        Assert.DoesNotContain(stories, s => s.Reports.Contains(a) && s.Reports.Contains(b));
        Assert.Contains(stories, s => s.Reports.Contains(a) && s.Reports.Contains(c));
        stream.Rule(StoryRuling.Of(b, a, false), holds: false);
        stream.Rule(StoryRuling.Of(a, c, true), holds: false);
        stream.Settle();
        Assert.Equal(Text(Settled(Reports)), Text(stream.Stories()));
    }

    [Fact]
    public void A_ruling_waits_for_reports_that_come_later()
    {
        var stream = new StoryStream(StoryWindow.Everything);
        stream.Rule(StoryRuling.Of(Invented.Report(0).Id, Invented.Report(7).Id, true));
        stream.Add(Invented.Report(0));
        stream.Settle();
        stream.Add(Invented.Report(7));
        stream.Settle();
        Assert.Equal(2, Assert.Single(stream.Stories()).Reports.Length);
    }

    [Fact]
    public void A_story_rests_when_the_stream_has_gone_on_and_a_late_report_wakes_it_by_its_name()
    {
        var stream = new StoryStream(new StoryWindow(30, 1000, 10));
        for (var teller = 0; teller < 7; teller++) stream.Add(Invented.Report(0, "en", teller));
        var before = Assert.Single(stream.Settle()).Story;
        stream.Add(Invented.Report(1, days: 120));
        stream.Settle();
        Assert.Equal(1, stream.Resting);
        Assert.Single(stream.Stories());
        Assert.InRange(stream.Count, 2, 6);
        var late = stream.Add(Invented.Report(0, "en", 7, 3));
        Assert.Equal((PlacementKind.Wakes, before), (late.Kind, late.Story));
        var woken = Assert.Single(stream.Settle());
        Assert.Equal((before, 5, before), (woken.Story, woken.Reports.Length, Assert.Single(woken.Was)));
        Assert.Equal(1, stream.Resting);
    }

    [Fact]
    public void No_more_is_kept_than_the_window_holds()
    {
        var stream = new StoryStream(new StoryWindow(10_000, 20, 2));
        for (var e = 0; e < 60; e++)
        {
            stream.Add(Invented.Report(e));
            stream.Settle();
            Assert.InRange(stream.Count, 0, 20 + (2 * RestingReports));
            Assert.InRange(stream.Resting, 0, 2);
        }
    }

    [Fact]
    public void A_thousand_copies_of_one_text_are_one_story()
    {
        var stream = new StoryStream(StoryWindow.Everything);
        var report = Invented.Report(6);
        for (var copy = 0; copy < 1000; copy++)
        {
            stream.Add(report with { Id = new ReportId(copy.ToString("x16", CultureInfo.InvariantCulture)) });
            if (copy % 200 == 199) stream.Settle();
        }

        stream.Add(Invented.Report(8));
        stream.Settle();
        Assert.Equal([1, 1000], stream.Stories().Select(s => s.Reports.Length).Order());
    }

    private static ImmutableArray<StoryChange> Settled(ImmutableArray<Article> reports) => Stream(reports).Stories();

    private static StoryStream Stream(ImmutableArray<Article> reports)
    {
        var stream = new StoryStream(StoryWindow.Everything);
        foreach (var report in reports) stream.Add(report);
        stream.Settle();
        return stream;
    }

    private static string Event(ReportId id) => Reports.First(r => r.Id == id).Name.Split('-')[0];

    private static string Text(ImmutableArray<StoryChange> stories) => string.Join("\n", stories.Select(s => s.Story + ": " + string.Join(' ', s.Reports)));
}
