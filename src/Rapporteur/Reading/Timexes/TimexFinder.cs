using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Timexes;

/// <summary>Finds the time expressions of a text and gives them their values.</summary>
internal sealed class TimexFinder
{
    private const int QuarterWithin = 8;
    private const int SayingWithin = 3;
    private const int MarkerWithin = 6;
    private const int MarkerBefore = 14;

    private readonly TimexTokens _tokens;
    private readonly TimexChart _chart;
    private readonly TimexValues _values;
    private readonly TimeLooking _looking;

    private TimexFinder(string text, string language, DateTime? moment, TimeLooking looking)
    {
        _tokens = new TimexTokens(text);
        _chart = new TimexChart(_tokens, TimexWords.Of(language));
        _values = new TimexValues(moment is { Year: > 1000 and < 3000 } ? moment : null, looking);
        _looking = looking;
    }

    /// <summary>The expressions of a text, in order, none overlapping another.</summary>
    public static ImmutableArray<Timex> Find(string text, string language, DateTime? moment, TimeLooking looking) =>
        new TimexFinder(text, language, moment, looking).All();

    private ImmutableArray<Timex> All()
    {
        var found = ImmutableArray.CreateBuilder<Timex>();
        for (var at = 0; at < _tokens.Count;)
        {
            if (IsFraction(at) || Longest(at) is not { } edge || IsCrossed(at, edge.End))
            {
                at++;
                continue;
            }

            if (_values.Of(edge.Sense, LooksAhead(at, edge.End)) is { } value) found.Add(value with { Span = Span.Between(_tokens[at].Span.Start, _tokens[Last(at, edge.End)].Span.End) });
            if (found.Count > 1) found[^1] = Compared(found[^1], found);
            at = edge.End;
        }

        return found.DrainToImmutable();
    }

    // Figures of a quarter are compared with those of the quarter a year before: there a year earlier may say that quarter.
    private static Timex Compared(Timex last, ImmutableArray<Timex>.Builder found)
    {
        for (var at = found.Count - 2; at >= Math.Max(0, found.Count - 1 - QuarterWithin); at--)
        {
            if (found[at].Value is not [_, _, _, _, '-', 'Q', _] quarter) continue;
            var year = int.Parse(quarter[..4], CultureInfo.InvariantCulture) - 1;
            var before = year.ToString("D4", CultureInfo.InvariantCulture);
            return last.Value == before ? last with { Values = last.Values.Add(before + quarter[4..]) } : last;
        }

        return last;
    }

    // The digits behind a point or a comma belong to the number before: 37.1 in the morning is no hour.
    private bool IsFraction(int at) => at > 1 && _tokens[at].Kind == TimexTokenKind.Digits && _tokens[at].IsGlued && _tokens[at - 1].IsGlued
        && (_tokens.IsMark(at - 1, '.') || _tokens.IsMark(at - 1, ',')) && _tokens[at - 2].Kind == TimexTokenKind.Digits && !_tokens.IsBorder(at) && _tokens[at].Span.Length < 4;

    private TimexEdge? Longest(int at)
    {
        TimexEdge? best = null;
        foreach (var edge in _chart.At(at))
        {
            if (edge.Symbol != TimexGrammar.BuiltIn.Time && (edge.Symbol != TimexGrammar.BuiltIn.Loose || _looking != TimeLooking.Ahead)) continue;
            if (best is not { } known || edge.End > known.End || (edge.End == known.End && edge.Rank < known.Rank)) best = edge;
        }

        return best;
    }

    // Of two that overlap the longer one counts: in the past three months is no past.
    private bool IsCrossed(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (Longest(at) is { } other && other.End > end && other.End - at >= end - first) return true;
        }

        return false;
    }

    // The last token; without the stop that ends the sentence.
    private int Last(int at, int end) => end - 1 > at && _tokens.IsMark(end - 1, '.') && (end == _tokens.Count || _tokens.IsBorder(end)) ? end - 2 : end - 1;

    /// <summary>
    /// True when words look ahead: the nearest marker before is one of the future and not a verb of saying, or one of the future follows closely.
    /// </summary>
    private bool LooksAhead(int first, int end)
    {
        for (var token = first - 1; token >= Math.Max(0, first - MarkerBefore) && !_tokens.IsBorder(token + 1); token--)
        {
            if (Is(token, TimexWords.Future)) return true;
            if (Is(token, TimexWords.Saying)) return first - token > SayingWithin && Follows(end);
        }

        return Follows(end);
    }

    private bool Follows(int end)
    {
        for (var token = end; token < Math.Min(_tokens.Count, end + MarkerWithin) && !(token > end && _tokens.IsBorder(token)); token++)
        {
            if (Is(token, TimexWords.Saying)) return false;
            if (Is(token, TimexWords.Future)) return true;
        }

        return false;
    }

    private bool Is(int token, int marker)
    {
        for (var hit = First(token); hit < _chart.Hits.Count && _chart.Hits[hit].FirstToken == token; hit++)
        {
            if (_chart.Hits[hit].Value.Symbol == marker) return true;
        }

        return false;
    }

    private int First(int token)
    {
        var (low, high) = (0, _chart.Hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_chart.Hits[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
