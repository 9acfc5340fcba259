using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Terminal;

/// <summary>Dossiers for a person at a terminal.</summary>
internal static class DossierView
{
    public static void Write(Report report, Surroundings around)
    {
        var page = new TerminalPage(around);
        foreach (var dossier in report.Dossiers)
        {
            Write(page, dossier);
            page.Blank();
        }

        if (report.Diagnostics.Length > 0) DiagnosticList.Write(page, report.Diagnostics);
        page.WriteTo(around.Out);
    }

    private static void Write(TerminalPage page, Dossier dossier)
    {
        var citing = new Citing(dossier);
        page.Write(new Words(new string('━', page.Width), Ink.Heading));
        page.Write(new Words(dossier.Title, Ink.Strong));
        page.Write(new Words(Summary(dossier)).And("   " + dossier.Story.Id, Ink.Faint));
        ReportList.Write(page, dossier);
        FactList.Write(page, dossier, citing);
        DifferenceList.Write(page, dossier, citing);
        QuoteList.Write(page, dossier, citing);
        TimelineList.Write(page, dossier);
        RegisterTable.Write(page, dossier.Register);
        FactList.WriteLoose(page, dossier, citing);
        StoryLinkList.Write(page, dossier);
    }

    private static string Summary(Dossier dossier)
    {
        var languages = dossier.Story.Articles.Select(a => a.Language).Where(l => l != "und").Distinct(StringComparer.Ordinal).Count();
        return string.Join(
            ", ",
            Phrases.Count(dossier.Story.Articles.Length, "report"), Phrases.Count(languages, "language"),
            Phrases.Count(dossier.Counts.Lines, "independent line"), Phrases.Count(dossier.Counts.Speakers, "speaker"));
    }
}
