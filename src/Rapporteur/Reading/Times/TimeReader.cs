using System.Collections.Immutable;

namespace Rapporteur.Reading.Times;

/// <summary>Reads the time expression that begins at a token of a sentence.</summary>
internal sealed class TimeReader(TimeSentence sentence)
{
    private const int LatestPlainYear = 2049;

    private static readonly ImmutableArray<(TimeRole Role, TimeUnit Unit)> OffsetRoles =
    [
        (TimeRole.DayOffset, TimeUnit.Day), (TimeRole.WeekOffset, TimeUnit.Week), (TimeRole.MonthOffset, TimeUnit.Month), (TimeRole.YearOffset, TimeUnit.Year),
    ];

    /// <summary>The expressions of the sentence, in order, none overlapping another.</summary>
    public List<TimeExpression> ReadAll()
    {
        var found = new List<TimeExpression>();
        for (var at = 0; at < sentence.Tokens.Length;)
        {
            var read = ReadAt(at, found);
            at = read?.End ?? at + 1;
            if (read is not null) found.Add(read);
        }

        return found;
    }

    private TimeExpression? ReadAt(int at, List<TimeExpression> found) =>
        Part(at) ?? WeekdayOfWeek(at) ?? Directed(at) ?? WeekdayWithDate(at) ?? Date(at) ?? Range(at, found) ?? Offset(at) ?? Bare(at);

    /// <summary>A date in any form that names a day.</summary>
    private TimeExpression? Date(int at) => DigitDate.Read(sentence, at) ?? DayFirst(at) ?? MonthFirst(at);

    /// <summary>Beginning, middle or end of a month or year: early October, Anfang des Jahres.</summary>
    private TimeExpression? Part(int at)
    {
        if (!sentence.At(at, TimeRole.Part, out _, out var next)) return null;
        for (var skipped = 0; skipped <= 2; skipped++, next++)
        {
            var inner = Directed(next) ?? MonthAndYear(next) ?? Named(next) ?? Week(next) ?? ThisUnit(next);
            if (inner is not null && inner.Shape is not (TimeShape.Day or TimeShape.Weekday)) return inner with { First = at, IsRough = true };
            if (!sentence.Is(next, TimeRole.Of) && !sentence.IsSmallWord(next) && !sentence.IsDash(next)) return null;
        }

        return null;
    }

    /// <summary>Last, this or next with a weekday, month or unit, before it or after it.</summary>
    private TimeExpression? Directed(int at)
    {
        if (sentence.At(at, TimeRole.ComingWeekday, out var weekday, out var phraseEnd)) return new TimeExpression { Shape = TimeShape.Weekday, First = at, End = phraseEnd, Weekday = weekday, Direction = 1 };
        if (sentence.At(at, TimeRole.PastWeekday, out weekday, out phraseEnd)) return new TimeExpression { Shape = TimeShape.Weekday, First = at, End = phraseEnd, Weekday = weekday, Direction = -1 };
        if (sentence.At(at, TimeRole.Direction, out var direction, out var next)
            && (Named(next) ?? Units(at, next, direction)) is { } after)
        {
            return after.Year > 0 || after.Shape == TimeShape.Offset ? after with { First = at } : after with { First = at, Direction = direction };
        }

        if (!sentence.Words.PutsDirectionBehind || sentence.IsBefore(at, TimeRole.Count)) return null;
        if ((MonthOrWeekday(at) ?? Units(at, at, 0)) is not { } before || !sentence.At(before.End, TimeRole.Direction, out direction, out next)) return null;
        return before.Shape == TimeShape.Offset ? before with { Offset = direction, End = next } : before with { Direction = direction, End = next };
    }

    /// <summary>A weekday of this, last or next week: Tuesday next week, volgende week dinsdag, среда прошлой недели.</summary>
    private TimeExpression? WeekdayOfWeek(int at)
    {
        if (sentence.At(at, TimeRole.Weekday, out var weekday, out var next))
        {
            for (var skipped = 0; skipped <= 3 && !sentence.Is(next, TimeRole.WeekOffset); skipped++, next++)
            {
                if (!sentence.IsSmallWord(next) && !sentence.Is(next, TimeRole.Of)) return null;
            }

            return Week(next) is { } week ? week with { First = at, Weekday = weekday } : null;
        }

        return Week(at) is { } before && sentence.At(before.End, TimeRole.Weekday, out weekday, out next) ? before with { End = next, Weekday = weekday } : null;
    }

