using System.CommandLine;
using System.Globalization;
using System.Text;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step annotate</c>: text in, CoNLL-U out.</summary>
internal static class AnnotateCommand
{
    private const int Sentences = 512;
    private const int Texts = 8;

    // A text of this length is taken for one article; of a longer one each piece, cut at an empty line.
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

    private static int Run((string Input, string Output) path, string language, bool isTokens, Surroundings around) => StepCommand.Write(path.Output, around, (output, diagnostics) =>
    {
        if (!LanguageReader.Packs.Contains(language)) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.UnreadLanguage, language, $"There is no language pack for {language}; words are told by their shape alone."));
        var count = isTokens
            ? Tokens(path.Input, language, output, diagnostics)
            : StepBatches.Run(new TextPassages(path.Input, diagnostics).Articles(Longest), Texts, p => AnnotateStep.Text(p, language), (_, rows) => output.Write(rows));
        return StepCommand.End(path.Input, count, diagnostics, around);
    });

    private static int Tokens(string input, string language, StepOutput output, List<Diagnostic> diagnostics)
    {
        using var lines = StepInput.Open(input, diagnostics);
        if (lines is null) return 0;
        var sentences = ConlluSentence.Read(Lines(lines), line => diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BadLine, string.Create(CultureInfo.InvariantCulture, $"{input}:{line}"), "The line is not one of CoNLL-U.")));
        var count = StepBatches.Run(sentences, Sentences, s => AnnotateStep.Words(s, language), (_, rows) => output.Write(rows));
        StepInput.NoteBreak(lines, input, diagnostics);
        return count;
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
