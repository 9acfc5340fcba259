using System.Globalization;
using System.Text;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.LineTraining;

/// <summary>Measures what a choice of lines is worth: body F1 over runs of four words, and snippets.</summary>
internal static class LineScores
{
    public static void Print(List<LabelledText> texts, Dictionary<LabelledText, float[]> scores)
    {
        foreach (var set in texts.GroupBy(t => t.Set, StringComparer.Ordinal))
        {
            foreach (var veto in (float[])[0, 1, 3])
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Key,-16} rules {veto,4} ") + Measure([.. set], t => BodyLines.Choose(t.Lines, Veto(t, scores[t], veto))));
            }

            Console.WriteLine($"{set.Key,-16} best                " + Measure([.. set], t => [.. t.Labels.Select(l => l > 0.5f)]));
        }
    }

    private static float[] Veto(LabelledText text, float[] scores, float weight) =>
        [.. scores.Select((s, i) => !text.Vetoed[i] ? s : weight >= 3 ? -3 : s - weight)];

    public static string Measure(List<LabelledText> texts, Func<LabelledText, bool[]> choose)
    {
        double precision = 0, recall = 0, kept = 0, gone = 0, required = 0, forbidden = 0;
        var bodies = 0;
        foreach (var text in texts)
        {
            var chosen = choose(text);
            var body = new StringBuilder();
            for (var at = 0; at < chosen.Length; at++)
            {
                if (chosen[at]) body.Append(text.Lines[at].Content).Append('\n');
            }

            var squashed = string.Join(' ', body.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            required += text.Required.Length;
            forbidden += text.Forbidden.Length;
            kept += text.Required.Count(r => squashed.Contains(r, StringComparison.Ordinal));
            gone += text.Forbidden.Count(r => !squashed.Contains(r, StringComparison.Ordinal));
            if (text.Body is null) continue;
            bodies++;
            var gold = LineCorpus.Grams(LineCorpus.Words(text.Body));
            var mine = LineCorpus.Grams(LineCorpus.Words(body.ToString()));
            double hits = mine.Sum(g => Math.Min(g.Value, gold.GetValueOrDefault(g.Key)));
            precision += mine.Count == 0 ? 0 : hits / mine.Values.Sum();
            recall += gold.Count == 0 ? 1 : hits / gold.Values.Sum();
        }

        var (p, r) = (precision / Math.Max(1, bodies), recall / Math.Max(1, bodies));
        return string.Create(CultureInfo.InvariantCulture, $"body F1 {2 * p * r / Math.Max(1e-9, p + r):0.000} precision {p:0.000} recall {r:0.000}; kept {kept / Math.Max(1, required):0.000} gone {gone / Math.Max(1, forbidden):0.000}");
    }
}
