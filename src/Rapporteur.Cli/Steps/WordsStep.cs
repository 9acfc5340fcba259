using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step words</c>: passages of plain text in, CoNLL-U out. Passage by passage; the whole is never kept.</summary>
internal sealed class WordsStep(string path, List<Diagnostic> diagnostics)
{
    // A text without blank lines is cut at the end of a line once it is this long, in bytes.
    private const int LongestPassage = 1 << 22;

    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\f\v"u8);

    /// <summary>The passages of the input: what stands between blank lines.</summary>
    public IEnumerable<string> Passages()
    {
        using var lines = StepInput.Open(path, diagnostics);
        if (lines is null) yield break;
        var passage = new ArrayBufferWriter<byte>();
        var isSound = true;
        if (lines.Peek(3).SequenceEqual("\uFEFF"u8)) lines.Pass(3);
        while (lines.TryRead(out var line))
        {
            var isBlank = line.Span.IndexOfAnyExcept(White) < 0;
            isSound &= isBlank || Utf8.IsValid(line.Span);
            if (!isBlank)
            {
                passage.Write(line.Span);
                passage.Write("\n"u8);
            }

            if (passage.WrittenCount == 0 || (!isBlank && passage.WrittenCount < LongestPassage)) continue;
            yield return Encoding.UTF8.GetString(passage.WrittenSpan);
            passage.ResetWrittenCount();
        }

        if (passage.WrittenCount > 0) yield return Encoding.UTF8.GetString(passage.WrittenSpan);
        if (!isSound) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BrokenEncoding, path));
        StepInput.NoteBreak(lines, path, diagnostics);
    }

    /// <summary>A passage as CoNLL-U.</summary>
    public static byte[] Lines(string passage, string language)
    {
        var lines = new StringBuilder(passage.Length * 6);
        LanguageReader.WriteWords(passage, language, lines);
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
