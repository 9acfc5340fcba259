using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Spectre.Console;

namespace Rapporteur.Cli.Terminal;

/// <summary>When things were said, reported and in effect.</summary>
internal static class TimelineList
{
    public static void Write(TerminalPage page, Dossier dossier)
    {
        var events = Timeline.Of(dossier);
        if (events.IsEmpty) return;
        page.Heading("Timeline");
        var numbers = FactNumbers.Of(dossier).DistinctBy(n => n.Fact.Id).ToDictionary(n => n.Fact.Id, n => n.Number);
        if (page.IsNarrow) Stack(page, events, numbers);
        else page.Write(Table(events, numbers), indent: 2);
    }

    private static Grid Table(IEnumerable<TimelineEvent> events, Dictionary<string, int> numbers)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0), NoWrap = false, Width = 24 });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 2, 0), NoWrap = true });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        Edtf? last = null;
        foreach (var line in events)
        {
            grid.AddRow(new Words(line.Day == last ? "" : Phrases.Date(line.Day)).Rendered, Kind(line).Rendered, What(line, numbers).Rendered);
            last = line.Day;
        }

        return grid;
    }

    private static void Stack(TerminalPage page, IEnumerable<TimelineEvent> events, Dictionary<string, int> numbers)
    {
        Edtf? last = null;
        foreach (var line in events)
        {
            if (line.Day != last) page.Write(new Words(Phrases.Date(line.Day), Ink.Strong), indent: 2);
            page.Labelled(4, 9, [(Kind(line), What(line, numbers))]);
            last = line.Day;
        }
    }

    private static Words Kind(TimelineEvent line) => new(line.Kind, line.Kind switch
    {
        "in effect" => Ink.Status("done"),
        "due" => Ink.Doubt,
        "denied" => Ink.Wrong,
        _ => Ink.Faint,
    });

    private static Words What(TimelineEvent line, Dictionary<string, int> numbers) => line.Fact is null
        ? new Words(line.Text, Ink.Name)
        : new Words(line.Text).And(" [" + numbers[line.Fact].ToString(CultureInfo.InvariantCulture) + "]", Ink.Faint);
}
