using System.Globalization;
using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading.Facts;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Training.Facts;

/// <summary><c>evidence --data FOLDER [--out FILE [--without PART]]</c>: learns what the places are worth in which pages state their date and
/// authors; with a number from 0 to 4 without that fifth of the pages.</summary>
internal static class EvidenceTraining
{
    private const int Folds = 5;
    private const string Threshold = "threshold";

    /// <summary>Learns, measures and writes; 2 when the call is not understood.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data) return 2;
        var read = GoldFacts.All(data).AsParallel().AsOrdered().Select(static p => (Gold: p, Found: Found(p))).Where(static p => p.Found is not null).ToList();
        var dates = read.Where(static p => p.Gold.Day is not null).Select(static p => Dates(p.Gold, p.Found!)).ToList();
        var authors = read.Where(static p => p.Gold.Authors is not null).Select(static p => Authors(p.Gold, p.Found!)).ToList();
        Check("date", dates);
        Check("author", authors);
        if (Option("--without") is { } part) (dates, authors) = (Without(dates, part), Without(authors, part));
        if (Option("--out") is { } file) File.WriteAllText(file, Head + Rows("date", EvidenceChoice.Learn(dates)) + Rows("author", EvidenceChoice.Learn(authors)));
        return 0;
    }

    // To measure by the whole path what the weights are worth on pages they were not learnt from.
    private static List<EvidenceChoice> Without(List<EvidenceChoice> pages, string part) => [.. pages.Where(p => p.Page.Fold(Folds).ToString(CultureInfo.InvariantCulture) != part)];

    private const string Head = "# What the ways of stating the day of publication or the authors of a page are worth: fact, tab, evidence, tab, weight.\n"
        + "# A place on a page is worth the sum of its evidence; \"agreement\" is added for every further kind of place that states the same.\n"
        + "# An author is believed above the worth of \"threshold\". Learnt by tools/Rapporteur.Training from labelled pages: see NOTICE.md.\n";

    private static Statements? Found(GoldFacts page)
    {
        if (ReportIntake.Take(new SourceFile(page.Page.Id + ".html", page.Page.Id + ".html", page.Page.Bytes, null)).Items is not [var item]) return null;
        var tree = PageTreeBuilder.Build(item.Content);
        var hints = new ElementHints(tree);
        var blocks = PageBlocks.Cut(tree);
        BlockChoice.Mark(tree, blocks, hints);
        return PageFactReader.Gather(tree, blocks, hints).Found;
    }

    private static EvidenceChoice Dates(GoldFacts gold, Statements found) => new(gold.Page,
        [.. DateChoice.Days(found.Dates).Select(day => new EvidenceOption([.. day.Select(static s => s.Evidence().ToArray())], DateChoice.Others(day), day[0].Date.First == gold.Day))]);

    // That no author is named is one more option; where a reader found some it is wrong.
    private static EvidenceChoice Authors(GoldFacts gold, Statements found) => new(gold.Page,
    [
        new EvidenceOption([[Threshold]], 0, false),
        .. AuthorChoice.Groups(found).Select(g => new EvidenceOption(
            [.. g.Select(static s => s.Evidence().ToArray())],
            AuthorChoice.Witnesses(g) - 1,
            GoldFacts.Names(string.Join(';', g[0].Names.Select(static n => n.Value.Text))).SetEquals(gold.Authors!))),
    ]);

    private static void Check(string fact, List<EvidenceChoice> pages)
    {
        var right = new Dictionary<string, (int Right, int Known, int Answered, int All)>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = fold;
            var weights = EvidenceChoice.Learn([.. pages.Where(p => p.Page.Fold(Folds) != part)]);
            foreach (var page in pages.Where(p => p.Page.Fold(Folds) == part))
            {
                var (r, k, n, a) = right.GetValueOrDefault(page.Page.Set);
                right[page.Page.Set] = (r + (page.IsRight(weights) ? 1 : 0), k + (page.Options.Exists(static o => o.IsRight) ? 1 : 0), n + (page.Options.Count > 0 ? 1 : 0), a + 1);
            }
        }

        foreach (var (set, (r, k, n, a)) in right)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fact,-7} {set,-12} pages {a,4}  stated {(double)k / a:0.000}  chosen rightly {(double)r / a:0.000}  F1 {2.0 * r / (n + a):0.000}"));
        }
    }

    private static string Rows(string fact, SortedDictionary<string, double> weights)
    {
        var rows = new StringBuilder();
        foreach (var (evidence, weight) in weights) rows.Append(CultureInfo.InvariantCulture, $"{fact}\t{evidence}\t{weight:0.00}\n");
        return rows.ToString();
    }
}
