using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Rapporteur.Cli.Output;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Commands;

/// <summary><c>stories merge</c>, <c>stories split</c>, <c>stories rulings</c>: what a person lays down of stories, and keeps for ever.</summary>
internal static class RulingCommands
{
    public static Command Merge(Surroundings around)
    {
        var ids = new Argument<string[]>("STORY") { Description = "Stories that are one, as stories lists them.", Arity = new ArgumentArity(2, 1000) };
        var store = CommonOptions.Store();
        var undo = Undo();
        var command = new Command("merge", "Lays down that stories are one, for ever and against every sign.") { ids, store, undo };
        command.SetAction(call => Run(call.GetRequiredValue(store), call.GetValue(undo), around, archive => Merged(archive, call.GetRequiredValue(ids), around)));
        return command;
    }

    public static Command Split(Surroundings around)
    {
        var id = new Argument<string>("STORY") { Description = "A story, as stories lists it." };
        var names = new Argument<string[]>("REPORT") { Description = "Reports of it, by name or id, that belong to another event; they stay together.", Arity = new ArgumentArity(1, 1000) };
        var store = CommonOptions.Store();
        var undo = Undo();
        var command = new Command("split", "Lays down that reports of a story tell of another event, for ever and against every sign.") { id, names, store, undo };
        command.SetAction(call => Run(call.GetRequiredValue(store), call.GetValue(undo), around, archive => Parted(archive, call.GetRequiredValue(id), call.GetRequiredValue(names), around)));
        return command;
    }

    public static Command List(Surroundings around)
    {
        var store = CommonOptions.Store();
        var command = new Command("rulings", "Lists what was laid down of stories, in order, with the moment.") { store };
        command.SetAction(call =>
        {
            using var building = ProgressLine.For(around, "Building");
            using var archive = Archive.Open(call.GetRequiredValue(store), create: false, around.Clock, building);
            foreach (var kept in archive.Rulings())
            {
                var what = (kept.Ruling.AreOne ? "one story" : "two stories") + (kept.Holds ? "" : ", taken back");
                around.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept.Moment.UtcDateTime:yyyy-MM-dd HH:mm:ss}  {kept.Ruling.First}  {kept.Ruling.Second}  {what}"));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<bool> Undo() => new("--undo") { Description = "Takes it back: from now on the signs decide again. What was laid down stays in the list." };

    private static int Run(string store, bool undo, Surroundings around, Func<Archive, ImmutableArray<StoryRuling>?> rule)
    {
        using var building = ProgressLine.For(around, "Building");
        using var archive = Archive.Open(store, create: false, around.Clock, building);
        if (rule(archive) is not { } rulings) return ExitCodes.NothingRead;
        archive.Rule(rulings, !undo);
        around.Out.WriteLine($"{Phrases.Count(rulings.Length, "ruling")} {(undo ? "taken back" : "laid down")}; the store holds {Phrases.Count(archive.Stories().Length, "story", "stories")}.");
        return ExitCodes.Done;
    }

    // Every report of the stories is bound to the first, so that none falls off when others come.
    private static ImmutableArray<StoryRuling>? Merged(Archive archive, string[] ids, Surroundings around)
    {
        var reports = new List<ReportId>();
        foreach (var id in ids)
        {
            if (Reports(archive, id, around) is not { } own) return null;
            reports.AddRange(own.Select(a => a.Id));
        }

        // Two that were once laid down to be apart are bound anew, so that the later word holds.
        var all = reports.Distinct().Order().ToList();
        var apart = archive.Rulings().Select(k => k.Ruling).Where(r => !r.AreOne && all.Contains(r.First) && all.Contains(r.Second)).Select(r => r with { AreOne = true });
        return [.. all.Skip(1).Select(r => StoryRuling.Of(all[0], r, true)).Concat(apart).Distinct()];
    }

    private static ImmutableArray<StoryRuling>? Parted(Archive archive, string id, string[] names, Surroundings around)
    {
        if (Reports(archive, id, around) is not { } articles) return null;
        var leaving = new List<ReportId>();
        foreach (var name in names)
        {
            if (articles.FirstOrDefault(a => a.Name == name || a.Id.Value == name) is { } article)
            {
                leaving.Add(article.Id);
                continue;
            }

            DiagnosticLines.Write(around.Error, [DiagnosticCodes.Make(DiagnosticCodes.NoSuchReport, name)]);
            return null;
        }

        var staying = articles.Select(a => a.Id).Except(leaving).ToList();
        if (staying.Count == 0)
        {
            DiagnosticLines.Write(around.Error, [DiagnosticCodes.Make(DiagnosticCodes.BadOption, id, "All reports of the story were named: there is nothing left to part them from.")]);
            return null;
        }

        return [.. leaving.Distinct().SelectMany(l => staying.Select(s => StoryRuling.Of(l, s, false))), .. leaving.Distinct().Skip(1).Select(l => StoryRuling.Of(leaving[0], l, true))];
    }

    private static ImmutableArray<Article>? Reports(Archive archive, string id, Surroundings around)
    {
        if (archive.Story(id) is { } report) return report.Dossiers[0].Story.Articles;
        DiagnosticLines.Write(around.Error, [DiagnosticCodes.Make(DiagnosticCodes.NoSuchStory, id)]);
        return null;
    }
}
