using System.Text;

namespace Rapporteur.Web.Wording;

/// <summary>Fills the slots of one sentence of <c>rules/wording.tsv</c>.</summary>
internal static class SentenceTemplate
{
    /// <summary>The sentence with its values, or null when a slot outside brackets has no value.</summary>
    /// <param name="sentence">The sentence with <c>{slots}</c>, <c>[parts that may be left out]</c> and <c>&lt;verbs&gt;</c>.</param>
    /// <param name="slot">Gives the value of a slot, or null.</param>
    /// <param name="verb">Bends a verb as written between the angle brackets.</param>
    public static string? Fill(string sentence, Func<string, string?> slot, Func<string, string> verb)
    {
        var text = new StringBuilder();
        for (var at = 0; at < sentence.Length;)
        {
            if (sentence[at] == '[')
            {
                var end = sentence.IndexOf(']', at);
                text.Append(Fill(sentence[(at + 1)..end], slot, verb));
                at = end + 1;
            }
            else if (sentence[at] == '{')
            {
                var end = sentence.IndexOf('}', at);
                if (slot(sentence[(at + 1)..end]) is not { } value) return null;
                text.Append(value);
                at = end + 1;
            }
            else if (sentence[at] == '<')
            {
                // A participle stands in two pairs of brackets; both openings go to the verb.
                var end = sentence.IndexOf('>', at);
                text.Append(verb(sentence[(at + 1)..end]));
                at = end + (sentence[at + 1] == '<' ? 2 : 1);
            }
            else
            {
                text.Append(sentence[at++]);
            }
        }

        return text.ToString();
    }
}
