using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Intake;

/// <summary>Makes inputs of every form, and takes them in.</summary>
internal static class Inputs
{
    public static readonly DateOnly Today = new(2023, 1, 1);

    public const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Ferry back in service</title>
        <meta property="article:published_time" content="2022-05-04T10:00:00Z"></head><body><article><h1>Ferry back in service</h1>
        <p>The ferry between the two towns sails again since Wednesday, the harbour office said after a week of repairs to its ramp.</p>
        <p>Tickets bought for the days without service stay valid until the end of the month, the office added in its notice.</p></article></body></html>
        """;

    public static IntakeResult Take(byte[] bytes, string name = "input.dat", IntakeLimits? limits = null, FieldNames? fields = null) =>
        ReportIntake.Take(new SourceFile(name, "in/" + name, bytes, null) { Fields = fields }, limits ?? IntakeLimits.Default);

    public static IntakeResult Take(string text, string name = "input.dat", FieldNames? fields = null) => Take(Encoding.UTF8.GetBytes(text), name, null, fields);

    public static RawItem One(IntakeResult result) => Assert.Single(result.Items);

    public static Article Read(RawItem item) => ArticleReader.Read(item, Today);

    public static IEnumerable<string> Codes(IntakeResult result) => result.Diagnostics.Concat(result.Items.SelectMany(i => i.Diagnostics)).Select(d => d.Code);

    /// <summary>The bytes a word of an item leads to, as UTF-8.</summary>
    public static string Source(RawItem item, byte[] bytes, string word)
    {
        var at = item.Content.IndexOf(word, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{word}' is not in {item.Content}");
        var place = ByteTrace.Bytes(item.Origin, item.Content, new Span(at, word.Length));
        Assert.NotNull(place);
        return Encoding.UTF8.GetString(bytes, (int)place.Value.Start, (int)place.Value.Length);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, bytes) in members) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return packed.ToArray();
    }

    /// <summary>A WARC record; the content of an answer begins with the server's headers.</summary>
    public static byte[] Record(string type, string target, byte[] content, string contentType = "application/http; msgtype=response", string date = "2022-05-04T11:30:00Z") =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {target}\r\nWARC-Date: {date}\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"),
        .. content, .. "\r\n\r\n"u8,
    ];

    public static byte[] Answer(string headers, byte[] body, string status = "200 OK") => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body];

    public static byte[] Answer(string headers, string body) => Answer(headers, Encoding.UTF8.GetBytes(body));
}
