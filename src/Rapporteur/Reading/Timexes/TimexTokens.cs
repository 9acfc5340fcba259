using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Timexes;

/// <summary>Takes a text apart at every change from letters to digits. Hyphens and apostrophes inside words are left out, as forms leave them out.</summary>
internal sealed class TimexTokens
{
    private readonly List<TimexToken> _tokens = [];

    /// <summary>Takes a text apart.</summary>
    public TimexTokens(string text)
    {
        Text = text;
        for (var at = 0; at < text.Length;)
        {
            at = char.IsWhiteSpace(text[at]) ? Blank(at) : Token(at);
        }

        Spans = [.. _tokens.Select(t => t.Span)];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where the tokens stand.</summary>
    public ImmutableArray<Span> Spans { get; }

    /// <summary>How many there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>One of them.</summary>
    public TimexToken this[int token] => _tokens[token];

    /// <summary>The letters of a token; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int token) => token >= 0 && token < Count ? _tokens[token].Span.In(Text) : [];

    /// <summary>True when the token is this one mark.</summary>
    public bool IsMark(int token, char mark) => Word(token) is [var only] && only == mark;

    /// <summary>The number a token of at most nine digits writes, or -1.</summary>
    public int Number(int token) => token < Count && _tokens[token] is { Kind: TimexTokenKind.Digits, Span.Length: <= 9 } digits
        ? int.Parse(digits.Span.In(Text), NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>True when a sentence can end between the token before and this one.</summary>
    public bool IsBorder(int token)
    {
        if (token <= 0 || token >= Count) return true;
        var before = _tokens[token - 1];
        if (before.Kind == TimexTokenKind.Break) return true;
        if (Word(token - 1) is ['!' or '?' or ';']) return true;
        return Word(token - 1) is ['.'] && !_tokens[token].IsGlued && char.IsUpper(Word(token)[0]) && Word(token - 2).Length > 3;
    }

    private int Blank(int at)
    {
        var lines = 0;
        var start = at;
        for (; at < Text.Length && char.IsWhiteSpace(Text[at]); at++) lines += Text[at] == '\n' ? 1 : 0;
        if (lines > 1) _tokens.Add(new TimexToken(Span.Between(start, at), TimexTokenKind.Break, false));
        return at;
    }

    private int Token(int at)
    {
        var start = at;
        var kind = char.IsAsciiDigit(Text[at]) ? TimexTokenKind.Digits : IsLetter(Text[at]) ? TimexTokenKind.Word : TimexTokenKind.Mark;
        if (kind == TimexTokenKind.Mark && IsInner(at)) return at + 1;
        at++;
        while (kind != TimexTokenKind.Mark && at < Text.Length && (kind == TimexTokenKind.Digits ? char.IsAsciiDigit(Text[at]) : IsLetter(Text[at]))) at++;
        _tokens.Add(new TimexToken(Span.Between(start, at), kind, _tokens.Count > 0 && _tokens[^1].Span.End == start));
        return at;
    }

    // A hyphen or apostrophe between letters, or between a letter and a digit; an apostrophe before the last two digits of a year.
    private bool IsInner(int at)
    {
        if (!Forms.IsJoiner(Text[at])) return false;
        var before = at > 0 ? Text[at - 1] : ' ';
        var after = at + 1 < Text.Length ? Text[at + 1] : ' ';
        var isDash = Text[at] is '-' or '\u2010' or '\u2011' or '\u2013';
        if (isDash) return Text[at] != '\u2013' && (IsLetter(before) || IsLetter(after)) && IsInWord(before) && IsInWord(after);
        return (IsLetter(before) && (IsLetter(after) || char.IsWhiteSpace(after))) || (IsInWord(after) && !char.IsAsciiDigit(before));
    }

    private static bool IsInWord(char letter) => IsLetter(letter) || char.IsAsciiDigit(letter);

    private static bool IsLetter(char letter) => char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
