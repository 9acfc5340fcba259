using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>Shows where a treebank was cut otherwise than persons did, the most frequent first.</summary>
internal static class CutErrors
{
    private const int Context = 30;

    /// <summary>Lines of what was marked and what was found.</summary>
    public static IEnumerable<string> Of(Treebank treebank, CutPack pack)
    {
        var gold = GoldText.Of(treebank.Sentences);
        var found = new List<SurfaceToken>();
        WordCutter.Cut(gold.Text, (0, gold.Text.Length), pack, found);
        var cuts = found.Select(t => t.Start + t.Length).ToHashSet();
        var ends = found.Where(t => t.EndsSentence).Select(t => t.Start + t.Length).ToHashSet();
        for (var at = 1; at < gold.Text.Length; at++)
        {
            if (gold.Cuts[at] != cuts.Contains(at)) yield return $"{(gold.Cuts[at] ? "missed cut" : "wrong cut")}\t{Around(gold.Text, at, 12)}";
            if (gold.Ends[at] != ends.Contains(at)) yield return $"{(gold.Ends[at] ? "missed end" : "wrong end")}\t{Around(gold.Text, at, Context)}";
        }

        var words = found.Where(t => !t.Words.IsDefault).ToDictionary(t => (t.Start, t.Length), t => string.Join(' ', t.Words).ToLowerInvariant());
        var marked = gold.Tokens.Where(t => t.Words.Length > 1).ToDictionary(t => (t.Start, t.Length), t => string.Join(' ', t.Words).ToLowerInvariant());
        foreach (var (start, length) in words.Keys.Union(marked.Keys).Order())
        {
            var (mine, theirs) = (words.GetValueOrDefault((start, length)), marked.GetValueOrDefault((start, length)));
            if (mine != theirs) yield return $"words\t{gold.Text.Substring(start, length)}: {theirs ?? "-"}, found {mine ?? "-"}\t{Around(gold.Text, start, 12)}";
        }
    }

    private static string Around(string text, int at, int width) =>
        text[Math.Max(0, at - width)..at].Replace('\n', ' ') + "¦" + text[at..Math.Min(text.Length, at + width)].Replace('\n', ' ');
}
