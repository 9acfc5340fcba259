using System.Collections.Immutable;
using System.CommandLine;
using Rapporteur.Cli.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Terminal;
using Rapporteur.Io.Files;
using Rapporteur.Model;
using Rapporteur.Web;

namespace Rapporteur.Cli.Commands;

/// <summary><c>read</c>: reports in, dossiers out, nothing kept.</summary>
internal static class ReadCommand
{
    private const string ToOutput = "-";

    public static Command Make(Surroundings around)
    {
        var paths = CommonOptions.Paths();
        var json = new Option<string?>("--json") { Description = "Writes JSON to a file, or with - to the output in place of the dossier.", HelpName = "FILE|-" };
        var html = new Option<string?>("--html") { Description = "Writes one page that works by itself, with every value beside the words it rests on.", HelpName = "FILE" };
        var fields = CommonOptions.Fields();
        var newsrooms = CommonOptions.Newsrooms();
        var command = new Command("read", "Reads reports and prints what they say.") { paths, json, html, fields, newsrooms };
        command.SetAction(call => Run(
            Read(ReportFiles.Find(call.GetRequiredValue(paths), call.GetValue(fields), around.In), call.GetValue(newsrooms), around), call.GetValue(json), call.GetValue(html), around));
        return command;
    }

    private static int Run((Report Report, string Named) read, string? json, string? html, Surroundings around)
    {
        var report = read.Report;
        if (report.Articles.IsEmpty)
        {
            var nothing = DiagnosticCodes.Make(DiagnosticCodes.NothingRead, read.Named);
            DiagnosticLines.Write(around.Error, report.Diagnostics.Add(nothing));
            return ExitCodes.NothingRead;
        }

        if (json == ToOutput) around.Out.Write(ReportJson.Of(report));
        else DossierView.Write(report, around);
        return Outcome(report, Files(report, json, html), json == ToOutput, around);
    }

    private static (Report Report, string Named) Read(ReportFiles files, ImmutableArray<Newsroom> newsrooms, Surroundings around)
    {
        using var progress = ProgressLine.For(around, "Reading");
        return (Pipeline.Run(files, around.Today, files.Diagnostics, new RunOptions(progress, newsrooms)), files.Named);
    }

    private static List<Diagnostic> Files(Report report, string? json, string? html)
    {
        var failures = new List<Diagnostic>();
        if (json is not null and not ToOutput && OutputFile.Write(json, writer => writer.Write(ReportJson.Of(report))) is { } noJson) failures.Add(noJson);
        if (html is not null && OutputFile.Write(html, writer => DossierPage.Write(report, writer)) is { } noPage) failures.Add(noPage);
        return failures;
    }

    private static int Outcome(Report report, List<Diagnostic> failures, bool hasOnlyJson, Surroundings around)
    {
        // On a terminal the dossier ends with its diagnostics; said twice on one screen they would only be in the way.
        if (hasOnlyJson || !around.IsOutTerminal || !around.IsErrorTerminal) DiagnosticLines.Write(around.Error, report.Diagnostics);
        DiagnosticLines.Write(around.Error, failures);
        return failures.Count > 0 ? ExitCodes.WrongCall : ExitCodes.For(report.Diagnostics);
    }
}
