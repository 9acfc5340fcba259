using Rapporteur.Model;
using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>How well a treebank was cut: words and sentences found at the right characters.</summary>
internal sealed record CutScores(string Name, double Tokens, double Words, double Sentences)
{
    /// <summary>Cuts the text of a treebank and counts; white space does not count as characters.</summary>
    public static CutScores Of(Treebank treebank, CutPack pack)
    {
        var gold = GoldText.Of(treebank.Sentences);
        var found = new List<SurfaceToken>();
        WordCutter.Cut(gold.Text, (0, gold.Text.Length), pack, found);
        var goldTokens = gold.Tokens.Select(t => (t.Start, t.Start + t.Length, t.Words, gold.Ends[t.Start + t.Length])).ToList();
        var foundTokens = found.Select(t => (t.Start, t.Start + t.Length, t.Words.IsDefault ? [] : t.Words.ToArray(), t.EndsSentence)).ToList();
        return new CutScores(treebank.Name, F1(goldTokens.Select(t => (t.Item1, t.Item2, "")), foundTokens.Select(t => (t.Item1, t.Item2, ""))),
            F1(WordsOf(goldTokens), WordsOf(foundTokens)), F1(SentencesOf(goldTokens), SentencesOf(foundTokens)));
    }

    private static IEnumerable<(int, int, string)> WordsOf(IEnumerable<(int Start, int End, string[] Words, bool)> tokens) =>
        tokens.SelectMany(t => t.Words.Length < 2 ? [(t.Start, t.End, "0 ")] : t.Words.Select((w, i) => (t.Start, t.End, i + " " + w.ToLowerInvariant())));

    private static IEnumerable<(int, int, string)> SentencesOf(IEnumerable<(int Start, int End, string[], bool Ends)> tokens)
    {
        var start = -1;
        foreach (var token in tokens)
        {
            if (start < 0) start = token.Start;
            if (!token.Ends) continue;
            yield return (start, token.End, "");
            start = -1;
        }
    }

    private static double F1(IEnumerable<(int, int, string)> gold, IEnumerable<(int, int, string)> found)
    {
        var (all, mine) = (gold.ToHashSet(), found.ToHashSet());
        return 2.0 * all.Intersect(mine).Count() / (all.Count + mine.Count);
    }
}
