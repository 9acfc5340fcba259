using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary>Single steps as a user runs them.</summary>
public sealed class StepTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><meta property="og:title" content="Ferry stops for the winter"></head><body>
        <nav><a href="/a">Home</a> <a href="/b">Sport</a></nav><article><h1>Ferry stops for the winter</h1>
        <p>The ferry between the two islands will not sail from the first of December, the harbour office said on Monday.</p>
        <p>Passengers have been told to take the bridge in the north of the country until the ice has gone in the spring.</p></article></body></html>
        """;

    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Clean_writes_a_line_for_every_record_in_order()
    {
        run.Folder.Put("in.jsonl", JsonSerializer.Serialize(new { id = "one", html = Page }) + "\n" + JsonSerializer.Serialize(new { id = "two", text = "The minister spoke to the press on Tuesday and said that nothing had been agreed so far." }) + "\n");
        run.Call("step", "clean", "--in", run.Folder.At("in.jsonl"));
        var lines = Lines(run.Out);
        Assert.Equal(["one", "two"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal("Ferry stops for the winter", lines[0].GetProperty("title").GetString());
        Assert.StartsWith("The ferry between", lines[0].GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", lines[0].GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Equal("en", lines[1].GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("set/html/abc.html", "abc")]
    [InlineData("set/cache/abc.html", "abc.html")]
    [InlineData("set/pages/abc/source.html", "abc")]
    public void Predictions_go_by_the_ids_of_the_labelled_sets(string path, string id)
    {
        run.Folder.Put(path, Page);
        run.Call("step", "clean", "--in", run.Folder.At("set"), "--out", run.Folder.At("out.jsonl"), "--predictions", run.Folder.At("predictions.json"));
        using var json = JsonDocument.Parse(File.ReadAllText(run.Folder.At("predictions.json")));
        var page = Assert.Single(json.RootElement.EnumerateObject());
        Assert.Equal(id, page.Name);
        Assert.StartsWith("The ferry between", page.Value.GetProperty("articleBody").GetString(), StringComparison.Ordinal);
        Assert.Equal(id, Lines(File.ReadAllText(run.Folder.At("out.jsonl"))).Single().GetProperty("id").GetString());
    }

    [Fact]
    public void In_a_folder_of_loose_files_every_file_counts()
    {
        run.Folder.Put("loose/a.txt", "The harbour of Kelby was closed on Monday after a storm, the port office said.");
        run.Folder.Put("loose/b.eml", "From: desk@kelby.example\nSubject: Ferry returns\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n\nThe ferry to Kelby sails again, the port office said on Monday.");
        run.Folder.Put("loose/c.zip", "PK\u0003\u0004abc");
        Assert.Equal(1, run.Call("step", "clean", "--in", run.Folder.At("loose")));
        Assert.Contains("a.txt", run.Out, StringComparison.Ordinal);
        Assert.Contains("The ferry to Kelby sails again", run.Out, StringComparison.Ordinal);
        Assert.Contains("RAP114", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_lines_are_unpacked_and_a_name_in_gz_is_packed()
    {
        run.Folder.Put("in.jsonl.gz", Packed("{\"id\":\"a\",\"text\":\"Die Regierung hat am Montag nicht mitgeteilt, warum das Gesetz noch nicht in Kraft ist.\"}\n"));
        Assert.Equal(0, run.Call("step", "identify", "--in", run.Folder.At("in.jsonl.gz"), "--out", run.Folder.At("out.jsonl.gz")));
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(run.Folder.At("out.jsonl.gz")), CompressionMode.Decompress));
        Assert.Equal("de", Lines(unpacked.ReadToEnd()).Single().GetProperty("language").GetString());
    }

    [Fact]
    public void A_table_of_texts_gives_a_table_of_codes()
    {
        run.Folder.Put("in.tsv", "1\tThe government said on Monday that it would not change the law.\n2\tRegeringen sagde mandag, at den ikke vil ændre loven efter valget.\n");
        Assert.Equal(0, run.Call("step", "identify", "--tsv", "--in", run.Folder.At("in.tsv")));
        Assert.Equal("1\ten\n2\tda\n", run.Out);
    }

    [Fact]
    public void Numbers_are_written_with_their_place_in_characters_and_only_of_the_sort_a_line_asks_for()
    {
        run.Folder.Put("in.jsonl", "{\"id\":\"a\",\"lang\":\"en\",\"text\":\"\U0001F410 ate $3 of 12 pies.\"}\n{\"id\":\"b\",\"lang\":\"en\",\"task\":\"ordinal\",\"text\":\"The 3rd of 12 pies.\"}\n");
        Assert.Equal(0, run.Call("step", "numbers", "--in", run.Folder.At("in.jsonl")));
        Assert.Equal(
            "{\"id\":\"a\",\"lang\":\"en\",\"numbers\":[{\"start\":6,\"end\":8,\"text\":\"$3\",\"type\":\"currency\",\"value\":\"3\",\"unit\":\"Dollar\"},"
            + "{\"start\":12,\"end\":14,\"text\":\"12\",\"type\":\"number\",\"value\":\"12\"}]}\n"
            + "{\"id\":\"b\",\"lang\":\"en\",\"numbers\":[{\"start\":4,\"end\":7,\"text\":\"3rd\",\"type\":\"ordinal\",\"value\":\"3\"}]}\n",
            run.Out);
        Assert.Equal(0, run.Call("step", "numbers", "--type", "percentage", "--in", run.Folder.At("in.jsonl")));
        Assert.Equal("{\"id\":\"a\",\"lang\":\"en\",\"numbers\":[]}", run.Out.Split('\n')[0]);
    }

    [Fact]
    public void A_line_that_is_no_record_is_named_and_the_others_are_read()
    {
        run.Folder.Put("in.jsonl", "{\"id\":\"a\",\"text\":\"It was the first time that they had met.\"}\nrubbish\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"He was not there.\"}");
        Assert.Equal(1, run.Call("step", "identify", "--in", run.Folder.At("in.jsonl")));
        Assert.Equal(["a", "c"], Lines(run.Out).Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(2, run.Error.Split(DiagnosticCodes.BadLine).Length - 1);
        Assert.Contains("in.jsonl:2)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_breaks_off_is_read_as_far_as_it_goes()
    {
        var lines = string.Concat(Enumerable.Range(0, 4000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"The {i * 7919 % 10007} men of number {i} were there.\"}}\n"));
        var packed = Packed(lines);
        run.Folder.Put("in.jsonl.gz", packed[..(packed.Length / 2)]);
        Assert.Equal(1, run.Call("step", "identify", "--in", run.Folder.At("in.jsonl.gz")));
        Assert.InRange(Lines(run.Out).Count, 100, 3999);
        Assert.Contains(DiagnosticCodes.BadLine, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_takes_every_form_that_read_takes_and_names_each_report()
    {
        const string Text = "<p>The ferry between the two islands will not sail from the first of December, the harbour office said on Monday.</p>";
        run.Folder.Put("wire.jsonl", JsonSerializer.Serialize(new { type = "text", headlines = new[] { new { value = "Ferry stops" } }, bodies = new[] { new { contenttype = "text/html", value = Text } } }) + "\n");
        run.Folder.Put("feed.xml", $"<rss><channel><item><title>One</title><description><![CDATA[{Text}]]></description></item><item><title>Two</title><description><![CDATA[{Text}]]></description></item></channel></rss>");
        File.WriteAllBytes(run.Folder.Put("x.zip", ""), Rapporteur.Tests.Intake.Inputs.Zip(("a.html", Encoding.UTF8.GetBytes(Page)), ("b.txt", "The ferry will not sail, the office said on Monday."u8.ToArray())));
        foreach (var (name, ids) in new[] { ("wire.jsonl", new[] { "1" }), ("feed.xml", ["feed.xml#entry-1", "feed.xml#entry-2"]), ("x.zip", ["a.html", "b.txt"]) })
        {
            run.Call("step", "clean", "--in", run.Folder.At(name));
            var lines = Lines(run.Out);
            Assert.Equal(ids, lines.Select(l => l.GetProperty("id").GetString()));
            Assert.Contains("The ferry", lines[0].GetProperty("body").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("missing.jsonl", 3)]
    [InlineData("empty.jsonl", 3)]
    public void Nothing_to_read_is_said_and_returned(string name, int code)
    {
        run.Folder.Put("empty.jsonl", "");
        Assert.Equal(code, run.Call("step", "identify", "--tsv", "--in", run.Folder.At(name)));
        Assert.Contains(DiagnosticCodes.NothingRead, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_a_wrong_call()
    {
        run.Folder.Put("in.jsonl", "{\"id\":\"a\",\"text\":\"It was.\"}\n");
        Assert.Equal(2, run.Call("step", "clean", "--in", run.Folder.At("in.jsonl"), "--out", run.Folder.At("no/such/folder.jsonl")));
    }

    private static List<JsonElement> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    [Fact]
    public void Where_no_report_is_found_a_step_says_so_and_returns_three()
    {
        run.Folder.Put("empty.txt", "");
        File.WriteAllBytes(run.Folder.Put("noise.dat", ""), [0, 1, 2, 3, 0, 0, 0, 7, 8, 0, 0, 1]);
        foreach (var step in new[] { "clean", "identify" })
        {
            foreach (var (name, diagnostic) in new[] { ("empty.txt", DiagnosticCodes.EmptyFile), ("noise.dat", DiagnosticCodes.Binary) })
            {
                Assert.Equal(3, run.Call("step", step, "--in", run.Folder.At(name)));
                Assert.Equal("", run.Out);
                Assert.Contains(diagnostic, run.Error, StringComparison.Ordinal);
                Assert.Contains(DiagnosticCodes.NothingRead, run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Identify_tells_the_language_of_every_report_in_an_input()
    {
        run.Folder.Put("feed.xml", "<rss><channel><item><title>One</title><description>The ferry will not sail before Monday, the office said.</description></item><item><title>Zwei</title><description>Die Fähre wird nicht vor Montag fahren, sagte das Amt.</description></item></channel></rss>");
        run.Call("step", "identify", "--in", run.Folder.At("feed.xml"));
        Assert.Equal(["en", "de"], Lines(run.Out).Select(l => l.GetProperty("language").GetString()));
    }

    [Fact]
    public void A_full_disk_is_told()
    {
        const string Full = "/dev/full";
        Assert.SkipUnless(File.Exists(Full), "There is no device that is always full here.");
        run.Folder.Put("in.jsonl", "{\"id\":\"a\",\"text\":\"It was.\"}\n");
        Assert.Equal(2, run.Call("step", "clean", "--in", run.Folder.At("in.jsonl"), "--out", Full));
        Assert.Contains(DiagnosticCodes.OutputNotWritable, run.Error, StringComparison.Ordinal);
    }
}
