using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Fuzz;

/// <summary>Sound inputs to damage: the files of a folder, unpacked, and some of them wrapped in every form of container.</summary>
internal static class Seeds
{
    private const int Wrapped = 40;
    private const int LargestWrapped = 60_000;

    /// <summary>Name and bytes of each, in order of name.</summary>
    public static List<(string Name, byte[] Bytes)> Of(string folder)
    {
        var seeds = new List<(string, byte[])>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            if (name.EndsWith(".html.gz", StringComparison.Ordinal)) seeds.Add((name[..^3], Unpacked(path)));
            else if (Path.GetExtension(name) is ".html" or ".txt" or ".xml" or ".eml" or ".warc" or ".jsonl" or ".mbox" or ".json" or ".gz" or ".zip") seeds.Add((name, File.ReadAllBytes(path)));
        }

        var pages = seeds.Where(s => s.Item2.Length < LargestWrapped).Take(Wrapped).ToList();
        foreach (var (name, bytes) in pages) seeds.AddRange(Containers(name, Encoding.UTF8.GetString(bytes)));
        return seeds;
    }

    private static byte[] Unpacked(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<(string, byte[])> Containers(string name, string page)
    {
        var escaped = System.Security.SecurityElement.Escape(page);
        var json = System.Text.Json.JsonSerializer.Serialize(page);
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}";
        var warc = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{name.Length}\r\nWARC-Date: 2021-10-18T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n";
        var text = new Dictionary<string, string>
        {
            ["rss"] = $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A</title><item><title>B</title><link>https://example.org/b</link><pubDate>Mon, 18 Oct 2021 10:00:00 GMT</pubDate><description>{escaped}</description></item></channel></rss>",
            ["atom"] = $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title><entry><title>B</title><link href=\"https://example.org/c\"/><updated>2021-10-18T10:00:00Z</updated><content type=\"html\">{escaped}</content></entry></feed>",
            ["feed.json"] = $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[{{\"id\":\"1\",\"title\":\"B\",\"content_html\":{json},\"date_published\":\"2021-10-18T10:00:00Z\"}}]}}",
            ["jsonl"] = $"{{\"uri\":\"a\",\"headline\":\"B\",\"body_html\":{json}}}\n{{\"uri\":\"b\",\"headline\":\"C\",\"body_text\":{json}}}\n",
            ["newsml.xml"] = $"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta><headline>B</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html><body><p>{escaped}</p></body></html></inlineXML></contentSet></newsItem>",
            ["eml"] = $"From: A <a@example.org>\r\nSubject: =?utf-8?B?QsOk?=\r\nDate: Mon, 18 Oct 2021 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(page), Base64FormattingOptions.InsertLineBreaks)}\r\n--x--\r\n",
            ["warc"] = warc,
        };
        foreach (var (form, content) in text) yield return ($"{name}.{form}", Encoding.UTF8.GetBytes(content));
        yield return ($"{name}.warc.gz", Gzip(Encoding.UTF8.GetBytes(warc)));
        yield return ($"{name}.zip", Zip(name, page));
        yield return ($"{name}.tar.gz", Gzip(Tar(name, page, text["eml"])));
        yield return ($"{name}.mbox", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"From a@example.org Mon Oct 18 10:00:00 2021\n{text["eml"].Replace("\r\n", "\n", StringComparison.Ordinal)}\n", 3))));
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Tar(string name, string page, string mail)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (member, content) in new[] { (Path.GetFileName(name), page), ("mail.eml", mail) })
            {
                using var data = new MemoryStream(Encoding.UTF8.GetBytes(content));
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, member) { DataStream = data, ModificationTime = DateTimeOffset.UnixEpoch });
            }
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string name, string page)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(Path.GetFileName(name)).Open();
            entry.Write(Encoding.UTF8.GetBytes(page));
        }

        return packed.ToArray();
    }
}
