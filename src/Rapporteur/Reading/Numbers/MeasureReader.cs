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
    private const decimal MostScaled = 1e15m;

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
        next = at + 1;
        var isCounted = TryCounted(at, out var number, out measure);
        if (UnitBefore(at, from, out var start) is { } before && measure.Unit?.Code is null && TryCount(at, out var alone))
        {
            number = alone;
            measure = new Measure(alone.Value * before.Factor, before, start, parser.At(alone.End - 1).End);
        }
        else if (!isCounted)
        {
            return false;
        }

        measure = Scaled(measure, ref number);
        next = number.End;
        measure = WithHundredths(measure, ref next);
        return true;
    }

    /// <summary>Reads a number and the money it counts; the number ends behind the unit.</summary>
    private bool TryCounted(int at, out NumeralReading number, out Measure measure)
    {
        measure = default;
        if (!TryCount(at, out number)) return false;
        var start = parser.At(at).Start;
        if (UnitBehind(number.End, IsMoney, out var end, out var after) is { } unit)
        {
            number = number with { Value = number.Value * unit.Factor, End = after };
            measure = new Measure(number.Value, unit, start, end);
            return true;
        }

        // In cinquante cents and cinquanta centesimi the word for the unit was read as a hundred or a hundredth.
        var last = parser.At(number.End - 1);
        if (number.End == at + 1 || last.Word is not { } word || word.Units.FirstOrDefault(IsMoney) is not { } own) return false;
        if ((word.Scale is { } scale ? number.Value / scale : number.Value * (word.Denominator ?? word.OrdinalScale)) is not { } value) return false;
        measure = new Measure(value, own, start, last.End);
        number = number with { Value = value };
        return true;
    }

    private static bool IsMoney(MeasureUnit unit) => unit.IsMoney;

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

    /// <summary>A number, or one that goes on as another word: fünfjährig.</summary>
    private bool TryCount(int at, out NumeralReading number)
    {
        if (reader.TryNumber(at, out number) && parser.IsWhole(number.End)) return true;
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
    private Measure Scaled(Measure measure, ref NumeralReading number)
    {
        if (parser.At(number.End).Word?.Scale is not (>= 1000 and { } scale) || measure.Value > MostScaled) return measure;
        number = number with { End = number.End + 1 };
        return measure with { Value = measure.Value * scale, End = parser.At(number.End - 1).End };
    }

    /// <summary>Thirteen dollars and forty-five cents; also without the word for the hundredths, when nothing is counted behind.</summary>
    private Measure WithHundredths(Measure measure, ref int next)
    {
        if (measure.Value != decimal.Truncate(measure.Value) || measure.Unit.Kind != MeasureKind.Currency) return measure;
        var at = parser.At(next).Is(NumeralRoles.And | NumeralRoles.Plus) ? next + 1 : next;
        var isCounted = TryCounted(at, out var part, out var counted);
        if (part.Value is <= 0 or >= Hundredths || part.Value != decimal.Truncate(part.Value)) return measure;
        if (isCounted ? counted.Unit.Kind != MeasureKind.Subunit : !EndsAmount(part.End)) return measure;
        next = part.End;
        return measure with { Value = measure.Value + (part.Value / Hundredths), End = isCounted ? counted.End : parser.At(part.End - 1).End };
    }

    // Nothing that the number before it could count or belong to.
    private bool EndsAmount(int at) => at >= parser.Count || parser.At(at).Is(NumeralRoles.And) || parser.At(at) is { Kind: NumeralKind.Mark, Mark: not ('%' or '$' or '€' or '/' or ':') };

    private static bool Ends(ref NumeralReading reading, int end)
    {
        reading = reading with { End = end };
        return true;
    }
}
