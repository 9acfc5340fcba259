using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

/// <summary>Every form cut off, changed and shuffled: nothing throws, and whatever is read leads to bytes that are there.</summary>
public sealed class IntakeFuzzTests
{
    private const int Rounds = 120;

    private static readonly IntakeLimits Limits = new() { LargestInput = 100_000, LargestUnpacked = 10_000_000 };

    public static TheoryData<string> Forms => [.. Samples.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, byte[]> Samples { get; } = Make();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Broken_input_never_throws_and_every_piece_lies_in_it(string form)
    {
        var sound = Samples[form];
        Assert.NotEmpty(Inputs.Take(sound, "x", Limits).Items);
        var random = new Random(20220504 + form.Length);
        for (var round = 0; round < Rounds; round++) Check(Broken(sound, random, round));
    }

    [Fact]
    public void Nested_input_of_every_kind_ends_in_time()
    {
        string[] hostile =
        [
            string.Concat(Enumerable.Repeat("<item>", 20_000)), "<rss>" + string.Concat(Enumerable.Repeat("<a b=", 20_000)), "<rss>" + string.Concat(Enumerable.Repeat("<!DOCTYPE ", 20_000)),
            "<rss>" + string.Concat(Enumerable.Repeat("<![CDATA[", 20_000)), "<feed>" + string.Concat(Enumerable.Repeat("&#x26;", 20_000)), string.Concat(Enumerable.Repeat("{\"a\":", 20_000)),
            "{\"title\":" + string.Concat(Enumerable.Repeat("[", 90_000)), "[{\"a\":\"" + string.Concat(Enumerable.Repeat("\\u", 30_000)), "From: a\nTo: b\nDate: c\nSubject: " + string.Concat(Enumerable.Repeat("=?a?q?", 15_000)),
            "From: a\nTo: b\nDate: c\nSubject: d\nContent-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 1500)),
            "WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n", string.Concat(Enumerable.Repeat("WARC/1.0\r\n\r\n", 8000)), "<rss><item><title>" + string.Concat(Enumerable.Repeat("<a ", 30_000)) + "</title></item></rss>",
        ];
        foreach (var text in hostile) Check(Encoding.UTF8.GetBytes(text));
    }

    private static void Check(byte[] bytes)
    {
        var result = Inputs.Take(bytes, "x", Limits);
        foreach (var item in result.Items)
        {
            Assert.Equal(16, item.Id.Value.Length);
            var at = 0;
            foreach (var piece in item.Origin.Pieces)
            {
                Assert.True(piece.Text.Start >= at && piece.Text.Length > 0 && piece.ByteStart >= 0 && piece.ByteLength >= 0, $"{piece} after {at} in {item.Location}");
                at = piece.Text.End;
            }

            Assert.True(at <= item.Content.Length);
        }
    }

    private static byte[] Broken(byte[] sound, Random random, int round)
    {
        var bytes = sound.ToArray();
        switch (round % 3)
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = 0; i <= round / 3; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            default:
                var (a, b) = (random.Next(bytes.Length), random.Next(bytes.Length));
                var (start, length) = (Math.Min(a, b), Math.Abs(a - b));
                return [.. bytes[..start], .. bytes[(start + length)..], .. bytes[start..(start + length)]];
        }
    }

    private static Dictionary<string, byte[]> Make()
    {
        var page = Encoding.UTF8.GetBytes(Inputs.Page);
        var feed = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title><item><title>One &amp; &eacute;</title><link>https://a.example/1</link><description><![CDATA[<p>Text</p>]]></description></item><item><title>Two</title><description>&lt;p&gt;x</description></item></channel></rss>");
        var wire = Encoding.UTF8.GetBytes("<newsMessage><itemSet><newsItem guid=\"urn:a\"><contentMeta><headline>One</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>Text <b>x</b></p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>");
        var json = Encoding.UTF8.GetBytes("{\"title\": \"One\\u00e9\", \"text\": \"Text \\\"x\\\" \\ud83d\\ude00.\"}\n{\"headlines\": [{\"value\": \"Two\"}], \"bodies\": [{\"contenttype\": \"text/html\", \"value\": \"<p>x</p>\"}]}\n");
        var mail = Encoding.UTF8.GetBytes("From: =?utf-8?Q?=C3=A9?= <a@b.c>\r\nTo: d@e.f\r\nSubject: x\r\nDate: Wed, 4 May 2022 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=C3=A9 =\r\nopen\r\n--b\r\nContent-Type: text/html; name=a.html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) + "\r\n--b--\r\n");
        byte[] warc = [.. Inputs.Record("response", "https://a.example/1", Inputs.Answer("Content-Type: text/html\r\nContent-Encoding: gzip", Inputs.Gzip(page))), .. Inputs.Record("resource", "https://a.example/2", feed, "text/xml"), .. Inputs.Record("conversion", "https://a.example/2", json, "text/plain")];
        (string, byte[])[] members = [("a.html", page), ("b.xml", feed), ("c.warc.gz", Inputs.Gzip(warc)), ("d.eml", mail)];
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["page"] = page, ["feed"] = feed, ["wire"] = wire, ["json"] = json, ["mail"] = mail, ["warc"] = warc, ["warc.gz"] = Inputs.Gzip(warc),
            ["zip"] = Inputs.Zip(members), ["tar"] = Inputs.Tar(members), ["tar.gz"] = Inputs.Gzip(Inputs.Tar(members)),
        };
    }
}
