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
            ContainerKind.None => OfOne(named, window),
            ContainerKind.Unread => Refuse(named, window),
            _ => OrSaid(named, InContainer(new Container(kind, named, content, window, depth))),
        };
    }

    private IEnumerable<SourceFile> InContainer(Container container) => container.Kind switch
    {
        ContainerKind.Gzip => OfGzip(container.Named, container.Window, container.Depth),
        ContainerKind.Zip => new ZipMembers(this, tally).Units(container.Named, Whole(container.Content, container.Window), container.Depth),
        ContainerKind.Tar => new TarMembers(this, tally).Units(container.Named, container.Window, container.Depth),
        ContainerKind.Warc => new WarcRecords(tally).Units(container.Named, container.Window),
        ContainerKind.Mbox => new MboxMails(tally).Units(container.Named, container.Window),
        _ => new JsonRecords(tally).Units(container.Named, container.Window),
    };

    // Whatever holds nothing is told, so that nothing is lost without a word.
    private IEnumerable<SourceFile> OrSaid(SourceFile named, IEnumerable<SourceFile> units)
    {
        var before = tally.Words;
        var isEmpty = true;
        foreach (var unit in units)
        {
            isEmpty = false;
            yield return unit;
        }

        if (isEmpty && tally.Words == before) tally.Tell(DiagnosticCodes.NoReports, named.Location);
    }

    private IEnumerable<SourceFile> Refuse(SourceFile named, ByteWindow window)
    {
        tally.Tell(DiagnosticCodes.UnreadPacking, named.Location, $"The file is packed with {PackingFinder.NameOf(window.Peek(ContainerFinder.Reach))}, which is not read; it has to be unpacked first.");
        return [];
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

    /// <summary>An input that holds others.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Named">What it is called.</param>
    /// <param name="Content">Its bytes from the beginning, where one can go back in them.</param>
    /// <param name="Window">Its bytes that are not read yet.</param>
    /// <param name="Depth">How many archives it lies in.</param>
    private readonly record struct Container(ContainerKind Kind, SourceFile Named, Stream Content, ByteWindow Window, int Depth);
}
