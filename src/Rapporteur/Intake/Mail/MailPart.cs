using Rapporteur.Intake.Encodings;

namespace Rapporteur.Intake.Mail;

/// <summary>A part of a mail that is no list of parts: its headers, and where its content stands.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Start">First byte of the content.</param>
/// <param name="End">The byte after it.</param>
internal sealed record MailPart(HeaderBlock Headers, int Start, int End)
{
    /// <summary>The type of its content in lower case, <c>text/plain</c> when it says none.</summary>
    public string Type { get; } = TypeOf(Headers);

    /// <summary>The name of the file it is, or null.</summary>
    public string? FileName => Headers.Parameter("Content-Disposition", "filename") ?? Headers.Parameter("Content-Type", "name");

    /// <summary>True when it is meant to be kept as a file.</summary>
    public bool IsAttached => Headers["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The content as it was before it travelled.</summary>
    public DecodedBytes Content(ReadOnlySpan<byte> mail)
    {
        var bytes = mail[Start..End];
        return (Headers["Content-Transfer-Encoding"] ?? "").Trim().ToLowerInvariant() switch
        {
            "base64" => TransferEncoding.Base64(bytes, Start),
            "quoted-printable" => TransferEncoding.QuotedPrintable(bytes, Start),
            _ => TransferEncoding.Plain(bytes, Start),
        };
    }

    /// <summary>The type of the content headers speak of.</summary>
    public static string TypeOf(HeaderBlock headers)
    {
        var value = headers["Content-Type"];
        if (string.IsNullOrWhiteSpace(value)) return "text/plain";
        var end = value.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
    }
}
