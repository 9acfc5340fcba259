using Rapporteur.Reading.Learnt;
using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Lines;

/// <summary><c>lines --data FOLDER [--out FILE]</c>: learns which lines of a text with all its furniture are the article, and says what
/// that is worth on pages kept out of the learning.</summary>
internal static class LineTraining
{
    private const int Folds = 4;
    private const int Trees = 160;

    // Brings the weights of lines to where the learner asks for at least a few lines on either side of a question.
    private const float Scale = 60;

    /// <summary>Learns, measures and writes; 2 when the call is not understood.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data) return 2;
        var texts = GoldText.All(data).AsParallel().AsOrdered().Select(LabelledLines.Of).OfType<LabelledLines>().ToList();
        Console.WriteLine($"{texts.Count} texts, {texts.Sum(static t => t.Lines.Count)} lines");
        var scores = new Dictionary<LabelledLines, float[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = fold;
            var trees = BoostedTrees.Parse(Learn(texts.Where(t => t.Text.Page.Fold(Folds) != part)));
            foreach (var text in texts.Where(t => t.Text.Page.Fold(Folds) == part)) scores[text] = [.. text.Rows.Select(r => trees.Score(r))];
        }

        LineScores.Print(texts, scores);
        if (Option("--out") is { } file) Write(file, Learn(texts));
        return 0;
    }

    private static List<string> Learn(IEnumerable<LabelledLines> texts)
    {
        var (rows, shares, weights) = (new List<float[]>(), new List<float>(), new List<float>());
        foreach (var text in texts)
        {
            for (var at = 0; at < text.Rows.Length; at++)
            {
                if (text.Labels.Weight[at] == 0) continue;
                rows.Add(text.Rows[at]);
                shares.Add(text.Labels.Share[at]);
                weights.Add(text.Labels.Weight[at] * Scale);
            }
        }

        return TreeLearner.Learn(rows, shares, weights, Trees);
    }

    private static void Write(string file, List<string> trees) => File.WriteAllText(file, "# Learnt by tools/Rapporteur.Training (see data/NOTICE.md): which lines of a text with all its furniture are the article. A tree a line,\n"
        + "# parents first, the lower branch before the higher; 12<0.5 asks the twelfth number of Reading/Cleaning/LineFeatures, =0.3 is a leaf.\n"
        + string.Concat(trees.Select(static t => t + "\n")));
}
