using System.Text;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Zuider Bode</title><link>https://bode.example/</link><language>nl</language>
        <item><title>Brug &amp; sluis dicht</title><link>https://bode.example/brug?utm_source=rss</link><pubDate>Wed, 04 May 2022 09:15:00 +0200</pubDate>
        <dc:creator>Noor Wouters</dc:creator><description>Kort bericht.</description>
        <content:encoded><![CDATA[<p>De brug over het kanaal blijft tot zondag dicht, zei de beheerder woensdag. Schepen liggen stil.</p><p>Een omleiding is er niet.</p>]]></content:encoded></item>
        <item><title>Markt verhuist</title><guid isPermaLink="false">17</guid><description>&lt;p&gt;De markt verhuist naar het plein bij het station, besliste de gemeenteraad van Zuiderdam dinsdagavond.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Der Bote</title>
        <entry><title type="html">Streik &lt;b&gt;beendet&lt;/b&gt;</title><link rel="alternate" href="https://bote.example/streik"/><id>tag:bote.example,2022:1</id>
        <published>2022-05-04T08:00:00Z</published><updated>2022-05-05T08:00:00Z</updated><author><name>Ute Kranz</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Streik im Hafen ist zu Ende, teilte die Gewerkschaft am Mittwoch mit.</p></div></content></entry></feed>
        """;

    private const string Rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://post.example/"><title>The Post</title></channel>
        <item rdf:about="https://post.example/1"><title>Lighthouse sold</title><link>https://post.example/1</link><dc:date>2022-05-04</dc:date><description>The lighthouse was sold.</description></item>
        </rdf:RDF>
        """;

    [Fact]
    public void Every_entry_of_RSS_is_a_report_with_what_the_feed_states()
    {
        var items = Inputs.Take(Rss, "feed.xml").Items;
        Assert.Equal(["feed.xml#entry-1", "feed.xml#entry-2"], items.Select(i => i.Name));
        Assert.All(items, i => Assert.True(i.IsEntry && i.Kind == ContentKind.Html));
        Assert.Equal("https://bode.example/brug?utm_source=rss", items[0].Address);
        Assert.Null(items[1].Address);
        var article = Inputs.Read(items[0]);
        Assert.Equal("Brug & sluis dicht", article.Title?.Value);
        Assert.Equal("2022-05-04", article.Published?.Value.ToString());
        Assert.Equal(["Noor Wouters"], article.Authors.Select(a => a.Value));
        Assert.Equal("Zuider Bode", article.Outlet?.Value);
        Assert.Contains("tot zondag dicht", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kort bericht", article.Text, StringComparison.Ordinal);
        Assert.Contains("<p>De markt verhuist", items[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_of_an_entry_leads_to_its_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Rss);
        var items = Inputs.Take(bytes, "feed.xml").Items;
        Assert.Equal("Noor Wouters", Inputs.Source(items[0], bytes, "Noor Wouters"));
        Assert.Equal("tot zondag dicht", Inputs.Source(items[0], bytes, "tot zondag dicht"));
        Assert.Equal("Brug &amp; sluis", Inputs.Source(items[0], bytes, "Brug &amp; sluis"));
        Assert.Equal("&lt;p&gt;De markt", Inputs.Source(items[1], bytes, "<p>De markt"));
    }

    [Fact]
    public void Atom_is_read_with_its_three_kinds_of_text()
    {
        var item = Inputs.One(Inputs.Take(Atom));
        Assert.Equal("https://bote.example/streik", item.Address);
        Assert.Equal(new DateTimeOffset(2022, 5, 5, 8, 0, 0, TimeSpan.Zero), item.Issued);
        Assert.Contains("<p>Der Streik im Hafen ist zu Ende", item.Content, StringComparison.Ordinal);
        var article = Inputs.Read(item);
        Assert.Equal("Streik beendet", article.Title?.Value);
        Assert.Equal(("2022-05-04", "2022-05-05"), (article.Published?.Value.ToString(), article.Modified?.Value.ToString()));
    }

    [Fact]
    public void RSS_1_0_is_read()
    {
        var item = Inputs.One(Inputs.Take(Rdf));
        Assert.Equal("https://post.example/1", item.Address);
        Assert.Contains("The lighthouse was sold.", item.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"The Post\"", item.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_Feed_is_read()
    {
        const string Feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Kystposten", "language": "nb", "items": [
              {"id": "1", "url": "https://kyst.example/1", "title": "Bro \u00e5pnet", "content_html": "<p>Broen ble åpnet onsdag.</p>", "date_published": "2022-05-04T10:00:00+02:00", "authors": [{"name": "Kari Lund"}]},
              {"id": "2", "url": "https://kyst.example/2", "title": "Stengt", "content_text": "Veien er stengt.\n\nDen åpner mandag.", "date_published": "2022-05-05"}]}
            """;
        var bytes = Encoding.UTF8.GetBytes(Feed);
        var items = Inputs.Take(bytes, "feed.json").Items;
        Assert.Equal(["feed.json#entry-1", "feed.json#entry-2"], items.Select(i => i.Name));
        Assert.Equal("https://kyst.example/1", items[0].Address);
        Assert.All(items, i => Assert.True(i.IsEntry));
        Assert.Contains("content=\"Kystposten\"", items[1].Content, StringComparison.Ordinal);
        Assert.Contains("<p>Veien er stengt.</p>\n<p>Den åpner mandag.</p>", items[1].Content, StringComparison.Ordinal);
        Assert.Equal("Bro \\u00e5pnet", Inputs.Source(items[0], bytes, "Bro åpnet"));
    }

    [Fact]
    public void A_feed_that_is_not_well_formed_is_read_as_far_as_it_can_be_understood()
    {
        const string Feed = "<rss><channel><title>A&nbsp;B</title><item><dc:creator>Jo</dc:creator><title>One\u0001 &eacute;t&eacute; & more</title><description>Text <b>bold<br> of <i>one</b>.</description></item>"
            + "<item><title>Two</title><description>Text of two.</description></item></chanel></rss>";
        var result = Inputs.Take(Feed);
        Assert.Equal(2, result.Items.Length);
        Assert.Contains("content=\"One été &amp; more\"", result.Items[0].Content, StringComparison.Ordinal);
        Assert.Contains(DiagnosticCodes.Malformed, Inputs.Codes(result));
    }

    [Fact]
    public void Of_a_feed_that_is_cut_off_the_whole_entries_are_read()
    {
        var result = Inputs.Take(Rss[..(Rss.Length - 120)]);
        Assert.Single(result.Items);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
    }

    [Fact]
    public void Entities_a_document_declares_are_counted_and_never_put_in()
    {
        const string Feed = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><item><title>Bomb &b; &c;</title><description>Text.</description></item></channel></rss>";
        var result = Inputs.Take(Feed);
        Assert.Contains("Bomb &amp;b; &amp;c;", Inputs.One(result).Content, StringComparison.Ordinal);
        var told = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCodes.OwnEntities);
        Assert.Contains("3 entities", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_encoding_in_the_declaration_is_not_believed_against_sound_bytes()
    {
        var feed = Rss.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal).Replace("Markt verhuist", "Café verhuist", StringComparison.Ordinal);
        Assert.Contains("Café verhuist", Inputs.Take(feed).Items[1].Content, StringComparison.Ordinal);
        var latin = Encoding.Latin1.GetBytes(feed);
        Assert.Contains("Café verhuist", Inputs.Take(latin).Items[1].Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title></feed>")]
    [InlineData("<feed><title>A</title>B<link href=\"https://a.example/c\"/>The bridge was closed.</feed>")]
    [InlineData("<rss><channel><title>A</title></channel></rss>")]
    public void A_feed_without_entries_is_told(string feed)
    {
        var result = Inputs.Take(feed);
        Assert.Empty(result.Items);
        Assert.Equal([DiagnosticCodes.NoReports], Inputs.Codes(result));
    }
}
