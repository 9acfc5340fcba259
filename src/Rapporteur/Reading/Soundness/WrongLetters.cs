using System.Buffers;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds words with letters of two scripts (<c>Mоscow</c> with a Cyrillic o) and letters that were read in the wrong encoding (<c>cafÃ©</c>).</summary>
internal static class WrongLetters
{
    private const int FewestLetters = 3;
    private static readonly SearchValues<char> Suspects = SearchValues.Create("ÃÂâÐÑĂ\uFFFD");

    // What the second byte of a letter becomes when it is read as Windows-1252.
    private static readonly SearchValues<char> Followers = SearchValues.Create("\u0080\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009D\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AC\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BC\u00BD\u00BE\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ™š›œ");

    /// <summary>Adds the signs of one paragraph; a word that comes back counts once.</summary>
    public static void Find(Passage passage, List<Sign> signs)
    {
        FindMixed(passage, signs);
        var text = passage.Content;
        for (var at = text.IndexOfAny(Suspects); at >= 0;)
        {
            if (IsMisread(text, at)) signs.Add(new Sign(new Span(passage.Span.Start + at, 2), 1));
            var next = at + 1 < text.Length ? text[(at + 1)..].IndexOfAny(Suspects) : -1;
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static bool IsMisread(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var next = text[at + 1];
        if (text[at] == '\uFFFD') return char.IsLetter(next) && at > 0 && char.IsLetter(text[at - 1]);
        return text[at] == 'â' ? next is '€' or '\u0080' or '‚' or '„' : Followers.Contains(next);
    }

    private static void FindMixed(Passage passage, List<Sign> signs)
    {
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            var token = passage.Tokens[at];
            if (token.Length < FewestLetters || passage.Text[token.Start] < 'A') continue;
            var (latin, cyrillic) = (0, 0);
            foreach (var c in passage.Text.AsSpan(token.Start, token.Length))
            {
                if (char.IsAsciiLetter(c)) latin++;
                else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            }

            // A Latin stem with a Cyrillic ending among Cyrillic words is how brands are declined.
            if (latin > 0 && cyrillic > 0 && !(IsDeclined(passage.Text.AsSpan(token.Start, token.Length), latin, cyrillic) && (IsCyrillic(passage, at - 1) || IsCyrillic(passage, at + 1)))) signs.Add(new Sign(token, 1));
        }
    }

    private static bool IsCyrillic(Passage passage, int at) => at >= 0 && at < passage.Tokens.Length && passage.Text[passage.Tokens[at].Start] is >= '\u0400' and <= '\u04FF';

    private static bool IsDeclined(ReadOnlySpan<char> word, int latin, int cyrillic)
    {
        if (latin < 2 || cyrillic > 4) return false;
        foreach (var c in word[^cyrillic..])
        {
            if (c is < '\u0400' or > '\u04FF') return false;
        }

        return char.IsAsciiLetter(word[0]);
    }
}
