using System.CommandLine;
using Rapporteur.Cli.Steps;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step words</c>: plain text in, its sentences, tokens and words out as CoNLL-U.</summary>
internal static class WordsCommand
{
    private const int Passages = 64;

    public static Command Make(Surroundings around)
    {
        var input = new Option<string>("--in") { Description = "A file of plain text in UTF-8 (packed with gzip or not), or - for standard input. Blank lines part paragraphs.", HelpName = "FILE|-", Required = true };
        var output = new Option<string>("--out") { Description = "A file for CoNLL-U (packed when it ends in .gz), or - for the output.", HelpName = "FILE|-", DefaultValueFactory = _ => StepInput.Standard };
        var language = new Option<string>("--language") { Description = "The language of the text, such as nl.", HelpName = "CODE", Required = true };
        var command = new Command("words", "Cuts plain text into sentences, tokens and words, contractions taken apart, and writes CoNLL-U.") { input, output, language };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetRequiredValue(language), around));
        return command;
    }

    private static int Run(string input, string output, string language, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
        StepCommand.End(input, StepBatches.Run(new TextPassages(input, diagnostics).Read(), Passages, p => WordsStep.Lines(p, language), (_, cut) => lines.Write(cut)), diagnostics, around));
}
