using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step annotate</c>: text or words in, their parts of speech, features, lemmas, trees and names as CoNLL-U out.</summary>
internal static class AnnotateStep
{
    private const string NoSpace = "SpaceAfter=No";

    /// <summary>A sentence that came in as CoNLL-U, with what is said of its words; comments, ranges and notes of others stay.</summary>
    public static byte[] Words(ConlluSentence sentence, string language)
    {
        var forms = sentence.Rows.Where(ConlluSentence.IsWord).Select(r => r[1]).ToImmutableArray();
        var words = LanguageReader.Annotate(forms, language);
        var (text, at) = (new StringBuilder(), 0);
        foreach (var comment in sentence.Comments) text.Append(comment).Append('\n');
        foreach (var row in sentence.Rows.Where(r => !r[0].Contains('.', StringComparison.Ordinal)))
        {
            if (ConlluSentence.IsWord(row)) Row(text, row[0], words[at++], Notes(row[9]));
            else text.AppendJoin('\t', row).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    /// <summary>The sentences of a text.</summary>
    public static byte[] Text(string source, string language)
    {
        var text = new StringBuilder();
        foreach (var sentence in LanguageReader.Annotate(source, language))
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

    private static void Row(StringBuilder text, string id, Word word, string notes)
    {
        text.Append(id).Append('\t').Append(word.Form).Append('\t').Append(word.Lemma).Append('\t').Append(word.Upos).Append("\t_\t").Append(word.Feats).Append('\t');
        if (word.Head < 0) text.Append('_');
        else text.Append(word.Head);
        text.Append('\t').Append(word.Relation).Append("\t_\t");
        if (word.Name != "O") text.Append("Name=").Append(word.Name).Append(notes.Length > 0 ? "|" : "");
        text.Append(notes.Length > 0 ? notes : word.Name == "O" ? "_" : "").Append('\n');
    }

    private static string Notes(string notes) => notes == "_" ? "" : string.Join('|', notes.Split('|').Where(n => !n.StartsWith("Name=", StringComparison.Ordinal)));

    // A sentence that runs over the end of a line stands in one line of the comment.
    private static string Line(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
