using System.CommandLine;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step numbers</c>: texts in, the numbers in them out.</summary>
internal static class NumbersCommand
{
    private const int Texts = 512;

    public static Command Make(Surroundings around)
    {
        var (input, output) = (StepCommand.In(), StepCommand.Out());
        var type = new Option<string?>("--type") { Description = "Only numbers of this sort; a line may name one for itself as its task." };
        type.AcceptOnlyFromAmong([.. NumbersStep.Types]);
        var command = new Command("numbers", "Finds numbers in digits and in words, with what they count or measure.") { input, output, type };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetValue(type), around));
        return command;
    }

    private static int Run(string input, string output, string? type, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
        StepCommand.End(input, StepCommand.Records((input, Texts), record => NumbersStep.Lines(record, type), lines, diagnostics), diagnostics, around));
}
