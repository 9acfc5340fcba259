using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Timexes;

/// <summary>A run of tokens that a word or rule gives a symbol.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Sense">What it means.</param>
/// <param name="Rank">The place of the rule in the grammar.</param>
internal readonly record struct TimexEdge(int Symbol, int End, TimexSense Sense, int Rank = 0);

/// <summary>
/// All readings of a text by the grammar, found from its last token to its first: what begins further right is complete when a rule
/// asks for it, so that no rule is tried twice at one place.
/// </summary>
internal sealed class TimexChart
{
    private const int MostEdges = 400;
    private const int LongestPattern = 12;

    private static readonly TimexSense Nothing = new();
    private static readonly TimexGrammar Grammar = TimexGrammar.BuiltIn;
    private static readonly int Int = Grammar.Symbol("int");
    private static readonly int Int1 = Grammar.Symbol("int1");
    private static readonly int Int2 = Grammar.Symbol("int2");
    private static readonly int Int12 = Grammar.Symbol("int1or2");
    private static readonly int Int8 = Grammar.Symbol("int8");
    private static readonly int Int3 = Grammar.Symbol("int3");
    private static readonly int Int4 = Grammar.Symbol("int4");
    private static readonly int DayDigits = Grammar.Symbol("dd");
    private static readonly int Unit = Grammar.Symbol("unit");
    private static readonly int Ended = Grammar.Symbol(TimexGrammar.Ended);
    private static readonly int Roman = Grammar.Symbol("roman");

    private readonly TimexTokens _tokens;
    private readonly LanguageTable _table;
    private readonly List<TimexEdge>?[] _edges;

