namespace Rapporteur.Reading.Numbers;

/// <summary>Reads whole numbers and ordinals from the items of a text.</summary>
/// <param name="items">The items.</param>
/// <param name="lexicon">The words of the language.</param>
internal sealed class NumeralParser(List<NumeralItem> items, NumeralLexicon lexicon)
{
    private const int MostBlanks = 2;
    private const decimal MostBeforeSuffix = 1e15m;

    private static readonly NumeralItem None = new() { Kind = NumeralKind.Other };

    /// <summary>The item at a place; an empty one past the ends.</summary>
    public NumeralItem At(int at) => at >= 0 && at < items.Count ? items[at] : None;

    /// <summary>How many items there are.</summary>
    public int Count => items.Count;

    /// <summary>Reads a cardinal in words or digits or both: three hundred and 21.</summary>
    public bool TryCardinal(int at, out NumeralReading reading) => TryCardinal(at, isPart: false, out reading);

    /// <summary>Reads a cardinal.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="isPart">True when the word may go on with an ending that makes a denominator of it, or with a unit.</param>
    /// <param name="reading">The number.</param>
    public bool TryCardinal(int at, bool isPart, out NumeralReading reading)
    {
        reading = default;
        if (At(at).IsJoined) return false;
        var sum = new NumeralSum(lexicon.Twenties);
        var (before, and) = (default(NumeralReading), default(NumeralReading));
        for (var next = at; next < items.Count;)
        {
            var wasScaled = sum.JustScaled;
            if (!TryPart(ref sum, next, out var after))
            {
                // Three hundred and two hundred: the two belongs to what follows.
                if (before.End > 0 && !wasScaled && At(next).Word?.Scale is not null && reading.End == next) reading = before;
                break;
            }

            next = after;
            if (IsWhole(next) || (isPart && (At(next).Is(NumeralRoles.FractionEnding) || At(next).Word is { Units.Length: > 0 })))
            {
                (before, reading) = (reading, new NumeralReading(sum.Value, next) { Unit = sum.Unit, AndEnd = and.End, BeforeAnd = and.Value, UnitBeforeAnd = and.Unit });
            }

            after = PastJoin(next, sum);
            if (after > next && At(next).Is(NumeralRoles.And) && (sum.Unit > 1 || Parts(next, after))) and = new NumeralReading(sum.Value, after) { Unit = sum.Unit };
            next = after;
        }

        return reading.End > at;
    }

    /// <summary>Reads an ordinal in words, with the cardinals before it: two hundred and fifth.</summary>
    public bool TryOrdinal(int at, out NumeralReading reading)
    {
        reading = default;
        if (At(at).IsJoined) return false;
        var sum = new NumeralSum(lexicon.Twenties);
        var inOrdinal = false;
        for (var next = at; next < items.Count;)
        {
            var cardinals = sum;
            if (TryOrdinalPart(ref sum, next, out var after))
            {
                if (IsWhole(after) || At(after).Is(NumeralRoles.FractionEnding)) reading = new NumeralReading(sum.Value, after);
                if (!inOrdinal && At(next).Word?.Scale is not null && TryPart(ref cardinals, next, out _))
                {
                    // To hundrede og tredje: what may be an ordinal is none when one follows.
                    sum = cardinals;
                    next = PastJoin(after, sum);
                    continue;
                }

                next = after;
                inOrdinal = true;
                if (!lexicon.ChainsOrdinals) break;
                if (IsHyphen(next)) next++;
                continue;
            }

            if (inOrdinal || !TryPart(ref sum, next, out after)) break;
            next = PastJoin(after, sum);
        }

        return reading.End > at;
    }

    /// <summary>True when a word ends before an item.</summary>
    public bool IsWhole(int at) => !At(at).IsJoined;

    /// <summary>True for a hyphen between two words.</summary>
    public bool IsHyphen(int at) => At(at).Mark is '-' or '‐' or '‑' or '–' or '—' && At(at).IsGlued && At(at + 1).IsGlued;

    /// <summary>True when an item stands on the same line as the one before it, with little between.</summary>
    public bool IsNear(int at) => At(at).Start - At(at - 1).End <= MostBlanks;

    /// <summary>True for a hyphen with blanks on both sides.</summary>
    public bool IsDash(int at) => At(at).Mark is '-' or '–' or '—' && !At(at).IsGlued && at + 1 < items.Count && !At(at + 1).IsGlued;

