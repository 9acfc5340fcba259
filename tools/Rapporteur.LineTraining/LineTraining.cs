using System.Globalization;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.LineTraining;

/// <summary>Learns which lines of a text with all its furniture are the article.</summary>
internal static class LineTraining
{
    private const int Folds = 5;

    public static int Run(string data, string output, int depth, int trees)
    {
        var texts = LineCorpus.Read(data);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {texts.Sum(t => t.Lines.Count)} lines"));
        var scores = new Dictionary<LabelledText, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = fold;
            var trained = Learn(texts.Where(t => Fold(t.Page) != part), depth, trees);
            var model = DecisionTrees.Parse(trained.Select(t => TreeGrower.Row(t).Split('\t')));
            foreach (var text in texts.Where(t => Fold(t.Page) == part)) scores[text] = [.. text.Rows.Select(r => model.Score(r))];
        }

        LineScores.Print(texts, scores);
        var all = Learn(texts, depth, trees);
        File.WriteAllLines(output, ["# Decision trees that tell lines of an article from furniture: questions, answers. Learnt; see NOTICE.md.", .. all.Select(TreeGrower.Row)]);
        return 0;
    }

    // By page and not by text: one page stands in several forms among the texts.
    private static int Fold(string page)
    {
        var hash = 2166136261u;
        foreach (var c in page) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash % Folds);
    }

    private static List<TreeGrower.Tree> Learn(IEnumerable<LabelledText> texts, int depth, int trees)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Rows.Length; at++)
            {
                if (text.Weights[at] <= 0) continue;
                rows.Add(text.Rows[at]);
                labels.Add(text.Labels[at]);
                weights.Add(text.Weights[at]);
            }
        }

        return new TreeGrower(LineFeatures.Count, depth, trees).Grow([.. rows], [.. labels], [.. weights]);
    }
}
