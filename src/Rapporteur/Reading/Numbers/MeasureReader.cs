using System.Collections.Immutable;

namespace Rapporteur.Reading.Numbers;

/// <summary>An amount of some unit.</summary>
/// <param name="Value">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct Measure(decimal Value, MeasureUnit Unit, int Start, int End);

/// <summary>Reads numbers with the units they count.</summary>
/// <param name="text">The text.</param>
/// <param name="parser">Its items.</param>
/// <param name="reader">Reads the numbers in them.</param>
/// <param name="lexicon">The words of the language.</param>
internal sealed class MeasureReader(string text, NumeralParser parser, NumeralReader reader, NumeralLexicon lexicon)
{
    private const int Hundredths = 100;

    /// <summary>Reads the number that begins at an item and the per cent behind it.</summary>
    /// <param name="at">The item.</param>
    /// <param name="reading">The number; it ends after the words for per cent.</param>
    public bool TryPercentage(int at, out NumeralReading reading)
    {
        if (!reader.TryNumber(at, out reading)) return false;
        var mark = parser.At(reading.End);
        if (mark.Mark is '%' or '٪' or '％' || mark.Is(NumeralRoles.Percent)) return Ends(ref reading, reading.End + 1);
        if (parser.IsHyphen(reading.End) && parser.At(reading.End + 1).Is(NumeralRoles.Percent)) return Ends(ref reading, reading.End + 2);
        return false;
    }

    /// <summary>Reads an amount of money that begins with a number at an item, or with a sign before it.</summary>
    /// <param name="at">The item the number begins at.</param>
    /// <param name="from">Where in the text the last amount ended.</param>
    /// <param name="measure">The amount.</param>
    /// <param name="next">The item after it.</param>
    public bool TryMoney(int at, int from, out Measure measure, out int next)
    {
        measure = default;
        next = at + 1;
        if (!TryCount(at, out var number)) return false;
        var start = parser.At(at).Start;
        if (UnitBefore(at, from, out var first) is { } before && UnitBehind(number.End, u => u.IsMoney, out _, out _) is not { Code: not null })
        {
            measure = new Measure(number.Value * before.Factor, before, first, parser.At(number.End - 1).End);
        }
        else if (UnitBehind(number.End, u => u.IsMoney, out var end, out var after) is { } unit)
        {
            number = number with { Value = number.Value * unit.Factor, End = after };
            measure = new Measure(Scaled(ref number, end, out end), unit, start, end);
        }
        else
        {
            return false;
        }

        next = number.End;
        measure = WithHundredths(measure, ref next);
        return true;
    }

    /// <summary>Reads a length, weight, area or the like.</summary>
    public bool TryDimension(int at, out Measure measure, out int next) => TryMeasure(at, u => u.Kind == MeasureKind.Dimension, out measure, out next);

    /// <summary>Reads an age.</summary>
    /// <param name="at">The item the number begins at.</param>
    /// <param name="isBare">True when any span of time will do.</param>
    /// <param name="measure">The age.</param>
    /// <param name="next">The item after it.</param>
    public bool TryAge(int at, bool isBare, out Measure measure, out int next)
    {
        if (TryMeasure(at, u => u.Kind == MeasureKind.Age, out measure, out next)) return true;
        return (isBare || parser.At(at - 1).Is(NumeralRoles.BeforeAge)) && TryMeasure(at, u => u.Kind == MeasureKind.Time, out measure, out next);
    }

    private bool TryMeasure(int at, Func<MeasureUnit, bool> isWanted, out Measure measure, out int next)
    {
        measure = default;
        next = at + 1;
        if (!TryCount(at, out var number) || UnitBehind(number.End, isWanted, out var end, out next) is not { } unit) return false;
        measure = new Measure(number.Value, unit, parser.At(at).Start, end);
        return true;
    }

    /// <summary>A number, or one that goes on as another word: fünfjährig. Of <c>50 cents</c>, where the unit is also a hundred, the digits.</summary>
    private bool TryCount(int at, out NumeralReading number)
    {
        var isNumber = reader.TryNumber(at, out number);
        if (isNumber && number.End > at + 1 && parser.At(number.End - 2).Kind == NumeralKind.Digits && parser.At(number.End - 1).Word is { Units.Length: > 0, Scale: not null })
        {
            number = new NumeralReading(parser.At(number.End - 2).Value, number.End - 1);
        }

        if (isNumber && parser.IsWhole(number.End)) return true;
        return parser.TryCardinal(at, isPart: true, out number) && parser.At(number.End).Word is { Units.Length: > 0 };
    }

