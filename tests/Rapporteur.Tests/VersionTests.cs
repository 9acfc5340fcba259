using System.Text;
using Rapporteur.Model;
using Rapporteur.Tests.Intake;
using Xunit;

namespace Rapporteur.Tests;

public sealed class VersionTests
{
    private const string Text = "The port of Gdansk was opened again on Wednesday after a week of repairs, the ministry of transport said in Warsaw.";
    private static readonly DateOnly Today = new(2022, 6, 1);

    [Fact]
    public void Versions_of_one_page_are_kept_and_the_latest_speaks()
    {
        SourceFile[] files =
        [
            Warc("a.warc", "https://a.example/port?utm_source=x", Page(Text), "2022-05-04T10:00:00Z"), Warc("b.warc", "http://www.a.example/port#top", Page(Text + " Ships return on Thursday."), "2022-05-05T10:00:00Z"),
            Warc("c.warc", "https://a.example/port", Page(Text), "2022-05-04T12:00:00Z"), Warc("d.warc", "https://b.example/port", Page(Text), "2022-05-04T12:00:00Z"),
        ];
        foreach (var order in new[] { files, [.. files.Reverse()] })
        {
            var report = Pipeline.Run(order, Today, []);
            Assert.Equal(["a.warc", "b.warc", "d.warc"], report.Articles.Select(a => a.Name));
            Assert.Equal([1, 2, 1], report.Articles.Select(a => a.Version));
            Assert.Equal([report.Articles[1].Id, null, null], report.Articles.Select(a => a.SpokenForBy));
            Assert.Equal(["b.warc", "d.warc"], report.Dossiers.SelectMany(d => d.Story.Articles).Select(a => a.Name).Order(StringComparer.Ordinal));
            Assert.Equal(new DateTimeOffset(2022, 5, 4, 10, 0, 0, TimeSpan.Zero), report.Articles[0].Fetched);
            Assert.Equal("b.warc", Assert.Single(report.Diagnostics, d => d.Code == DiagnosticCodes.Versions).Place[5..]);
            Assert.Equal("c.warc", Assert.Single(report.Diagnostics, d => d.Code == DiagnosticCodes.SameReport).Place[5..]);
        }
    }

    [Fact]
    public void An_earlier_version_speaks_where_the_later_was_not_known_yet()
    {
        var early = Pipeline.Run([Warc("a.warc", "https://a.example/port", Page(Text), "2022-05-04T10:00:00Z")], Today, []);
        Assert.Null(Assert.Single(early.Articles).SpokenForBy);
    }

    [Fact]
    public void Two_reports_at_one_address_that_share_no_words_are_two_reports()
    {
        var report = Pipeline.Run(
            [
                Warc("a.warc", "https://a.example/", Page(Text), "2022-05-04T10:00:00Z"),
                Warc("b.warc", "https://a.example/", "<html lang=en><head><title>Earnings</title></head><body><article><h1>Earnings</h1><p>Quarterly earnings surprised analysts because subscription revenue doubled across several unrelated divisions.</p></article></body></html>", "2022-05-05T10:00:00Z"),
            ],
            Today, []);
        Assert.All(report.Articles, a => Assert.Null(a.SpokenForBy));
    }

    [Fact]
    public void Wire_items_of_one_name_are_versions_ordered_by_the_moment_of_issue()
    {
        SourceFile Item(string name, string time, string text) => new(name, name, Encoding.UTF8.GetBytes(
            $$"""{"uri": "urn:ninjs:1", "headline": "Port opened", "versioncreated": "2022-05-04T{{time}}:00Z", "firstcreated": "2022-05-04T08:00:00Z", "body_text": "{{text}}"}"""), null);
        var report = Pipeline.Run([Item("a.json", "12:00", Text + " Ships return on Thursday."), Item("b.json", "09:00", Text)], Today, []);
        Assert.Equal([2, 1], report.Articles.Select(a => a.Version));
        Assert.Equal(report.Articles[0].Id, report.Articles[1].SpokenForBy);
    }

