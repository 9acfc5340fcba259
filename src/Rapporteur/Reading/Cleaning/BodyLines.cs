using Rapporteur.Model;
using Rapporteur.Reading.Learnt;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Chooses the lines of the article by what each looks like, and so that the article does not begin and end without need.</summary>
internal static class BodyLines
{
    // A report without furniture has fewer lines; the rules of shape and place tell its few strays.
    private const int FewestLines = 24;
    private const float Cost = 1;
    private const float Bias = 0.4f;
    private const float BiasStep = 0.8f;
    private const float MostBias = 3;
    private const int FewestWords = 40;
    private const float Never = -3;
    private static readonly Lazy<BoostedTrees> Learnt = new(static () => BoostedTrees.Parse(DataFile.Rows("models/text-lines.tsv").Select(static row => row[0])));

    /// <summary>Which lines are the article, or null where the text is too short to tell by likeness, is marked up or holds none.</summary>
    public static bool[]? Of(List<Passage> passages, string language)
    {
        if (passages.Count < FewestLines || passages.Exists(static p => p.IsFlow || p.IsBeside || p.Kind is BlockKind.Body)) return null;
        var features = new LineFeatures(passages, language);
        var scores = new float[passages.Count];
        Span<float> row = stackalloc float[LineFeatures.Count];
        for (var at = 0; at < scores.Length; at++)
        {
            features.Describe(at, row);
            scores[at] = passages[at].Kind is null ? Learnt.Value.Score(row) : Never;
        }

        var chosen = Choose(passages, scores);
        for (var at = 0; at < scores.Length; at++) chosen[at] &= passages[at].Kind is null;
        return Array.Exists(chosen, static c => c) ? chosen : null;
    }

    /// <summary>The likeliest choice that leaves an article of more than a few words; of lists and tables, which look little like one, the best part.</summary>
    public static bool[] Choose(List<Passage> lines, ReadOnlySpan<float> scores)
    {
        var chosen = new bool[lines.Count];
        for (var bias = Bias; bias <= MostBias; bias += BiasStep)
        {
            chosen = Choose(lines, scores, Cost, bias);
            var words = 0;
            for (var at = 0; at < chosen.Length; at++) words += chosen[at] ? lines[at].Words : 0;
            if (words >= FewestWords) break;
        }

        return chosen;
    }

    /// <summary>The likeliest choice when each line has its score and each beginning or end of body text costs something.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="scores">The logarithm of the odds of each line for body.</param>
    /// <param name="cost">What it costs to begin or to end.</param>
    /// <param name="bias">Added to every score.</param>
    public static bool[] Choose(List<Passage> lines, ReadOnlySpan<float> scores, float cost, float bias)
    {
        var chosen = new bool[lines.Count];
        var fromBody = new (bool In, bool Out)[lines.Count];
        float inside = float.NegativeInfinity;
        float outside = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            fromBody[at] = (inside >= outside - cost, inside - cost > outside);
            (inside, outside) = (Math.Max(inside, outside - cost) + scores[at] + bias, Math.Max(outside, inside - cost));
        }

        var isIn = inside - cost > outside;
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            chosen[at] = isIn;
            isIn = isIn ? fromBody[at].In : fromBody[at].Out;
        }

        return chosen;
    }
}
