using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Facts;

/// <summary>The phrases by which pages name who wrote a report, from <c>rules/bylines.tsv</c>. Those of all languages count
/// everywhere: the page around a report is often in another one.</summary>
internal static class BylineForms
{
    private const string File = "rules/bylines.tsv";
    private const string Path = "path";
    private static readonly Lazy<FormIndex<BylineWord>> Index = new(Build);

    /// <summary>Parts of addresses that lead to the page of an author.</summary>
    public static FrozenSet<string> Paths { get; } = DataFile.Rows(File).Where(row => row[0] == Path).SelectMany(row => Forms.Split(row[2])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The phrases in a run of tokens, by first token, the longest of those that begin together first.</summary>
    public static List<FormHit<BylineWord>> Find(string text, ImmutableArray<Model.Span> tokens)
    {
        var hits = new List<FormHit<BylineWord>>();
        if (!tokens.IsEmpty) Index.Value.Find(text, tokens, hits);
        hits.Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken) : a.Value.CompareTo(b.Value));
        return hits;
    }

    private static FormIndex<BylineWord> Build()
    {
        var index = new FormIndex<BylineWord>();
        foreach (var row in DataFile.Rows(File))
        {
            if (KindOf(row[0]) is { } kind) index.AddRow(row[2], kind);
        }

        return index;
    }

    private static BylineWord? KindOf(string name) => name switch
    {
        "by" => BylineWord.By,
        "not-by" => BylineWord.NotBy,
        "and" => BylineWord.And,
        "role" => BylineWord.Role,
        "desk" => BylineWord.Desk,
        _ => null,
    };
}
