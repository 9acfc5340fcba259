using System.Text;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class WireTests
{
    private const string Message = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2022-05-04T09:00:00Z</sent></header><itemSet>
        <packageItem guid="urn:newsml:wire.example:p1"/>
        <newsItem guid="urn:newsml:wire.example:20220504:1" version="3" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="WIRE"><name>Wire Agency</name></provider>
        <versionCreated>2022-05-04T11:00:00Z</versionCreated><firstCreated>2022-05-04T08:30:00Z</firstCreated></itemMeta>
        <contentMeta><headline role="headrole:short">Ferry</headline><headline role="headrole:main">Ferry &amp; port back in service</headline><by>By Ann Lee</by><language tag="en"/></contentMeta>
        <contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Inner</hl1></hedline></body.head>
        <body.content><p>The ferry sails again since <chron norm="20220504">Wednesday</chron>, the harbour office said.</p><hl2>Repairs</hl2><p>The ramp took a week.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:newsml:wire.example:20220504:2" xml:lang="de"><itemMeta><versionCreated>2022-05-04T12:00:00+02:00</versionCreated></itemMeta>
        <contentMeta><headline>Hafen wieder offen</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Der Hafen ist wieder offen.</p></body></html></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:newsml:wire.example:20220504:3"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A picture</headline></contentMeta></newsItem>
        </itemSet></newsMessage>
        """;

    [Fact]
    public void Every_news_item_with_text_is_a_report()
    {
        var items = Inputs.Take(Message, "wire.xml").Items;
        Assert.Equal(["wire.xml#item-1", "wire.xml#item-2"], items.Select(i => i.Name));
        Assert.Equal("urn:newsml:wire.example:20220504:1", items[0].Address);
        Assert.Equal(new DateTimeOffset(2022, 5, 4, 11, 0, 0, TimeSpan.Zero), items[0].Issued);
        Assert.False(items[0].IsEntry);
        Assert.Contains("<html lang=\"en\">", items[0].Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Ferry &amp; port back in service\"", items[0].Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Wire Agency\"", items[0].Content, StringComparison.Ordinal);
        Assert.Contains("<span norm=\"20220504\">Wednesday</span>", items[0].Content, StringComparison.Ordinal);
        Assert.Contains("<h2>Repairs</h2>", items[0].Content, StringComparison.Ordinal);
        Assert.DoesNotContain("Inner", items[0].Content, StringComparison.Ordinal);
        Assert.Contains("<p>Der Hafen ist wieder offen.</p>", items[1].Content, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(Message);
        Assert.Equal("The ramp took a week.", Inputs.Source(items[0], bytes, "The ramp took a week."));
    }

    [Fact]
    public void NITF_is_read_by_itself()
    {
        const string Nitf = """
            <nitf><head><title>Short</title><docdata><doc-id id-string="urn:x:7"/><date.issue norm="20220504T080000Z"/></docdata></head>
            <body><body.head><hedline><hl1>Bridge <em>closed</em></hl1></hedline><byline>By <person>Ann Lee</person></byline></body.head><body.content><p>The bridge was closed.</p></body.content></body></nitf>
            """;
        var item = Inputs.One(Inputs.Take(Nitf));
        Assert.Equal("urn:x:7", item.Address);
        Assert.Contains("content=\"Bridge closed\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("name=\"author\" content=\"Ann Lee\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("<p>The bridge was closed.</p>", item.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_text_says_so()
    {
        var result = Inputs.Take("<newsMessage><itemSet><packageItem guid=\"a\"/></itemSet></newsMessage>");
        Assert.Empty(result.Items);
        Assert.Equal([DiagnosticCodes.PartsWithoutReport], Inputs.Codes(result));
    }

    [Theory]
    [InlineData("<newsItem guid=\"urn:a\"><itemMeta><pubStatus qcode=\"stat:canceled\"/><edNote>Do not use.</edNote></itemMeta><contentMeta><headline>Ferry</headline></contentMeta></newsItem>", "canceled")]
    [InlineData("<newsItem guid=\"urn:a\"><itemMeta><pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"/></itemMeta></newsItem>", "withheld")]
    [InlineData("<nitf><head><docdata management-status=\"canceled\"><doc-id id-string=\"urn:a\"/></docdata></head><body><body.content/></body></nitf>", "canceled")]
    [InlineData("{\"uri\": \"urn:a\", \"pubstatus\": \"canceled\", \"headline\": \"Ferry\"}", "canceled")]
    public void A_notice_that_withdraws_a_report_is_kept_as_one_with_or_without_words(string notice, string status)
    {
        var item = Inputs.One(Inputs.Take(notice));
        Assert.True(item.IsWithdrawn);
        Assert.Equal("urn:a", item.Address);
        var told = Assert.Single(item.Diagnostics);
        Assert.Equal((DiagnosticCodes.Withdrawn, "in/input.dat"), (told.Code, told.Place));
        Assert.Contains(status, told.Message, StringComparison.Ordinal);
        Assert.True(Inputs.Read(item).IsWithdrawn);
    }

    [Fact]
    public void A_usable_item_is_not_withdrawn() =>
        Assert.False(Inputs.One(Inputs.Take("<newsItem guid=\"urn:a\"><itemMeta><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><description>The ferry sails again.</description></contentMeta></newsItem>")).IsWithdrawn);
}