    /// <summary>The month or year that runs, as in the end of the year.</summary>
    private TimeExpression? ThisUnit(int at) => Units(at, at, 0) is { Unit: TimeUnit.Month or TimeUnit.Year } unit ? unit : null;

    private TimeExpression? Week(int at) => sentence.At(at, TimeRole.WeekOffset, out var offset, out var end)
        ? new TimeExpression { Shape = TimeShape.Offset, First = at, End = end, Offset = offset, Unit = TimeUnit.Week }
        : null;

    /// <summary>A single unit counted from now: last year, next week.</summary>
    private TimeExpression? Units(int first, int at, int direction) =>
        sentence.At(at, TimeRole.Unit, out var unit, out var end) && unit >= (int)TimeUnit.Week
            ? new TimeExpression { Shape = TimeShape.Offset, First = first, End = end, Offset = direction, Unit = (TimeUnit)unit }
            : null;

    /// <summary>A weekday with the date behind it: Wednesday, October 6; onsdag den 6. oktober.</summary>
    private TimeExpression? WeekdayWithDate(int at)
    {
        if (!sentence.At(at, TimeRole.Weekday, out var weekday, out var next)) return null;
        if (sentence.IsMark(next, '.') && sentence.IsGlued(next)) next++;
        for (var skipped = 0; skipped <= 2; skipped++, next++)
        {
            if (Date(next) is { } date) return date with { First = at, Weekday = weekday };
            if (skipped == 0 && sentence.IsMark(next, '(') && sentence.IsMark(next + 2, ')') && sentence.Digits(next + 1, out var number) && number is >= 1 and <= 31)
            {
                return new TimeExpression { Shape = TimeShape.Weekday, First = at, End = next + 3, Weekday = weekday, Day = number };
            }

            if (skipped < 2 && !sentence.LeadsToClock(next - 1) && sentence.Digits(next, out var day) && day is >= 1 and <= 31 && CanEndDate(next + 1))
            {
                return new TimeExpression { Shape = TimeShape.Weekday, First = at, End = next + 1, Weekday = weekday, Day = day };
            }

            if (!sentence.IsMark(next, ',') && !sentence.IsSmallWord(next) && !(skipped == 0 && sentence.IsMark(next, '('))) return null;
        }

        return null;
    }

    /// <summary>The first day of a range that shares its month with the last: from 1 to 5 October, 1.-5. Oktober.</summary>
    private TimeExpression? Range(int at, List<TimeExpression> found)
    {
        if (!sentence.Day(at, out var day, out var end)) return null;
        var next = end;
        if (sentence.IsDash(next)) next++;
        else if (sentence.At(next, TimeRole.Until, out _, out var after) || sentence.At(next, TimeRole.To, out _, out after) || sentence.At(next, TimeRole.And, out _, out after)) next = after;
        else if (sentence.IsSmallWord(next) && sentence.IsSmallWord(at - 1)) next++;
        else return null;
        if (sentence.IsSmallWord(next) && !sentence.Is(next, TimeRole.Ordinal)) next++;
        if (DayFirst(next) is not { } last || last.Day <= day) return null;
        found.Add(last with { First = at, End = end, Day = day });
        return last;
    }

    /// <summary>Day, month and perhaps year: 6 October 2021, 6. oktober, 6 de octubre de 2021, 17-го октября 2021 года.</summary>
    private TimeExpression? DayFirst(int at)
    {
        var inWords = sentence.At(at, TimeRole.Count, out var day, out var next) && sentence.Is(next, TimeRole.Of);
        if (!inWords && !sentence.Day(at, out day, out next)) return null;
        if (sentence.At(next, TimeRole.Of, out _, out var after)) next = PastApostrophe(after);
        if (!sentence.At(next, TimeRole.Month, out var month, out next) || day > DateTime.DaysInMonth(2000, month)) return null;
        return WithYear(new TimeExpression { Shape = TimeShape.Day, First = at, End = next, Day = day, Month = month }, next);
    }

