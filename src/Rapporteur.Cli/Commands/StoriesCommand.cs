using System.CommandLine;
using Rapporteur.Cli.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Terminal;
using Rapporteur.Io.Stores;

namespace Rapporteur.Cli.Commands;

/// <summary><c>stories</c>: what a store holds, one line a story.</summary>
internal static class StoriesCommand
{
    public static Command Make(Surroundings around)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("stories", "Lists the stories of a store.") { store, json };
        command.SetAction(call =>
        {
            using var building = ProgressLine.For(around, "Building");
            using var archive = Archive.Open(call.GetRequiredValue(store), create: false, around.Clock, building);
            var stories = archive.Stories();
            if (call.GetValue(json)) around.Out.Write(StoriesJson.Of(stories));
            else StoryList.Write(stories, around);
            return ExitCodes.Done;
        });
        command.Add(RulingCommands.Merge(around));
        command.Add(RulingCommands.Split(around));
        command.Add(RulingCommands.List(around));
        return command;
    }
}
