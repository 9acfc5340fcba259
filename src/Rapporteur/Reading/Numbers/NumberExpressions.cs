using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Reading.Numbers;

/// <summary>Finds all sorts of numbers in a text.</summary>
internal sealed class NumberExpressions
{
    private readonly string _text;
    private readonly NumeralLexicon _lexicon;
    private readonly NumeralParser _parser;
    private readonly NumeralReader _reader;
    private readonly MeasureReader _measures;
    private readonly RangeReader _ranges;

    private NumberExpressions(string text, string language)
    {
        (_text, _lexicon) = (text, NumeralLexicon.Of(language));
        _parser = new NumeralParser(new NumeralScanner(text, _lexicon).Scan(), _lexicon);
        _reader = new NumeralReader(text, _parser, _lexicon);
        _measures = new MeasureReader(text, _parser, _reader, _lexicon);
        _ranges = new RangeReader(_parser, _reader);
    }

    private delegate bool Reading(int at, out Measure measure, out int next);

    /// <summary>The numbers of a text, in order.</summary>
    public static ImmutableArray<NumberExpression> Find(string text, string language, NumberType? type)
    {
        var all = new NumberExpressions(text, language);
        return type is { } one ? [.. all.Of(one)] : all.Longest();
    }

    /// <summary>Digits of a number as they are written out.</summary>
    public static string Digits(decimal value) => value.ToString("0.####################", CultureInfo.InvariantCulture);

    private IEnumerable<NumberExpression> Of(NumberType type) => type switch
    {
        NumberType.Number => Numbers(),
        NumberType.Ordinal => Ordinals(),
        NumberType.Percentage => Percentages(),
        NumberType.Range => Ranges(),
        NumberType.Currency => Amounts(),
        NumberType.Dimension => Measures(_measures.TryDimension, NumberType.Dimension),
        _ => Measures((int at, out Measure age, out int next) => _measures.TryAge(at, _lexicon.GivesBareAges, out age, out next), NumberType.Age),
    };

    /// <summary>All sorts, without those that are part of a longer one. Years alone are an age only where ages are asked for.</summary>
    private ImmutableArray<NumberExpression> Longest()
    {
        NumberType[] types = [NumberType.Percentage, NumberType.Currency, NumberType.Dimension, NumberType.Range, NumberType.Number, NumberType.Ordinal];
        var found = Measures((int at, out Measure age, out int next) => _measures.TryAge(at, false, out age, out next), NumberType.Age)
            .Concat(types.SelectMany(Of)).OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End).ToList();
        var longest = ImmutableArray.CreateBuilder<NumberExpression>(found.Count);
        foreach (var expression in found)
        {
            if (longest.Count == 0 || longest[^1].Span.End <= expression.Span.Start) longest.Add(expression);
        }

