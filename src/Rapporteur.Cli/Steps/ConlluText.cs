using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary>Annotated sentences as CoNLL-U.</summary>
internal static class ConlluText
{
    private const string NoSpace = "SpaceAfter=No";

    /// <summary>The sentences of a text.</summary>
    public static byte[] Of(string source, IEnumerable<AnnotatedSentence> sentences)
    {
        var text = new StringBuilder(source.Length * 6);
        foreach (var sentence in sentences)
        {
            text.Append("# text = ").Append(Line(source.AsSpan(sentence.Span.Start, sentence.Span.Length))).Append('\n');
            for (var at = 0; at < sentence.Words.Length;)
            {
                var end = at + 1;
                while (end < sentence.Words.Length && sentence.Words[end].Span == sentence.Words[at].Span) end++;
                Token(text, source, sentence, (at, end));
                at = end;
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Token(StringBuilder text, string source, AnnotatedSentence sentence, (int Start, int End) part)
    {
        var token = sentence.Words[part.Start].Span;
        var notes = token.End < source.Length && !char.IsWhiteSpace(source[token.End]) ? NoSpace : "";
        if (part.End > part.Start + 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Start + 1}-{part.End}\t").Append(source, token.Start, token.Length).Append("\t_\t_\t_\t_\t_\t_\t_\t").Append(notes.Length > 0 ? notes : "_").Append('\n');
            notes = "";
        }

        for (var at = part.Start; at < part.End; at++) Row(text, (at + 1).ToString(CultureInfo.InvariantCulture), sentence.Words[at], notes);
    }

    /// <summary>Adds the row of a word.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="id">Its number in the sentence.</param>
    /// <param name="word">The word.</param>
    /// <param name="notes">What else its last column says, or nothing.</param>
    public static void Row(StringBuilder text, string id, Word word, string notes)
    {
        text.Append(id).Append('\t').Append(word.Form).Append('\t').Append(word.Lemma).Append('\t').Append(word.Upos).Append("\t_\t").Append(word.Feats).Append('\t');
        if (word.Head < 0) text.Append('_');
        else text.Append(word.Head);
        text.Append('\t').Append(word.Relation).Append("\t_\t");
        if (word.Name != "O") text.Append("Name=").Append(word.Name).Append(notes.Length > 0 ? "|" : "");
        text.Append(notes.Length > 0 ? notes : word.Name == "O" ? "_" : "").Append('\n');
    }

    // A sentence that runs over the end of a line stands in one line of the comment.
    private static string Line(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
