using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Facts;

/// <summary>What whole pages state about themselves, and that all of it is cited.</summary>
public sealed class PageFactTests
{
    private const string Prose = """
        <p>The ferry to Lorn will not sail again before the summer, the harbour master said, and nobody should wait for it on the quay.</p>
        <p>The mayor of Kelby, who had promised a bridge, called the news a pity, and asked for a smaller boat, a rower and a rope.</p>
        <p>Passengers who hold a ticket get their money back, less a small fee for the time that they have spent looking at the sea.</p>
        """;

    private static Article Read(string head, string beforeArticle, string afterArticle = "", string language = "en") => Reports.Read(
        $"<html lang=\"{language}\"><head><title>Ferry to Lorn stays in harbour</title>{head}</head><body><div><h1>Ferry to Lorn stays in harbour</h1>{beforeArticle}<div class=\"content\">{Prose}</div>{afterArticle}</div></body></html>");

    private static string? Words(Article article, Span? span) => span?.In(article.Text);

    [Theory]
    [InlineData("Published: 12 March 2024 | Updated: 14 March 2024")]
    [InlineData("Updated: 14 March 2024 | Published: 12 March 2024")]
    [InlineData("Veröffentlicht am 12. März 2024, aktualisiert am 14. März 2024")]
    public void Printed_labels_say_which_date_is_which(string line)
    {
        var article = Read("", $"<div>{line}</div>");
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
        Assert.Equal("2024-03-14", article.Modified?.Value.ToString());
        Assert.Contains("12", Words(article, article.Published?.Span), StringComparison.Ordinal);
        Assert.Contains("14", Words(article, article.Modified?.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Stated_dates_of_publication_and_change_are_kept_apart()
    {
        var article = Read("<meta property=\"article:published_time\" content=\"2024-03-12T08:00:00+01:00\"><meta property=\"article:modified_time\" content=\"2024-03-15T08:00:00+01:00\">", "");
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
        Assert.Equal("2024-03-15", article.Modified?.Value.ToString());
        Assert.Equal("2024-03-15T08:00:00+01:00", Words(article, article.Modified?.Span));
    }

    [Theory]
    [InlineData("2024-03-12T23:30:00-05:00", "2024-03-12")]
    [InlineData("2024-03-12T00:30:00+09:00", "2024-03-12")]
    [InlineData("Tue, 12 Mar 2024 23:30:00 +0100", "2024-03-12")]
    public void The_day_is_that_of_the_place_of_the_outlet(string instant, string day) =>
        Assert.Equal(day, Read($"<meta property=\"article:published_time\" content=\"{instant}\">", "").Published?.Value.ToString());

    [Fact]
    public void The_day_printed_beside_the_headline_corrects_an_instant_in_universal_time()
    {
        var article = Read("<meta property=\"article:published_time\" content=\"2024-03-13T02:30:00Z\">", "<p>March 12, 2024</p>");
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
        Assert.Equal("March 12, 2024", Words(article, article.Published?.Span));
    }

    [Fact]
    public void Dates_of_comments_and_of_other_reports_do_not_win()
    {
        var article = Read("", "<p>12 March 2024</p>", """
            <div class="comments"><p class="date">13 March 2024</p><p>I saw the ferry.</p></div>
            <div class="related"><span class="date">1 January 2024</span><a href="/b">Ten bridges that nobody built</a></div>
            """);
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
    }

    [Fact]
    public void A_page_that_only_its_address_dates_cites_the_address()
    {
        var article = Read("<link rel=\"canonical\" href=\"https://kelby.example/2024/03/12/ferry\">", "");
        Assert.Equal("2024/03/12", Words(article, article.Published?.Span));
        Assert.Equal("https://kelby.example/2024/03/12/ferry", article.Canonical?.Value);
        Assert.Equal("https://kelby.example/2024/03/12/ferry", Words(article, article.Canonical?.Span));
    }

    [Fact]
    public void A_relative_address_is_no_address() => Assert.Null(Read("<link rel=\"canonical\" href=\"/ferry\">", "").Canonical);

    [Fact]
    public void Site_and_section_are_cited()
    {
        var article = Read("<meta property=\"og:site_name\" content=\"Kelby &amp; Lorn Courier\"><meta property=\"article:section\" content=\"Harbour\">", "");
        Assert.Equal("Kelby & Lorn Courier", article.Outlet?.Value);
        Assert.Equal("Kelby & Lorn Courier", Words(article, article.Outlet?.Span));
        Assert.Equal("Harbour", Words(article, article.Section?.Span));
    }

    [Theory]
    [InlineData("<p>By Ada Quist and Bo Lund</p>", "Ada Quist|Bo Lund")]
    [InlineData("<div class=\"byline\"><span>By</span><a href=\"/x\" rel=\"author\">Ada Quist</a></div>", "Ada Quist")]
    [InlineData("<p>Von Ada Quist</p><p>Foto: Bo Lund</p>", "Ada Quist")]
    [InlineData("<span itemprop=\"author\">Ada Quist</span>", "Ada Quist")]
    [InlineData("<a rel=\"author\" href=\"/a\">Ada Quist</a>, <a rel=\"author\" href=\"/b\">Bo Lund</a>", "Ada Quist|Bo Lund")]
    public void Authors_printed_beside_the_headline_are_cited_where_they_stand(string line, string names)
    {
        var article = Read("", line);
        Assert.Equal(names, string.Join('|', article.Authors.Select(a => Words(article, a.Span))));
        Assert.Equal(names, string.Join('|', article.Authors.Select(a => a.Value)));
    }

    [Fact]
    public void An_author_that_the_data_only_points_to_is_found_by_its_id()
    {
        var article = Read("""
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry to Lorn stays in harbour","author":{"@id":"#p"}},
            {"@type":"Person","@id":"#p","name":"Ada Quist"}]}</script>
            """, "");
        Assert.Equal(["Ada Quist"], article.Authors.Select(a => Words(article, a.Span)));
    }

    [Fact]
    public void Data_about_listed_reports_is_not_about_this_one()
    {
        var article = Read("""
            <script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another","datePublished":"2021-01-01","author":{"@type":"Person","name":"Cy Moor"}}]}</script>
            """, "<p>By Ada Quist</p><p>12 March 2024</p>");
        Assert.Equal(["Ada Quist"], article.Authors.Select(a => a.Value));
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
    }

    [Fact]
    public void Data_that_breaks_off_gives_what_it_holds()
    {
        var article = Read("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Quist\"</script>", "");
        Assert.Equal("2024-03-12", article.Published?.Value.ToString());
        Assert.Equal(["Ada Quist"], article.Authors.Select(a => a.Value));
    }

    [Fact]
    public void Readers_who_commented_are_no_authors() =>
        Assert.Empty(Read("", "", "<div id=\"comments\"><span class=\"author\">Cy Moor</span><p>I saw the ferry.</p></div>").Authors);

    [Theory]
    [InlineData("en-US", "2024-03-05")]
    [InlineData("de", "2024-05-03")]
    public void Digits_that_may_be_read_either_way_follow_another_date_of_the_page(string language, string day) =>
        Assert.Equal(day, Read($"<link rel=\"canonical\" href=\"https://kelby.example/{day}-ferry\">", "<p>3/5/2024</p>", "", language).Published?.Value.ToString());
}
