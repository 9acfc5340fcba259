using System.CommandLine;
using System.Globalization;
using System.Text;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step annotate</c>: text in, CoNLL-U out.</summary>
internal static class AnnotateCommand
{
    private const int Sentences = 512;
    private const int Texts = 8;
    private const int Longest = 50_000;

    public static Command Make(Surroundings around)
    {
        var input = new Option<string>("--in") { Description = "A text in UTF-8 (packed with gzip or not), or with --tokens a file in CoNLL-U; - for standard input.", HelpName = "FILE|-", DefaultValueFactory = _ => StepInput.Standard };
        var output = new Option<string>("--out") { Description = "A file for the CoNLL-U (packed when it ends in .gz), or - for the output.", HelpName = "FILE|-", DefaultValueFactory = _ => StepInput.Standard };
        var language = new Option<string>("--language") { Description = "The language, such as nl.", HelpName = "CODE", Required = true };
        var tokens = new Option<bool>("--tokens") { Description = "The input is CoNLL-U; its words are taken as they are." };
        var command = new Command("annotate", "Cuts text into sentences and words and says of each word what it is: part of speech, features, lemma, tree, names.") { input, output, language, tokens };
        command.SetAction(call => Run((call.GetRequiredValue(input), call.GetRequiredValue(output)), call.GetRequiredValue(language), call.GetValue(tokens), around));
        return command;
    }

    private static int Run((string Input, string Output) path, string language, bool isTokens, Surroundings around)
    {
        var (output, failure) = StepOutput.Open(path.Output, around);
        using (output)
        {
            if (failure is not null)
            {
                DiagnosticLines.Write(around.Error, [failure]);
                return ExitCodes.WrongCall;
            }

            var diagnostics = new List<Diagnostic>();
            if (!LanguageReader.Packs.Contains(language)) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.UnreadLanguage, language, $"There is no language pack for {language}; words are told by their shape alone."));
            using var lines = StepInput.Open(path.Input, diagnostics);
            var count = lines is null ? 0 : isTokens ? Tokens(lines, output!, (path.Input, language), diagnostics) : Text(lines, output!, language);
            if (lines is not null) StepInput.NoteBreak(lines, path.Input, diagnostics);
            return StepCommand.End(path.Input, count, diagnostics, around);
        }
    }

    private static int Tokens(ByteLines lines, StepOutput output, (string Path, string Language) input, List<Diagnostic> diagnostics)
    {
        var sentences = ConlluSentence.Read(Lines(lines), line => diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BadLine, string.Create(CultureInfo.InvariantCulture, $"{input.Path}:{line}"), "The line is not one of CoNLL-U.")));
        return StepBatches.Run(sentences, Sentences, s => AnnotateStep.Words(s, input.Language), (_, rows) => output.Write(rows));
    }

    // A text of the length of an article is taken for one; of a longer one each piece, cut at an empty line.
    private static int Text(ByteLines lines, StepOutput output, string language) =>
        StepBatches.Run(Pieces(Lines(lines)), Texts, p => AnnotateStep.Text(p, language), (_, rows) => output.Write(rows));

    private static IEnumerable<string> Pieces(IEnumerable<string> lines)
    {
        var piece = new StringBuilder();
        foreach (var line in lines)
        {
            piece.Append(line).Append('\n');
            if (!(piece.Length > Longest && string.IsNullOrWhiteSpace(line)) && piece.Length < 20 * Longest) continue;
            yield return piece.ToString();
            piece.Clear();
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static IEnumerable<string> Lines(ByteLines lines)
    {
        var isFirst = true;
        while (lines.TryRead(out var line))
        {
            var text = Encoding.UTF8.GetString(line.Span);
            yield return isFirst ? text.TrimStart('\uFEFF') : text;
            isFirst = false;
        }
    }
}
