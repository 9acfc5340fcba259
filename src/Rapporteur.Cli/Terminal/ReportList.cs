using Rapporteur.Cli.Json;
using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Spectre.Console;

namespace Rapporteur.Cli.Terminal;

/// <summary>The reports of a story: which line of reporting, file, language, day, outlet, and what is odd about each.</summary>
internal static class ReportList
{
    public static void Write(TerminalPage page, Dossier dossier)
    {
        page.Heading("Reports");
        var grid = new Grid { Expand = false };
        for (var i = 0; i < (page.IsNarrow ? 2 : 5); i++) grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, i == 4 ? 0 : 2, 0), NoWrap = i is 0 or 2 or 3 });
        foreach (var article in dossier.Story.Articles)
        {
            var family = dossier.Story.Families.FirstOrDefault(f => f.Members.Contains(article.Id));
            if (page.IsNarrow) AddStacked(grid, article, family);
            else AddRow(grid, article, family);
        }

        page.Write(grid, indent: 2);
        foreach (var family in dossier.Story.Families) WriteReasons(page, dossier, family);
    }

    // Why a report is no line of its own.
    private static void WriteReasons(TerminalPage page, Dossier dossier, Family family)
    {
        for (var i = 0; i < family.Reasons.Length && i + 1 < family.Members.Length; i++)
        {
            var name = dossier.Story.Articles.FirstOrDefault(a => a.Id == family.Members[i + 1])?.Name ?? "";
            page.Labelled(2, 2, [(new Words(family.Label, Ink.Strong), new Words(name, Ink.Name).And(": " + Kind(dossier, family, i) + family.Reasons[i], Ink.Faint))]);
        }
    }

    // A copy of which report, where there are several.
    private static string Kind(Dossier dossier, Family family, int at)
    {
        if (at >= family.Links.Length) return "";
        var link = family.Links[at];
        var of = dossier.Story.Articles.FirstOrDefault(a => a.Id == link.Of)?.Name ?? "";
        return $"{StoryJson.Kind(link.Kind).Replace('-', ' ')}, {(link.Kind == CopyKind.SameNewsroom || link.Direction is null ? "with" : "of")} {of}: ";
    }

    private static void AddRow(Grid grid, Article article, Family? family) => grid.AddRow(
        new Words(family?.Label ?? "", Ink.Strong).Rendered,
        new Words(article.Name, Ink.Name).Rendered,
        new Words(Names.Language(article.Language)).Rendered,
        new Words(Day(article)).Rendered,
        new Words(SourceText(article)).Rendered);

    private static void AddStacked(Grid grid, Article article, Family? family)
    {
        var source = SourceText(article);
        var words = new Words(article.Name, Ink.Name).And("\n" + Names.Language(article.Language) + ", " + Day(article));
        grid.AddRow(new Words(family?.Label ?? "", Ink.Strong).Rendered, (source.Length == 0 ? words : words.And("\n" + source)).Rendered);
    }

    private static string Day(Article article) => article.Published is { } day ? Phrases.Date(day.Value) : "no date";

    private static string SourceText(Article article)
    {
        IEnumerable<string> parts = [.. article.Outlet is { } outlet ? new[] { outlet.Value } : [], .. article.Agencies.Select(a => a.Name).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> marks =
        [
            .. article.Blocks.Any(b => b.Kind == BlockKind.Repeat) ? new[] { "repeats its own text" } : [],
            .. article.IsMangled ? new[] { "reads as machine-mangled" } : [],
        ];
        return string.Join("; ", new[] { string.Join(", ", parts) }.Concat(marks).Where(p => p.Length > 0));
    }
}
