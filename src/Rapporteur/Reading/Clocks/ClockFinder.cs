using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Clocks;

/// <summary>Finds the time of day that belongs to a date beside it.</summary>
internal sealed class ClockFinder
{
    private const int LongestLink = 6;
    private readonly ClockLine _line;
    private readonly List<PrintedClock> _clocks;

    private ClockFinder(ClockLine line)
    {
        _line = line;
        _clocks = ClockReader.ReadAll(line);
    }

    /// <summary>The times of day in a run of tokens, to be given to the dates in it from left to right.</summary>
    /// <param name="text">The text the tokens point into.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="language">Code of their language; of an unknown one only the forms all languages share are read.</param>
    public static ClockFinder In(string text, ImmutableArray<Span> tokens, string language) => new(new ClockLine(text, tokens, ClockVocabulary.Of(language)));

    /// <summary>The time of day inside, right behind or right before a date, once each; null when none stands there.</summary>
    /// <param name="first">Index of the first token of the date.</param>
    /// <param name="end">Index after its last token.</param>
    public PrintedClock? Take(int first, int end)
    {
        var taken = _clocks.Find(c => c.IsStamp && c.First >= first && c.First < end)
            ?? _clocks.Find(c => !c.IsStamp && c.First >= end && LinksBehind(end, c)) ?? _clocks.FindLast(c => c.End <= first && !c.NeedsDate && !c.IsStamp && LinksBefore(c.End, first));
        if (taken is not null) _clocks.Remove(taken);
        return taken;
    }

    /// <summary>True when the tokens lie inside a time of day: the morning of nine in the morning is no tomorrow.</summary>
    public bool Covers(int first, int end) => _clocks.Exists(c => !c.IsStamp && !c.NeedsDate && !c.IsNamed && c.First < first && c.End >= end);

    /// <summary>The words of a time of day, without what leads to it.</summary>
    public Span SpanOf(PrintedClock clock) => Span.Between(_line.Tokens[clock.First].Start, _line.Tokens[clock.End - 1].End);

    // 12 May, at about 9.15; Monday evening at 8 p.m.; 12.05.2024 | 10:30
    private bool LinksBehind(int from, PrintedClock clock)
    {
        if (clock.First - from > (clock.NeedsDate ? 1 : LongestLink)) return false;
        for (var at = from; at < clock.First; at++)
        {
            if (!IsMark(at) && !_line.Leads(at) && !IsLink(at) && !(clock.IsNamed && _line.IsSmallWord(at))) return false;
        }

        return true;
    }

    // at 9.15 on Monday; um 10 Uhr am 12. Mai
    private bool LinksBefore(int from, int to)
    {
        if (to - from > LongestLink) return false;
        for (var at = from; at < to; at++)
        {
            if (!IsMark(at) && !_line.IsSmallWord(at) && !IsLink(at)) return false;
        }

        return true;
    }

    private bool IsLink(int at) => _line.At(at, ClockRole.Link, out _, out _);

    private bool IsMark(int at) => _line.Word(at) is "," or "(" or ")" or "-" or "–" or "—" or "|" or "·" or "•" or "." or ":" or "/" or "@";
}
