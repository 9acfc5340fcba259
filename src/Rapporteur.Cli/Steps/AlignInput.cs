using System.Collections.Immutable;
using System.Text;
using Rapporteur.Matching.Alignment;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary>A file of sentences, one a line.</summary>
/// <param name="Path">The file, plain or packed, or - for standard input.</param>
/// <param name="Language">The code of its language; what follows a hyphen in it says nothing to us.</param>
internal sealed record AlignInput(string Path, string Language)
{
    /// <summary>Reads the sentences. An empty line counts, so that numbers are those of lines.</summary>
    public SentenceSet Read(List<Diagnostic> diagnostics)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        using var lines = StepInput.Open(Path, diagnostics);
        while (lines is not null && lines.TryRead(out var line))
        {
            var text = Encoding.UTF8.GetString(line.Span);
            sentences.Add(sentences.Count == 0 ? text.TrimStart('\uFEFF') : text);
        }

        if (lines is not null) StepInput.NoteBreak(lines, Path, diagnostics);
        return new SentenceSet(sentences.DrainToImmutable(), Language.Split('-')[0].ToLowerInvariant());
    }
}
