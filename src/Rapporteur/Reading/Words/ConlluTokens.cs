using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Reading.Words;

/// <summary>Writes the sentences, tokens and words of a text as CoNLL-U: forms, contractions and spaces; all else is left open.</summary>
internal static class ConlluTokens
{
    private const string Open = "\t_\t_\t_\t_\t_\t_\t_\t";

    /// <summary>Cuts a text and writes it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The code of its language.</param>
    /// <param name="into">Takes the lines.</param>
    public static void Write(string text, string language, StringBuilder into)
    {
        var tokens = new List<SurfaceToken>();
        WordCutter.Cut(text, new Span(0, text.Length), language, tokens);
        for (var first = 0; first < tokens.Count;)
        {
            var last = first;
            while (!tokens[last].EndsSentence) last++;
            into.Append("# text = ");
            WriteText(text.AsSpan(tokens[first].Start..(tokens[last].Start + tokens[last].Length)), into);
            var word = 1;
            for (var at = first; at <= last; at++) WriteToken(text, tokens[at], ref word, into);
            into.Append('\n');
            first = last + 1;
        }
    }

    // On one line, whatever white space stands between the words.
    private static void WriteText(ReadOnlySpan<char> text, StringBuilder into)
    {
        var wasWhite = false;
        foreach (var mark in text)
        {
            var isWhite = char.IsWhiteSpace(mark);
            if (!isWhite || !wasWhite) into.Append(isWhite ? ' ' : mark);
            wasWhite = isWhite;
        }

        into.Append('\n');
    }

    private static void WriteToken(string text, SurfaceToken token, ref int word, StringBuilder into)
    {
        var space = token.HasSpaceAfter ? "_" : "SpaceAfter=No";
        var form = text.AsSpan(token.Start, token.Length);
        if (token.Words.IsDefault)
        {
            into.Append(CultureInfo.InvariantCulture, $"{word++}\t{form}{Open}{space}\n");
            return;
        }

        into.Append(CultureInfo.InvariantCulture, $"{word}-{word + token.Words.Length - 1}\t{form}{Open}{space}\n");
        foreach (var part in token.Words) into.Append(CultureInfo.InvariantCulture, $"{word++}\t{part}{Open}_\n");
    }
}
