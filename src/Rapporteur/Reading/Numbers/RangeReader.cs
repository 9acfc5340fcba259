namespace Rapporteur.Reading.Numbers;

/// <summary>All numbers between two bounds, either of which may be missing.</summary>
internal readonly record struct NumberRange(decimal? Least, decimal? Most)
{
    /// <summary>True when the lower bound is among them.</summary>
    public bool HasLeast { get; init; }

    /// <summary>True when the upper bound is among them.</summary>
    public bool HasMost { get; init; }

    /// <summary>The range as an interval: <c>[20,30)</c>.</summary>
    public string Text => $"{(HasLeast ? '[' : '(')}{Shown(Least)},{Shown(Most)}{(HasMost ? ']' : ')')}";

    private static string Shown(decimal? bound) => bound is { } value ? NumberExpressions.Digits(value) : "";
}

/// <summary>Reads ranges: between 20 and 30, more than 5 and less than 10, 200 or more, 20–30.</summary>
/// <param name="parser">The items of the text.</param>
/// <param name="reader">Reads the numbers in them.</param>
internal sealed class RangeReader(NumeralParser parser, NumeralReader reader)
{
    private const string OrEqual = "or=";

    /// <summary>Reads the range that begins at an item.</summary>
    /// <param name="at">The item.</param>
    /// <param name="range">The range.</param>
    /// <param name="end">The item after it.</param>
    public bool TryRange(int at, out NumberRange range, out int end)
    {
        if (TryPair(at, out range, out end)) return true;
        if (!TryHalf(at, out range, out end)) return false;
        var next = end;
        while (parser.At(next).Mark == ',' || parser.At(next).Is(NumeralRoles.And | NumeralRoles.But)) next++;
        if ((next == end && parser.At(end).Word?.Bound is not ['+', ..]) || !TryHalf(next, out var other, out var otherEnd) || Joined(range, other) is not { } both) return true;
        (range, end) = (both, otherEnd);
        return true;
    }

    /// <summary>From one number to another.</summary>
    private bool TryPair(int at, out NumberRange range, out int end)
    {
        range = default;
        end = at;
        var first = parser.At(at).Is(NumeralRoles.From) ? at + 1 : at;
        if (parser.At(at).IsJoined || !TryBound(first, out var least)) return false;
        var to = parser.At(least.End);
        var isDash = to.Mark is '-' or '–' or '—' && parser.At(least.End + 1).IsGlued == to.IsGlued && parser.At(least.End + 1).Kind == NumeralKind.Digits;
        var leads = first > at ? to.Is(NumeralRoles.To | NumeralRoles.And) : to.Is(NumeralRoles.To) && !to.Is(NumeralRoles.And);
        if (!(isDash || leads) || !TryBound(least.End + 1, out var most) || most.Value <= least.Value || (isDash && parser.At(most.End).Mark == to.Mark)) return false;
        range = new NumberRange(least.Value, most.Value) { HasLeast = true };
        end = most.End;
        return true;
    }

    /// <summary>A bound, before or behind its number.</summary>
    private bool TryHalf(int at, out NumberRange range, out int end)
    {
        range = default;
        end = at;
        if (parser.At(at).IsJoined) return false;
        if (Sign(at, out var next) is { } sign && TryBound(next, out var number))
        {
            end = number.End;
            if (parser.At(end).Word?.Bound is OrEqual && !TryBound(end + 1, out _)) (sign, end) = (sign.TrimEnd('=') + "=", end + 1);
            range = Half(sign, number.Value);
            return true;
        }

        if (!reader.TryNumber(at, out number) || parser.At(number.End).Word?.Bound is not { Length: > 1 } behind || behind[0] != '+' || TryBound(number.End + 1, out _)) return false;
        end = number.End + 1;
        range = Half(behind[1..], number.Value);
        return true;
    }

    private string? Sign(int at, out int next)
    {
        next = at + 1;
        var item = parser.At(at);
        if (item.Word?.Bound is { } bound && bound[0] is '<' or '>' or '=') return bound;
        if (item.Word?.Bound is OrEqual) return "=";
        if (item.Word?.Bound is ['+', var joined, ..] && TryBound(next, out _)) return joined.ToString();
        if (item.Mark is '≥') return ">=";
        if (item.Mark is '≤') return "<=";
        if (item.Mark is not ('<' or '>')) return null;
        if (parser.At(next).Mark != '=') return item.Mark.ToString();
        next++;
        return item.Mark + "=";
    }

    private bool TryBound(int at, out NumeralReading number)
    {
        if (parser.At(at).Is(NumeralRoles.BeforePronoun | NumeralRoles.Article) && TryBound(at + 1, out number)) return true;
        var hasNumber = reader.TryNumber(at, out number);
        if (!reader.TryDigitOrdinal(at, out var ordinal) && !parser.TryOrdinal(at, out ordinal)) return hasNumber;
        if (!hasNumber || (ordinal.End >= number.End && !number.IsFraction)) number = ordinal;
        return true;
    }

    private static NumberRange Half(string sign, decimal value) => sign switch
    {
        ">" => new NumberRange(value, null),
        ">=" => new NumberRange(value, null) { HasLeast = true },
        "<" => new NumberRange(null, value),
        "<=" => new NumberRange(null, value) { HasMost = true },
        _ => new NumberRange(value, value) { HasLeast = true, HasMost = true },
    };

    private static NumberRange? Joined(NumberRange one, NumberRange other)
    {
        if (one.Least is null) (one, other) = (other, one);
        if (one.Most is not null || other.Least is not null || !(one.Least < other.Most)) return null;
        return one with { Most = other.Most, HasMost = other.HasMost };
    }
}
