using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Spectre.Console;

namespace Rapporteur.Cli.Terminal;

/// <summary>The register: what state things are in, from when, until when, known since when.</summary>
internal static class RegisterTable
{
    /// <summary>A register by itself.</summary>
    public static void Write(ImmutableArray<RegisterEntry> register, Surroundings around)
    {
        var page = new TerminalPage(around);
        if (register.IsEmpty) page.Write(new Words("The register is empty."));
        else WriteRows(page, register, indent: 0);
        page.WriteTo(around.Out);
    }

    /// <summary>The register as part of a dossier.</summary>
    public static void Write(TerminalPage page, ImmutableArray<RegisterEntry> register)
    {
        if (register.IsEmpty) return;
        page.Heading("Register");
        WriteRows(page, register, indent: 2);
    }

    private static void WriteRows(TerminalPage page, ImmutableArray<RegisterEntry> register, int indent)
    {
        if (page.IsNarrow)
        {
            foreach (var entry in register) Stack(page, entry, indent);
            return;
        }

        var grid = new Grid { Expand = false };
        for (var i = 0; i < 5; i++) grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, i == 4 ? 0 : 2, 0), NoWrap = false });
        grid.AddRow([.. new[] { "what", "state", "from", "until", "known" }.Select(h => new Words(h, Ink.Faint).Rendered)]);
        foreach (var entry in register)
        {
            grid.AddRow(
                new Words(Title(entry)).Rendered, State(entry).Rendered, new Words(Day(entry.From, "not said")).Rendered,
                new Words(Day(entry.Until, "")).Rendered, new Words(Known(entry)).Rendered);
        }

        page.Write(grid, indent);
    }

    private static void Stack(TerminalPage page, RegisterEntry entry, int indent)
    {
        page.Write(new Words(Title(entry), Ink.Strong), indent);
        var words = State(entry).And(", from " + Day(entry.From, "a day not said"));
        if (entry.Until is not null) words.And(" until " + Day(entry.Until, ""));
        if (entry.Known is not null) words.And("; known " + Known(entry), Ink.Faint);
        page.Write(words, indent + 2);
    }

    private static string Title(RegisterEntry entry) =>
        entry.Place is { } place && !entry.Name.Contains(Names.Of(place), StringComparison.Ordinal) ? $"{entry.Name}, {Names.Of(place)}" : entry.Name;

    private static Words State(RegisterEntry entry)
    {
        var announced = entry.Status == "announced";
        var words = new Words(entry.State.Replace('-', ' ') + (entry.Value is null ? "" : ": " + Phrases.Value(Field.Quantity, entry.Value)), Ink.Status(announced ? "announced" : "done"));
        return announced ? words.And(" (announced)") : words;
    }

    private static string Day(Edtf? day, string none) => day is { } d ? Phrases.Date(d) : none;

    private static string Known(RegisterEntry entry) => entry.Known is { } day ? Phrases.Date(Edtf.Day(day)) : "";
}
