using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Cli.Terminal;

/// <summary>Names of reports and words from them, as a dossier cites them.</summary>
internal sealed class Citing(Dossier dossier)
{
    private const int Longest = 150;

    private readonly Dictionary<ReportId, Article> articles = dossier.Story.Articles.ToDictionary(a => a.Id);

    public Article Article(ReportId report) => articles[report];

    /// <summary>The reports by name, in the order of the story.</summary>
    public string Files(IEnumerable<ReportId> reports)
    {
        var wanted = reports.ToHashSet();
        return string.Join(", ", dossier.Story.Articles.Where(a => wanted.Contains(a.Id)).Select(a => a.Name));
    }

    /// <summary>One report of each independent line: the first of the line that is among them.</summary>
    public ImmutableArray<ReportId> OneOfEachLine(IEnumerable<ReportId> reports)
    {
        var wanted = reports.ToHashSet();
        return [.. dossier.Story.Families
            .Select(f => f.Members.Where(wanted.Contains).Select(m => (ReportId?)m).FirstOrDefault())
            .Where(m => m is not null).Select(m => m!.Value)];
    }

    /// <summary>The words of an act and as much around them as helps, on one line: before, the words, after.</summary>
    public (string Before, string Words, string After) Excerpt(Claim claim)
    {
        var text = articles[claim.Report].Text;
        var context = claim.Context.Contains(claim.Trigger) ? claim.Context : claim.Trigger;
        var room = Math.Max(0, Longest - claim.Trigger.Length);
        var start = context.Length <= Longest ? context.Start : Math.Max(context.Start, claim.Trigger.Start - (room / 2));
        var end = context.Length <= Longest ? context.End : Math.Min(context.End, start + Longest);
        start = WordStart(text, start, claim.Trigger.Start, context.Start);
        end = Math.Max(claim.Trigger.End, WordEnd(text, end, claim.Trigger.End, context.End));
        var before = (start > context.Start ? "…" : "") + OneLine(text[start..claim.Trigger.Start]);
        var after = OneLine(text[claim.Trigger.End..end]) + (end < context.End ? "…" : "");
        return (before.TrimStart(), OneLine(claim.Trigger.In(text)), after.TrimEnd());
    }

    /// <summary>Text with every run of white space as one blank.</summary>
    public static string OneLine(string text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length == 0 || line[^1] != ' ') line.Append(' ');
        }

        return line.ToString();
    }

    private static int WordStart(string text, int start, int latest, int first)
    {
        if (start == first) return start;
        while (start < latest && !char.IsWhiteSpace(text[start])) start++;
        while (start < latest && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static int WordEnd(string text, int end, int earliest, int last)
    {
        if (end >= last) return last;
        while (end > earliest && !char.IsWhiteSpace(text[end])) end--;
        return end;
    }
}
