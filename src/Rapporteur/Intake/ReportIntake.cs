using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>What one input gave: reports and what was wrong with it.</summary>
/// <param name="Items">The reports in it, each with its own diagnostics; empty when it could not be used.</param>
/// <param name="Diagnostics">What was wrong with the input as a whole; what is wrong with a report stands at the report.</param>
public sealed record IntakeResult(ImmutableArray<RawItem> Items, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The door of Intake: bytes in, raw reports out.</summary>
public static class ReportIntake
{
    /// <summary>Takes one input in. Never throws on bad input.</summary>
    public static IntakeResult Take(SourceFile file) => Take(file, IntakeLimits.Default);

    /// <summary>Takes one input in, within limits. Never throws on bad input.</summary>
    public static IntakeResult Take(SourceFile file, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        var all = file.Bytes.Span;
        if (all.IsEmpty) return Refuse(file, DiagnosticCodes.EmptyFile);

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var isCut = all.Length > limits.LargestInput;
        var bytes = isCut ? all[..limits.LargestInput] : all;
        if (EncodingFinder.Find(bytes, isCut) is not { } form) return Refuse(file, DiagnosticCodes.Binary);

        var decoded = TextDecoder.Decode(bytes, form, isCut);
        if (IsBlank(decoded.Text)) return Refuse(file, DiagnosticCodes.EmptyFile);
        if (isCut)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.TooLarge, file.Location,
                $"The file has {all.Length} bytes; only the first {limits.LargestInput} were read."));
        }

        Note(file, decoded, diagnostics);
        return new IntakeResult(
            [
                new RawItem
                {
                    Id = ReportNaming.IdOf(file.Name, all),
                    Name = file.Name,
                    Location = file.Location,
                    Kind = MarkupFinder.KindOf(decoded.Text, file.Name),
                    Content = decoded.Text,
                    Origin = decoded.Origin,
                    Known = file.Known,
                    Diagnostics = diagnostics.DrainToImmutable(),
                },
            ],
            []);
    }

    private static void Note(SourceFile file, DecodedText decoded, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var encoding = decoded.Origin.EncodingName;
        if (encoding != "utf-8")
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.OtherEncoding, file.Location, $"The text was read as {encoding}."));
        }

        if (decoded.BrokenPlaces == 0) return;
        var line = decoded.Text.AsSpan(0, decoded.FirstBrokenChar).Count('\n') + 1;
        diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BrokenEncoding, $"{file.Location}:{line}",
            $"{decoded.BrokenPlaces} broken places in the {encoding} text were replaced by U+FFFD; the first is at byte {decoded.FirstBrokenByte}."));
    }

    private static IntakeResult Refuse(SourceFile file, string code) => new([], [DiagnosticCodes.Make(code, file.Location)]);

    // Zero-width characters print nothing either: a file of them is as empty as one of spaces.
    private static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\0')) return false;
        }

        return true;
    }
}