    /// <summary>Reads a text.</summary>
    public TimexChart(TimexTokens tokens, TimexWords words)
    {
        (_tokens, _table) = (tokens, words.Table);
        _edges = new List<TimexEdge>?[tokens.Count + 1];
        words.Index.Find(tokens.Text, tokens.Spans, Hits);
        var hit = Hits.Count - 1;
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            for (; hit >= 0 && Hits[hit].FirstToken == at; hit--)
            {
                if (Hits[hit].Value.Symbol >= 0 && !Hits[hit].HasGap) Add(at, new TimexEdge(Hits[hit].Value.Symbol, Hits[hit].EndToken, Hits[hit].Value.Sense));
            }

            AddToken(at);
            if (_edges[at] is { } edges) Close(at, edges);
        }
    }

    /// <summary>The words found, by first token.</summary>
    public List<FormHit<TimexWord>> Hits { get; } = [];

    /// <summary>What begins with a token.</summary>
    public List<TimexEdge> At(int token) => _edges[token] ?? [];

    private void AddToken(int at)
    {
        var token = _tokens[at];
        if (token.Kind == TimexTokenKind.Mark && Grammar.Symbol(_tokens.Word(at).ToString()) is >= 0 and var mark) Add(at, new TimexEdge(mark, at + 1, Nothing));
        if (token.Kind == TimexTokenKind.Word && RomanNumber(_tokens.Word(at)) is > 0 and var roman) Add(at, new TimexEdge(Roman, at + 1, new TimexSense { Ordinal = roman }));
        if (token.Kind != TimexTokenKind.Digits || _tokens.Number(at) is not (>= 0 and var number)) return;
        var count = new TimexSense { Count = number };
        Add(at, new TimexEdge(Int, at + 1, count));
        if (token.Span.Length == 1) Add(at, new TimexEdge(Int1, at + 1, count));
        if (token.Span.Length <= 2) Add(at, new TimexEdge(Int12, at + 1, count));
        if (token.Span.Length == 2) Add(at, new TimexEdge(Int2, at + 1, count));
        if (token.Span.Length == 8) Add(at, new TimexEdge(Int8, at + 1, count));
        if (token.Span.Length == 3) Add(at, new TimexEdge(Int3, at + 1, count));
        if (token.Span.Length == 4) Add(at, new TimexEdge(Int4, at + 1, count));
        if (token.Span.Length <= 2 && number is >= 1 and <= 31) Add(at, new TimexEdge(DayDigits, at + 1, new TimexSense { Day = number }));
    }

    private void Add(int at, TimexEdge edge) => (_edges[at] ??= []).Add(edge);

    // Tries the rules that begin with each edge at a place; what they give stands behind and gets its turn.
    private void Close(int at, List<TimexEdge> edges)
    {
        var parts = new TimexSense[LongestPattern];
        for (var next = 0; next < edges.Count && edges.Count < MostEdges; next++)
        {
            parts[0] = edges[next].Sense;
            foreach (var rule in Grammar.From(edges[next].Symbol)) Follow(rule, new Step(at, edges[next].End, 1), parts, edges);
        }
    }

    private void Follow(TimexRule rule, Step step, TimexSense[] parts, List<TimexEdge> edges)
    {
        if (step.Part == rule.Parts.Length)
        {
            Finish(rule, step, parts, edges);
            return;
        }

        if (step.End >= _tokens.Count || _edges[step.End] is not { } behind) return;
        if (rule.Glued[step.Part] && !_tokens[step.End].IsGlued) return;
        for (var i = 0; i < behind.Count; i++)
        {
            if (behind[i].Symbol != rule.Parts[step.Part]) continue;
            parts[step.Part] = behind[i].Sense;
            Follow(rule, new Step(step.Start, behind[i].End, step.Part + 1), parts, edges);
        }
    }

    private void Finish(TimexRule rule, Step step, TimexSense[] parts, List<TimexEdge> edges)
    {
        if (edges.Count >= MostEdges || IsBarred(rule.Check, step.End)) return;
        if (rule.Action(parts.AsSpan(0, rule.Parts.Length), _table.About) is not { } sense) return;
        var edge = new TimexEdge(rule.Result, step.End, sense, rule.Rank);
        foreach (var other in edges)
        {
            if (other.Symbol == edge.Symbol && other.End == edge.End && other.Sense.Equals(sense)) return;
        }

        edges.Add(edge);
    }

    private bool IsBarred(char check, int next) => check switch
    {
        '>' => next >= _tokens.Count || _edges[next] is not { } known || !known.Exists(static e => e.Symbol == Ended),
        '!' => IsNumber(next) || Counts(next),
        '~' => IsNumber(next),
        _ => false,
    };

    /// <summary>True when a token goes on with a number or is a unit: 12 %, 14.5, 30 km.</summary>
    private bool IsNumber(int token)
    {
        if (token >= _tokens.Count) return false;
        var word = _tokens.Word(token);
        if (word is ['%' or '€' or '$' or '£' or '°']) return true;
        if (_tokens[token].Kind == TimexTokenKind.Word && _tokens[token].IsGlued) return true;
        if (word is ['.' or ',' or ':' or '/'] && token + 1 < _tokens.Count && _tokens[token].IsGlued && _tokens[token + 1] is { IsGlued: true, Kind: TimexTokenKind.Digits }) return true;
        return _edges[token] is { } known && known.Exists(static e => e.Symbol == Unit);
    }

    /// <summary>True when the word at a token looks like something that is counted: 2000 people.</summary>
    private bool Counts(int token)
    {
        if (token >= _tokens.Count || _tokens[token].Kind != TimexTokenKind.Word) return false;
        if (_edges[token] is { } known && known.Exists(e => e.Symbol != Roman)) return false;
        var word = _tokens.Word(token);
        return !IsSmall(word) && (_table.About.CapitalNouns || !char.IsUpper(word[0]));
    }

    private bool IsSmall(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return _table.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    // XIX, also XIXe and XXème; 0 for what is none up to the 30th.
    private static int RomanNumber(ReadOnlySpan<char> word)
    {
        var end = 0;
        while (end < word.Length && word[end] is ('I' or 'V' or 'X')) end++;
        if (end is 0 or > 5 || word.Length - end > 3 || (end < word.Length && !char.IsLower(word[end]))) return 0;
        var sum = 0;
        for (var at = 0; at < end; at++)
        {
            var value = Value(word[at]);
            sum += at + 1 < end && Value(word[at + 1]) > value ? -value : value;
        }

        return sum is > 0 and <= 30 ? sum : 0;
    }

    private static int Value(char letter) => letter switch { 'X' => 10, 'V' => 5, _ => 1 };

    private readonly record struct Step(int Start, int End, int Part);
}
