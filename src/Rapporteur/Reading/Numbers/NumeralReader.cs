namespace Rapporteur.Reading.Numbers;

/// <summary>Reads numbers of every sort: with a sign, with decimals in words, fractions, and all of them together.</summary>
/// <param name="text">The text.</param>
/// <param name="parser">Reads the whole numbers.</param>
/// <param name="lexicon">The words of the language.</param>
internal sealed class NumeralReader(string text, NumeralParser parser, NumeralLexicon lexicon)
{
    /// <summary>Reads the number that begins at an item.</summary>
    public bool TryNumber(int at, out NumeralReading reading)
    {
        var next = at;
        while (parser.At(next).Is(NumeralRoles.Minus)) next++;
        var isNegative = next > at;
        if (!isNegative && IsSign(at))
        {
            next++;
            isNegative = true;
        }

        if (!TryUnsigned(next, out reading)) return false;
        if (isNegative) reading = reading with { Value = -reading.Value };
        return true;
    }

    private bool IsSign(int at)
    {
        if (parser.At(at).Mark is not ('-' or '−' or '–') || parser.At(at + 1).Kind != NumeralKind.Digits) return false;
        if (at == 0) return true;
        return parser.At(at + 1).IsGlued && (!parser.At(at).IsGlued || parser.At(at - 1).Mark is '(' or '[' or '=' or ':');
    }

    private bool TryUnsigned(int at, out NumeralReading reading)
    {
        if (parser.At(at).Is(NumeralRoles.Point) && !parser.At(at).IsJoined && TryDecimals(0, at, out reading)) return true;
        if (!TryStart(at, out reading)) return false;
        if (parser.At(reading.End).Is(NumeralRoles.Plus) && TryMixed(reading, out var plus)) reading = plus;
        else if (TryDecimals(reading.Value, reading.End, out var withDecimals)) reading = withDecimals;
        else if (TryFraction(reading, out var fraction)) reading = fraction;
        if (TryMixed(reading, out var mixed)) reading = mixed;
        if (TryOver(reading, out var quotient)) reading = quotient;
        return TryScaled(ref reading);
    }

    /// <summary>A cardinal, or an article before what needs one: a hundred, a third of.</summary>
    private bool TryStart(int at, out NumeralReading reading)
    {
        reading = default;
        var first = parser.At(at);
        var isArticle = first.Is(NumeralRoles.Article) && !first.IsJoined;
        var then = parser.At(at + 1).Word;
        if (isArticle && then is { Scale: not null } && !then.Is(NumeralRoles.NeedsFactor) && parser.TryCardinal(at + 1, out reading)) return true;
        if (isArticle && then?.Cardinal is > 0 and < 2 and not 1 && parser.TryCardinal(at + 1, out reading)) return true;
        if (parser.TryCardinal(at, out reading)) return true;
        if (!isArticle || !TryDenominator(at + 1, out var part)) return false;
        if (then?.Denominator is null && !parser.At(part.End).Is(NumeralRoles.Of) && part.End < parser.Count) return false;
        reading = part with { Value = 1 / part.Value, IsFraction = true };
        return true;
    }

    /// <summary>Decimals in words: each digit by itself, or the number they make.</summary>
    private bool TryDecimals(decimal whole, int at, out NumeralReading reading)
    {
        reading = default;
        if (!parser.At(at).Is(NumeralRoles.Point) || whole != decimal.Truncate(whole)) return false;
        var (value, place, next) = (whole, 1m, at + 1);
        while (place > 1e-9m)
        {
            var item = parser.At(next);
            var isDigits = item.Kind == NumeralKind.Digits;
            if (!isDigits && item.Word?.Cardinal is >= 0 and < 10 and { } digit && IsSingle(next, digit))
            {
                place /= 10;
                value += digit * place;
                next++;
            }
            else if ((item.Word?.Cardinal is not null || (next == at + 1 && item.Word?.Scale is 100 or 1000) || (isDigits && next == at + 1)) && parser.TryCardinal(next, out var rest) && rest.Value == decimal.Truncate(rest.Value) && rest.Value >= 0)
            {
                var scale = parser.At(rest.End - 1).Word?.Scale is >= 1000 and { } last && rest.End - 1 > next ? last : 1;
                for (var left = rest.Value / scale; left >= 1; left /= 10) place /= 10;
                value += rest.Value / scale * place;
                next = scale > 1 ? rest.End - 1 : rest.End;
                break;
            }
            else break;
        }

        reading = new NumeralReading(value, next) { IsFraction = true };
        return next > at + 1;
    }

    // The three of three hundred is no digit by itself, that of three million is.
    private bool IsSingle(int at, decimal digit) => digit == 0 || (parser.TryCardinal(at, out var reading) && (reading.End == at + 1 || parser.At(at + 1).Word?.Scale is >= 1000));

    /// <summary>Three fifths; also what follows the last <c>and</c>: one hundred and three quarters.</summary>
    private bool TryFraction(NumeralReading number, out NumeralReading reading)
    {
        reading = default;
        var at = number.End;
        if (parser.IsHyphen(at) || parser.IsDash(at)) at++;
        if (!TryDenominator(at, out var part) || number.Value != decimal.Truncate(number.Value)) return false;
        var numerator = number.Value - number.BeforeAnd;
        var isApart = number.AndEnd > 0 && numerator > 0 && numerator < part.Value;
        if (!isApart)
        {
            reading = new NumeralReading(number.Value / part.Value, part.End) { IsFraction = true };
            return true;
        }

        var scale = parser.At(part.End).Word?.Scale is >= 1000 and { } own && own < number.UnitBeforeAnd ? own : 0;
        var value = number.BeforeAnd + (numerator / part.Value * (scale > 0 ? scale : number.UnitBeforeAnd));
        reading = new NumeralReading(value, scale > 0 ? part.End + 1 : part.End) { IsFraction = true };
        return true;
    }

