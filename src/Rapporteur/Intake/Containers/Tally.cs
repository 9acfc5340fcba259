using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>What one input has come to so far: how much was unpacked, how many parts there were, what was wrong.</summary>
/// <param name="limits">The limits.</param>
/// <param name="diagnostics">Where diagnostics go.</param>
internal sealed class Tally(IntakeLimits limits, ICollection<Diagnostic> diagnostics)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _unpacked;
    private int _parts;
    private int _passedOver;
    private long _words;

    /// <summary>The limits.</summary>
    public IntakeLimits Limits => limits;

    /// <summary>True when the input unpacks to more than is read: nothing more of it is.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Grows with everything that is told and passed over: where it did not, nothing was said.</summary>
    public long Words => _words + _passedOver;

    /// <summary>Counts unpacked bytes; false when there were too many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="unpacked">How many this archive has unpacked to with them.</param>
    /// <param name="packed">How many bytes it took them from.</param>
    /// <param name="place">Where the archive is.</param>
    public bool Unpack(int count, long unpacked, long packed, string place)
    {
        _unpacked += count;
        var isBomb = unpacked > limits.UnpackedAnyway && unpacked / limits.LargestRatio > Math.Max(packed, 1);
        if (!isBomb && _unpacked <= limits.LargestUnpacked) return true;
        Tell(DiagnosticCodes.ArchiveBomb, place);
        IsSpent |= _unpacked > limits.LargestUnpacked;
        return false;
    }

    /// <summary>Counts a part; false when there were too many.</summary>
    public bool CountPart(string place)
    {
        if (IsSpent) return false;
        if (++_parts <= limits.MostParts) return true;
        Tell(DiagnosticCodes.TooMany, place, string.Create(CultureInfo.InvariantCulture, $"The input holds more than {limits.MostParts} parts; the rest was left out."));
        IsSpent = true;
        return false;
    }

    /// <summary>Counts a part that holds no report.</summary>
    public void PassOver() => _passedOver++;

    /// <summary>Tells something, once for each place.</summary>
    public void Tell(string code, string place, string? message = null)
    {
        _words++;
        if (_told.Count < 10_000 && _told.Add(code + " " + place)) diagnostics.Add(DiagnosticCodes.Make(code, place, message));
    }

    /// <summary>Tells how much was passed over.</summary>
    public void End(string place)
    {
        if (_passedOver == 0) return;
        Tell(DiagnosticCodes.PartsWithoutReport, place, string.Create(CultureInfo.InvariantCulture,
            $"{_passedOver} {(_passedOver == 1 ? "part of the input holds no report and was" : "parts of the input hold no report and were")} passed over."));
    }
}
