using System.Text;

namespace Rapporteur.Intake.Containers;

/// <summary>Tells what holds other inputs, by its first bytes.</summary>
internal static class ContainerFinder
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Reach = 4096;

    private const int TarHeader = 512;
    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>What the bytes open as.</summary>
    public static ContainerKind Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])) return ContainerKind.Gzip;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return ContainerKind.Zip;
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        if (text.TrimStart(" \t\r\n"u8).StartsWith("WARC/"u8)) return ContainerKind.Warc;
        if (IsTar(head)) return ContainerKind.Tar;
        var start = text.TrimStart(" \t\r\n\u001E"u8);
        if (start.Length > 0 && start[0] is (byte)'{' or (byte)'[' && DocumentFinder.IsJson(Encoding.Latin1.GetString(start[..Math.Min(start.Length, 1024)]))) return ContainerKind.Json;
        if (MboxMails.Opens(text)) return ContainerKind.Mbox;
        return PackingFinder.NameOf(head) is null ? ContainerKind.None : ContainerKind.Unread;
    }

    // The header of the first member holds the sum of its own bytes.
    private static bool IsTar(ReadOnlySpan<byte> head)
    {
        if (head.Length < TarHeader || head[0] == 0) return false;
        var header = head[..TarHeader];
        var written = Encoding.ASCII.GetString(header.Slice(ChecksumAt, ChecksumLength)).Trim(' ', '\0');
        if (written.Length == 0 || written.AsSpan().ContainsAnyExceptInRange('0', '7')) return false;
        var sum = ChecksumLength * ' ';
        for (var at = 0; at < TarHeader; at++)
        {
            if (at is < ChecksumAt or >= ChecksumAt + ChecksumLength) sum += header[at];
        }

        var stated = 0L;
        foreach (var digit in written) stated = (stated * 8) + (digit - '0');
        return sum == stated;
    }
}
