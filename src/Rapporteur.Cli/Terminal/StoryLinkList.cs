using Rapporteur.Cli.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Terminal;

/// <summary>Other stories that have to do with a story, and reports that came near to being joined to it.</summary>
internal static class StoryLinkList
{
    public static void Write(TerminalPage page, Dossier dossier)
    {
        var story = dossier.Story;
        if (story.Links.IsEmpty && story.NearMisses.IsEmpty) return;
        page.Heading("Other stories");
        foreach (var link in story.Links) page.Labelled(2, 12, [(new Words(StoryJson.Kind(link.Kind).Replace('-', ' '), Ink.Strong), new Words(link.Story, Ink.Name).And("  " + link.Reason, Ink.Faint))]);
        foreach (var missed in story.NearMisses) page.Labelled(2, 12, [(new Words("not joined", Ink.Faint), new Words(missed, Ink.Faint))]);
    }
}
