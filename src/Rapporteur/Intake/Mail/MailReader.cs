using System.Text;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake.Mail;

/// <summary>Reads a mail: what it says, and the parts that are files of their own.</summary>
internal sealed class MailReader
{
    private const int DeepestParts = 10;
    private const int MostParts = 1000;

    // A plain part this many times longer than the words of the other form is the text; the other is then an empty shell.
    private const int MuchLonger = 3;

    private static readonly string[] Telling = ["Message-ID", "MIME-Version", "Received", "Return-Path", "Delivered-To", "Content-Type", "DKIM-Signature", "X-Mailer", "Reply-To"];

    private readonly ReadOnlyMemory<byte> _mail;
    private readonly List<MailPart> _parts = [];

    private MailReader(ReadOnlyMemory<byte> mail) => _mail = mail;

    /// <summary>True when bytes open as a mail does: headers, two of which only mail has, or all of those a reader of mail shows.</summary>
    public static bool IsMail(ReadOnlyMemory<byte> bytes)
    {
        var headers = HeaderBlock.Read(bytes[..Math.Min(bytes.Length, 64 * 1024)], 0);
        if (headers.Count < 3 || headers.HasOddLine) return false;
        var telling = Telling.Count(name => headers.Find(name) is not null);
        var isAddressed = headers.Find("From") is not null && (headers.Find("Date") is not null || headers.Find("To") is not null);
        return isAddressed && (telling >= 2 || (telling >= 1 && headers.Find("Subject") is not null) || (headers.Find("Subject") is not null && headers.Find("Date") is not null));
    }

    /// <summary>The mail as an entry, the parts that are files, and whether it was cut off.</summary>
    public static (Entry Entry, List<MailPart> Files, bool IsTruncated) Read(ReadOnlyMemory<byte> mail)
    {
        var reader = new MailReader(mail);
        var headers = HeaderBlock.Read(mail, 0);
        var isTruncated = !reader.TakePart(headers, headers.End, mail.Length, 0) || !headers.IsClosed;
        var body = reader.Body();
        var entry = new Entry
        {
            Title = headers.Traced("Subject") is { } subject ? new EntryText(subject, false) : null,
            Body = body,
            Published = headers.Traced("Date"),
            Fetched = ReceivedOf(headers),
            Authors = headers.Traced("From") is { } from ? [NameOf(from)] : [],
            Address = headers.Traced("Message-ID"),
            Language = headers.Traced("Content-Language"),
        };
        return (entry, reader._parts, isTruncated);
    }

    /// <summary>Takes a part in, or the parts it is a list of; false when its end is missing.</summary>
    private bool TakePart(HeaderBlock headers, int start, int end, int depth)
    {
        var part = new MailPart(headers, Math.Min(start, end), end);
        if (_parts.Count >= MostParts) return true;
        if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal) || depth >= DeepestParts || headers.Parameter("Content-Type", "boundary") is not { Length: > 0 } boundary)
        {
            _parts.Add(part);
            return true;
        }

        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var open = -1;
        for (var at = start; at < end;)
        {
            var stop = _mail.Span[at..end].IndexOf((byte)'\n');
            var next = stop < 0 ? end : at + stop + 1;
            if (_mail.Span[at..next].StartsWith(mark))
            {
                if (open >= 0) TakeInner(open, at, depth);
                if (_mail.Span[(at + mark.Length)..next].StartsWith("--"u8)) return true;
                open = next;
            }

            at = next;
        }

        if (open >= 0) TakeInner(open, end, depth);
        return false;
    }

    private bool TakeInner(int start, int end, int depth)
    {
        // The line break before a boundary belongs to it.
        if (end > start && _mail.Span[end - 1] == '\n') end--;
        if (end > start && _mail.Span[end - 1] == '\r') end--;
        var inner = HeaderBlock.Read(_mail[..end], start);
        return TakePart(inner, inner.End, end, depth + 1);
    }

    /// <summary>What the mail says: its page where there is one with words in it, else its text. The parts used are taken off the list.</summary>
    private EntryText? Body()
    {
        var plain = TakeFirst("text/plain");
        var page = TakeFirst("text/html");
        if (page is null) return plain;
        if (plain is null) return page;
        var words = MarkupText.Of(page.Text).Text.Count(char.IsLetter);
        return plain.Text.Text.Count(char.IsLetter) > MuchLonger * words ? plain : page;
    }

    private EntryText? TakeFirst(string type)
    {
        var at = _parts.FindIndex(p => p.Type == type && !p.IsAttached);
        if (at < 0) return null;
        var part = _parts[at];
        _parts.RemoveAt(at);
        var content = part.Content(_mail.Span);
        var text = content.Trace(ReportText.Decode(content.Bytes, part.Headers.Parameter("Content-Type", "charset")));
        return text.IsBlank ? null : new EntryText(text, type == "text/html");
    }

    // The last station stands first; its moment stands after the last semicolon.
    private static TracedText? ReceivedOf(HeaderBlock headers)
    {
        if (headers.Traced("Received") is not { } received) return headers.Traced("Delivery-Date");
        var at = received.Text.LastIndexOf(';');
        return at < 0 ? null : received.Part(Span.Between(at + 1, received.Text.Length)).Trim();
    }

    // The name before an address; the address where there is none.
    private static TracedText NameOf(TracedText from)
    {
        var open = from.Text.IndexOf('<', StringComparison.Ordinal);
        if (open <= 0) return from;
        var start = from.Text[0] == '"' ? 1 : 0;
        var end = open;
        while (end > start && (char.IsWhiteSpace(from.Text[end - 1]) || from.Text[end - 1] == '"')) end--;
        return end > start ? from.Part(Span.Between(start, end)) : from;
    }
}
