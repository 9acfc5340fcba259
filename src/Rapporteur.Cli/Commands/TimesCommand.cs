using System.CommandLine;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step times</c>: texts in, their time expressions out.</summary>
internal static class TimesCommand
{
    private const int Texts = 32;

    public static Command Make(Surroundings around)
    {
        var (input, output) = (StepCommand.In(), StepCommand.Out());
        var looking = new Option<string>("--looking")
        {
            Description = "To which side a bare weekday or month points: back, as in news, or ahead, as in what an assistant is told (there a range is one expression).",
            HelpName = "back|ahead",
            DefaultValueFactory = static _ => "back",
        };
        looking.AcceptOnlyFromAmong("back", "ahead");
        var command = new Command("times", "Finds dates, times of day, durations and repeated times and resolves them against the date of the report.") { input, output, looking };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetValue(looking) == "ahead" ? TimeLooking.Ahead : TimeLooking.Back, around));
        return command;
    }

    private static int Run(string input, string output, TimeLooking looking, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
        StepCommand.End(input, StepCommand.Records((input, Texts), record => TimesStep.Lines(record, looking, around.Today), lines, diagnostics), diagnostics, around));
}
