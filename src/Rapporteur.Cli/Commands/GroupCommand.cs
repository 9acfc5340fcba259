using System.CommandLine;
using Rapporteur.Cli.Steps;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step group</c>: reports in, the story and the line of reporting of each out.</summary>
internal static class GroupCommand
{
    private const int Reports = 64;

    public static Command Make(Surroundings around)
    {
        var (input, output) = (StepCommand.In(), StepCommand.Out());
        var near = new Option<bool>("--near-misses") { Description = "Also tells of each story which reports of others came near to being joined, and what kept them apart." };
        var newsrooms = CommonOptions.Newsrooms();
        var command = new Command("group", "Joins reports of one event, whatever the language, and tells which of them are one line of reporting.") { input, output, near, newsrooms };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), new GroupStep(call.GetValue(newsrooms), call.GetValue(near)), around));
        return command;
    }

    private static int Run(string input, string output, GroupStep step, Surroundings around) => StepCommand.Write(output, around, (lines, diagnostics) =>
    {
        StepBatches.Run(new StepInput(input, diagnostics).Records(), Reports, record => GroupStep.Read(record, around.Today), (record, read) =>
        {
            diagnostics.AddRange(read.Diagnostics);
            step.Add(record, read.Articles);
        });
        foreach (var line in step.Lines()) lines.Write(line);
        return StepCommand.End(input, step.Count, diagnostics, around);
    });
}
