using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Times;
using Rapporteur.Text;

namespace Rapporteur.Reading.Numbers;

/// <summary>One sentence with the number words in it.</summary>
internal sealed class NumberSentence
{
    private const int RangeWithin = 5;

    private readonly string _text;
    private readonly ImmutableArray<Span> _tokens;
    private readonly NumberVocabulary _words;
    private readonly List<FormHit<NumberWord>> _hits = [];
    private readonly int[] _firstHit;
    private readonly bool[] _isTime;

    /// <summary>Marks the words of a sentence.</summary>
    public NumberSentence(string text, ImmutableArray<Span> tokens, string language)
    {
        (_text, _tokens, _words) = (text, tokens, NumberVocabulary.Of(language));
        _words.Index.Find(text, tokens, _hits);
        _firstHit = new int[tokens.Length + 1];
        for (int token = 0, hit = 0; token <= tokens.Length; token++)
        {
            while (hit < _hits.Count && _hits[hit].FirstToken < token) hit++;
            _firstHit[token] = hit;
        }

        _isTime = new bool[tokens.Length];
        foreach (var time in new TimeReader(new TimeSentence(text, tokens, TimeVocabulary.Of(language))).ReadAll())
        {
            _isTime.AsSpan(time.First, time.End - time.First).Fill(true);
        }
    }

    /// <summary>Reads the number that begins at a token.</summary>
    public bool TryRead(int at, out decimal value, out int end)
    {
        value = 0;
        end = at;
        if (_isTime[at]) return false;
        if (At(at, NumberRole.Ordinal, out _, out end) && !(At(at, NumberRole.Value, out _, out var longer) && longer > end)) return false;
        var sum = new NumberSum();
        var next = at;
        var inDigits = false;
        while (next < _tokens.Length && !_isTime[next] && Part(next, next == at, out var part, out var after, out var digits))
        {
            if ((digits && inDigits) || !(sum.TryAdd(part) || (part == 0.5m && next > at && Is(next - 1, NumberRole.And) && sum.TryAddHalf()))) break;
            inDigits |= digits;
            end = next = after;
            next = PastJoin(next, sum.CanGrow);
        }

        value = sum.Value;
        return end > at && next > at && IsCount(at, end, value);
    }

    /// <summary>What the words before and after a number make of it.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="before">The token after the number before it, or -1.</param>
    public NumberBound Bound(int first, int end, int before)
    {
        for (var start = Math.Max(0, first - 5); start < first; start++)
        {
            if (BoundAt(start, first, before) is { } bound) return bound;
        }

        for (var i = end < _tokens.Length ? _firstHit[end] : _hits.Count; i < _hits.Count && _hits[i].FirstToken == end; i++)
        {
            if (_hits[i].EndToken - end >= 2 && AsBound(_hits[i].Value.Role) is { } bound) return bound;
        }

        return NumberBound.Exact;
    }

    private NumberBound? BoundAt(int start, int first, int before)
    {
        for (var i = _firstHit[start]; i < _firstHit[start + 1]; i++)
        {
            var hit = _hits[i];
            if (hit.HasGap || (hit.EndToken != first && !(hit.EndToken == first - 1 && IsWord(first - 1) && Is(first - 1, NumberRole.About)))) continue;
            if (AsBound(hit.Value.Role) is not { } bound) continue;
            var leadsOn = hit.EndToken == start + 1 && before >= 0 && first - before <= RangeWithin && Is(start, NumberRole.To) && !HasComma(before, start);
            if (!(bound == NumberBound.AtMost && leadsOn)) return bound;
        }

        return null;
    }

    private bool HasComma(int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (Word(token) is [',' or ';']) return true;
        }

