using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>The names by which news agencies are credited, in exactly the letters of the table.</summary>
internal static class AgencyForms
{
    private const string File = "entities/agencies.tsv";
    private static readonly Lazy<FormIndex<string>> Index = new(static () =>
    {
        var index = new FormIndex<string>();
        if (!DataFile.Exists(File)) return index;
        foreach (var row in DataFile.Rows(File).Where(row => row.Length > 2))
        {
            foreach (var form in Forms.Split(row[2])) index.Add("=" + form.Trim('(', ')', '/', '=', '©'), row[0]);
        }

        return index;
    });

    /// <summary>Agencies named in a run of tokens, without overlap, the longest first of those that begin together.</summary>
    public static List<FormHit<string>> Find(string text, ImmutableArray<Model.Span> tokens)
    {
        var hits = new List<FormHit<string>>();
        if (!tokens.IsEmpty) Index.Value.Find(text, tokens, hits);
        if (hits.Count < 2) return hits;
        hits.Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken) : string.CompareOrdinal(a.Value, b.Value));
        var (end, kept) = (0, 0);
        for (var at = 0; at < hits.Count; at++)
        {
            if (hits[at].FirstToken < end) continue;
            end = hits[at].EndToken;
            hits[kept++] = hits[at];
        }

        hits.RemoveRange(kept, hits.Count - kept);
        return hits;
    }
}