    [Fact]
    public void The_page_a_feed_entry_leads_to_is_the_report_and_takes_from_the_entry_what_it_does_not_say()
    {
        const string Feed = "<rss><channel><title>The Post</title><item><title>Port opened</title><link>https://a.example/port?utm_medium=rss</link><pubDate>Thu, 05 May 2022 08:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><description>The port opened.</description></item></channel></rss>";
        var page = "<html lang=en><head><title>Port opened again</title><link rel=\"canonical\" href=\"https://a.example/port\"></head><body><article><h1>Port opened again</h1><p>" + Text + "</p><p>Ships return on Thursday, it said, and all three quays will be in use.</p></article></body></html>";
        var report = Pipeline.Run([File("feed.xml", Feed), Warc("page.warc", "http://a.example/port", page, "2022-05-05T09:00:00Z")], Today, []);
        var (entry, article) = (report.Articles.Single(a => a.IsEntry), report.Articles.Single(a => !a.IsEntry));
        Assert.Equal(article.Id, entry.SpokenForBy);
        Assert.Equal("2022-05-05", article.Published?.Value.ToString());
        Assert.Equal("Thu, 05 May 2022 08:00:00 GMT", article.Published!.Span.In(article.Text));
        Assert.Equal(["Ann Lee"], article.Authors.Select(a => a.Value));
        Assert.Equal(["page.warc"], report.Dossiers.SelectMany(d => d.Story.Articles).Select(a => a.Name));
        Assert.Contains(DiagnosticCodes.EntryOfPage, report.Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain(report.Diagnostics, d => d.Code == DiagnosticCodes.NoDate && d.Place == article.Location);
    }

    [Fact]
    public void A_withdrawn_report_counts_in_none_of_its_versions()
    {
        SourceFile Item(string name, int hour, string status, string text) => new(name, name, Encoding.UTF8.GetBytes(
            $$"""{"uri": "urn:ninjs:1", "headline": "Port opened", "pubstatus": "{{status}}", "versioncreated": "2022-05-04T{{hour}}:00:00Z", "body_text": "{{text}}"}"""), null);
        var report = Pipeline.Run([Item("a.json", 10, "usable", Text), Item("b.json", 12, "canceled", "Editors: kill this item."), Item("c.json", 11, "usable", Text + " Ships return on Thursday.")], Today, []);
        Assert.Equal([report.Articles[1].Id, null, report.Articles[1].Id], report.Articles.Select(a => a.SpokenForBy));
        Assert.Equal([false, true, false], report.Articles.Select(a => a.IsWithdrawn));
        Assert.Empty(report.Dossiers);
        Assert.Equal("b.json", Assert.Single(report.Diagnostics, d => d.Code == DiagnosticCodes.Withdrawn).Place);
        var again = Pipeline.Run([Item("a.json", 10, "usable", Text), Item("b.json", 12, "canceled", "Editors: kill this item."), Item("c.json", 13, "usable", Text + " Ships return on Thursday.")], Today, []);
        Assert.Equal(["c.json"], again.Dossiers.SelectMany(d => d.Story.Articles).Select(a => a.Name));
    }

    [Fact]
    public void Files_of_one_page_are_versions_by_the_address_it_gives_itself()
    {
        var report = Pipeline.Run([File("a.html", Stated("https://a.example/port", "Port opened", Text)), File("b.html", Stated("https://a.example/port?utm_source=x", "Port opened again", Text + " Ships return on Thursday."))], Today, []);
        Assert.Single(report.Dossiers.SelectMany(d => d.Story.Articles));
        Assert.Contains(DiagnosticCodes.Versions, report.Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain(DiagnosticCodes.SharedAddress, report.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void An_address_that_different_pages_give_themselves_joins_none_of_them()
    {
        string[] texts =
        [
            Text, "The museum in Bergen bought a painting that had been lost for forty years, and the museum will show it in the autumn.",
            "The council of Leeds voted for a new tram line that will lead from the station to the hospital, and work will begin in spring.",
        ];
        var files = texts.Select((t, i) => File($"{i}.html", Stated("https://a.example/news", $"Report {i}", t))).ToList();
        var report = Pipeline.Run(files, Today, []);
        Assert.All(report.Articles, a => Assert.Null(a.SpokenForBy));
        Assert.All(report.Articles, a => Assert.Contains(report.Diagnostics, d => d.Code == DiagnosticCodes.SharedAddress && d.Place == a.Location));
    }

    [Fact]
    public void An_entry_stands_behind_the_page_found_where_it_leads_though_all_pages_state_one_address()
    {
        const string Other = "The museum in Bergen bought a painting that had been lost for forty years, and the museum will show it in the autumn.";
        const string Feed = "<rss><channel><title>The Post</title><item><title>Port</title><link>https://a.example/port</link><description>The port opened.</description></item></channel></rss>";
        var report = Pipeline.Run(
            [
                File("feed.xml", Feed), Warc("a.warc", "https://a.example/port", Stated("https://a.example/news", "Port opened", Text), "2022-05-04T10:00:00Z"),
                Warc("b.warc", "https://a.example/museum", Stated("https://a.example/news", "Museum", Other), "2022-05-05T10:00:00Z"),
            ],
            Today, []);
        Assert.Equal(report.Articles.Single(a => a.Name == "a.warc").Id, report.Articles.Single(a => a.IsEntry).SpokenForBy);
        Assert.Equal(2, report.Articles.Count(a => a.SpokenForBy is null));
    }

    [Fact]
    public void A_page_found_elsewhere_than_it_says_is_met_by_either_address()
    {
        const string Feed = "<rss><channel><title>The Post</title><item><title>Port</title><link>https://a.example/go?id=7</link><description>The port opened.</description></item></channel></rss>";
        var report = Pipeline.Run(
            [
                File("feed.xml", Feed), Warc("a.warc", "https://a.example/go?id=7", Stated("https://a.example/port", "Port opened", Text), "2022-05-04T10:00:00Z"),
                File("saved.html", Stated("https://a.example/port", "Port opened", Text)),
            ],
            Today, []);
        Assert.Single(report.Articles, a => a.SpokenForBy is null);
    }

    [Fact]
    public void Entries_that_all_lead_to_the_front_page_are_reports_of_their_own()
    {
        const string Feed = "<rss><channel><title>The Post</title><item><title>Port</title><link>https://a.example/</link><description>The port opened.</description></item><item><title>Port again</title><link>https://a.example</link><description>The port opened again.</description></item></channel></rss>";
        Assert.All(Pipeline.Run([File("feed.xml", Feed)], Today, []).Articles, a => Assert.Null(a.SpokenForBy));
    }

    [Theory]
    [InlineData("https://www.a.example/b/?utm_source=x&b=2&a=1#c", null, "https://a.example/b?a=1&b=2")]
    [InlineData("https://a.example/", "https://a.example/b", "https://a.example/b")]
    [InlineData("https://other.example/b", "https://a.example/b", "https://a.example/b")]
    [InlineData("https://m.a.example/b", "https://a.example/c", "https://m.a.example/b")]
    [InlineData(null, "urn:newsml:1", "urn:newsml:1")]
    [InlineData("/b", null, null)]
    public void An_address_is_the_same_for_all_versions(string? canonical, string? found, string? expected) => Assert.Equal(expected, PageAddress.Of(canonical, found));

    private static string Page(string text) => $"<html lang=en><head><title>Port opened</title><meta property=\"article:published_time\" content=\"2022-05-04\"></head><body><article><h1>Port opened</h1><p>{text}</p><p>The harbour master thanked the crews for their work during the week.</p></article></body></html>";

    private static string Stated(string address, string title, string text) =>
        $"<html lang=en><head><title>{title}</title><link rel=\"canonical\" href=\"{address}\"></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>";

    private static SourceFile Warc(string name, string target, string page, string date) =>
        new(name, "warc/" + name, Inputs.Record("response", target, Inputs.Answer("Content-Type: text/html; charset=utf-8", page), date: date), null);

    private static SourceFile File(string name, string text) => new(name, name, Encoding.UTF8.GetBytes(text), null);
}
