using System.CommandLine;
using Rapporteur.Cli.Output;
using Rapporteur.Io.Files;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Commands;

/// <summary><c>add</c>: reports into a lasting store.</summary>
internal static class AddCommand
{
    public static Command Make(Surroundings around)
    {
        var paths = CommonOptions.Paths();
        var store = CommonOptions.Store();
        var known = CommonOptions.Known();
        var fields = CommonOptions.Fields();
        var command = new Command("add", "Puts reports into a store, which is made when there is none. The same report twice counts once.") { paths, store, known, fields };
        command.SetAction(call => Run(ReportFiles.Find(call.GetRequiredValue(paths), call.GetValue(fields), around.In), call.GetRequiredValue(store), call.GetRequiredValue(known), around));
        return command;
    }

    private static int Run(ReportFiles files, string store, KnownRule known, Surroundings around)
    {
        if (files.Count == 0) return Nothing(files.Diagnostics, files, around);
        using var building = ProgressLine.For(around, "Building");
        using var archive = Archive.Open(store, create: true, around.Clock, building);
        AddOutcome outcome;
        using (var reading = ProgressLine.For(around, "Reading")) outcome = archive.Add(files, known, reading);
        var diagnostics = files.Diagnostics.Concat(outcome.Diagnostics).OrderBy(d => d.Place, StringComparer.Ordinal).ToList();
        if (outcome.Added + outcome.Known == 0) return Nothing(diagnostics, files, around);

        DiagnosticLines.Write(around.Error, diagnostics);
        var stories = archive.Stories();
        around.Out.WriteLine(
            $"{Phrases.Count(outcome.Added, "report")} added, {Phrases.Number(outcome.Known)} there already; the store holds {Phrases.Count(stories.Sum(s => s.Reports), "report")} in {Phrases.Count(stories.Length, "story", "stories")}.");
        return ExitCodes.For(diagnostics);
    }

    private static int Nothing(IEnumerable<Diagnostic> diagnostics, ReportFiles files, Surroundings around)
    {
        DiagnosticLines.Write(around.Error, diagnostics.Append(DiagnosticCodes.Make(DiagnosticCodes.NothingRead, files.Named)));
        return ExitCodes.NothingRead;
    }
}
