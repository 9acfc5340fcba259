using System.Collections.ObjectModel;
using System.IO.Compression;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>The members of a ZIP archive. Their names are only names: nothing is written anywhere.</summary>
internal sealed class ZipMembers(Unpacker unpacker, Tally tally)
{
    private const int HeadOfDocument = 64;

    /// <summary>The inputs in the members.</summary>
    public IEnumerable<SourceFile> Units(SourceFile named, Stream content, int depth)
    {
        var head = new byte[HeadOfDocument];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Seek(0, SeekOrigin.Begin);
        if (ReportFinder.IsPackedDocument(head.AsSpan(0, length)))
        {
            tally.Tell(DiagnosticCodes.Binary, named.Location);
            yield break;
        }

        using var zip = Open(content);
        var members = zip is null ? null : Members(zip);
        if (members is null)
        {
            // Without the directory at the end the members are found one after the other.
            tally.Tell(DiagnosticCodes.Truncated, named.Location, "The archive is broken or cut off; the members that are whole were read.");
            content.Seek(0, SeekOrigin.Begin);
            foreach (var (name, data) in ZipSalvage.Members(content, tally.Limits.LargestInput))
            {
                if (!tally.CountPart(named.Location)) yield break;
                using var salvaged = new UnpackingStream(data.Stream, () => data.Packed, tally, MemberNames.LocationOf(named, name));
                foreach (var unit in Of(named, name, salvaged, depth)) yield return unit;
            }

            yield break;
        }

        foreach (var member in members)
        {
            if (!tally.CountPart(named.Location)) yield break;
            if (member.FullName.EndsWith('/') || Data(member, named) is not { } data) continue;
            var packed = member.CompressedLength;
            using var unpacking = new UnpackingStream(data, () => packed, tally, MemberNames.LocationOf(named, member.FullName));
            foreach (var unit in Of(named, member.FullName, unpacking, depth)) yield return unit;
        }
    }

    private IEnumerable<SourceFile> Of(SourceFile named, string name, Stream data, int depth)
    {
        if (!MemberNames.IsHidden(name)) return unpacker.Member(MemberNames.Of(named, name), data, depth);
        tally.PassOver();
        return [];
    }

    private static ZipArchive? Open(Stream content)
    {
        try
        {
            return new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (Exception cause) when (IsFault(cause))
        {
            return null;
        }
    }

    private static ReadOnlyCollection<ZipArchiveEntry>? Members(ZipArchive zip)
    {
        try
        {
            return zip.Entries;
        }
        catch (Exception cause) when (IsFault(cause))
        {
            return null;
        }
    }

    private Stream? Data(ZipArchiveEntry member, SourceFile named)
    {
        try
        {
            if (!member.IsEncrypted) return member.Open();
        }
        catch (Exception cause) when (IsFault(cause))
        {
            // Told below: a method of packing that is not known, or a place that is not there.
        }

        tally.Tell(DiagnosticCodes.BrokenPart, MemberNames.LocationOf(named, member.FullName), member.IsEncrypted ? "The member is locked with a password; it was left out." : null);
        return null;
    }

    private static bool IsFault(Exception cause) =>
        cause is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException or FormatException;
}
