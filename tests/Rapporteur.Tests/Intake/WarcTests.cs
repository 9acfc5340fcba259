using System.IO.Compression;
using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class WarcTests
{
    private const string Html = "Content-Type: text/html; charset=utf-8";

    [Fact]
    public void Pages_are_read_with_address_and_moment_and_the_rest_is_passed_over()
    {
        byte[] warc =
        [
            .. Inputs.Record("warcinfo", "", "software: x\r\n"u8.ToArray(), "application/warc-fields"),
            .. Inputs.Record("request", "https://a.example/1", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Inputs.Record("response", "https://a.example/1", Inputs.Answer(Html, Inputs.Page)),
            .. Inputs.Record("response", "https://a.example/gone", Inputs.Answer(Html, Encoding.UTF8.GetBytes(Inputs.Page), "404 Not Found")),
            .. Inputs.Record("response", "https://a.example/p.png", Inputs.Answer("Content-Type: image/png", "x")),
            .. Inputs.Record("revisit", "https://a.example/1", Inputs.Answer(Html, "")),
            .. Inputs.Record("conversion", "https://a.example/2", "The ferry sails again, the office said."u8.ToArray(), "text/plain"),
            .. Inputs.Record("resource", "https://a.example/3", Encoding.UTF8.GetBytes(Inputs.Page), "text/html"),
            .. Inputs.Record("metadata", "https://a.example/3", "a: b"u8.ToArray(), "application/warc-fields"),
        ];
        foreach (var bytes in new[] { warc, Inputs.Gzip(warc) })
        {
            var result = Inputs.Take(bytes, "x.warc.gz");
            Assert.Equal(["in/x.warc.gz#record-3", "in/x.warc.gz#record-7", "in/x.warc.gz#record-8"], result.Items.Select(i => i.Location));
            Assert.Equal(["https://a.example/1", "https://a.example/2", "https://a.example/3"], result.Items.Select(i => i.Address));
            Assert.All(result.Items, i => Assert.Equal(new DateTimeOffset(2022, 5, 4, 11, 30, 0, TimeSpan.Zero), i.Fetched));
            Assert.All(result.Items, i => Assert.Equal(i.Fetched, i.Known));
            Assert.Equal(Inputs.Page, result.Items[0].Content);
            var told = Assert.Single(result.Diagnostics);
            Assert.Equal(DiagnosticCodes.PartsWithoutReport, told.Code);
            Assert.StartsWith("6 parts", told.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("raw deflate")]
    public void Bodies_are_unpacked(string encoding)
    {
        var body = Packed(Encoding.UTF8.GetBytes(Inputs.Page), encoding);
        var item = Inputs.One(Inputs.Take(Inputs.Record("response", "https://a.example/1", Inputs.Answer($"{Html}\r\nContent-Encoding: {encoding.Split(' ')[^1]}", body))));
        Assert.Equal(Inputs.Page, item.Content);
    }

    [Fact]
    public void Chunks_are_joined_and_what_only_claims_to_be_packed_or_in_chunks_is_read_as_it_is()
    {
        var body = Encoding.UTF8.GetBytes(Inputs.Page);
        byte[] chunks = [.. Encoding.ASCII.GetBytes($"{100:x}\r\n"), .. body[..100], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 100:X};x=1\r\n"), .. body[100..], .. "\r\n0\r\n\r\n"u8];
        foreach (var sent in new[] { chunks, body })
        {
            Assert.Equal(Inputs.Page, Inputs.One(Inputs.Take(Inputs.Record("response", "https://a.example/1", Inputs.Answer($"{Html}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", sent)))).Content);
        }
    }

    [Fact]
    public void The_header_of_the_server_gives_the_encoding_where_bytes_are_not_UTF8()
    {
        const string Text = "<html><head><meta charset=windows-1252></head><body><p>Порт закрыт до понедельника.</p></body></html>";
        var body = CodePages.Of("koi8-r")!.GetBytes(Text);
        var item = Inputs.One(Inputs.Take(Inputs.Record("response", "https://a.example/1", Inputs.Answer("Content-Type: text/html; charset=koi8-r", body))));
        Assert.Equal(Text, item.Content);
    }

    [Fact]
    public void A_feed_in_a_record_gives_its_entries()
    {
        const string Feed = "<rss><channel><title>T</title><item><title>One</title><link>https://a.example/1</link><description>Text one.</description></item><item><title>Two</title><description>Text two.</description></item></channel></rss>";
        var result = Inputs.Take(Inputs.Record("response", "https://a.example/rss", Inputs.Answer("Content-Type: application/rss+xml", Feed)), "x.warc");
        Assert.Equal(["x.warc#entry-1", "x.warc#entry-2"], result.Items.Select(i => i.Name));
        Assert.Equal(["https://a.example/1", "https://a.example/rss"], result.Items.Select(i => i.Address));
    }

    [Fact]
    public void A_file_that_is_cut_off_or_broken_in_the_middle_gives_what_is_whole()
    {
        var one = Inputs.Record("response", "https://a.example/1", Inputs.Answer(Html, Inputs.Page));
        var two = Inputs.Record("response", "https://a.example/2", Inputs.Answer(Html, Inputs.Page));
        byte[] both = [.. one, .. "rubbish between\r\n"u8, .. two];
        Assert.Equal(2, Inputs.Take(both).Items.Length);
        Assert.Contains(DiagnosticCodes.BrokenPart, Inputs.Codes(Inputs.Take(both)));
        var cut = Inputs.Take([.. one, .. two[..(two.Length - 200)]]);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(cut));
        Assert.Equal("https://a.example/1", cut.Items[0].Address);
        byte[] packed = [.. Inputs.Gzip(one), .. Inputs.Gzip(two)[..60]];
        var result = Inputs.Take(packed);
        Assert.Equal("https://a.example/1", result.Items[0].Address);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
    }

    [Fact]
    public void A_long_file_is_read_record_by_record()
    {
        var record = Inputs.Record("response", "https://a.example/1", Inputs.Answer(Html, Inputs.Page));
        using var stream = new EndlessStream(record);
        var diagnostics = new List<Diagnostic>();
        using var parts = ReportIntake.TakeApart(new SourceFile("x.warc", "x.warc", default, null), stream, IntakeLimits.Default, diagnostics).GetEnumerator();
        for (var i = 0; i < 10; i++) Assert.True(parts.MoveNext());
        Assert.Equal("x.warc#record-10", parts.Current.Name);
        Assert.True(stream.Taken < 1024 * 1024, $"{stream.Taken} bytes were read for ten records");
        Assert.Equal(Inputs.Page, Inputs.One(ReportIntake.Take(parts.Current)).Content);
        Assert.Empty(diagnostics);
    }

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new DeflateStream(packed, CompressionLevel.Fastest),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The same bytes again and again, for ever.</summary>
    private sealed class EndlessStream(byte[] bytes) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var from = (int)(Taken % bytes.Length);
            var length = Math.Min(count, bytes.Length - from);
            bytes.AsSpan(from, length).CopyTo(buffer.AsSpan(offset));
            Taken += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
