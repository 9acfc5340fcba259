using System.CommandLine;
using Rapporteur.Cli.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Terminal;
using Rapporteur.Io.Stores;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>story</c>: the dossier of one story of a store.</summary>
internal static class StoryCommand
{
    public static Command Make(Surroundings around)
    {
        var id = new Argument<string>("ID") { Description = "The story's id, as stories lists it." };
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("story", "Prints the dossier of one story of a store.") { id, store, json };
        command.SetAction(call => Run(call.GetRequiredValue(id), call.GetRequiredValue(store), call.GetValue(json), around));
        return command;
    }

    private static int Run(string id, string store, bool json, Surroundings around)
    {
        using var building = ProgressLine.For(around, "Building");
        using var archive = Archive.Open(store, create: false, around.Clock, building);
        if (archive.Story(id) is not { } report)
        {
            DiagnosticLines.Write(around.Error, [DiagnosticCodes.Make(DiagnosticCodes.NoSuchStory, id)]);
            return ExitCodes.NothingRead;
        }

        if (json) around.Out.Write(ReportJson.Of(report));
        else DossierView.Write(report, around);
        return ExitCodes.Done;
    }
}
