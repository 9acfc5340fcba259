using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Terminal;

/// <summary>Where reports differ: every value with its reports, and what kind of difference it is.</summary>
internal static class DifferenceList
{
    private const int Indent = 5;

    public static void Write(TerminalPage page, Dossier dossier, Citing citing)
    {
        var differing = FactNumbers.Of(dossier).Where(n => n.Fact.Differences.Any(IsWorthALine)).ToList();
        if (differing.Count == 0) return;
        page.Heading("Where reports differ");
        foreach (var (number, fact) in differing)
        {
            page.Labelled(0, Indent - 1, [(FactNumbers.Words(number), new Words(FactSentences.Of(fact, dossier.Register)))]);
            foreach (var difference in fact.Differences.Where(IsWorthALine)) Write(page, difference, citing);
        }
    }

    // Every report tells of the day it heard itself; those days stand under the fact, and only a contradiction stands here too.
    private static bool IsWorthALine(Difference difference) =>
        difference.Field != Field.Announced || difference.Kind == DifferenceKind.Contradiction;

    private static void Write(TerminalPage page, Difference difference, Citing citing)
    {
        var values = difference.Values.Select(v => Phrases.Value(difference.Field, v.Value)).ToList();
        page.Write(new Words(Phrases.FieldName(difference.Field), Ink.Strong).And(": ").And(Phrases.Difference(difference.Kind), Ink.Doubt), Indent);
        page.Labelled(Indent + 2, Math.Clamp(values.Max(v => v.Length) + 1, 3, 24), difference.Values.Select((v, i) => (
            new Words(values[i], Ink.Strong),
            new Words(citing.Files(v.Evidence.Select(e => e.Report)), Ink.Name).And(" (" + Phrases.Count(v.Counts.Lines, "independent line") + ")", Ink.Faint))));
        page.Write(new Words(difference.Explanation), Indent + 2);
    }
}
