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
    private const int Texts = 2048;

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
            var count = isTable ? Table(input, lines!, diagnostics) : Records(input, lines!, diagnostics);
            return StepCommand.End(input, count, diagnostics, around);
        }
    }

    private static int Records(string input, StepOutput output, List<Diagnostic> diagnostics)
    {
        var count = 0;
        StepBatches.Run(new StepInput(input, diagnostics).Records(), Texts / 64, IdentifyStep.Lines, (_, read) =>
        {
            diagnostics.AddRange(read.Diagnostics);
            foreach (var line in read.Lines) output.Write(line);
            count += read.Lines.Length;
        });
        return count;
    }

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
