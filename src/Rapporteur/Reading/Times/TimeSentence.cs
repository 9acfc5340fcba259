using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Times;

/// <summary>One sentence with the calendar words in it.</summary>
internal sealed class TimeSentence
{
    private const int LongestEnding = 4;

    private readonly string _text;
    private readonly List<FormHit<TimeWord>> _hits = [];
    private readonly int[] _firstHit;

    /// <summary>Marks the words of a sentence.</summary>
    public TimeSentence(string text, ImmutableArray<Span> tokens, TimeVocabulary words)
    {
        (_text, Tokens, Words) = (text, tokens, words);
        words.Index.Find(text, tokens, _hits);
        _firstHit = new int[tokens.Length + 1];
        for (int token = 0, hit = 0; token <= tokens.Length; token++)
        {
            while (hit < _hits.Count && _hits[hit].FirstToken < token) hit++;
            _firstHit[token] = hit;
        }
    }

    /// <summary>The tokens.</summary>
    public ImmutableArray<Span> Tokens { get; }

    /// <summary>The language's calendar.</summary>
    public TimeVocabulary Words { get; }

    /// <summary>The longest word of a role that begins at a token; <paramref name="end"/> is the token after it.</summary>
    public bool At(int token, TimeRole role, out int value, out int end)
    {
        (value, end) = (0, -1);
        if (token < 0 || token >= Tokens.Length) return false;
        for (var i = _firstHit[token]; i < _firstHit[token + 1]; i++)
        {
            if (_hits[i].Value.Role != role || _hits[i].HasGap || _hits[i].EndToken <= end) continue;
            (value, end) = (_hits[i].Value.Value, _hits[i].EndToken);
        }

        return end >= 0;
    }

    /// <summary>True when a word of the role begins at the token.</summary>
    public bool Is(int token, TimeRole role) => At(token, role, out _, out _);

    /// <summary>True when a word of the role ends just before the token.</summary>
    public bool IsBefore(int token, TimeRole role)
    {
        for (var first = token - 1; first >= Math.Max(0, token - 4); first--)
        {
            if (At(first, role, out _, out var end) && end == token) return true;
        }

        return false;
    }

    /// <summary>The letters of a token; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int token) =>
        token >= 0 && token < Tokens.Length ? _text.AsSpan(Tokens[token].Start, Tokens[token].Length) : [];

    /// <summary>True when the token is this one mark.</summary>
    public bool IsMark(int token, char mark) => Word(token) is [var only] && only == mark;

    /// <summary>True when the token is a dash or hyphen.</summary>
    public bool IsDash(int token) => Word(token) is ['-' or '–' or '—' or '‑'];

    /// <summary>True when no blank stands between the token and the one before.</summary>
    public bool IsGlued(int token) => token > 0 && token < Tokens.Length && Tokens[token - 1].End == Tokens[token].Start;

    /// <summary>True when the token is one of the language's small words.</summary>
    public bool IsSmallWord(int token)
    {
        Span<char> lower = stackalloc char[16];
        var word = Word(token);
        if (word.IsEmpty || word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return Words.Table.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    /// <summary>True when the token is the last word of what leads to a time of day: alle, um, a las.</summary>
    public bool LeadsToClock(int token)
    {
        Span<char> lower = stackalloc char[16];
        var word = Word(token);
        if (word.IsEmpty || word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return Words.ClockLeads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    /// <summary>True when the token is a word or number, not a mark.</summary>
    public bool IsWord(int token) => Word(token) is [var first, ..] && Letters.IsWordMark(first);

    /// <summary>A number written in digits alone, of at most four.</summary>
    public bool Digits(int token, out int number)
    {
        number = 0;
        return Word(token) is { Length: >= 1 and <= 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A day of the month: digits, digits with an ordinal suffix, or an ordinal in words.</summary>
    public bool Day(int token, out int day, out int end)
    {
        if (At(token, TimeRole.Ordinal, out day, out end)) return day is >= 1 and <= 31;
        end = token + 1;
        var word = Word(token);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 2 || !int.TryParse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out day) || day is < 1 or > 31) return false;
        if (digits < word.Length) return word.Length - digits <= LongestEnding && !char.IsAsciiDigit(word[^1]);
        if (IsMark(end, '.') && IsGlued(end)) end++;
        else if ((IsDash(end) || IsMark(end, ':')) && IsGlued(end) && IsGlued(end + 1) && IsEnding(end + 1)) end += 2;
        else if (Word(end) is ['º' or '°' or 'ª']) end++;
        return true;
    }

    /// <summary>True for one to three small letters, as ordinals are written behind a hyphen or colon: 17-го, 3:e.</summary>
    private bool IsEnding(int token)
    {
        var word = Word(token);
        if (word.Length is 0 or > 3) return false;
        foreach (var letter in word)
        {
            if (!char.IsLower(letter)) return false;
        }

        return true;
    }

    /// <summary>A year of four digits between 1000 and 2199, with the word for year behind it where that stands there.</summary>
    public bool Year(int token, out int year, out int end)
    {
        end = token + 1;
        if (Word(token).Length != 4 || !Digits(token, out year) || year is < 1000 or > 2199)
        {
            year = 0;
            return false;
        }

        if (At(end, TimeRole.Unit, out var unit, out var after) && unit == (int)TimeUnit.Year)
        {
            end = after;
            if (Word(end - 1).Length <= 2 && IsMark(end, '.') && IsGlued(end) && end + 1 < Tokens.Length) end++;
        }

        return true;
    }
}
