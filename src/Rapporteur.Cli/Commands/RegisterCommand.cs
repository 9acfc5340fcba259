using System.Collections.Immutable;
using System.CommandLine;
using Rapporteur.Cli.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Terminal;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Register;

namespace Rapporteur.Cli.Commands;

/// <summary><c>register</c>: the states of things a store knows of, on a day, as known on a day, of a party.</summary>
internal static class RegisterCommand
{
    public static Command Make(Surroundings around)
    {
        var store = CommonOptions.Store();
        var asOf = CommonOptions.Day("--as-of", "Only what holds on this day.");
        var known = CommonOptions.Day("--known", "Only from reports known by the end of this day.");
        var party = new Option<string?>("--party") { Description = "Only what belongs to or concerns a party: RUS, NATO.", HelpName = "CODE" };
        var json = CommonOptions.Json();
        var command = new Command("register", "Prints what state the facts of a store leave things in.") { store, asOf, known, party, json };
        command.SetAction(call =>
        {
            using var building = ProgressLine.For(around, "Building");
            using var archive = Archive.Open(call.GetRequiredValue(store), create: false, around.Clock, building);
            var register = archive.Register(call.GetValue(known));
            if (call.GetValue(asOf) is { } day) register = RegisterKeeper.AsOf(register, day);
            if (call.GetValue(party) is { } code) register = Of(register, code);
            if (call.GetValue(json)) around.Out.Write(RegisterJson.Of(register));
            else RegisterTable.Write(register, around);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ImmutableArray<RegisterEntry> Of(ImmutableArray<RegisterEntry> register, string party) =>
    [
        .. register.Where(e => string.Equals(e.Holder, party, StringComparison.OrdinalIgnoreCase)
            || string.Equals(e.Counterpart, party, StringComparison.OrdinalIgnoreCase)),
    ];
}
