using Rapporteur.Model;
using Rapporteur.Reading.Words;

namespace Rapporteur.Tests.Reading.Words;

/// <summary>Cuts texts and shows what came of it on one line.</summary>
internal static class Cutting
{
    /// <summary>The codes of the languages that have a pack of their own.</summary>
    public static readonly string[] Languages = ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk"];

    /// <summary>All tokens of a text.</summary>
    public static List<SurfaceToken> Tokens(string language, string text)
    {
        var tokens = new List<SurfaceToken>();
        WordCutter.Cut(text, new Span(0, text.Length), language, tokens);
        return tokens;
    }

    /// <summary>Tokens parted by a blank, sentences by <c>|</c>, words of one token as <c>del=de+el</c>.</summary>
    public static string Show(string language, string text)
    {
        var tokens = Tokens(language, text);
        var shown = tokens.Select((t, i) => $"{text.AsSpan(t.Start, t.Length)}{(t.Words.IsDefault ? "" : "=" + string.Join('+', t.Words))}{(t.EndsSentence && i < tokens.Count - 1 ? " |" : "")}");
        return string.Join(' ', shown);
    }

    /// <summary>The sentences of a text as they stand in it.</summary>
    public static List<string> Sentences(string language, string text)
    {
        var sentences = new List<string>();
        var start = -1;
        foreach (var token in Tokens(language, text))
        {
            if (start < 0) start = token.Start;
            if (!token.EndsSentence) continue;
            sentences.Add(text[start..(token.Start + token.Length)]);
            start = -1;
        }

        return sentences;
    }
}
