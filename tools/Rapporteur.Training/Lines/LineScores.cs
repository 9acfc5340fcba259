using System.Globalization;
using System.Text;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Lines;

/// <summary>Measures what a choice of lines is worth: body F1 over runs of four words, as the scorer of extraction counts them, and snippets.</summary>
internal static class LineScores
{
    private const int Shingle = 4;

    /// <summary>A line a set and form of text.</summary>
    public static void Print(List<LabelledLines> texts, Dictionary<LabelledLines, float[]> scores)
    {
        foreach (var set in texts.GroupBy(static t => $"{t.Text.Page.Set,-12} {t.Text.Form,-10}"))
        {
            Console.WriteLine($"{set.Key}  {Measure([.. set], t => BodyLines.Choose(t.Lines, scores[t]))}");
            Console.WriteLine($"{"",-23}  the best there is: {Measure([.. set], static t => [.. t.Labels.Share.Select(static s => s > 0.5f)])}");
        }
    }

    private static string Measure(List<LabelledLines> texts, Func<LabelledLines, bool[]> choose)
    {
        var (precision, recall, bodies) = (0.0, 0.0, 0);
        var (kept, required, gone, forbidden) = (0, 0, 0, 0);
        foreach (var text in texts)
        {
            var body = Body(text, choose(text));
            var page = text.Text.Page;
            var squashed = PassageLabels.Spaced(body);
            (required, forbidden) = (required + page.Within.Length, forbidden + page.Without.Length);
            kept += page.Within.Count(s => squashed.Contains(s, StringComparison.Ordinal));
            gone += page.Without.Count(s => !squashed.Contains(s, StringComparison.Ordinal));
            if (page.Body is null) continue;
            bodies++;
            var (gold, mine) = (Shingles(page.Body), Shingles(body));
            double hits = mine.Sum(s => Math.Min(s.Value, gold.GetValueOrDefault(s.Key)));
            precision += mine.Count == 0 ? 0 : hits / mine.Values.Sum();
            recall += gold.Count == 0 ? 1 : hits / gold.Values.Sum();
        }

        var (p, r) = (precision / Math.Max(1, bodies), recall / Math.Max(1, bodies));
        return string.Create(CultureInfo.InvariantCulture, $"body F1 {2 * p * r / Math.Max(1e-9, p + r):0.000} precision {p:0.000} recall {r:0.000}; kept {(double)kept / Math.Max(1, required):0.000} gone {(double)gone / Math.Max(1, forbidden):0.000}");
    }

    private static string Body(LabelledLines text, bool[] chosen)
    {
        var body = new StringBuilder();
        for (var at = 0; at < chosen.Length; at++)
        {
            if (chosen[at]) body.Append(text.Lines[at].Content).Append('\n');
        }

        return body.ToString();
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Alignment.Words(text);
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        var size = Math.Min(Shingle, words.Count);
        for (var at = 0; at + size <= words.Count && size > 0; at++)
        {
            var shingle = string.Join(' ', words.GetRange(at, size));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }
}