    /// <summary>Month, day and perhaps year: October 6, 2021; Oct. 6. A count of things after a month is no day.</summary>
    private TimeExpression? MonthFirst(int at)
    {
        if (!sentence.At(at, TimeRole.Month, out var month, out var next)) return null;
        next = PastStop(next);
        if ((sentence.Is(next, TimeRole.Ordinal) && !char.IsAsciiDigit(sentence.Word(next)[0])) || !sentence.Day(next, out var day, out var end) || day > DateTime.DaysInMonth(2000, month)) return null;
        if (sentence.IsMark(end - 1, '.')) end--;
        var date = WithYear(new TimeExpression { Shape = TimeShape.Day, First = at, End = end, Day = day, Month = month }, end);
        return date.Year > 0 || CanEndDate(end) ? date : null;
    }

    /// <summary>True when the word at the token does not look like something that is counted.</summary>
    private bool CanEndDate(int token)
    {
        var word = sentence.Word(token);
        if (word.IsEmpty || !sentence.IsWord(token) || sentence.IsSmallWord(token)) return !(word is ['%' or '€' or '$' or '£']);
        if (sentence.Is(token, TimeRole.Until) || sentence.Is(token, TimeRole.And) || sentence.Is(token, TimeRole.Future)) return true;
        return !sentence.Words.Table.About.CapitalNouns && char.IsUpper(word[0]);
    }

    private TimeExpression WithYear(TimeExpression date, int next)
    {
        next = PastStop(next);
        if (sentence.IsMark(next, ',')) next++;
        if (sentence.At(next, TimeRole.Of, out _, out var after)) next = after;
        if (sentence.Year(next, out var year, out var end)) return date with { Year = year, End = end };
        if (sentence.At(next, TimeRole.YearOffset, out var offset, out end) || OwnYear(next, out offset, out end)) return date with { YearsFromNow = offset, End = end };
        return date;
    }

    /// <summary>Last, this or next year behind a date.</summary>
    private bool OwnYear(int at, out int offset, out int end)
    {
        (offset, end) = (0, at);
        if (Directed(at) is not { Shape: TimeShape.Offset, Unit: TimeUnit.Year } year) return false;
        (offset, end) = (year.Offset, year.End);
        return true;
    }

    private TimeExpression? MonthAndYear(int at)
    {
        if (!sentence.At(at, TimeRole.Month, out var month, out var next)) return null;
        var read = WithYear(new TimeExpression { Shape = TimeShape.Month, First = at, End = next, Month = month }, next);
        return read.Year > 0 || read.YearsFromNow is not null ? read : null;
    }

    /// <summary>A number of units ago or ahead: three days ago, vor drei Tagen, через три дня.</summary>
    private TimeExpression? Offset(int at)
    {
        foreach (var (role, unit) in OffsetRoles)
        {
            if (sentence.At(at, role, out var offset, out var end)) return new TimeExpression { Shape = TimeShape.Offset, First = at, End = end, Offset = offset, Unit = unit };
        }

        if (sentence.At(at, TimeRole.Ago, out _, out var next) && Counted(next) is { } past) return past with { First = at, Offset = -past.Offset };
        if (sentence.At(at, TimeRole.Ahead, out _, out next) && Counted(next) is { } ahead && !sentence.Is(ahead.End, TimeRole.Ago)) return ahead with { First = at, IsAhead = true };
        return Counted(at) is { } counted && sentence.At(counted.End, TimeRole.Ago, out _, out next) ? counted with { Offset = -counted.Offset, End = next } : null;
    }

    private TimeExpression? Counted(int at)
    {
        if (sentence.At(at, TimeRole.Bound, out _, out var next)) at = next;
        var start = at;
        if (sentence.At(at, TimeRole.Count, out var count, out next) || (sentence.Digits(at, out count) && (next = at + 1) > 0)) at = next;
        else return null;
        if (!sentence.At(at, TimeRole.Unit, out var unit, out var end) || unit == (int)TimeUnit.Hour || count > 1000) return null;
        return new TimeExpression { Shape = TimeShape.Offset, First = start, End = end, Offset = count, Unit = (TimeUnit)unit, IsCounted = true };
    }

