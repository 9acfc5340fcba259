using System.Globalization;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Numbers;

/// <summary>Reads a number in digits from a text: groups of digits, decimals, exponents, fractions.</summary>
/// <param name="text">The text.</param>
/// <param name="about">The marks of its language.</param>
internal readonly ref struct DigitLiteral(ReadOnlySpan<char> text, LanguageAbout about)
{
    private const int MostDigits = 27;
    private const int MostGroups = 8;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Reads the number at a place.</summary>
    /// <param name="at">A digit, a decimal mark before one, or the sign of a fraction such as ½.</param>
    /// <param name="item">The number.</param>
    public bool TryRead(int at, out NumeralItem item)
    {
        var start = at;
        item = default;
        if (Vulgar(at) is { } alone)
        {
            item = new NumeralItem { Kind = NumeralKind.Digits, Start = start, End = at + 1, Value = alone, IsClosed = true };
            return true;
        }

        if (!TryDecimal(ref at, out var value)) return false;
        var isClosed = TryExponent(ref at, ref value);
        if (!isClosed && value == decimal.Truncate(value) && !(start > 0 && _text[start - 1] == '/')) isClosed = TryFraction(ref at, ref value);
        item = new NumeralItem { Kind = NumeralKind.Digits, Start = start, End = at, Value = value, IsClosed = isClosed };
        return true;
    }

    /// <summary>True when a digit stands here, of any script.</summary>
    public static bool IsDigit(char mark) => char.IsAsciiDigit(mark) || (mark > 0x7F && char.IsDigit(mark));

    private int Run(int at)
    {
        var end = at;
        while (end < _text.Length && IsDigit(_text[end])) end++;
        return end - at;
    }

    private bool TryDecimal(ref int at, out decimal value)
    {
        value = 0;
        if (_text[at] is '.' or ',')
        {
            var end = at + 1 + Run(at + 1);
            return TryValue(at, end, at, out value) && Move(ref at, end);
        }

        // In 22,24,26 none of the marks is a decimal mark.
        if (at > 1 && _text[at - 1] is '.' or ',' && IsDigit(_text[at - 2])) return TryValue(at, at + Run(at), -1, out value) && Move(ref at, at + Run(at));
        Span<int> marks = stackalloc int[MostGroups];
        var count = Groups(at, marks, out var last);
        var (stop, point) = Ends(at, marks[..count], last);
        return TryValue(at, stop, point, out value) && Move(ref at, stop);
    }

    private static bool Move(ref int at, int end)
    {
        at = end;
        return true;
    }

    /// <summary>The marks between the groups of digits that begin here.</summary>
    private int Groups(int at, Span<int> marks, out int end)
    {
        end = at + Run(at);
        var count = 0;
        while (count < MostGroups && end + 1 < _text.Length && IsDigit(_text[end + 1]))
        {
            var mark = _text[end];
            var isBlank = IsBlank(mark);
            if (!(mark is '.' or ',' || isBlank)) break;
            var first = count == 0 ? end - at : end - marks[count - 1] - 1;
            if (isBlank && (Run(end + 1) != 3 || (count == 0 ? first > 3 || _text[at] == '0' : first != 3 || !IsBlank(_text[marks[count - 1]])))) break;
            marks[count++] = end;
            end += 1 + Run(end + 1);
        }

        return count;
    }

    /// <summary>Where the number ends that the first groups make, and where its decimal mark stands, or -1.</summary>
    private (int End, int Point) Ends(int at, ReadOnlySpan<int> marks, int last)
    {
        if (marks.IsEmpty) return (last, -1);
        var mark = _text[marks[0]];
        var same = 1;
        while (same < marks.Length && Alike(_text[marks[same]], mark)) same++;
        if (same == marks.Length) return AllAlike(at, marks, last);
        var groupsEnd = marks[same];
        if (same == marks.Length - 1 && ArePlaced(at, marks[..same], groupsEnd) && _text[marks[same]] is '.' or ',') return (last, groupsEnd);
        return IsBlank(mark) ? (groupsEnd, -1) : (marks[0], -1);
    }

    private (int End, int Point) AllAlike(int at, ReadOnlySpan<int> marks, int last)
    {
        var mark = _text[marks[0]];
        if (IsBlank(mark)) return (last, -1);
        if (marks.Length > 1) return ArePlaced(at, marks, last) ? (last, -1) : (marks[0], -1);
        var (before, after) = (marks[0] - at, last - marks[0] - 1);
        if (after != 3 || before > 3 || _text[at] == '0') return (last, marks[0]);

        // Nobody writes three noughts behind tens or hundreds as decimals.
        var isRound = before > 1 && _text.Slice(marks[0] + 1, 3).IndexOfAnyExcept('0') < 0;
        return (last, mark == about.DecimalMark && !isRound ? marks[0] : -1);
    }

    /// <summary>True when groups have three digits each; in India those before the last have two.</summary>
    private bool ArePlaced(int at, ReadOnlySpan<int> marks, int last)
    {
        if (marks[0] - at > 3 || last - marks[^1] != 4) return false;
        var size = marks.Length > 1 ? marks[1] - marks[0] - 1 : 3;
        if (size is not (2 or 3) || (size == 2 && (marks[0] - at > 2 || _text[marks[0]] != ','))) return false;
        for (var i = 1; i < marks.Length; i++)
        {
            if (marks[i] - marks[i - 1] - 1 != size) return false;
        }

        return true;
    }

    private bool TryValue(int start, int end, int point, out decimal value)
    {
        Span<char> digits = stackalloc char[MostDigits + 2];
        var filled = 0;
        value = 0;
        for (var i = start; i < end; i++)
        {
            if (filled > MostDigits) return false;
            if (i == point) digits[filled++] = '.';
            else if (IsDigit(_text[i])) digits[filled++] = (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(_text[i]));
        }

        return decimal.TryParse(digits[..filled], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>1.3e6, 2,5^-1, 6.2x10^-4.</summary>
    private bool TryExponent(ref int at, ref decimal value)
    {
        if (at + 1 >= _text.Length) return false;
        var rest = _text[at..];
        if (rest.StartsWith("x10^", StringComparison.Ordinal) || rest.StartsWith("×10^", StringComparison.Ordinal)) return TryPower(ref at, 4, 10, ref value);
        if (rest[0] is 'e' or 'E' && (IsDigit(rest[1]) || (rest.Length > 2 && rest[1] is '+' or '-' && IsDigit(rest[2])))) return TryPower(ref at, 1, 10, ref value);
        return rest[0] == '^' && TryPower(ref at, 1, null, ref value);
    }

    private bool TryPower(ref int at, int skip, decimal? ten, ref decimal value)
    {
        var next = at + skip;
        var isNegative = false;
        for (; next < _text.Length && _text[next] is '+' or '-' or '−'; next++) isNegative ^= _text[next] != '+';
        var count = Run(next);
        if (count is 0 or > 2 || !TryValue(next, next + count, -1, out var power)) return false;
        var (left, result) = (ten ?? value, ten is null ? 1m : value);
        for (var i = 0; i < power; i++)
        {
            if ((isNegative && Math.Abs(result) > 1e27m * Math.Min(1, Math.Abs(left))) || (!isNegative && Math.Abs(result) > 1e27m / Math.Max(1, Math.Abs(left)))) return false;
            result = isNegative ? result / left : result * left;
        }

        value = result;
        at = next + count;
        return true;
    }

    /// <summary>4/5, 1 4/5, 3½. Three numbers with strokes between are a date.</summary>
    private bool TryFraction(ref int at, ref decimal value)
    {
        if (at < _text.Length && Vulgar(at) is { } sign) return Set(ref at, at + 1, ref value, value + sign);
        if (TryDivision(at, value, out var end, out var whole)) return Set(ref at, end, ref value, whole);
        var next = at;
        while (next < _text.Length && (_text[next] == ' ' || IsBlank(_text[next])) && next - at < 3) next++;
        if (next == at || next >= _text.Length) return false;
        if (Vulgar(next) is { } apart) return Set(ref at, next + 1, ref value, value + apart);
        var count = Run(next);
        if (count is 0 or > 3 || !TryValue(next, next + count, -1, out var numerator)) return false;
        return TryDivision(next + count, numerator, out end, out var part) && part is > 0 and < 1 && Set(ref at, end, ref value, value + part);
    }

    private static bool Set(ref int at, int end, ref decimal value, decimal to)
    {
        (at, value) = (end, to);
        return true;
    }

    private bool TryDivision(int at, decimal numerator, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        if (at >= _text.Length || _text[at] is not ('/' or '⁄') || numerator != decimal.Truncate(numerator)) return false;
        var count = Run(at + 1);
        end = at + 1 + count;
        if (count is 0 or > 6 || (end + 1 < _text.Length && _text[end] is '/' && IsDigit(_text[end + 1]))) return false;
        if (!TryValue(at + 1, end, -1, out var denominator) || denominator == 0) return false;
        value = numerator / denominator;
        return true;
    }

    private decimal? Vulgar(int at) => _text[at] is '¼' or '½' or '¾' or (>= '⅐' and <= '⅞') or '↉' ? Exact(CharUnicodeInfo.GetNumericValue(_text[at])) : null;

    // One third as the tables give it is short of what a division gives.
    private static decimal Exact(double value)
    {
        for (var by = 2; by <= 10; by++)
        {
            var parts = Math.Round(value * by);
            if (Math.Abs((parts / by) - value) < 1e-6) return (decimal)parts / by;
        }

        return (decimal)value;
    }

    private static bool IsBlank(char mark) => mark is ' ' or '\u00A0' or '\u202F' or '\u2009';

    private static bool Alike(char one, char other) => one == other || (IsBlank(one) && IsBlank(other));
}
