using System.Buffers;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// Tells the language of a text: first its script, then, by what its words and their runs of letters say for each language of
/// that script, the language. Learnt weights, no rules; how sure the answer is was measured on texts kept out of the learning.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = "und";

    /// <summary>An answer less sure than this is not given.</summary>
    public const double LeastConfidence = 0.1;

    private const int MostWords = 1000;

    // A Chinese character stands for about as much as three letters.
    private const int HanWeight = 3;

    /// <summary>The most probable language and how sure that is, from 0 to 1.</summary>
    public static (string Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        Span<int> marks = stackalloc int[(int)ScriptGroup.Other + 1];
        Weigh(text, marks);
        var script = Script(marks, out var share);
        if (script == ScriptGroup.None) return (Unknown, 0);
        if (ScriptLanguages.Of(script) is { } only) return (only, share);
        if (LanguageModel.BuiltIn.Of(script) is not { } languages) return (Unknown, 0);
        if (languages.Languages.Count == 1) return (languages.Languages[0], share);

        var scores = ArrayPool<int>.Shared.Rent(languages.Width);
        try
        {
            var words = Sum(text, script, languages, scores.AsSpan(0, languages.Width));
            return Answer(languages, scores.AsSpan(0, languages.Languages.Count), words, share);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(scores);
        }
    }

    private static void Weigh(ReadOnlySpan<char> text, Span<int> marks)
    {
        foreach (var mark in text) marks[(int)ScriptTable.Of(mark)]++;
        marks[0] = 0;
        marks[(int)ScriptGroup.Han] *= HanWeight;
    }

    private static ScriptGroup Script(ReadOnlySpan<int> marks, out double share)
    {
        var (best, all) = (0, 0L);
        for (var i = 1; i < marks.Length; i++)
        {
            all += marks[i];
            if (marks[i] > marks[best]) best = i;
        }

        share = all == 0 ? 0 : (double)marks[best] / all;
        return (ScriptGroup)best;
    }

    private static int Sum(ReadOnlySpan<char> text, ScriptGroup script, ScriptModel model, Span<int> scores)
    {
        scores.Clear();
        var cache = WordCache.Of(model, script);
        Span<char> buffer = stackalloc char[WordFeatures.LongestWord + 2];
        var scanner = new WordScanner(text, buffer);
        var words = 0;
        while (words < MostWords && scanner.MoveNext())
        {
            if (scanner.Script != script) continue;
            words++;
            var own = cache.Scores(scanner.Edged);
            for (var i = 0; i < scores.Length; i++) scores[i] += own[i];
        }

        return words;
    }

    private static (string Language, double Confidence) Answer(ScriptModel languages, ReadOnlySpan<int> scores, int words, double share)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        var margin = (scores[best] - scores[second]) * languages.Step;
        var confidence = Confidence(LanguageModel.BuiltIn.Calibration, margin, words, share);
        return languages.Languages[best] == Unknown || confidence < LeastConfidence ? (Unknown, 0) : (languages.Languages[best], confidence);
    }

    /// <summary>How often an answer of this kind was right among texts kept out of the learning.</summary>
    internal static double Confidence(IReadOnlyList<float> calibration, float margin, int words, double share)
    {
        var sum = calibration[0] + (calibration[1] * margin) + (calibration[2] * MathF.Log(1 + margin)) + (calibration[3] * words)
            + (calibration[4] * MathF.Log(1 + words)) + (calibration[5] * (1 - share));
        return 1 / (1 + Math.Exp(-sum));
    }
}
