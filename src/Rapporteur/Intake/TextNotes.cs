using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Says how bytes were read as text where that is worth saying.</summary>
internal static class TextNotes
{
    /// <summary>The diagnostics of a decoded text.</summary>
    /// <param name="file">The input.</param>
    /// <param name="decoded">Its text.</param>
    /// <param name="cutAt">How many bytes were read when there are more, else null.</param>
    public static ImmutableArray<Diagnostic> Of(SourceFile file, DecodedText decoded, int? cutAt)
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        if (cutAt is { } limit)
        {
            notes.Add(DiagnosticCodes.Make(DiagnosticCodes.TooLarge, file.Location, string.Create(CultureInfo.InvariantCulture, $"Only the first {limit} bytes were read; there are more.")));
        }

        var encoding = decoded.Origin.EncodingName;
        if (encoding != "utf-8") notes.Add(DiagnosticCodes.Make(DiagnosticCodes.OtherEncoding, file.Location, $"The text was read as {encoding}."));
        if (decoded.BrokenPlaces == 0) return notes.DrainToImmutable();
        var line = decoded.Text.AsSpan(0, decoded.FirstBrokenChar).Count('\n') + 1;
        notes.Add(DiagnosticCodes.Make(DiagnosticCodes.BrokenEncoding, string.Create(CultureInfo.InvariantCulture, $"{file.Location}:{line}"), decoded.BrokenPlaces == 1
            ? string.Create(CultureInfo.InvariantCulture, $"1 broken place in the {encoding} text was replaced by U+FFFD; it is at byte {decoded.FirstBrokenByte}.")
            : string.Create(CultureInfo.InvariantCulture, $"{decoded.BrokenPlaces} broken places in the {encoding} text were replaced by U+FFFD; the first is at byte {decoded.FirstBrokenByte}.")));
        return notes.DrainToImmutable();
    }

    /// <summary>True when nothing in a text prints. Zero-width characters print nothing either: a file of them is as empty as one of spaces.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\0')) return false;
        }

        return true;
    }
}
