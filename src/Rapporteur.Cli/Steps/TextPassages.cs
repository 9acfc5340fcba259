using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary>Plain text, passage by passage; the whole is never kept.</summary>
internal sealed class TextPassages(string path, List<Diagnostic> diagnostics)
{
    /// <summary>A text without blank lines is cut at the end of a line once it is this long, in bytes.</summary>
    private const int Longest = 1 << 22;

    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\f\v"u8);

    /// <summary>The passages: what stands between blank lines, each ended by a line break.</summary>
    public IEnumerable<string> Read()
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

            if (passage.WrittenCount == 0 || (!isBlank && passage.WrittenCount < Longest)) continue;
            yield return Encoding.UTF8.GetString(passage.WrittenSpan);
            passage.ResetWrittenCount();
        }

        if (passage.WrittenCount > 0) yield return Encoding.UTF8.GetString(passage.WrittenSpan);
        if (!isSound) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BrokenEncoding, path));
        StepInput.NoteBreak(lines, path, diagnostics);
    }

    /// <summary>The passages joined, with an empty line between them, to texts of the length of an article: each of at least so many signs, but the last.</summary>
    public IEnumerable<string> Articles(int length)
    {
        var article = new StringBuilder();
        foreach (var passage in Read())
        {
            article.Append(passage).Append('\n');
            if (article.Length <= length) continue;
            yield return article.ToString();
            article.Clear();
        }

        if (article.Length > 0) yield return article.ToString();
    }
}
