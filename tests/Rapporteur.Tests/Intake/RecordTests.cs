using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class RecordTests
{
    private const string Ninjs = """
        {"uri": "urn:ninjs:wire.example:1", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "language": "sv-SE", "versionCreated": "2022-05-04T10:00:00Z", "firstCreated": "2022-05-04T09:00:00Z",
         "by": "Eva Berg", "headlines": [{"role": "short", "value": "Bron"}, {"role": "main", "value": "Bron \u00f6ppnad"}],
         "bodies": [{"role": "main", "contentType": "text/plain", "value": "Bron är öppen."}, {"role": "rich", "contentType": "text/html", "value": "<p>Bron är <b>öppen</b> igen.<\/p>"}]}
        """;

    [Fact]
    public void Ninjs_3_and_2_are_read_out_of_the_box()
    {
        foreach (var text in new[] { Ninjs, Ninjs.Replace("versionCreated", "versioncreated", StringComparison.Ordinal).Replace("contentType", "contenttype", StringComparison.Ordinal) })
        {
            var item = Inputs.One(Inputs.Take(text));
            Assert.Equal("urn:ninjs:wire.example:1", item.Address);
            Assert.Equal(new DateTimeOffset(2022, 5, 4, 10, 0, 0, TimeSpan.Zero), item.Issued);
            Assert.Contains("content=\"Bron öppnad\"", item.Content, StringComparison.Ordinal);
            Assert.Contains("<p>Bron är <b>öppen</b> igen.</p>", item.Content, StringComparison.Ordinal);
            Assert.Contains("lang=\"sv-SE\"", item.Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ninjs_1_is_read_too()
    {
        var item = Inputs.One(Inputs.Take("""{"uri": "urn:x:1", "headline": "Bridge open", "body_text": "The bridge is open.", "byline": "Ann Lee", "versioncreated": "2022-05-04T10:00:00Z"}"""));
        Assert.Contains("<p>The bridge is open.</p>", item.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Ann Lee\"", item.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_is_a_record_and_a_broken_one_spoils_no_other()
    {
        const string Lines = "{\"title\": \"One\", \"text\": \"Text \\\"one\\\".\"}\n{\"title\": \"Two\", \"text\": \"Te\nno record at all\n{\"title\": \"Three\", \"text\": \"Text three.\"}\n";
        var result = Inputs.Take(Lines, "dump.jsonl");
        Assert.Equal(["dump.jsonl#record-1", "dump.jsonl#record-4"], result.Items.Select(i => i.Name));
        Assert.Contains("Text &quot;one&quot;.", result.Items[0].Content, StringComparison.Ordinal);
        Assert.Contains(DiagnosticCodes.BrokenPart, Inputs.Codes(result));
    }

    [Theory]
    [InlineData("[{\"title\": \"One\", \"text\": \"A {b} [c.\"},\n {\"title\": \"Two\",\n \"text\": \"Text.\"}]")]
    [InlineData("{\n \"status\": \"ok\", \"articles\": [{\"title\": \"One\", \"content\": \"A {b} [c.\"}, {\"title\": \"Two\", \"content\": \"Text.\"}]}")]
    [InlineData("{\"title\": \"One\",\n \"text\": \"A {b} [c.\"}\n{\"title\": \"Two\",\n \"text\": \"Text.\"}")]
    public void A_list_an_answer_of_a_service_and_objects_over_many_lines_are_records(string json)
    {
        var items = Inputs.Take(json, "x.json").Items;
        Assert.Equal(["x.json#record-1", "x.json#record-2"], items.Select(i => i.Name));
        Assert.Contains("<p>A {b} [c.</p>", items[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_given_lead_to_fields_inside_others()
    {
        var fields = FieldNames.Parse("title=meta.kop, text=inhoud,published=meta.dag");
        var item = Inputs.One(Inputs.Take("""{"title": "Not this", "meta": {"kop": "Brug dicht", "dag": "2022-05-04"}, "inhoud": ["De brug is dicht.", "Tot zondag."]}""", fields: fields));
        Assert.Contains("content=\"Brug dicht\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"2022-05-04\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("<p>De brug is dicht.</p>\n<p>Tot zondag.</p>", item.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title=headline,text=body", true)]
    [InlineData("title", false)]
    [InlineData("titel=kop", false)]
    [InlineData("title=", false)]
    [InlineData("", false)]
    public void Names_are_of_one_form(string text, bool isSound)
    {
        var names = FieldNames.Parse(text);
        Assert.Equal(isSound, names is not null);
        if (isSound) Assert.Equal(text, names!.ToString());
    }

    [Fact]
    public void A_record_without_title_and_text_says_so()
    {
        var result = Inputs.Take("""{"stories": [{"id": "a", "facts": [{"type": "X", "text": "quoted"}]}]}""");
        Assert.Empty(result.Items);
        Assert.Equal([DiagnosticCodes.NoFields], Inputs.Codes(result));
    }

    [Fact]
    public void A_picture_with_headline_and_caption_is_no_report()
    {
        var result = Inputs.Take("""{"type": "picture", "headline": "Ferry at the quay", "description_text": "The ferry lies at the quay.", "renditions": [{"href": "a.jpg"}]}""");
        Assert.Empty(result.Items);
        Assert.Equal([DiagnosticCodes.PartsWithoutReport], Inputs.Codes(result));
    }

    [Theory]
    [InlineData("The ferry between the two towns sails again since\\nWednesday, the harbour office said after a week of\\nrepairs.\\n\\nTickets stay valid.", "<p>The ferry between the two towns sails again since\nWednesday, the harbour office said after a week of\nrepairs.</p>\n<p>Tickets stay valid.</p>")]
    [InlineData("The ferry between the two towns sails again since Wednesday.\\nTickets bought before stay valid until May.", "<p>The ferry between the two towns sails again since Wednesday.</p>\n<p>Tickets bought before stay valid until May.</p>")]
    public void Lines_a_program_broke_are_joined_and_lines_that_are_paragraphs_are_not(string text, string expected) =>
        Assert.Contains(expected, Inputs.One(Inputs.Take($$"""{"title": "Ferry", "text": "{{text}}"}""")).Content, StringComparison.Ordinal);

    [Fact]
    public void A_record_with_a_whole_page_is_that_page()
    {
        var json = "{\"url\": \"https://a.example/1\", \"fetched\": 1651660200, \"html\": \"" + Inputs.Page.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"}";
        var item = Inputs.One(Inputs.Take(json));
        Assert.StartsWith("<!DOCTYPE html><html lang=\"en\"><head><title>", item.Content, StringComparison.Ordinal);
        Assert.Equal("https://a.example/1", item.Address);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1651660200), item.Fetched);
        Assert.Equal(item.Fetched, item.Known);
    }

    [Fact]
    public void Every_value_leads_to_its_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes(Ninjs);
        var item = Inputs.One(Inputs.Take(bytes));
        Assert.Equal("är <b>öppen</b> igen.", Inputs.Source(item, bytes, "är <b>öppen</b> igen."));
        Assert.Equal("<\\/p>", Inputs.Source(item, bytes, "</p>"));
    }

    [Fact]
    public void A_record_that_is_cut_off_is_read_where_it_is_the_only_one()
    {
        var result = Inputs.Take("{\"title\": \"One\", \"text\": \"Half a tex");
        Assert.Contains("Half a tex", Inputs.One(result).Content, StringComparison.Ordinal);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
    }

    [Fact]
    public void A_giant_line_is_left_out_and_the_next_is_read()
    {
        var lines = "{\"title\": \"A\", \"text\": \"Short.\"}\n{\"title\": \"B\", \"text\": \"" + new string('x', 500) + "\"}\n{\"title\": \"C\", \"text\": \"Short.\"}\n";
        var result = Inputs.Take(Encoding.UTF8.GetBytes(lines), "d.jsonl", new IntakeLimits { LargestInput = 200 });
        Assert.Equal(["d.jsonl#record-1", "d.jsonl#record-3"], result.Items.Select(i => i.Name));
        Assert.Contains(DiagnosticCodes.TooLarge, Inputs.Codes(result));
    }
}
