using System.Globalization;
using Rapporteur.Intake.Mail;

namespace Rapporteur.Intake.Containers;

/// <summary>The headers of a WARC record.</summary>
internal sealed class WarcHead
{
    private readonly HeaderBlock _headers;

    private WarcHead(HeaderBlock headers, long contentLength)
    {
        _headers = headers;
        ContentLength = contentLength;
    }

    /// <summary>Bytes of the headers with the empty line.</summary>
    public int Length => _headers.End;

    /// <summary>Bytes of the content.</summary>
    public long ContentLength { get; }

    /// <summary>The address the record is of, or null.</summary>
    public string? Target => _headers["WARC-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>When it was fetched, or null.</summary>
    public DateTimeOffset? Date => Moments.Parse(_headers["WARC-Date"]);

    /// <summary>True when the content is the answer of a server, with headers of its own.</summary>
    public bool IsAnswer => Type == "response" && (Target is not { } target || target.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the record is of a kind that holds pages.</summary>
    public bool MayHoldPage => (IsAnswer || Type is "resource" or "conversion") && IsOfPage;

    /// <summary>The type of the content, in lower case.</summary>
    public string ContentType => MailPart.TypeOf(_headers);

    private string Type => _headers["WARC-Type"]?.Trim().ToLowerInvariant() ?? "";

    private bool IsOfPage => IsAnswer ? Target is null || !Target.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) : ServerAnswer.IsTypeOfPage(ContentType);

    /// <summary>The headers of a record that begins with these bytes, or null when they do not end or give no length.</summary>
    public static WarcHead? Read(byte[] bytes)
    {
        var headers = HeaderBlock.Read(bytes, 0);
        return headers.IsClosed && long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length < long.MaxValue / 2
            ? new WarcHead(headers, length) : null;
    }
}
