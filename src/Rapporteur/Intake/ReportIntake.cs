using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rapporteur.Intake.Containers;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>What one input gave: reports and what was wrong with it.</summary>
/// <param name="Items">The reports in it, each with its own diagnostics; empty when it could not be used.</param>
/// <param name="Diagnostics">What was wrong with the input as a whole; what is wrong with a report stands at the report.</param>
public sealed record IntakeResult(ImmutableArray<RawItem> Items, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The door of Intake: bytes in, raw reports out.</summary>
public static class ReportIntake
{
    /// <summary>Takes one input in, whatever it holds. Never throws on bad input.</summary>
    public static IntakeResult Take(SourceFile file) => Take(file, IntakeLimits.Default);

    /// <summary>Takes one input in, within limits. Never throws on bad input.</summary>
    public static IntakeResult Take(SourceFile file, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        return Taking.Of(file, limits);
    }

    /// <summary>Takes an input of any length apart, each archive member, record or line by itself, without holding more than one of them: each
    /// can be given to <see cref="Take(SourceFile, IntakeLimits)"/> and be kept by itself. Never throws on bad input; a stream that cannot be
    /// read throws what it throws.</summary>
    /// <param name="named">What the input is called and where it is; its bytes are not looked at.</param>
    /// <param name="content">The input, read as the parts are asked for.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="diagnostics">Gets what is wrong with the input as it is come to.</param>
    public static IEnumerable<SourceFile> TakeApart(SourceFile named, Stream content, IntakeLimits limits, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var tally = new Tally(limits, diagnostics);
        foreach (var unit in new Unpacker(tally).Units(named, content, 0)) yield return unit;
        tally.End(named.Location);
    }

    /// <summary>True when a file found in a folder is looked into: plain text and pages by their names, everything else by its first bytes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="head">Its first bytes; some 16 kB tell.</param>
    public static bool MayHoldReports(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ReportFinder.MayHoldReports(name, head);
    }

    /// <summary>Bytes that are held as a stream without copying them where that can be.</summary>
    internal static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);
}