        return false;
    }

    private static NumberBound? AsBound(NumberRole role) => role switch
    {
        NumberRole.AtLeast => NumberBound.AtLeast,
        NumberRole.AtMost => NumberBound.AtMost,
        NumberRole.About => NumberBound.About,
        _ => null,
    };

    private bool Part(int token, bool isFirst, out decimal value, out int end, out bool inDigits)
    {
        inDigits = false;
        if (AtValue(token, isFirst, out value, out end)) return true;
        end = token + 1;
        var word = Word(token);
        if (!char.IsAsciiDigit(word[0])) return _words.Compounds.TryRead(word, out value);
        inDigits = true;
        return DigitNumber.TryRead(word, _words.Table.About, out value) || (isFirst && WithScale(word, out value));
    }

    /// <summary>Digits with a scale hanging on to them: 3bn, 1.5mln.</summary>
    private bool WithScale(ReadOnlySpan<char> word, out decimal value)
    {
        var digits = word.Length;
        while (digits > 0 && char.IsLetter(word[digits - 1])) digits--;
        value = 0;
        if (digits == word.Length || digits == 0 || !DigitNumber.TryRead(word[..digits], _words.Table.About, out var number)) return false;
        if (!_words.Compounds.TryPart(word[digits..], out var scale) || scale < 1000) return false;
        value = number * scale;
        return true;
    }

    private int PastJoin(int token, bool canGrow)
    {
        if (token >= _tokens.Length) return token;
        var joiner = _tokens[token].Length == 1 && Forms.IsJoiner(_text[_tokens[token].Start]) && _tokens[token - 1].End == _tokens[token].Start
            && token + 1 < _tokens.Length && _tokens[token + 1].Start == _tokens[token].End && !char.IsAsciiDigit(_text[_tokens[token + 1].Start]);
        if (joiner) return PastJoin(token + 1, canGrow);
        return canGrow && At(token, NumberRole.And, out _, out var end) && end < _tokens.Length && !char.IsAsciiDigit(_text[_tokens[end].Start]) ? end : token;
    }

    /// <summary>True when what was read counts something.</summary>
    private bool IsCount(int at, int end, decimal value)
    {
        var single = end == at + 1;
        if (single && value >= 100 && _words.IsPlural(Word(at), value)) return false;
        if (value is > 0 and < 1 && !char.IsAsciiDigit(Word(at)[0])) return false;
        if (value == 1 && single && !char.IsAsciiDigit(Word(at)[0]) && IsSmallWord(at)) return false;
        if (at >= 2 && IsHyphen(at - 1) && IsGlued(at) && IsGlued(at - 1) && char.IsLetter(Word(at - 2)[^1])) return false;
        if (!char.IsAsciiDigit(Word(at)[0])) return true;
        if (single && Word(at - 1) is ['('] && Word(end) is [')']) return false;
        if (single && value < 120 && Word(at - 1) is [','] && Word(end) is [','] && at >= 2 && char.IsUpper(Word(at - 2).IsEmpty ? ' ' : Word(at - 2)[0])) return false;
        if (single && _words.Table.HasOrdinalStop && Word(end) is ['.'] && IsGlued(end) && end + 1 < _tokens.Length && IsWord(end + 1)) return false;
        if (IsHyphen(end) && IsGlued(end) && IsGlued(end + 1) && IsSuffix(end + 1)) return false;
        return !IsTimeOfDay(at, end);
    }

    /// <summary>True for 9.20 where a stop parts no decimals, and before the word for hour.</summary>
    private bool IsTimeOfDay(int at, int end)
    {
        var word = Word(at);
        if (end != at + 1 || word.Length is < 4 or > 5 || word[^3] is not '.' || word[^2] >= '6') return false;
        return _words.Table.About.DecimalMark != '.' || Is(end, NumberRole.Hour);
    }

    private bool IsSuffix(int token)
    {
        foreach (var form in _words.Table.Calendar.GetValueOrDefault("ordinal-suffix", []))
        {
            if (Word(token).Equals(form, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool At(int token, NumberRole role, out decimal value, out int end)
    {
        (value, end) = (0, -1);
        if (token < 0 || token >= _tokens.Length) return false;
        for (var i = _firstHit[token]; i < _firstHit[token + 1]; i++)
        {
            if (_hits[i].Value.Role != role || _hits[i].HasGap || _hits[i].EndToken <= end) continue;
            (value, end) = (_hits[i].Value.Value, _hits[i].EndToken);
        }

        return end >= 0;
    }

    /// <summary>The longest number word; inside a number <c>one thousand</c> is two of them.</summary>
    private bool AtValue(int token, bool isFirst, out decimal value, out int end)
    {
        if (!At(token, NumberRole.Value, out value, out end) || isFirst || end == token + 1 || value < 100) return end >= 0;
        end = -1;
        for (var i = _firstHit[token]; i < _firstHit[token + 1]; i++)
        {
            if (_hits[i].Value.Role == NumberRole.Value && _hits[i].EndToken == token + 1) (value, end) = (_hits[i].Value.Value, token + 1);
        }

        return end >= 0;
    }

    private bool Is(int token, NumberRole role) => At(token, role, out _, out _);

    private ReadOnlySpan<char> Word(int token) => token >= 0 && token < _tokens.Length ? _text.AsSpan(_tokens[token].Start, _tokens[token].Length) : [];

    private bool IsWord(int token) => Word(token) is [var first, ..] && Letters.IsWordMark(first);

    private bool IsGlued(int token) => token > 0 && token < _tokens.Length && _tokens[token - 1].End == _tokens[token].Start;

    private bool IsHyphen(int token) => Word(token) is ['-' or '‑' or '–'];

    private bool IsSmallWord(int token)
    {
        Span<char> lower = stackalloc char[16];
        var word = Word(token);
        if (word.IsEmpty || word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return _words.Table.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }
}