        return longest.DrainToImmutable();
    }

    private NumberExpression Expression(int first, int end, NumberType type, string value) =>
        new(Span.Between(_parser.At(first).Start, _parser.At(end - 1).End), type, value);

    private IEnumerable<NumberExpression> Numbers()
    {
        for (var at = 0; at < _parser.Count;)
        {
            var hasNumber = _reader.TryNumber(at, out var number);
            var hasOrdinal = TryOrdinal(at, out var ordinal, out _);
            if (hasOrdinal && (!hasNumber || (ordinal.End >= number.End && !IsFractionRather(at, number))))
            {
                at = ordinal.End;
            }
            else if (hasNumber)
            {
                if (IsAgainInBrackets(number, out var end)) number = number with { End = end };
                if (IsNumber(at, number)) yield return Expression(at, number.End, NumberType.Number, Digits(number.Value));
                at = number.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Forty-five (45) is one number.</summary>
    private bool IsAgainInBrackets(NumeralReading number, out int end)
    {
        end = number.End;
        if (_parser.At(end).Mark != '(' || !_reader.TryNumber(end + 1, out var again) || again.Value != number.Value || _parser.At(again.End).Mark != ')') return false;
        end = again.End + 1;
        return true;
    }

    // Twenty fifth goes on as an ordinal; twintig vijfde, where ordinals are one word, and un centième do not.
    private bool IsFractionRather(int at, NumeralReading number)
    {
        var last = _parser.At(number.End - 1);
        if (!number.IsFraction) return last.Word?.Scale is not null;
        if (last.Word is { Denominator: not null } or { Roles: not NumeralRoles.None, Ordinal: null }) return true;
        return _lexicon.WritesAsOne ? !last.IsJoined || number.End - at > 1 : number.Value < 1;
    }

    private IEnumerable<NumberExpression> Percentages()
    {
        for (var at = 0; at < _parser.Count;)
        {
            if (_measures.TryPercentage(at, out var number)) yield return Expression(at, number.End, NumberType.Percentage, Digits(number.Value) + "%");
            at = Math.Max(at + 1, number.End);
        }
    }

    private IEnumerable<NumberExpression> Ranges()
    {
        for (var at = 0; at < _parser.Count;)
        {
            var isRange = _ranges.TryRange(at, out var range, out var end);
            if (isRange) yield return Expression(at, end, NumberType.Range, range.Text);
            at = isRange ? end : at + 1;
        }
    }

    private IEnumerable<NumberExpression> Amounts()
    {
        for (int at = 0, from = 0; at < _parser.Count;)
        {
            if (!_measures.TryMoney(at, from, out var amount, out var next))
            {
                at++;
                continue;
            }

            from = amount.End;
            at = next;
            yield return Expression(amount, NumberType.Currency) with { Currency = amount.Unit.Code };
        }
    }

    private IEnumerable<NumberExpression> Measures(Reading read, NumberType type)
    {
        for (var at = 0; at < _parser.Count;)
        {
            var isMeasure = read(at, out var measure, out var next);
            if (isMeasure) yield return Expression(measure, type);
            at = isMeasure ? next : at + 1;
        }
    }

    private static NumberExpression Expression(Measure measure, NumberType type) =>
        new(Span.Between(measure.Start, measure.End), type, Digits(measure.Value)) { Unit = measure.Unit.Name };

    private IEnumerable<NumberExpression> Ordinals()
    {
        for (var at = 0; at < _parser.Count;)
        {
            if (!TryOrdinal(at, out var ordinal, out var place))
            {
                at++;
                continue;
            }

            yield return Expression(at, ordinal.End, NumberType.Ordinal, place ?? Digits(ordinal.Value));
            at = ordinal.End;
        }
    }

    private bool TryOrdinal(int at, out NumeralReading ordinal, out string? place)
    {
        place = _parser.At(at).Word?.Place;
        ordinal = new NumeralReading(0, at + 1);
        return place is not null || _reader.TryDigitOrdinal(at, out ordinal) || _parser.TryOrdinal(at, out ordinal);
    }

    /// <summary>True when what was read is a number for itself: not part of a code, a date or a word.</summary>
    private bool IsNumber(int at, NumeralReading number)
    {
        var (first, last) = (_parser.At(at), _parser.At(number.End - 1));
        if (!_parser.IsWhole(number.End)) return false;
        if (last.Kind == NumeralKind.Digits && last.End < _text.Length && NumeralScanner.GoesOn(_text[last.End])) return false;
        if (number.End == at + 1 && first.Word is { } word)
        {
            if (word.Is(NumeralRoles.Article)) return _parser.Count == 1;
            if (word.Cardinal == 1 && _parser.At(at - 1).Is(NumeralRoles.BeforePronoun)) return false;
        }

        return !(number.End == at + 1 && first.Kind == NumeralKind.Digits && number.Value is > 0 and < 32 && (_reader.IsMonth(number.End) || (_parser.At(number.End).Mark == '.' && _reader.IsMonth(number.End + 1))));
    }
}
