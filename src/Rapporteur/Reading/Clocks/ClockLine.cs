using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Clocks;

/// <summary>A run of tokens with the words in it that stand beside times of day.</summary>
internal sealed class ClockLine(string text, ImmutableArray<Span> tokens, ClockVocabulary words)
{
    private const int LongestPhrase = 4;
    private readonly List<FormHit<ClockWord>> _hits = words.Find(text, tokens);

    /// <summary>The tokens.</summary>
    public ImmutableArray<Span> Tokens => tokens;

    /// <summary>The letters of a token; empty outside the line.</summary>
    public ReadOnlySpan<char> Word(int token) => token >= 0 && token < tokens.Length ? text.AsSpan(tokens[token].Start, tokens[token].Length) : [];

    /// <summary>The letters from the start of a token to the end of the last.</summary>
    public ReadOnlySpan<char> From(int token) => text.AsSpan(tokens[token].Start, tokens[^1].End - tokens[token].Start);

    /// <summary>True when no blank stands between the token and the one before.</summary>
    public bool IsGlued(int token) => token > 0 && token < tokens.Length && tokens[token - 1].End == tokens[token].Start;

    /// <summary>The longest word of a role that begins at a token; <paramref name="end"/> is the token after it.</summary>
    public bool At(int token, ClockRole role, out int value, out int end)
    {
        (value, end) = (0, -1);
        foreach (var hit in _hits)
        {
            if (hit.FirstToken > token) break;
            if (hit.FirstToken == token && hit.Value.Role == role && hit.EndToken > end) (value, end) = (hit.Value.Value, hit.EndToken);
        }

        return end >= 0;
    }

    /// <summary>True when a word of the role begins at the token; <paramref name="end"/> is the token after it and after its stop.</summary>
    public bool Passes(int token, ClockRole role, ref int end)
    {
        if (!At(token, role, out _, out var after)) return false;
        end = after < tokens.Length && Word(after) is "." && IsGlued(after) && tokens[after - 1].Length <= LongestPhrase && after + 1 < tokens.Length ? after + 1 : after;
        return true;
    }

    /// <summary>True when a word of the role ends just before the token, or before the stop before it.</summary>
    public bool EndsBefore(int token, ClockRole role)
    {
        if (Word(token - 1) is "." && IsGlued(token - 1)) token--;
        foreach (var hit in _hits)
        {
            if (hit.FirstToken >= token) break;
            if (hit.EndToken == token && hit.Value.Role == role) return true;
        }

        return false;
    }

    /// <summary>True when the token belongs to a word that leads to a time of day or names a half of the day.</summary>
    public bool Leads(int token)
    {
        foreach (var hit in _hits)
        {
            if (hit.FirstToken > token) break;
            if (hit.EndToken > token && hit.Value.Role is ClockRole.Before or ClockRole.BeforeNumber or ClockRole.Morning or ClockRole.Evening) return true;
        }

        return false;
    }

    /// <summary>What the last letters of a token are, as in 9pm and 14h: Behind, Hours, Morning or Evening; null for anything else.</summary>
    public ClockRole? Suffix(Span letters)
    {
        foreach (var hit in words.Find(text, [letters]))
        {
            if (hit.Value.Role is ClockRole.Behind or ClockRole.Hours or ClockRole.Morning or ClockRole.Evening) return hit.Value.Role;
        }

        return null;
    }

    /// <summary>True when the token is one of the language's small words.</summary>
    public bool IsSmallWord(int token)
    {
        Span<char> lower = stackalloc char[16];
        var word = Word(token);
        if (word.IsEmpty || word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return words.Table.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    /// <summary>The number the token writes in at most <paramref name="most"/> digits and nothing else, or -1.</summary>
    public int Number(int token, int most) =>
        Word(token) is { Length: > 0 } word && word.Length <= most && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
