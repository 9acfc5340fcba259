using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>The phrases by which furniture, by-lines and credits of a report in one language are known: its own, and the longer
/// ones of all other languages, since the page around a report is often in another language than the report.</summary>
internal sealed class FurnitureForms
{
    private const int FewestForeignLetters = 9;
    private static readonly ConcurrentDictionary<string, FurnitureForms> Known = new(StringComparer.Ordinal);
    private readonly FormIndex<FurnitureKind> _index = new();

    private FurnitureForms(string language)
    {
        foreach (var code in LanguageTable.Known)
        {
            foreach (var (name, forms) in LanguageTable.Of(code).Furniture)
            {
                if (KindOf(name) is not { } kind) continue;
                foreach (var form in forms)
                {
                    if (code == language || IsTelling(form)) _index.Add(form, kind);
                }
            }
        }
    }

    /// <summary>The phrases for reports in a language.</summary>
    public static FurnitureForms Of(string language) => Known.GetOrAdd(language, static code => new FurnitureForms(code));

    /// <summary>The phrases in a run of tokens, by first token, the longest of those that begin together first.</summary>
    public List<FormHit<FurnitureKind>> Find(string text, ImmutableArray<Model.Span> tokens) => Find(text, tokens.AsSpan());

    /// <summary>The phrases in a run of tokens, by first token, the longest of those that begin together first.</summary>
    public List<FormHit<FurnitureKind>> Find(string text, ReadOnlySpan<Model.Span> tokens)
    {
        var hits = new List<FormHit<FurnitureKind>>();
        if (!tokens.IsEmpty) _index.Find(text, tokens, hits);
        if (hits.Count > 1) hits.Sort(static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken)
            : a.EndToken != b.EndToken ? b.EndToken.CompareTo(a.EndToken) : a.Value.CompareTo(b.Value));
        return hits;
    }

    /// <summary>True when a phrase begins with the first of a run of tokens.</summary>
    public bool BeginsAt(string text, ReadOnlySpan<Model.Span> tokens)
    {
        var hits = new List<FormHit<FurnitureKind>>();
        _index.FindFirst(text, tokens, hits);
        return hits.Count > 0;
    }

    // One word may mean another thing in another language; two together hardly.
    private static bool IsTelling(string form) => form.Contains(' ', StringComparison.Ordinal) && form.Length >= FewestForeignLetters;

    private static FurnitureKind? KindOf(string name) =>
        Enum.TryParse<FurnitureKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) ? kind : null;
}
