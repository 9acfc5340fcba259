using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Reads bytes as text that keeps its way back.</summary>
internal static class ReportText
{
    /// <summary>The text of some bytes, which may be anything; empty when they are no text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding their container gives, or null.</param>
    public static TracedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty || EncodingFinder.Find(bytes, isCut: false, declared) is not { } form) return TracedText.Made("");
        var decoded = TextDecoder.Decode(bytes, form, isCut: false);
        return new TracedText(decoded.Text, decoded.Origin);
    }
}
