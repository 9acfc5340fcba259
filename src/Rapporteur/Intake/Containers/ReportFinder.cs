using System.IO.Compression;
using System.Text;
using Rapporteur.Intake.Mail;
using Rapporteur.Intake.Records;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>Tells which files of a folder or members of an archive are looked into. Plain text is what is called so, since anything
/// may be plain text; everything else is known by its first bytes.</summary>
internal static class ReportFinder
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Reach = 16 * 1024;

    private static readonly string[] TextNames = [".txt", ".text", ".html", ".htm", ".xhtml"];
    private static readonly string[] PackedNames = [".gz", ".tgz"];

    /// <summary>True when a file of this name that begins with these bytes may hold reports.</summary>
    public static bool MayHoldReports(string name, ReadOnlySpan<byte> head)
    {
        if (HasEnding(name, TextNames)) return true;
        switch (ContainerFinder.Of(head))
        {
            case ContainerKind.Gzip: return MayHoldReports(HasEnding(name, PackedNames) ? name[..name.LastIndexOf('.')] : name, Unpacked(head));
            case ContainerKind.Zip: return !IsPackedDocument(head);
            case ContainerKind.Tar or ContainerKind.Warc or ContainerKind.Mbox: return true;

            // Nobody knows what is in it, so it is not passed over in silence.
            case ContainerKind.Unread: return true;
            case ContainerKind.Json: return RecordReader.IsLikely(Decoded(head), null);
        }

        if (MailReader.IsMail(head.ToArray())) return true;
        var text = Decoded(head);
        return DocumentFinder.Of(text, "") switch
        {
            DocumentKind.Feed or DocumentKind.Wire => true,
            DocumentKind.Html => MarkupFinder.IsWholePage(text),
            _ => false,
        };
    }

    /// <summary>True for the files of offices, books and programs that are ZIP archives and nothing a report lies in.</summary>
    public static bool IsPackedDocument(ReadOnlySpan<byte> head)
    {
        const int NameAt = 30;
        var name = head.Length > NameAt ? head[NameAt..] : [];
        return name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("mimetype"u8) || name.StartsWith("META-INF/"u8) || name.StartsWith("_rels/"u8)
            || name.StartsWith("AndroidManifest.xml"u8);
    }

    private static bool HasEnding(string name, string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string Decoded(ReadOnlySpan<byte> head) => ReportText.Decode(head, null).Text;

    private static byte[] Unpacked(ReadOnlySpan<byte> head)
    {
        var bytes = new byte[Reach];
        var length = 0;
        try
        {
            using var stream = new GZipStream(new MemoryStream(head.ToArray(), writable: false), CompressionMode.Decompress);
            while (length < bytes.Length && stream.Read(bytes, length, bytes.Length - length) is > 0 and var read) length += read;
        }
        catch (InvalidDataException)
        {
            // The head is cut off: what could be unpacked tells enough.
        }

        return bytes[..length];
    }
}
