using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>Speech in a paragraph that a dash opens: <c>– We leave, says she.</c>, <c>— …, — said he. — …</c></summary>
internal static class DashSpeech
{
    private const int VerbWithin = 3;
    private const int FewestTokens = 5;

    /// <summary>True when the paragraph begins with one of the dashes and words follow.</summary>
    public static bool Opens(string text, Span paragraph, string dashes) =>
        paragraph.Length > 2 && dashes.Contains(text[paragraph.Start], StringComparison.Ordinal)
        && (text[paragraph.Start] != '-' || char.IsWhiteSpace(text[paragraph.Start + 1]));

    /// <summary>Adds the speech of the paragraph. A paragraph that a hyphen opens is speech when it names who speaks or is a sentence.</summary>
    public static void Find(string text, Span paragraph, LanguageTable table, List<Span> found)
    {
        var tokens = Tokenizer.Tokenize(text, paragraph);
        var verbs = ReportingVerbs.Of(table.Language).Mark(text, tokens);
        var sentences = SentenceSplitter.Split(text, paragraph, table.Language);
        var first = found.Count;
        var attributed = false;
        for (var at = 1; at < tokens.Length;)
        {
            var cut = SpeechEnd(text, tokens, verbs, at);
            var speech = Span.Between(tokens[at].Start, cut < tokens.Length ? tokens[cut].Start : paragraph.End);
            if (cut > at) found.Add(speech);
            attributed |= cut < tokens.Length;
            at = Resumes(text, tokens, sentences, cut);
        }

        var isSentence = tokens.Length >= FewestTokens && char.IsUpper(text[tokens[1].Start]) && text[paragraph.End - 1] is '.' or '!' or '?' or '…' or '"';
        if (!attributed && !isSentence && (text[paragraph.Start] == '-' || tokens.Length < FewestTokens)) found.RemoveRange(first, found.Count - first);
    }

    /// <summary>The token at which an attribution begins, or the number of tokens.</summary>
    private static int SpeechEnd(string text, ImmutableArray<Span> tokens, bool[] verbs, int at)
    {
        for (var i = at; i < tokens.Length; i++)
        {
            if (!IsBoundary(text, tokens, i)) continue;
            var words = 0;
            for (var next = i + 1; next < tokens.Length && words < VerbWithin; next++)
            {
                if (verbs[next]) return i;
                if (Letters.IsWordMark(text[tokens[next].Start])) words++;
                else if (!IsDash(text, tokens, next)) break;
            }
        }

        return tokens.Length;
    }

    /// <summary>The token at which speech goes on after an attribution that begins at <paramref name="cut"/>.</summary>
    private static int Resumes(string text, ImmutableArray<Span> tokens, ImmutableArray<Span> sentences, int cut)
    {
        if (cut >= tokens.Length) return cut;
        var byDash = IsDash(text, tokens, cut) || (cut + 1 < tokens.Length && IsDash(text, tokens, cut + 1));
        for (var i = cut + (byDash && !IsDash(text, tokens, cut) ? 2 : 1); i < tokens.Length; i++)
        {
            if (IsDash(text, tokens, i) && (byDash || EndsSentence(tokens[i - 1], sentences))) return i + 1;
        }

        return tokens.Length;
    }

    private static bool EndsSentence(Span token, ImmutableArray<Span> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.End == token.End) return true;
        }

        return false;
    }

    private static bool IsBoundary(string text, ImmutableArray<Span> tokens, int i) =>
        IsDash(text, tokens, i) || (tokens[i].Length == 1 && text[tokens[i].Start] is ',' or '!' or '?' or '…');

    /// <summary>A dash that parts, not a hyphen inside a word or between numbers.</summary>
    private static bool IsDash(string text, ImmutableArray<Span> tokens, int i)
    {
        if (tokens[i].Length != 1 || text[tokens[i].Start] is not ('-' or '–' or '—' or '―')) return false;
        var glued = tokens[i].Start > 0 && Letters.IsWordMark(text[tokens[i].Start - 1])
            && tokens[i].End < text.Length && Letters.IsWordMark(text[tokens[i].End]);
        return !glued;
    }
}
