using System.Globalization;
using System.IO.Compression;
using Rapporteur.Intake.Mail;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>What a server answered: headers and, after whatever was done to it on the way is undone, the content.</summary>
/// <param name="Body">The content.</param>
/// <param name="Charset">The encoding the headers give, or null.</param>
/// <param name="Date">When it was answered, or null.</param>
internal sealed record ServerAnswer(ReadOnlyMemory<byte> Body, string? Charset, DateTimeOffset? Date)
{
    private const string Brotli = "br";

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "text/plain", "text/xml", "message/rfc822", "application/warc"];

    /// <summary>True when content of this type may be a report.</summary>
    public static bool IsTypeOfPage(string type) => PageTypes.Contains(type, StringComparer.OrdinalIgnoreCase) || type.Length == 0
        || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.Contains("zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when an answer that begins with these bytes went well and may hold a page.</summary>
    public static bool MayHoldPage(byte[] start, string? target)
    {
        var headers = Headers(start, out var status);
        if (status is not (200 or 203) || target?.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) == true) return false;
        return headers.Find("Content-Type") is null || IsTypeOfPage(MailPart.TypeOf(headers));
    }

    /// <summary>Reads an answer.</summary>
    public static ServerAnswer Read(ReadOnlyMemory<byte> answer, Tally tally, string place)
    {
        var headers = Headers(answer, out _);
        var body = answer[Math.Min(headers.End, answer.Length)..];
        if (headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Chunks.Join(body);
        foreach (var encoding in (headers["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            body = Unpack(body, encoding.ToLowerInvariant(), tally, place);
        }

        return new ServerAnswer(body, headers.Parameter("Content-Type", "charset"), Moments.Parse(headers["Date"]));
    }

    private static HeaderBlock Headers(ReadOnlyMemory<byte> answer, out int status)
    {
        status = 0;
        var line = answer.Span[..Math.Min(answer.Length, 200)];
        if (!line.StartsWith("HTTP/"u8)) return HeaderBlock.Read(answer, 0);
        var blank = line.IndexOf((byte)' ');
        if (blank > 0 && line.Length >= blank + 4) _ = int.TryParse(line.Slice(blank + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out status);
        var stop = answer.Span.IndexOf((byte)'\n');
        return HeaderBlock.Read(answer, stop < 0 ? answer.Length : stop + 1);
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string encoding, Tally tally, string place)
    {
        var packed = new MemoryStream(body.ToArray(), writable: false);
        Stream? stream = encoding switch
        {
            // Archives keep the header and often not the packing.
            "gzip" or "x-gzip" => body.Span is [0x1F, 0x8B, ..] ? new GZipStream(packed, CompressionMode.Decompress) : null,
            "deflate" => body.Span is [0x78, ..] ? new ZLibStream(packed, CompressionMode.Decompress) : body.Span is [(byte)'<', ..] ? null : new DeflateStream(packed, CompressionMode.Decompress),
            Brotli => body.Span is [(byte)'<', ..] ? null : new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (stream is null) return body;
        using var unpacking = new UnpackingStream(stream, () => packed.Length, tally, place);
        var unpacked = new ByteWindow(unpacking).ReadUpTo(tally.Limits.LargestInput + 1);
        if (unpacked.Length > 0 || !unpacking.IsBroken) return unpacked;
        tally.Tell(DiagnosticCodes.BrokenPart, place);
        return body.Span.ContainsAnyExceptInRange((byte)0, (byte)0x7F) ? ReadOnlyMemory<byte>.Empty : body;
    }
}