    /// <summary>A month, weekday or year that stands alone.</summary>
    private TimeExpression? Bare(int at)
    {
        if (MonthAndYear(at) is { } dated) return dated;
        if (MonthOrWeekday(at) is { } named) return IsNamed(named) && (named.Shape == TimeShape.Weekday || at > 0) ? named : null;
        return sentence.Year(at, out var year, out var end) && IsYear(at, end, year)
            ? new TimeExpression { Shape = TimeShape.Year, First = at, End = end, Year = year }
            : null;
    }

    /// <summary>True when the name stands in full or with the stop of an abbreviation.</summary>
    private bool IsNamed(TimeExpression named)
    {
        var key = named.Shape == TimeShape.Weekday ? "weekday." + named.Weekday : "month." + named.Month;
        return named.End > named.First + 1 || !sentence.Words.IsAbbreviated(key, sentence.Word(named.First)) || PastStop(named.End) > named.End;
    }

    private TimeExpression? Named(int at) => MonthAndYear(at) ?? MonthOrWeekday(at)
        ?? (sentence.Year(at, out var year, out var end) ? new TimeExpression { Shape = TimeShape.Year, First = at, End = end, Year = year } : null)
        ?? (sentence.At(at, TimeRole.MonthOffset, out var offset, out end) ? new TimeExpression { Shape = TimeShape.Offset, First = at, End = end, Offset = offset, Unit = TimeUnit.Month } : null)
        ?? (sentence.At(at, TimeRole.YearOffset, out offset, out end) ? new TimeExpression { Shape = TimeShape.Offset, First = at, End = end, Offset = offset, Unit = TimeUnit.Year } : null);

    private TimeExpression? MonthOrWeekday(int at)
    {
        if (sentence.At(at, TimeRole.Weekday, out var weekday, out var end)) return new TimeExpression { Shape = TimeShape.Weekday, First = at, End = end, Weekday = weekday };
        return sentence.At(at, TimeRole.Month, out var month, out end) ? new TimeExpression { Shape = TimeShape.Month, First = at, End = end, Month = month } : null;
    }

    /// <summary>Four digits are a year after a small word or a mark, unless something is counted.</summary>
    private bool IsYear(int at, int end, int year)
    {
        if (end > at + 1) return true;
        if (year is < 1900 or > 2099) return false;
        if (sentence.IsBefore(at, TimeRole.Bound) || (sentence.IsGlued(at) && sentence.Word(at - 1) is ['€' or '$' or '£' or '#'])) return false;
        if (sentence.Word(end) is ['%' or '€' or '$'] || (sentence.IsDash(end) && sentence.IsGlued(end) && sentence.IsGlued(end + 1) && !char.IsAsciiDigit(sentence.Word(end + 1)[0]))) return false;
        if (IsInCode(at)) return false;
        if (sentence.Is(at - 1, TimeRole.Unit)) return true;
        if (year == 2000 && !CanEndDate(end)) return false;
        if (!sentence.IsWord(at - 1)) return CanEndDate(end);
        if (year != 2000 && year <= LatestPlainYear && CanEndDate(end)) return true;
        return sentence.IsSmallWord(at - 1) || sentence.Is(at - 1, TimeRole.Since) || sentence.Is(at - 1, TimeRole.Until);
    }

    /// <summary>True when hyphens join the digits to others that are no year: 2010-2015-86.</summary>
    private bool IsInCode(int at)
    {
        var before = sentence.IsDash(at - 1) && sentence.IsGlued(at) && sentence.IsGlued(at - 1) && sentence.Word(at - 2).Length != 4;
        var after = sentence.IsDash(at + 1) && sentence.IsGlued(at + 1) && sentence.IsGlued(at + 2) && sentence.Word(at + 2).Length is not (2 or 4);
        return before || after || (sentence.IsDash(at + 1) && sentence.IsDash(at + 3) && sentence.IsGlued(at + 3));
    }

    private int PastStop(int token) => sentence.IsMark(token, '.') && sentence.IsGlued(token) && token + 1 < sentence.Tokens.Length ? token + 1 : token;

    private int PastApostrophe(int token) => sentence.IsGlued(token) && sentence.Word(token) is ['\'' or '’'] ? token + 1 : token;
}
