using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class ArchiveTests
{
    private static readonly byte[] Text = "The ferry sails again, the office said."u8.ToArray();
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(Inputs.Page);

    [Fact]
    public void Members_that_hold_reports_are_read_whatever_lies_in_what()
    {
        (string, byte[])[] members =
        [
            ("a.txt", Text), ("pages/b", Page), ("pages/c.html.gz", Inputs.Gzip(Page)), ("in/d.zip", Inputs.Zip(("e.txt", Text))), ("in/f.tar.gz", Inputs.Gzip(Inputs.Tar(("g.txt", Text)))),
            ("h.warc", Inputs.Record("conversion", "https://a.example/2", Text, "text/plain")), ("style.css", "p { color: red }"u8.ToArray()), ("notes.md", Text), ("__MACOSX/a.txt", Text), (".hidden/a.txt", Text),
        ];
        string[] expected = ["in/x/a.txt", "in/x/pages/b", "in/x/pages/c.html.gz", "in/x/in/d.zip/e.txt", "in/x/in/f.tar.gz/g.txt", "in/x/h.warc"];
        foreach (var archive in new[] { Inputs.Zip(members), Inputs.Tar(members), Inputs.Gzip(Inputs.Tar(members)), Inputs.Gzip(Inputs.Zip(members)) })
        {
            var result = Inputs.Take(archive, "x");
            Assert.Equal(expected, result.Items.Select(i => i.Location));
            Assert.Equal("a.txt", result.Items[0].Name);
            Assert.Equal([DiagnosticCodes.PartsWithoutReport], Inputs.Codes(result));
        }
    }

    [Fact]
    public void A_single_packed_file_keeps_its_name()
    {
        var item = Inputs.One(Inputs.Take(Inputs.Gzip(Text), "a.txt.gz"));
        Assert.Equal(("a.txt.gz", ContentKind.Text), (item.Name, item.Kind));
        Assert.Equal(Encoding.UTF8.GetString(Text), item.Content);
    }

    [Fact]
    public void Names_that_lead_out_of_the_archive_are_only_names()
    {
        var item = Inputs.One(Inputs.Take(Inputs.Zip(("../../etc/a.txt", Text)), "x.zip"));
        Assert.Equal(("a.txt", "in/x.zip/../../etc/a.txt"), (item.Name, item.Location));
        Assert.Equal("in/x.zip/c/b.txt", Inputs.One(Inputs.Take(Inputs.Zip(("c\\b.txt", Text)), "x.zip")).Location);
    }

    [Fact]
    public void A_bomb_is_left_out_and_told()
    {
        var bomb = Inputs.Gzip(new byte[4_000_000]);
        var limits = new IntakeLimits { UnpackedAnyway = 100_000, LargestInput = 1_000_000 };
        foreach (var input in new[] { Inputs.Gzip([.. Text, .. new byte[4_000_000]]), Inputs.Zip(("a.txt", [.. Text, .. new byte[4_000_000]])), Inputs.Gzip(bomb) })
        {
            Assert.Contains(DiagnosticCodes.ArchiveBomb, Inputs.Codes(Inputs.Take(input, "x", limits)));
        }

        var many = Inputs.Zip(("a.txt", Text), ("b.txt", Text), ("c.txt", Text));
        var result = Inputs.Take(many, "x", new IntakeLimits { LargestUnpacked = Text.Length + 3 });
        Assert.Equal("a.txt", Assert.Single(result.Items).Name);
        Assert.Contains(DiagnosticCodes.ArchiveBomb, Inputs.Codes(result));
    }

    [Fact]
    public void Archives_too_deep_in_archives_are_left_out_and_told()
    {
        var deep = Text;
        for (var i = 0; i < 6; i++) deep = Inputs.Zip(("a.txt", Text), ("in.zip", deep));
        var result = Inputs.Take(deep, "x");
        Assert.Equal(4, result.Items.Length);
        Assert.Contains(DiagnosticCodes.TooDeep, Inputs.Codes(result));
        var packed = Text;
        for (var i = 0; i < 30; i++) packed = Inputs.Gzip(packed);
        Assert.Equal([DiagnosticCodes.TooDeep], Inputs.Codes(Inputs.Take(packed, "x")));
    }

    [Fact]
    public void Too_many_parts_are_left_out_and_told()
    {
        var limits = new IntakeLimits { MostParts = 2 };
        var zip = Inputs.Take(Inputs.Zip(("a.txt", Text), ("b.txt", Text), ("c.txt", Text)), "x", limits);
        Assert.Contains(DiagnosticCodes.TooMany, Inputs.Codes(zip));
        Assert.True(zip.Items.Length < 3);
        var feed = Inputs.Take("<rss>" + string.Concat(Enumerable.Repeat("<item><title>A</title><description>B.</description></item>", 3)) + "</rss>");
        Assert.Equal(3, feed.Items.Length);
        var cut = Inputs.Take(Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<item><title>A</title><description>B.</description></item>", 3)) + "</rss>"), "x", limits);
        Assert.Contains(DiagnosticCodes.TooMany, Inputs.Codes(cut));
        Assert.Equal(2, cut.Items.Length);
    }

    [Fact]
    public void Of_an_archive_that_is_cut_off_the_whole_members_are_read()
    {
        var random = new byte[3000];
        new Random(5).NextBytes(random);
        byte[] noise = [.. Text, .. Encoding.ASCII.GetBytes(Convert.ToHexString(random))];
        (string, byte[])[] members = [("a.txt", Text), ("b.txt", noise), ("c.txt", noise)];
        var zip = Inputs.Zip(members);
        var tar = Inputs.Tar(members);
        var gzip = Inputs.Gzip(tar);
        foreach (var cut in new[] { zip[..(zip.Length / 2)], tar[..(tar.Length / 2)], gzip[..(gzip.Length * 3 / 4)] })
        {
            var result = Inputs.Take(cut, "x");
            Assert.Equal("a.txt", result.Items[0].Name);
            Assert.Equal(Encoding.UTF8.GetString(Text), result.Items[0].Content);
            Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
        }
    }

    [Fact]
    public void Documents_of_offices_are_no_archives_of_reports() =>
        Assert.Equal([DiagnosticCodes.Binary], Inputs.Codes(Inputs.Take(Inputs.Zip(("[Content_Types].xml", Text), ("word/document.txt", Text)), "a.docx")));

    [Fact]
    public void A_stream_that_cannot_be_gone_back_in_is_read_too()
    {
        using var stream = new System.IO.Compression.GZipStream(new MemoryStream(Inputs.Gzip(Inputs.Zip(("a.txt", Text)))), System.IO.Compression.CompressionMode.Decompress);
        var part = Assert.Single(ReportIntake.TakeApart(new SourceFile("x", "x", default, null), stream, IntakeLimits.Default, []));
        Assert.Equal("x/a.txt", part.Location);
        Assert.Equal(Text, part.Bytes.ToArray());
    }

    [Theory]
    [InlineData("a.txt", "x", true)]
    [InlineData("notes.md", "Some text.", false)]
    [InlineData("page", "<!DOCTYPE html><html><body>", true)]
    [InlineData("page.svg", "<svg><path/></svg>", false)]
    [InlineData("feed", "<?xml version='1.0'?><rss version='2.0'>", true)]
    [InlineData("a.json", "{\"title\": \"A\", \"text\": \"B\"}", true)]
    [InlineData("a.json", "{\"title\": \"A\", \"text\": \"B and so on, cut off", true)]
    [InlineData("package.json", "{\"name\": \"a\", \"version\": \"1\"}", false)]
    [InlineData("gold.json", "{\"stories\": [{\"facts\": [{\"type\": \"X\"}]}]}", false)]
    [InlineData("a.warc", "WARC/1.0\r\n", true)]
    [InlineData("a", "From: a@b.c\nTo: d@e.f\nSubject: x\nDate: y\n\nz", true)]
    public void In_a_folder_plain_text_is_known_by_name_and_the_rest_by_content(string name, string head, bool isTaken) =>
        Assert.Equal(isTaken, ReportIntake.MayHoldReports(name, Encoding.UTF8.GetBytes(head)));

    [Fact]
    public void An_archive_without_members_is_told_wherever_it_lies()
    {
        Assert.Equal([DiagnosticCodes.NoReports], Inputs.Codes(Inputs.Take(Inputs.Zip(), "x.zip")));
        var result = Inputs.Take(Inputs.Zip(("a.txt", Text), ("b.zip", Inputs.Zip())), "x.zip");
        Assert.Equal("a.txt", Assert.Single(result.Items).Name);
        Assert.Equal("in/x.zip/b.zip", Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCodes.NoReports).Place);
    }

    [Theory]
    [InlineData("zstd", new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 4, 0, 1 })]
    [InlineData("zstd", new byte[] { 0x5D, 0x2A, 0x4D, 0x18, 4, 0, 0, 0 })]
    [InlineData("xz", new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0 })]
    [InlineData("bzip2", new byte[] { 0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59 })]
    [InlineData("7-Zip", new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0 })]
    [InlineData("RAR", new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A, 7, 1 })]
    [InlineData("LZ4", new byte[] { 4, 0x22, 0x4D, 0x18, 0x64, 0x40 })]
    public void What_is_packed_in_a_way_that_is_not_read_is_named_alone_and_in_archives(string way, byte[] bytes)
    {
        var alone = Assert.Single(Inputs.Take(bytes, "x").Diagnostics);
        Assert.Equal(DiagnosticCodes.UnreadPacking, alone.Code);
        Assert.Contains(" " + way + ",", alone.Message, StringComparison.Ordinal);
        Assert.Equal("in/x.zip/b", Assert.Single(Inputs.Take(Inputs.Zip(("a.txt", Text), ("b", bytes)), "x.zip").Diagnostics).Place);
        Assert.True(ReportIntake.MayHoldReports("b", bytes));
    }

    [Fact]
    public void Text_that_begins_as_packed_bytes_do_stays_text() =>
        Assert.Equal(ContentKind.Text, Inputs.One(Inputs.Take("BZh9 is what a packed file begins with, the office said.", "a.txt")).Kind);

    [Theory]
    [InlineData("77777777777")]
    [InlineData("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    [InlineData("\u0080\u0000\u0000\u0000\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff")]
    public void A_member_of_an_absurd_size_spoils_none_before_it(string size)
    {
        var tar = Inputs.Tar(("a.txt", Text));
        var second = Header(tar, size);
        var result = Inputs.Take([.. tar[..^1024], .. second, .. Text], "x.tar");
        Assert.Equal("a.txt", result.Items[0].Name);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
        Assert.NotEmpty(Inputs.Codes(Inputs.Take([.. second, .. Text], "x.tar")));
    }

    // The header of the only member with another size and the sum that belongs to it.
    private static byte[] Header(byte[] tar, string size)
    {
        const int SizeAt = 124;
        const int SumAt = 148;
        var start = 0;
        while (tar[start + 156] != (byte)'0') start += 512;
        var header = tar[start..(start + 512)];
        Array.Clear(header, SizeAt, 12);
        Encoding.Latin1.GetBytes(size).CopyTo(header, SizeAt);
        header.AsSpan(SumAt, 8).Fill((byte)' ');
        var sum = header.Sum(b => b);
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, SumAt);
        return header;
    }
}
