using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// Tells the language of a text by its small words, by letters only some languages write and by runs of letters. A text little
/// of which speaks for any language is in no known one, and neither is one that speaks for a language that is not read.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = "und";

    private const int MostWords = 800;
    private const double LeastScore = 0.45;
    private const double SureMargin = 0.25;

    // A short text in a language that is read easily looks a little more like a neighbour.
    private const double NeighbourShare = 0.93;

    /// <summary>The most probable language and how sure that is, from 0 to 1.</summary>
    public static (string Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        var profile = LanguageProfile.BuiltIn;
        Span<double> scores = stackalloc double[profile.Languages.Count];
        var words = Weigh(text, profile, scores);
        foreach (ref var score in scores[profile.Known..]) score *= NeighbourShare;
        var (best, second) = Best(scores);
        if (words == 0 || best >= profile.Known || scores[best] < LeastScore * words) return (Unknown, 0);
        var margin = second < 0 ? 1 : (scores[best] - scores[second]) / scores[best];
        return (profile.Languages[best], Math.Min(1, 0.5 + (margin / SureMargin / 2)));
    }

    /// <summary>Weighs the words and gives their number; a sign of a script nobody here reads counts as a word.</summary>
    private static int Weigh(ReadOnlySpan<char> text, LanguageProfile profile, Span<double> scores)
    {
        var words = 0;
        Span<char> buffer = stackalloc char[LanguageProfile.LongestWord + 2];
        buffer[0] = LanguageProfile.Edge;
        for (var at = 0; at < text.Length && words < MostWords; at++)
        {
            if (!Letters.IsWordMark(text[at]) || char.IsAsciiDigit(text[at])) continue;
            words++;
            var end = at + 1;
            if (IsRead(text[at]))
            {
                while (end < text.Length && IsRead(text[end]) && Letters.IsWordMark(text[end])) end++;
                if (end - at <= LanguageProfile.LongestWord)
                {
                    var length = text[at..end].ToLowerInvariant(buffer[1..]);
                    buffer[length + 1] = LanguageProfile.Edge;
                    profile.Weigh(buffer[..(length + 2)], scores);
                }
            }

            at = end - 1;
        }

        return words;
    }

    /// <summary>True for Latin and Cyrillic letters and the signs that combine with them.</summary>
    private static bool IsRead(char mark) => mark is < '\u0370' or (>= '\u0400' and < '\u0530') or (>= '\u1E00' and < '\u1F00') or '\u2019';

    private static (int Best, int Second) Best(ReadOnlySpan<double> scores)
    {
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        return (best, second);
    }
}
