using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Timexes;

/// <summary>What a rule makes of its parts; null when they do not fit.</summary>
/// <param name="parts">The senses of the parts, those left out missing.</param>
/// <param name="about">The language.</param>
internal delegate TimexSense? TimexAction(ReadOnlySpan<TimexSense> parts, Languages.LanguageAbout about);

/// <summary>One way through a pattern of the grammar.</summary>
/// <param name="Result">The symbol that comes out.</param>
/// <param name="Parts">The symbols.</param>
/// <param name="Glued">Which of them must follow without a blank.</param>
/// <param name="Action">What is done with them.</param>
/// <param name="Check">What the next word must not be: ! something counted, ~ a unit or the rest of a number; &gt; what it must be: ended; a blank where all may be.</param>
/// <param name="Rank">Its place in the grammar: of two readings of the same words the one that stands first counts.</param>
internal sealed record TimexRule(int Result, int[] Parts, bool[] Glued, TimexAction Action, char Check, int Rank);

/// <summary>The rules of <c>data/rules/times.tsv</c> by the symbol they begin with.</summary>
internal sealed class TimexGrammar
{
    /// <summary>The symbol of words behind a year that say when it ended.</summary>
    public const string Ended = "ended";

    private readonly ConcurrentDictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TimexRule>[] _byFirst;
    private int _rank;

    private TimexGrammar(IEnumerable<string[]> rows)
    {
        var rules = new List<TimexRule>();
        foreach (var row in rows)
        {
            foreach (var way in Ways(row[1].Split(' '), 0)) rules.Add(Rule(row, way));
        }

        Name(Ended);
        _byFirst = new ImmutableArray<TimexRule>[_symbols.Count];
        for (var symbol = 0; symbol < _byFirst.Length; symbol++) _byFirst[symbol] = [.. rules.Where(r => r.Parts[0] == symbol)];
        (Time, Loose) = (Symbol("Time"), Symbol("Loose"));
    }

    /// <summary>The grammar built in.</summary>
    public static TimexGrammar BuiltIn { get; } = new(DataFile.Rows("rules/times.tsv"));

    /// <summary>The symbol of what is told.</summary>
    public int Time { get; }

    /// <summary>The symbol of what is told where texts look ahead.</summary>
    public int Loose { get; }

    /// <summary>The number of a symbol the rules name; -1 for any other.</summary>
    public int Symbol(string name) => _symbols.GetValueOrDefault(name, -1);

    /// <summary>The rules that begin with a symbol.</summary>
    public ImmutableArray<TimexRule> From(int symbol) => _byFirst[symbol];

    private TimexRule Rule(string[] row, List<string> way)
    {
        var parts = way.Select(p => Name(p.Length > 1 ? p.TrimStart('+') : p)).ToArray();
        var name = row[2];
        return new TimexRule(Name(row[0]), parts, [.. way.Select(p => p.Length > 1 && p[0] == '+')], TimexActions.Find(name.TrimStart('!', '~', '>')), name[0] is '!' or '~' or '>' ? name[0] : ' ', _rank++);
    }

    private int Name(string name) => _symbols.GetOrAdd(name, static (_, all) => all.Count, _symbols);

    // Every way through what may be missing and what may be one of several.
    private static IEnumerable<List<string>> Ways(string[] pattern, int at)
    {
        if (at == pattern.Length)
        {
            yield return [];
            yield break;
        }

        var isOptional = pattern[at].EndsWith('?');
        foreach (var rest in Ways(pattern, at + 1))
        {
            foreach (var name in pattern[at].TrimEnd('?').Split('|')) yield return [name, .. rest];
            if (isOptional) yield return rest;
        }
    }
}