    private bool TryDenominator(int at, out NumeralReading part)
    {
        part = default;
        if (parser.At(at).IsJoined)
        {
            if (parser.At(at).Is(NumeralRoles.FractionEnding)) return false;
        }
        else if (parser.At(at).Word?.Denominator is { } known && parser.IsWhole(at + 1))
        {
            part = new NumeralReading(known, at + 1);
            return true;
        }

        if ((parser.TryOrdinal(at, out part) || parser.TryCardinal(at, isPart: true, out part)) && parser.At(part.End).Is(NumeralRoles.FractionEnding))
        {
            part = part with { End = part.End + 1 };
            return parser.IsWhole(part.End) && part.Value >= 2;
        }

        return lexicon.DividesByOrdinals && parser.TryOrdinal(at, out part) && part.Value >= 3;
    }

    /// <summary>Two and a half, veinte con tres quintos, six million and two thirds.</summary>
    private bool TryMixed(NumeralReading number, out NumeralReading reading)
    {
        reading = default;
        if (number.IsFraction || number.Value != decimal.Truncate(number.Value)) return false;
        var at = number.End;
        if (parser.At(at).Is(NumeralRoles.And | NumeralRoles.Plus | NumeralRoles.Join)) at++;
        else if (number.Value < 20 || parser.At(at).Word?.Cardinal is not (> 0 and < 1)) return false;
        if (!TryStart(at, out var part)) return false;
        if (part.Value < number.Unit && part.Value > 1 && IsHalf(at))
        {
            reading = part with { Value = number.Value + part.Value, IsFraction = true };
            return true;
        }

        if (part.Value >= 1 && !part.IsFraction && !TryFraction(part, out part)) return false;
        if (part.Value is <= 0 or >= 1) return false;

        reading = new NumeralReading(number.Value + (part.Value * number.Unit), part.End) { IsFraction = true };
        return true;
    }

    // One billion and a half million counts the half by itself.
    private bool IsHalf(int at) => parser.At(at).Word?.Cardinal is > 0 and < 1;

    /// <summary>One over twenty, two out of five; a quotient above one is rather two numbers.</summary>
    private bool TryOver(NumeralReading number, out NumeralReading reading)
    {
        reading = default;
        if (number.IsFraction || !parser.At(number.End).Is(NumeralRoles.Over | NumeralRoles.DividedBy) || number.Value <= 0) return false;
        if (!parser.TryCardinal(number.End + 1, out var whole) || whole.Value == 0) return false;
        if (whole.Value <= number.Value && !parser.At(number.End).Is(NumeralRoles.DividedBy)) return false;
        reading = new NumeralReading(number.Value / whole.Value, whole.End) { IsFraction = true };
        return true;
    }

    /// <summary>Two thirds of a million, two point two million.</summary>
    private bool TryScaled(ref NumeralReading reading)
    {
        if (reading.Value == decimal.Truncate(reading.Value)) return true;
        while (true)
        {
            var at = reading.End;
            if (parser.At(at).Is(NumeralRoles.Of)) at++;
            if (parser.At(at).IsJoined || !parser.IsWhole(at + 1) || parser.At(at).Word?.Scale is not { } scale || reading.Value > 1e28m / scale) return true;
            reading = new NumeralReading(reading.Value * scale, at + 1) { IsFraction = true, Unit = scale };
        }
    }

    /// <summary>21st, 3ème, 1º, 11:e, 1-го, and 4. where a full stop makes ordinals.</summary>
    public bool TryDigitOrdinal(int at, out NumeralReading ordinal)
    {
        var digits = parser.At(at);
        ordinal = new NumeralReading(digits.Value, at + 2);
        if (digits.Kind != NumeralKind.Digits || digits.IsClosed || digits.Value != decimal.Truncate(digits.Value)) return false;
        var next = parser.At(at + 1);
        if (!next.IsGlued) return false;
        if (next.Is(NumeralRoles.DigitEnding)) return true;
        if (next.Mark is '°' or '˚') return !IsWarmth(at + 2);
        if (next.Mark is '-' or ':' or '\'' or '’' or '.' && parser.At(at + 2) is { IsGlued: true } ending && ending.Is(NumeralRoles.DigitEnding) && (next.Mark != '.' || text[ending.Start] is 'º' or 'ª'))
        {
            ordinal = ordinal with { End = at + 3 };
            return true;
        }

        return next.Mark == '.' && lexicon.HasOrdinalStop && GoesOnAfterStop(at + 2, digits.Value);
    }

    // At the end of a sentence the stop is only a stop; where nouns begin with a capital too, small numbers count as ordinals.
    private bool GoesOnAfterStop(int at, decimal value)
    {
        var then = parser.At(at);
        if (at >= parser.Count) return at == 2;
        if (then.IsGlued || then.Kind is not (NumeralKind.Other or NumeralKind.Word) || IsMonth(at)) return false;
        return char.IsLower(text[then.Start]) || (lexicon.Table.About.CapitalNouns && value < 100);
    }

    private bool IsWarmth(int at) => text.AsSpan(parser.At(at).Start, parser.At(at).End - parser.At(at).Start) is "C" or "F";

    /// <summary>True when a word names a month.</summary>
    public bool IsMonth(int at)
    {
        var item = parser.At(at);
        return item.Kind is NumeralKind.Other or NumeralKind.Word && lexicon.Table.IsMonth(text.AsSpan(item.Start, item.End - item.Start));
    }
}
