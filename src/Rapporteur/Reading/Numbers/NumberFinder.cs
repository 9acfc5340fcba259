using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Numbers;

/// <summary>Finds the numbers of a sentence, in digits and in words, with the words that make bounds of them.</summary>
internal static class NumberFinder
{
    /// <summary>The numbers of one sentence, in order: no ordinals, dates, times of day, ages in brackets or parts of codes.</summary>
    /// <param name="text">The text the tokens point into.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="language">Code of its language.</param>
    public static ImmutableArray<Mention> Find(string text, ImmutableArray<Span> tokens, string language)
    {
        var sentence = new NumberSentence(text, tokens, language);
        var found = ImmutableArray.CreateBuilder<Mention>();
        for (var at = 0; at < tokens.Length;)
        {
            if (!sentence.TryRead(at, out var value, out var end))
            {
                at++;
                continue;
            }

            found.Add(new Mention
            {
                Kind = MentionKind.Number,
                Id = value.ToString("0.############", CultureInfo.InvariantCulture),
                Number = value,
                Bound = sentence.Bound(at, end, found.Count > 0 ? found[^1].EndToken : -1),
                Span = Span.Between(tokens[at].Start, tokens[end - 1].End),
                FirstToken = at,
                EndToken = end,
            });
            at = end;
        }

        return found.DrainToImmutable();
    }
}
