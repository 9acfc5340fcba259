using System.IO.Compression;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>Takes inputs out of what holds them, one after the other, whatever lies in what.</summary>
internal sealed class Unpacker(Tally tally)
{
    /// <summary>The inputs in a stream.</summary>
    /// <param name="named">What they are called after; its bytes are not looked at.</param>
    /// <param name="content">The stream, read as the inputs are asked for.</param>
    /// <param name="depth">How many archives it lies in.</param>
    public IEnumerable<SourceFile> Units(SourceFile named, Stream content, int depth)
    {
        var window = new ByteWindow(content);
        var kind = ContainerFinder.Of(window.Peek(ContainerFinder.Reach));
        if (kind is ContainerKind.Gzip or ContainerKind.Zip or ContainerKind.Tar && depth >= tally.Limits.DeepestArchive)
        {
            tally.Tell(DiagnosticCodes.TooDeep, named.Location);
            return [];
        }

        return kind switch
        {
            ContainerKind.Gzip => OfGzip(named, window, depth),
            ContainerKind.Zip => new ZipMembers(this, tally).Units(named, Whole(content, window), depth),
            ContainerKind.Tar => new TarMembers(this, tally).Units(named, window, depth),
            ContainerKind.Warc => new WarcRecords(tally).Units(named, window),
            ContainerKind.Json => new JsonRecords(tally).Units(named, window),
            _ => OfOne(named, window),
        };
    }

    /// <summary>The inputs in a member of an archive; nothing when it holds no report.</summary>
    public IEnumerable<SourceFile> Member(SourceFile named, Stream content, int depth)
    {
        var window = new ByteWindow(content);
        if (ReportFinder.MayHoldReports(named.Name, window.Peek(ReportFinder.Reach))) return Units(named, window, depth + 1);
        tally.PassOver();
        return [];
    }

    private IEnumerable<SourceFile> OfGzip(SourceFile named, ByteWindow window, int depth)
    {
        using var unpacking = new UnpackingStream(new GZipStream(window, CompressionMode.Decompress, leaveOpen: true), () => window.Taken, tally, named.Location)
        {
            // The last member says how much it unpacks to; where bytes are missing, some other bytes stand in that place.
            IsWhole = unpacked => window.LastWord <= unpacked,
        };
        foreach (var unit in Units(named, unpacking, depth + 1)) yield return unit;
    }

    private IEnumerable<SourceFile> OfOne(SourceFile named, ByteWindow window)
    {
        if (!tally.CountPart(named.Location)) yield break;

        // One byte more than is read tells that there is more.
        yield return named with { Bytes = window.ReadUpTo(tally.Limits.LargestInput + 1) };
    }

    // The directory of a ZIP archive stands at its end: what cannot be gone back in is held as a whole.
    private Stream Whole(Stream content, ByteWindow window)
    {
        if (content.CanSeek)
        {
            content.Seek(0, SeekOrigin.Begin);
            return content;
        }

        return new MemoryStream(window.ReadUpTo((int)Math.Min(16L * tally.Limits.LargestInput, Array.MaxLength)), writable: false);
    }
}