    private bool TryPart(ref NumeralSum sum, int at, out int after)
    {
        after = at + 1;
        var item = At(at);
        if (TryInverted(at, isOrdinal: false) is { } inverted && (sum.IsEmpty || sum.Room > inverted))
        {
            after = at + 3;
            return sum.TryAdd(inverted);
        }

        if (item.Kind == NumeralKind.Digits) return TryDigits(ref sum, at, out after);
        if (item.Word is not { } word) return false;
        if (word.Scale is { } scale && sum.TryScale(scale, word.Is(NumeralRoles.NeedsFactor))) return true;
        if (word.Is(NumeralRoles.PlusHalf) && sum.TryAddFraction(0.5m)) return true;
        if (word.Cardinal is not { } value) return false;
        if (value is > 0 and < 1 && !sum.IsEmpty) return item.IsJoined && sum.TryAddFraction(value);
        if (value == 0 && sum.IsEmpty && lexicon.LeadsWithNought && At(at + 1).Word?.Cardinal is >= 1 and <= 9 and { } single)
        {
            after = at + 2;
            return sum.TryAdd(single);
        }

        return sum.TryAdd(value);
    }

    private bool TryDigits(ref NumeralSum sum, int at, out int after)
    {
        after = at + 1;
        var item = At(at);
        if (!sum.IsEmpty) return At(at - 1).Kind != NumeralKind.Digits && !item.IsClosed && sum.TryAdd(item.Value);
        var next = At(after);
        if (next.Word?.Suffix is not { } factor || next.IsJoined || item.Value > MostBeforeSuffix || (!next.IsGlued && factor != 1000)) return sum.TryAdd(item.Value);
        after++;
        return sum.TryAdd(item.Value * factor);
    }

    /// <summary>The unit and the ten behind it, as in fem-og-tyve, or null.</summary>
    private decimal? TryInverted(int at, bool isOrdinal)
    {
        var first = At(at);
        var unit = first.Kind == NumeralKind.Digits ? first.Value : first.Word?.Cardinal;
        var join = At(at + 1);
        if (unit is not (>= 1 and <= 9) || unit != decimal.Truncate(unit.Value) || !join.Is(NumeralRoles.Join) || !(join.IsJoined || lexicon.Inverts)) return null;
        var last = At(at + 2);
        var ten = isOrdinal ? last.Word?.Ordinal : last.Kind == NumeralKind.Digits ? last.Value : last.Word?.Cardinal;
        return ten is >= 20 and < 100 && ten % 10 == 0 && last.IsJoined == join.IsJoined ? unit + ten : null;
    }

    private bool TryOrdinalPart(ref NumeralSum sum, int at, out int after)
    {
        after = at + 1;
        if (TryInverted(at, isOrdinal: true) is { } inverted && (sum.IsEmpty || sum.Room > inverted))
        {
            after = at + 3;
            return sum.TryAdd(inverted);
        }

        if (At(at).Word is not { } word) return false;
        if (word.OrdinalScale is { } scale && !(sum.Value == 1 && At(at - 1).Is(NumeralRoles.Article)) && sum.TryScale(scale, false)) return true;
        return word.Ordinal is { } value && sum.TryAdd(value, lexicon.ChainsOrdinals);
    }

    /// <summary>Past a hyphen or <c>and</c>, when more of the number can follow.</summary>
    private int PastJoin(int at, NumeralSum sum)
    {
        var item = At(at);
        var next = At(at + 1);
        if (item.IsJoined) return item.Is(NumeralRoles.And | NumeralRoles.Join) && next.IsJoined ? at + 1 : at;
        if (next.IsJoined) return at;
        if (IsHyphen(at)) return next.Kind == NumeralKind.Word ? at + 1 : at;
        if (IsDash(at)) return sum.Room is 10 or 20 && next.Word?.Cardinal < 10 ? at + 1 : at;
        if (!item.Is(NumeralRoles.And) || EndsInDigits(at) || sum.Room < (lexicon.AndAfter >= 100 ? 100 : 10)) return at;
        return next.Kind == NumeralKind.Digits || next.Word is { Cardinal: not null } or { Ordinal: not null } or { Scale: not null } or { OrdinalScale: not null } ? at + 1 : at;
    }

    // Between 20 y 5 nothing is added; in 3 hundred and 21 it is.
    private bool EndsInDigits(int at) => At(at - 1).Kind == NumeralKind.Digits;

    // In vingt et un the word only links; in one hundred and three quarters it may part two numbers.
    private bool Parts(int and, int after) => !At(and).IsJoined && (lexicon.AndAfter >= 100 || (lexicon.Twenties.Length > 0 && At(after).Word?.Cardinal is not (1 or 11)));
}
