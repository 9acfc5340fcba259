using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Reading.Pages;

/// <summary>Builds the text of a page out of runs of its source: white space drawn together, character references resolved,
/// and kept for every piece where in the source it stands.</summary>
internal sealed class PageText(string source)
{
    private const int LongestReference = 40;
    private readonly StringBuilder _text = new();
    private readonly List<(Span Text, Span Source)> _pieces = [];

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>True when the last character is white space, or there is none.</summary>
    private bool EndsBlank => _text.Length == 0 || _text[^1] is ' ' or '\n';

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Begins a new block: an empty line that has no origin.</summary>
    public void Break()
    {
        TrimEnd();
        if (_text.Length > 0) _text.Append("\n\n");
    }

    /// <summary>Takes away a blank at the end.</summary>
    public void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
            if (_pieces.Count == 0 || _pieces[^1].Text.End <= _text.Length) continue;
            var (piece, origin) = _pieces[^1];
            if (piece.Length == 1) _pieces.RemoveAt(_pieces.Count - 1);
            else _pieces[^1] = (new Span(piece.Start, piece.Length - 1), new Span(origin.Start, origin.Length - 1));
        }
    }

    /// <summary>Parts two words that only markup parts.</summary>
    public void Blank()
    {
        if (!EndsBlank) _text.Append(' ');
    }

    /// <summary>Begins a new line that has no origin.</summary>
    public void Line()
    {
        TrimEnd();
        if (!EndsBlank) _text.Append('\n');
    }

    /// <summary>Adds a run of the source as readers see it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isScript">True when it stands in a data script, where a backslash opens a sign of its own.</param>
    public void Add(PageRun run, bool isScript = false)
    {
        for (var at = run.Start; at < run.End;)
        {
            if (IsBlank(source[at])) at = AddBlank(at, run.End);
            else if (isScript && source[at] == '\\' && at + 1 < run.End) at = AddReference(at, Escaped(at, run.End));
            else if (source[at] == '&' && Reference(at, run.End) is { } reference) at = AddReference(at, reference);
            else at = AddPlain(at, run.End);
        }
    }

    /// <summary>The pieces in order of the text, from the source of the page.</summary>
    public IReadOnlyList<(Span Text, Span Source)> Pieces => _pieces;

    // No-break spaces hold figures together and stay.
    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f';

    private int AddBlank(int at, int end)
    {
        var start = at;
        while (at < end && IsBlank(source[at])) at++;
        if (EndsBlank) return at;
        _pieces.Add((new Span(_text.Length, 1), Span.Between(start, at)));
        _text.Append(' ');
        return at;
    }

    // One blank between two words belongs to the plain run, so that a paragraph is one piece and not one a word.
    private int AddPlain(int at, int end)
    {
        var start = at++;
        while (at < end && source[at] is not ('&' or '\\') && (!IsBlank(source[at]) || (source[at] == ' ' && at + 1 < end && !IsBlank(source[at + 1]) && source[at + 1] != '&'))) at++;
        var previous = _pieces.Count > 0 ? _pieces[^1] : default;
        if (previous.Text.Length > 0 && previous.Text.End == _text.Length && previous.Source.End == start && previous.Text.Length == previous.Source.Length
            && previous.Source.Length > 0 && (previous.Source.Length == 1 || source[previous.Source.Start] != '&') && !IsBlank(source[previous.Source.Start]))
        {
            _pieces[^1] = (Span.Between(previous.Text.Start, _text.Length + at - start), Span.Between(previous.Source.Start, at));
        }
        else
        {
            _pieces.Add((new Span(_text.Length, at - start), Span.Between(start, at)));
        }

        _text.Append(source, start, at - start);
        return at;
    }

    private int AddReference(int at, (string Value, int End) reference)
    {
        if (reference.Value.Length == 1 && IsBlank(reference.Value[0]) && EndsBlank) return reference.End;
        _pieces.Add((new Span(_text.Length, reference.Value.Length), Span.Between(at, reference.End)));
        _text.Append(reference.Value);
        return reference.End;
    }

    /// <summary>The character reference at a place, or null when the sign is only a sign.</summary>
    private (string Value, int End)? Reference(int at, int end)
    {
        var limit = Math.Min(end, at + LongestReference);
        var next = at + 1;
        if (next >= limit) return null;
        if (source[next] == '#') return Numeric(next + 1, limit);
        while (next < limit && char.IsAsciiLetterOrDigit(source[next])) next++;
        if (next == at + 1) return null;
        var hasStop = next < limit && source[next] == ';';
        var name = source.AsSpan(at + 1, next - at - 1);
        if (hasStop && CharacterReferences.Of(name) is { } symbol) return (symbol, next + 1);

        // A few old names may do without the stop, and then end where the longest of them does.
        for (var length = Math.Min(name.Length, 6); length >= 2; length--)
        {
            if (CharacterReferences.OldOf(name[..length]) is { } old) return (old, at + 1 + length);
        }

        return null;
    }

    // \u00e9, \n, \": two halves of a pair beyond the basic plane stay one sign.
    private (string Value, int End) Escaped(int at, int end)
    {
        if (source[at + 1] != 'u') return (source[at + 1] is 'n' or 'r' or 't' or 'b' or 'f' ? " " : source[at + 1].ToString(), at + 2);
        var unit = HexUnit(at, end);
        if (unit is null) return ("u", at + 2);
        if (!char.IsSurrogate(unit.Value)) return (unit.Value.ToString(), at + 6);
        var low = at + 7 < end && source[at + 6] == '\\' && source[at + 7] == 'u' ? HexUnit(at + 6, end) : null;
        return char.IsHighSurrogate(unit.Value) && low is { } half && char.IsLowSurrogate(half) ? (new string([unit.Value, half]), at + 12) : ("\uFFFD", at + 6);
    }

    private char? HexUnit(int at, int end) =>
        at + 6 <= end && ushort.TryParse(source.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;

    private static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private (string Value, int End)? Numeric(int at, int limit)
    {
        var isHex = at < limit && source[at] is 'x' or 'X';
        if (isHex) at++;
        var start = at;
        long code = 0;
        for (; at < limit && (isHex ? char.IsAsciiHexDigit(source[at]) : char.IsAsciiDigit(source[at])); at++)
        {
            code = Math.Min((code * (isHex ? 16 : 10)) + HexValue(source[at]), 0x110000);
        }

        if (at == start) return null;
        var end = at < limit && source[at] == ';' ? at + 1 : at;
        return (CharacterReferences.OfCode((int)code), end);
    }
}
