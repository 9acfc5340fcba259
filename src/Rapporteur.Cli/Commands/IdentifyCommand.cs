using System.CommandLine;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step identify</c>: texts in, their languages out.</summary>
internal static class IdentifyCommand
{
    private const int Texts = 2048;

    public static Command Make(Surroundings around)
    {
        var (input, output) = (StepCommand.In(), StepCommand.Out());
        var tsv = new Option<bool>("--tsv") { Description = "Reads lines of id, tab, text and writes lines of id, tab, language code." };
        var command = new Command("identify", "Tells the language of texts, and in texts of several languages which part is in which.") { input, output, tsv };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetValue(tsv), around));
        return command;
    }

    private static int Run(string input, string output, bool isTable, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
        StepCommand.End(input, isTable ? Table(input, lines, diagnostics) : StepCommand.Records((input, Texts / 64), IdentifyStep.Lines, lines, diagnostics), diagnostics, around));

    private static int Table(string input, StepOutput output, List<Diagnostic> diagnostics)
    {
        using var lines = StepInput.Open(input, diagnostics);
        if (lines is null) return 0;
        var count = StepBatches.Run(Copies(lines), Texts, IdentifyStep.TableLine, (_, line) => output.Write(line));
        StepInput.NoteBreak(lines, input, diagnostics);
        return count;
    }

    private static IEnumerable<byte[]> Copies(ByteLines lines)
    {
        while (lines.TryRead(out var line))
        {
            if (!line.IsEmpty) yield return line.ToArray();
        }
    }
}
