using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>The words of a language by which speech is reported: said, announced, claimed, confirmed.</summary>
internal sealed class ReportingVerbs
{
    private static readonly ImmutableArray<string> Concepts = ["say", "announce", "claim", "confirm"];
    private static readonly ConcurrentDictionary<string, ReportingVerbs> All = new(StringComparer.Ordinal);
    private readonly FormIndex<bool> _index = new();

    private ReportingVerbs(LanguageTable table)
    {
        foreach (var concept in Concepts)
        {
            foreach (var form in table.Concepts.GetValueOrDefault(concept, [])) _index.Add(form, true);
        }
    }

    /// <summary>The verbs of a language.</summary>
    public static ReportingVerbs Of(string language) => All.GetOrAdd(language, static code => new ReportingVerbs(LanguageTable.Of(code)));

    /// <summary>For each token, true when a reporting verb begins with it.</summary>
    public bool[] Mark(string text, ImmutableArray<Span> tokens)
    {
        var marks = new bool[tokens.Length];
        var hits = new List<FormHit<bool>>();
        _index.Find(text, tokens, hits);
        foreach (var hit in hits) marks[hit.FirstToken] = true;
        return marks;
    }
}
