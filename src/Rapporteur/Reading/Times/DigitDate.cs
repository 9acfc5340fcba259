using System.Globalization;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Times;

/// <summary>Reads dates written in digits in one token: 14.11.2024, 2024-02-07, 16/03/2023, 14.11, 17/11.</summary>
internal static class DigitDate
{
    /// <summary>The date the token at <paramref name="at"/> writes, or null.</summary>
    public static TimeExpression? Read(TimeSentence sentence, int at)
    {
        var word = sentence.Word(at);
        if (word.Length < 3 && Spaced(sentence, at) is { } spaced) return spaced;
        if (word.Length < 3 || !char.IsAsciiDigit(word[0])) return null;
        if (word.Length > 10 && word[10] is 'T' or 't') word = word[..10];
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var mark = Parts(word, parts, lengths, out var count);
        if (mark == '\0' || (sentence.IsGlued(at) && sentence.IsDash(at - 1))) return null;
        return count == 3 ? Full(sentence, at, parts, lengths) : DayAndMonth(sentence, at, parts, mark);
    }

    /// <summary>Parts a token at its inner marks, all of them the same; gives the mark, or NUL when it is no date.</summary>
    private static char Parts(ReadOnlySpan<char> word, Span<int> parts, Span<int> lengths, out int count)
    {
        var mark = '\0';
        count = 0;
        for (var start = 0; start <= word.Length;)
        {
            var end = start;
            while (end < word.Length && char.IsAsciiDigit(word[end])) end++;
            if (count == 3 || end == start || end - start > 4) return '\0';
            lengths[count] = end - start;
            parts[count++] = int.Parse(word[start..end], NumberStyles.None, CultureInfo.InvariantCulture);
            if (end == word.Length) break;
            if (word[end] is not ('.' or '/' or '-') || (mark != '\0' && mark != word[end])) return '\0';
            mark = word[end];
            start = end + 1;
        }

        return count >= 2 ? mark : '\0';
    }

    private static TimeExpression? Full(TimeSentence sentence, int at, Span<int> parts, Span<int> lengths)
    {
        if (lengths[1] > 2) return null;
        if (lengths[0] == 4 && lengths[2] <= 2) return Make(at, parts[0], parts[1], parts[2]);
        if (lengths[0] > 2 || lengths[2] is 1 or 3) return null;
        var year = lengths[2] == 4 ? parts[2] : parts[2] < 70 ? 2000 + parts[2] : 1900 + parts[2];
        var about = sentence.Words.Table.About;
        var (day, month) = about.DateOrder == DateOrder.MonthFirst ? (parts[1], parts[0]) : (parts[0], parts[1]);
        if (month > 12) (day, month) = (month, day);
        var made = Make(at, year, month, day);
        return made is not null && about.MixesDateOrders && day <= 12 && day != month ? made with { Exchanged = (month, day) } : made;
    }

    /// <summary>Day, month and year with stops and blanks: 12. 5. 2024.</summary>
    private static TimeExpression? Spaced(TimeSentence sentence, int at)
    {
        if (!sentence.Words.Table.HasOrdinalStop || !sentence.IsMark(at + 1, '.') || !sentence.IsMark(at + 3, '.') || !sentence.IsGlued(at + 1) || !sentence.IsGlued(at + 3)) return null;
        if (!sentence.Digits(at, out var day) || !sentence.Digits(at + 2, out var month) || !sentence.Year(at + 4, out var year, out var end)) return null;
        return Make(at, year, month, day) is { } made ? made with { End = end } : null;
    }

    /// <summary>A day and a month without a year look like decimals, times and fractions: what stands around them decides.</summary>
    private static TimeExpression? DayAndMonth(TimeSentence sentence, int at, Span<int> parts, char mark)
    {
        if (mark == '-' || sentence.Word(at).Length > 5) return null;
        if (sentence.IsDash(at + 1) && sentence.IsGlued(at + 1) && sentence.IsGlued(at + 2) && sentence.Year(at + 2, out var year, out var end))
        {
            return Make(at, year, parts[1], parts[0]) is { } full ? full with { End = end } : null;
        }

        if (mark == '/' && sentence.Year(at + 1, out year, out end) && Make(at, year, parts[1], parts[0]) is { } spaced) return spaced with { End = end };
        var stopped = mark == '.' && sentence.IsMark(at + 1, '.') && sentence.IsGlued(at + 1) && at + 2 < sentence.Tokens.Length;
        var afterWeekday = sentence.IsBefore(at, TimeRole.Weekday) || sentence.IsBefore(at - 1, TimeRole.Weekday);
        var open = sentence.Is(at - 1, TimeRole.Since) || sentence.Is(at - 1, TimeRole.Until);
        var slashed = mark == '/' && (open || (sentence.IsSmallWord(at - 1) && !sentence.Words.Table.About.MixesDateOrders && parts[0] >= parts[1]));
        if (!stopped && !afterWeekday && !slashed && !(mark == '/' && parts[0] > 12)) return null;
        var monthFirst = sentence.Words.Table.About.DateOrder == DateOrder.MonthFirst || parts[1] > 12;
        var made = monthFirst ? Make(at, 0, parts[0], parts[1]) : Make(at, 0, parts[1], parts[0]);
        return stopped && made is not null ? made with { End = at + 2 } : made;
    }

    private static TimeExpression? Make(int at, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year : 2000, month) && year is 0 or (>= 1000 and <= 2199)
            ? new TimeExpression { Shape = TimeShape.Day, First = at, End = at + 1, Year = year, Month = month, Day = day }
            : null;
}
