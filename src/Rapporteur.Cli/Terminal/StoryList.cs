using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Ports;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Terminal;

/// <summary>The stories of a store.</summary>
internal static class StoryList
{
    public static void Write(ImmutableArray<StorySummary> stories, Surroundings around)
    {
        var page = new TerminalPage(around);
        if (stories.IsEmpty) page.Write(new Words("The store holds no story."));
        foreach (var story in stories)
        {
            page.Labelled(0, 10, [(new Words(story.Id, Ink.Name), new Words(story.Title, Ink.Strong))]);
            page.Write(new Words(Line(story)), indent: 11);
        }

        page.WriteTo(around.Out);
    }

    private static string Line(StorySummary story)
    {
        var counts = string.Join(
            ", ",
            Phrases.Count(story.Reports, "report"), Phrases.Count(story.Languages, "language"), Phrases.Count(story.Counts.Lines, "independent line"));
        return story is { First: { } first, Last: { } last } ? Phrases.Date(first == last ? Edtf.Day(first) : Edtf.Interval(first, last)) + "; " + counts : counts;
    }
}
