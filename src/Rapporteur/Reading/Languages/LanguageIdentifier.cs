using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// Tells the language of a text by its script, by its small words (the fewer languages share one, the more it says) and by
/// letters only some languages write. A text whose words hardly any known language owns is <c>und</c>.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = "und";

    private const int MostWords = 1500;
    private static readonly Lazy<LanguageProfile> Profile = new(() => LanguageProfile.Of(LanguageTable.Known));

    /// <summary>The most probable language and how sure that is, from 0 to 1.</summary>
    public static (string Language, double Confidence) Identify(ReadOnlySpan<char> text)
    {
        var profile = Profile.Value;
        Span<double> scores = stackalloc double[profile.Languages.Length];
        var words = 0;
        Span<char> buffer = stackalloc char[LanguageProfile.LongestWord];
        for (var at = 0; at < text.Length && words < MostWords;)
        {
            if (!Letters.IsWordMark(text[at]) || char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && Letters.IsWordMark(text[end])) end++;
            if (end - at <= buffer.Length)
            {
                var length = text[at..end].ToLowerInvariant(buffer);
                profile.Weigh(buffer[..length], scores);
            }

            words++;
            at = end;
        }

        return words == 0 ? (Unknown, 0) : profile.Decide(scores, words);
    }
}
