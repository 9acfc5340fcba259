using System.Net;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Web;

public sealed class SitePagesTests
{
    private const string EnglishReport = "/stories/s1a5e0c44/reports/1a5e0c44b2907d16";

    public static TheoryData<string> Pages =>
        ["/", "/?page=7", "/stories/s1a5e0c44", "/stories/s9d20b7f1", EnglishReport, "/register", "/register?as-of=2024-03-20&known=2024-03-15&party=CZE", "/register?as-of=soon", "/nowhere"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_sound_guarded_and_leads_only_to_what_is_there(string path)
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var answer = await site.Ask(path);
        var page = Html.Parse(answer.Text);
        Html.AssertLinksLead(page);
        Html.AssertOutline(page);
        Assert.Empty(Html.Foreign(answer.Text));
        Assert.Equal("text/html; charset=utf-8", answer.Type);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("blazor-enhanced-nav"));
        Assert.DoesNotContain(page.All, e => e.HasAttribute("style") || e.LocalName == "style" || (e.LocalName == "script" && !e.HasAttribute("src")));
        foreach (var href in page.QuerySelectorAll("[href^='/'],[src^='/']").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct())
        {
            var target = await site.Ask(href);
            Assert.True(target.Status == HttpStatusCode.OK, $"{path} leads to {href}: {target.Status}");
            if (href.Contains('#', StringComparison.Ordinal)) Assert.NotNull(Html.Parse(target.Text).GetElementById(Uri.UnescapeDataString(href.Split('#')[1])));
        }
    }

    [Fact]
    public async Task The_stories_are_listed_with_their_counts()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (status, page) = await site.Get("/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Brno: Czechs order Georgian consulate shut within a week", "Ferries idle as 300 deckhands walk out"], page.QuerySelectorAll(".story-list h2").Select(h => h.TextContent));
        Assert.Equal("3 reports, 3 languages, 2 independent lines, 2 speakers", page.QuerySelector(".story-list .counts")!.TextContent);
    }

    [Fact]
    public async Task A_long_list_of_stories_is_shown_by_pages()
    {
        var report = SampleReport.Make();
        var one = report.Dossiers[1];
        var many = report with { Dossiers = [.. Enumerable.Range(0, 250).Select(i => one with { Title = $"Story {i}", Story = one.Story with { Id = $"s{i:D8}", Articles = [] } })] };
        await using var site = await RunningSite.Start(many);
        var (_, page) = await site.Get("/?page=3");
        Assert.Equal(50, page.QuerySelectorAll(".story-list li").Length);
        Assert.Equal("Story 200", page.QuerySelector(".story-list h2")!.TextContent);
        Assert.Equal("/?page=2", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_dossier_holds_its_originals_and_every_value_opens_its_words()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (_, page) = await site.Get("/stories/s1a5e0c44");
        Assert.Equal(3, page.QuerySelectorAll(".original").Length);
        var links = page.QuerySelectorAll("main a.w");
        Assert.True(links.Length > 60, $"{links.Length} links");
        Assert.All(links, l => Assert.NotEqual("", Html.WordsAt(page, l)));
        Assert.Equal("eight", Html.WordsAt(page, page.QuerySelectorAll(".alternative a.w")[0]));
    }

    [Fact]
    public async Task A_report_shows_its_text_and_what_is_read_from_it()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (_, page) = await site.Get(EnglishReport);
        Assert.Contains("told reporters in Prague", page.QuerySelector(".original .text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["ordered Georgia to close", "told eight staff members to leave", "may answer by closing", "recalled"],
            page.QuerySelectorAll(".read-claims p.words a").Select(a => Html.WordsAt(page, a)));
    }

    [Theory]
    [InlineData("", "Brno Batumi")]
    [InlineData("?as-of=2024-03-20", "Brno")]
    [InlineData("?as-of=2024-03-21", "Brno Batumi")]
    [InlineData("?as-of=2024-01-01", "")]
    [InlineData("?party=GEO", "Brno Batumi")]
    [InlineData("?party=FRA", "")]
    [InlineData("?as-of=20-03-2024", "")]
    public async Task The_register_answers_for_a_day_and_a_party(string query, string places)
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (status, page) = await site.Get("/register" + query);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(places, string.Join(' ', page.QuerySelectorAll(".place bdi").Select(p => p.TextContent)));
        Assert.Equal(query.Contains("20-03", StringComparison.Ordinal), page.QuerySelector("[role=alert]") is not null);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/stories/s00000000")]
    [InlineData("/stories/s1a5e0c44/reports/0000000000000000")]
    [InlineData("/stories/%3Cscript%3E/reports/%2e%2e")]
    [InlineData("/assets/..%2Fsecret")]
    public async Task What_is_not_there_is_said_not_to_be(string path)
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (status, page) = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("Not found", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Names_of_others_cannot_become_markup_on_the_site()
    {
        const string hostile = "<script>alert(1)</script>";
        var report = SampleReport.Make();
        await using var site = await RunningSite.Start(report with
        {
            Register = [.. report.Register.Select(r => r with { Holder = hostile, Name = hostile, Value = hostile })],
            Dossiers = [.. report.Dossiers.Select(d => d with { Title = hostile })],
        });
        foreach (var path in (string[])["/", "/stories/s1a5e0c44", EnglishReport, "/register", "/register?party=" + Uri.EscapeDataString(hostile), "/register?as-of=" + Uri.EscapeDataString("\">" + hostile)])
        {
            var (_, page) = await site.Get(path);
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Contains(hostile, page.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }
}
