using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Numbers;

/// <summary>Finds all sorts of numbers in a text.</summary>
internal sealed class NumberExpressions
{
    private readonly string _text;
    private readonly NumeralLexicon _lexicon;
    private readonly LanguageTable _table;
    private readonly NumeralParser _parser;
    private readonly NumeralReader _reader;

    private NumberExpressions(string text, string language)
    {
        (_text, _lexicon, _table) = (text, NumeralLexicon.Of(language), LanguageTable.Of(language));
        _parser = new NumeralParser(new NumeralScanner(text, _lexicon).Scan(), _lexicon);
        _reader = new NumeralReader(_parser, _lexicon);
    }

    /// <summary>The numbers of a text, in order.</summary>
    public static ImmutableArray<NumberExpression> Find(string text, string language, NumberType? type)
    {
        var all = new NumberExpressions(text, language);
        return type switch
        {
            NumberType.Number => [.. all.Numbers()],
            NumberType.Ordinal => [.. all.Ordinals()],
            _ => [],
        };
    }

    /// <summary>Digits of a number as they are written out.</summary>
    public static string Digits(decimal value) => value.ToString("0.####################", CultureInfo.InvariantCulture);

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
        return place is not null || TryDigitOrdinal(at, out ordinal) || _parser.TryOrdinal(at, out ordinal);
    }

    /// <summary>21st, 3ème, 1º, 11:e, 1-го, and 4. where a full stop makes ordinals.</summary>
    private bool TryDigitOrdinal(int at, out NumeralReading ordinal)
    {
        var digits = _parser.At(at);
        ordinal = new NumeralReading(digits.Value, at + 2);
        if (digits.Kind != NumeralKind.Digits || digits.IsClosed || digits.Value != decimal.Truncate(digits.Value)) return false;
        var next = _parser.At(at + 1);
        if (!next.IsGlued) return false;
        if (next.Is(NumeralRoles.DigitEnding)) return true;
        if (next.Mark is '°' or '˚') return !IsWarmth(at + 2);
        if (next.Mark is '-' or ':' or '\'' or '’' && _parser.At(at + 2) is { IsGlued: true } ending && ending.Is(NumeralRoles.DigitEnding))
        {
            ordinal = ordinal with { End = at + 3 };
            return true;
        }

        if (next.Mark != '.' || !_lexicon.HasOrdinalStop) return false;
        var then = _parser.At(at + 2);
        return at + 2 >= _parser.Count ? at == 0 : !then.IsGlued && then.Kind is NumeralKind.Other or NumeralKind.Word && !IsMonth(at + 2);
    }

    private bool IsWarmth(int at) => _text.AsSpan(_parser.At(at).Start, _parser.At(at).End - _parser.At(at).Start) is "C" or "F";

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

        return !(number.End == at + 1 && first.Kind == NumeralKind.Digits && number.Value is > 0 and < 32 && IsMonth(number.End));
    }

    private bool IsMonth(int at)
    {
        var item = _parser.At(at);
        return item.Kind is NumeralKind.Other or NumeralKind.Word && _table.IsMonth(_text.AsSpan(item.Start, item.End - item.Start));
    }
}
