using System.Runtime.Intrinsics;

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

    /// <summary>Words after so many are not asked.</summary>
    public const int MostWords = 1000;

    /// <summary>The most probable language and how sure that is, from 0 to 1.</summary>
    public static (string Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        var script = ScriptShare.Most(text, out var share);
        if (script == ScriptGroup.None) return (Unknown, 0);
        if (ScriptLanguages.Of(script) is { } only) return (only, share);
        if (LanguageModel.BuiltIn.Of(script) is not { } languages) return (Unknown, 0);
        if (languages.Languages.Count == 1) return (languages.Languages[0], share);
        Span<int> scores = stackalloc int[languages.Width];
        scores.Clear();
        var words = Sum(text, languages, scores, MostWords);
        return Answer(languages, scores, words, share);
    }

    /// <summary>The languages of a script when its words must tell which it is, or null.</summary>
    public static ScriptModel? Rivals(ScriptGroup script) =>
        script != ScriptGroup.None && ScriptLanguages.Of(script) is null && LanguageModel.BuiltIn.Of(script) is { Languages.Count: > 1 } languages ? languages : null;

    /// <summary>Adds what the words of a text say; how many words that were.</summary>
    /// <param name="text">The text.</param>
    /// <param name="model">The languages of the script whose words are asked.</param>
    /// <param name="scores">A sum for each column of the model.</param>
    /// <param name="most">How many words are asked at most.</param>
    public static int Sum(ReadOnlySpan<char> text, ScriptModel model, Span<int> scores, int most)
    {
        var cache = WordCache.Rent(model);
        Span<char> buffer = stackalloc char[WordFeatures.LongestWord + 2];
        Span<short> word = stackalloc short[model.Width];
        var scanner = new WordScanner(text, buffer);
        var words = 0;
        while (words < most && scanner.MoveNext())
        {
            if (scanner.Script != model.Script) continue;
            words++;
            if (cache is null) model.Score(scanner.Edged, word);
            Add(cache is null ? word : cache.Scores(scanner.Number, scanner.Edged), scores);
        }

        cache?.GiveBack();
        return words;
    }

    private static void Add(ReadOnlySpan<short> word, Span<int> scores)
    {
        for (var at = 0; at < scores.Length; at += Vector256<short>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(word[at..]));
            (Vector256.Create<int>(scores[at..]) + low).CopyTo(scores[at..]);
            (Vector256.Create<int>(scores[(at + Vector256<int>.Count)..]) + high).CopyTo(scores[(at + Vector256<int>.Count)..]);
        }
    }

    /// <summary>The answer that follows from sums.</summary>
    /// <param name="languages">The languages.</param>
    /// <param name="sums">What all words say, for each column of the model.</param>
    /// <param name="words">How many words that were.</param>
    /// <param name="share">The share of their script among all letters, from 0 to 1.</param>
    public static (string Language, double Confidence) Answer(ScriptModel languages, ReadOnlySpan<int> sums, int words, double share)
    {
        var scores = sums[..languages.Languages.Count];
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
