using System.Collections.Immutable;
using System.Text;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step annotate</c>: text or words in, their parts of speech, features, lemmas, trees and names as CoNLL-U out.</summary>
internal static class AnnotateStep
{
    /// <summary>A sentence that came in as CoNLL-U, with what is said of its words; comments, ranges and notes of others stay.</summary>
    public static byte[] Words(ConlluSentence sentence, LanguageReader reader)
    {
        var forms = sentence.Rows.Where(ConlluSentence.IsWord).Select(r => r[1]).ToImmutableArray();
        var words = reader.Annotate(forms);
        var (text, at) = (new StringBuilder(), 0);
        foreach (var comment in sentence.Comments) text.Append(comment).Append('\n');
        foreach (var row in sentence.Rows.Where(r => !r[0].Contains('.', StringComparison.Ordinal)))
        {
            if (ConlluSentence.IsWord(row)) ConlluText.Row(text, row[0], words[at++], Notes(row[9]));
            else text.AppendJoin('\t', row).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    /// <summary>The sentences of a text.</summary>
    public static byte[] Text(string source, LanguageReader reader) => ConlluText.Of(source, reader.Annotate(source));

    private static string Notes(string notes) => notes == "_" ? "" : string.Join('|', notes.Split('|').Where(n => !n.StartsWith("Name=", StringComparison.Ordinal)));
}
