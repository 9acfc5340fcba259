using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading;
using Xunit;

namespace Rapporteur.Tests.Reading.Sites;

public sealed class SiteReaderTests
{
    private const string Prompt = "Every morning our newsletter brings you the stories that matter, sent for free before breakfast.";
    private const string Background = "The old bridge over the Lorn was built in stone and has carried the road to the harbour ever since.";

    private static readonly string[] Bridge =
    [
        "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its stone pillars.",
        "The council said the road to the harbour would stay shut until the pillars have been looked at again.",
        "Lorries have to take the long way round through the hills, which adds an hour to every trip.",
    ];

    private static readonly string[] School =
    [
        "A school in the hills above Senda has won a prize for the garden its pupils planted two years ago.",
        "Teachers said the children grow beans and pumpkins and sell them on the market square each autumn.",
        "The jury praised how the oldest pupils teach the youngest to look after the beds in summer.",
    ];

    private static readonly string[] Reopened =
    [
        "The bridge over the Lorn was opened again on Monday, three weeks after cracks were found in its pillars.",
        "The first lorries took the road to the harbour in the early morning, drivers told a local radio.",
        "Work on the stone of the second pillar goes on, and one lane stays shut until the end of the month.",
    ];

    [Fact]
    public void A_prompt_that_stands_in_several_reports_of_a_site_is_furniture()
    {
        var read = Together(("bridge", [.. Bridge, Prompt]), ("school", [.. School, Prompt]));
        Assert.All(read, a => Assert.DoesNotContain("newsletter", a.Body(), StringComparison.Ordinal));
        Assert.All(read, a => Assert.Contains(a.Diagnostics, d => d.Code == DiagnosticCodes.SiteFurniture));
        Assert.All(read, a => Assert.DoesNotContain(a.Sentences, s => s.Span.In(a.Text).Contains("newsletter", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_prompt_of_one_report_alone_stays() =>
        Assert.Contains("newsletter", Together(("bridge", [.. Bridge, Prompt]), ("school", School))[0].Body(), StringComparison.Ordinal);

    [Fact]
    public void Background_that_follow_ups_share_stays_text()
    {
        var read = Together(("bridge", [.. Bridge, Background]), ("reopened", [.. Reopened, Background]));
        Assert.All(read, a => Assert.Contains(Background, a.Body(), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_copies_of_one_report_stay_as_they_are()
    {
        var read = Together(("bridge", Bridge), ("copy", [.. Bridge, School[2]]));
        Assert.All(read, a => Assert.Contains(Bridge[2], a.Body(), StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_of_different_sites_have_nothing_to_do_with_each_other()
    {
        var read = SiteReader.LeaveOutFurniture([Page("https://www.lorn.example/bridge", [.. Bridge, Prompt]), Page("https://www.senda.example/school", [.. School, Prompt])]);
        Assert.All(read, a => Assert.Contains(Prompt, a.Body(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        var one = Page("https://lorn.example/bridge", [.. Bridge, Prompt]);
        var other = Page("https://www.lorn.example/school", [.. School, Prompt]);
        Assert.Equal(SiteReader.LeaveOutFurniture([one, other]).Select(a => a.Body()), SiteReader.LeaveOutFurniture([other, one]).Reverse().Select(a => a.Body()));
    }

    private static ImmutableArray<Article> Together(params (string Name, string[] Paragraphs)[] pages) =>
        SiteReader.LeaveOutFurniture([.. pages.Select(p => Page($"https://www.lorn.example/{p.Name}", p.Paragraphs))]);

    private static Article Page(string address, string[] paragraphs) => Reports.Read($"""
        <html><head><title>News</title><link rel="canonical" href="{address}"></head><body><article><h1>What happened in the valley this week</h1>
        {string.Concat(paragraphs.Select(p => $"<p>{p}</p>\n"))}</article></body></html>
        """);
}
