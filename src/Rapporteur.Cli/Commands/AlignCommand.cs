using System.CommandLine;
using Rapporteur.Cli.Steps;
using Rapporteur.Matching.Alignment;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step align</c>: for each sentence of one file the best of another, in another language.</summary>
internal static class AlignCommand
{
    private const int Sentences = 256;

    public static Command Make(Surroundings around)
    {
        var (left, leftLanguage) = (File("--left", "Sentences to find the like of"), Language("--left-language", "left"));
        var (right, rightLanguage) = (File("--right", "Sentences among which they are found"), Language("--right-language", "right"));
        var output = StepCommand.Out();
        var command = new Command("align", "Finds for each sentence of one file the one of another file, in another language, that says the same.") { left, leftLanguage, right, rightLanguage, output };
        command.SetAction(call => Run(
            new AlignInput(call.GetRequiredValue(left), call.GetRequiredValue(leftLanguage)), new AlignInput(call.GetRequiredValue(right), call.GetRequiredValue(rightLanguage)), call.GetRequiredValue(output), around));
        return command;
    }

    private static Option<string> File(string name, string what) => new(name)
    {
        Description = $"{what}: plain text in UTF-8, one sentence a line, plain or packed with gzip; - for standard input.",
        HelpName = "FILE|-",
        Required = true,
    };

    private static Option<string> Language(string name, string side) => new(name) { Description = $"The language of the {side} file, such as nl.", HelpName = "CODE", Required = true };

    private static int Run(AlignInput left, AlignInput right, string output, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
    {
        var (ours, theirs) = (left.Read(diagnostics), right.Read(diagnostics));
        var aligner = new SentenceAligner(ours, theirs);
        diagnostics.AddRange(aligner.Diagnostics);
        var count = 0;
        StepBatches.Run(Enumerable.Range(0, ours.Sentences.Length), Sentences, aligner.Match, (_, match) =>
        {
            if (match is not { } found) return;
            lines.Write(AlignStep.Line(found));
            count++;
        });
        return StepCommand.End(theirs.Sentences.IsEmpty ? right.Path : left.Path, count, diagnostics, around);
    });
}
