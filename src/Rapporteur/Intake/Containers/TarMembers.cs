using System.Formats.Tar;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>The members of a tar archive. Their names are only names: nothing is written anywhere.</summary>
internal sealed class TarMembers(Unpacker unpacker, Tally tally)
{
    /// <summary>The inputs in the members.</summary>
    public IEnumerable<SourceFile> Units(SourceFile named, Stream content, int depth)
    {
        using var tar = new TarReader(content, leaveOpen: true);
        while (tally.CountPart(named.Location) && Next(tar, named) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile) || entry.DataStream is not { } data) continue;
            if (MemberNames.IsHidden(entry.Name))
            {
                tally.PassOver();
                continue;
            }

            using var reading = new UnpackingStream(data, static () => long.MaxValue, tally, MemberNames.LocationOf(named, entry.Name));
            foreach (var unit in unpacker.Member(MemberNames.Of(named, entry.Name), reading, depth)) yield return unit;
        }
    }

    private TarEntry? Next(TarReader tar, SourceFile named)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException or InvalidOperationException)
        {
            tally.Tell(DiagnosticCodes.Truncated, named.Location, "The archive is broken or cut off; what stands before was read.");
            return null;
        }
    }
}