    private MeasureUnit? UnitBehind(int at, Func<MeasureUnit, bool> isWanted, out int end, out int next)
    {
        next = at;
        if (parser.At(next).Is(NumeralRoles.Of) && parser.At(next).Word is not { Units.Length: > 0 }) next++;
        if (parser.At(next).Mark == '\'' || parser.At(next).Mark == '’') next++;
        if (parser.IsHyphen(next) || parser.IsDash(next)) next++;
        var item = parser.At(next);
        end = item.End;
        if (next >= parser.Count || (next == at && !parser.IsNear(at))) return null;

        // A symbol keeps its case, a word does not: 5 M and 5 m are two things.
        var symbols = parser.At(at - 1).End <= item.Start && !item.IsJoined ? MeasureSymbols.All.Behind(text, item.Start, out var symbolEnd) : Nothing(out symbolEnd);
        if (symbols.FirstOrDefault(isWanted) is { } symbol && symbolEnd >= end - (item.Word is { Units.Length: > 0 } ? 0 : item.End - item.Start))
        {
            end = symbolEnd;
            while (next < parser.Count && parser.At(next).Start < end) next++;
            return lexicon.Named(symbol);
        }

        if (item.Word?.Units.FirstOrDefault(isWanted) is not { } unit) return null;
        next++;
        return unit;
    }

    private static ImmutableArray<MeasureUnit> Nothing(out int end)
    {
        end = -1;
        return [];
    }

    private MeasureUnit? UnitBefore(int at, int from, out int start)
    {
        var end = parser.At(at).Start;
        if (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var symbols = MeasureSymbols.All.Before(text, end, out start);
        if (start >= from && symbols.FirstOrDefault(u => u.IsMoney) is { } symbol) return lexicon.Named(symbol);
        var word = parser.At(at - 1);
        start = word.Start;
        return word.Start >= from && word.Kind == NumeralKind.Word && parser.At(at).Kind == NumeralKind.Digits ? word.Word?.Units.FirstOrDefault(u => u.IsMoney) : null;
    }

    /// <summary>Thirty dollars million: a scale behind the unit.</summary>
    private decimal Scaled(ref NumeralReading number, int unitEnd, out int end)
    {
        end = unitEnd;
        if (parser.At(number.End).Word?.Scale is not (>= 1000 and { } scale) || number.Value > 1e15m) return number.Value;
        end = parser.At(number.End).End;
        number = number with { End = number.End + 1 };
        return number.Value * scale;
    }

    /// <summary>Thirteen dollars and forty-five cents; also without the word for the hundredths, when nothing is counted behind.</summary>
    private Measure WithHundredths(Measure measure, ref int next)
    {
        if (measure.Value != decimal.Truncate(measure.Value) || measure.Unit.Kind != MeasureKind.Currency) return measure;
        var at = parser.At(next).Is(NumeralRoles.And | NumeralRoles.Plus) ? next + 1 : next;
        if (!TryCount(at, out var part) || part.Value is <= 0 or >= Hundredths || part.Value != decimal.Truncate(part.Value)) return measure;
        if (UnitBehind(part.End, u => u.IsMoney, out var end, out var after) is { } unit)
        {
            if (unit.Kind != MeasureKind.Subunit) return measure;
        }
        else
        {
            if ((parser.At(part.End).Kind is not NumeralKind.Mark && part.End < parser.Count && !parser.At(part.End).Is(NumeralRoles.And)) || parser.At(part.End).Mark is '%' or '$' or '€' or '/' or ':') return measure;
            (end, after) = (parser.At(part.End - 1).End, part.End);
        }

        next = after;
        return measure with { Value = measure.Value + (part.Value / Hundredths), End = end };
    }

    private static bool Ends(ref NumeralReading reading, int end)
    {
        reading = reading with { End = end };
        return true;
    }
}
