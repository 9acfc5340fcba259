using System.CommandLine;
using System.Text;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step identify</c>: texts in, their languages out.</summary>
internal static class IdentifyCommand
{
    private const int Texts = 8192;

    public static Command Make(Surroundings around)
    {
        var (input, output) = (StepCommand.In(), StepCommand.Out());
        var tsv = new Option<bool>("--tsv") { Description = "Reads lines of id, tab, text and writes lines of id, tab, language code." };
        var command = new Command("identify", "Tells the language of texts, and in texts of several languages which part is in which.") { input, output, tsv };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetValue(tsv), around));
        return command;
    }

    private static int Run(string input, string output, bool isTable, Surroundings around)
    {
        var (lines, failure) = StepOutput.Open(output, around);
        using (lines)
        {
            if (failure is not null)
            {
                DiagnosticLines.Write(around.Error, [failure]);
                return ExitCodes.WrongCall;
            }

            var diagnostics = new List<Diagnostic>();
            var count = isTable ? Table(input, lines!, diagnostics)
                : StepBatches.Run(new StepInput(input, diagnostics).Records(), Texts / 64, IdentifyStep.Line, (_, line) => lines!.Write(line));
            return StepCommand.End(input, count, diagnostics, around);
        }
    }

    private static int Table(string input, StepOutput output, List<Diagnostic> diagnostics)
    {
        using var lines = StepInput.Open(input, diagnostics);
        return lines is null ? 0 : StepBatches.Run(Copies(lines), Texts, IdentifyStep.TableLine, (_, line) => output.Write(line));
    }

    private static IEnumerable<byte[]> Copies(ByteLines lines)
    {
        while (lines.TryRead(out var line))
        {
            if (!line.IsEmpty) yield return line.ToArray();
        }
    }
}
