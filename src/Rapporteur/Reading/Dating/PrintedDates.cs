using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Dating;

/// <summary>Finds calendar dates as head lines, datelines and stamps print them: in digits or with the name of the month,
/// with or without the year.</summary>
internal sealed class PrintedDates
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2099;
    private const int LongestLink = 3;

    // Tokens that may stand between a weekday and a date after it, and after a date before it.
    private const int Before = 3;
    private const int After = 1;

    private readonly string _text;
    private readonly ImmutableArray<Span> _tokens;
    private readonly DateOrder _order;
    private readonly List<PrintedDate> _found = [];

    private PrintedDates(string text, ImmutableArray<Span> tokens, DateOrder order)
    {
        _text = text;
        _tokens = tokens;
        _order = order;
    }

    /// <summary>The dates in a run of tokens, in order, without overlap.</summary>
    public static IReadOnlyList<PrintedDate> Find(string text, ImmutableArray<Span> tokens, string language)
    {
        if (tokens.IsEmpty || !text.AsSpan(tokens[0].Start, tokens[^1].End - tokens[0].Start).ContainsAnyInRange('0', '9')) return [];
        var forms = CalendarForms.Of(language);
        var finder = new PrintedDates(text, tokens, forms.Order);
        var months = forms.Months(text, tokens);
        var next = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (finder._found is [.., var last] && at < last.EndToken) continue;
            if (char.IsAsciiDigit(text[tokens[at].Start])) finder.AddDigits(at);
            else if (MonthAt(at, months, ref next) is { } month) finder.AddNamed(month);
        }

        if (finder._found.Count > 0) finder.AddWeekdays(forms.Weekdays(text, tokens));
        return finder._found;
    }

    private static FormHit<int>? MonthAt(int token, List<FormHit<int>> months, ref int next)
    {
        while (next < months.Count && months[next].FirstToken < token) next++;
        return next < months.Count && months[next].FirstToken == token ? months[next] : null;
    }

    private void AddDigits(int at)
    {
        Span<int> parts = stackalloc int[3];
        var word = Word(at);
        if (word.Length > 10 && word[10] is 'T') word = word[..10];
        if (SplitNumber(word, parts, out var mark) == 3)
        {
            if (FromParts(parts, mark, word) is { } date) _found.Add(date with { Span = new Span(_tokens[at].Start, word.Length), FirstToken = at, EndToken = at + 1 });
            return;
        }

        if (AddParted(at, parts, word, mark)) return;

        // 2021-10: the tokenizer leaves a year and a month apart.
        if (at + 2 < _tokens.Length && Year(at) is { } year && Word(at + 1) is "-" && _tokens[at].End == _tokens[at + 1].Start
            && _tokens[at + 1].End == _tokens[at + 2].Start && Word(at + 2).Length == 2 && Number(at + 2) is >= 1 and <= 12 and var month
            && !(at + 3 < _tokens.Length && Word(at + 3) is "-"))
        {
            _found.Add(new PrintedDate(_tokens[at].Union(_tokens[at + 2]), at, at + 3, year, month, null));
        }
    }

    // 12/5 2024, 8/10-2021 and 12. 5. 2024: the year or all parts stand alone.
    private bool AddParted(int at, Span<int> parts, ReadOnlySpan<char> word, char mark)
    {
        var year = at + 1;
        if (word.Length <= 2 && at + 4 < _tokens.Length && Word(at + 1) is "." && Word(at + 3) is "." && Number(at) is { } day && Word(at + 2).Length <= 2 && Number(at + 2) is { } month)
        {
            (parts[0], parts[1], year) = (day, month, at + 4);
        }
        else if (mark != '/' || SplitNumber(word, parts, out _) != 2)
        {
            return false;
        }
        else if (year < _tokens.Length && Word(year) is "-" && _tokens[year].Start == _tokens[at].End)
        {
            year++;
        }

        if (year >= _tokens.Length || Year(year) is not { } known || Valid(known, parts[1], parts[0]) is not { } date) return false;
        _found.Add(date with { Span = _tokens[at].Union(_tokens[year]), FirstToken = at, EndToken = year + 1 });
        return true;
    }

    private PrintedDate? FromParts(ReadOnlySpan<int> parts, char mark, ReadOnlySpan<char> word)
    {
        if (parts[0] >= EarliestYear) return Valid(parts[0], parts[1], parts[2]);
        var year = parts[2];
        if (year < 100 && mark != '-' && char.IsAsciiDigit(word[^2])) year += year < 70 ? 2000 : 1900;
        var isMonthFirst = parts[1] > 12 || (_order == DateOrder.MonthFirst && mark == '/' && parts[0] <= 12);
        return isMonthFirst ? Valid(year, parts[0], parts[1]) : Valid(year, parts[1], parts[0]);
    }

    private static PrintedDate? Valid(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PrintedDate(default, 0, 0, year, month, day) : null;

    // Two or three numbers with the same mark between them.
    private static int SplitNumber(ReadOnlySpan<char> word, Span<int> parts, out char mark)
    {
        mark = '\0';
        var count = 0;
        while (count < 3)
        {
            var end = word.IndexOfAnyExceptInRange('0', '9');
            var digits = end < 0 ? word : word[..end];
            if (digits.Length is 0 or > 4) return 0;
            parts[count++] = int.Parse(digits, CultureInfo.InvariantCulture);
            if (end < 0) return count;
            if (word[end] is not ('.' or '/' or '-') || (mark != '\0' && word[end] != mark)) return 0;
            mark = word[end];
            word = word[(end + 1)..];
        }

        return 0;
    }

    private void AddNamed(FormHit<int> month)
    {
        var (day, first) = DayBefore(month.FirstToken);
        var end = PastStop(month.EndToken);
        if (day is null)
        {
            first = month.FirstToken;
            if (DayAfter(end) is { } after && !IsLetters(end + 1, "h"))
            {
                day = after;
                end++;
            }
        }

        var (year, yearEnd) = YearAfter(end);
        if (day is null && year is null) return;
        if (year is { } y && day is { } d && d > DateTime.DaysInMonth(y, month.Value)) return;
        var last = year is null ? (day is not null && first == month.FirstToken ? end : month.EndToken) : yearEnd;
        _found.Add(new PrintedDate(Span.Between(_tokens[first].Start, _tokens[last - 1].End), first, last, year, month.Value, day));
    }

    // "6 febrero", "7. feb", "6 de febrero", "1er juin", "3rd of May", "d. 14. februar".
    private (int? Day, int First) DayBefore(int month)
    {
        for (int at = month - 1, skipped = 0; at >= 0 && skipped <= 2; at--, skipped++)
        {
            if (DayNumber(at) is { } day) return (day, at);
            var word = Word(at);
            if (word is not ("." or "-" or "º" or "°") && (word.Length > LongestLink || !char.IsLower(word[0]))) break;
        }

        return (null, month);
    }

    // "March 15", "Feb. 28": not "March 2023", and not the hours of "March 15:30".
    private int? DayAfter(int at) => at < _tokens.Length ? DayNumber(at) : null;

    private int? DayNumber(int at)
    {
        var word = Word(at);
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = word.Length;
        if (digits is 0 or > 2 || word.Length - digits > 3) return null;
        foreach (var c in word[digits..])
        {
            if (!char.IsLetter(c) && c is not ('º' or 'ª')) return null;
        }

        return int.Parse(word[..digits], CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private (int? Year, int End) YearAfter(int at)
    {
        for (var skipped = 0; at < _tokens.Length && skipped <= 1; at++, skipped++)
        {
            if (Year(at) is { } year) return (year, at + 1);
            var word = Word(at);
            if (word is not ("," or "." or "-" or "/") && (word.Length > LongestLink || !char.IsLower(word[0]))) break;
        }

        return (null, at);
    }

    private int PastStop(int at) => at < _tokens.Length && Word(at) is "." && _tokens[at].Start == _tokens[at - 1].End ? at + 1 : at;

    private bool IsLetters(int at, string letters) => at < _tokens.Length && Word(at).Equals(letters, StringComparison.OrdinalIgnoreCase);

    private int? Year(int at) => Word(at).Length == 4 && Number(at) is >= EarliestYear and <= LatestYear and var year ? year : null;

    private int? Number(int at) => int.TryParse(Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private ReadOnlySpan<char> Word(int token) => _text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    // A day of the week belongs to the date it stands beside, on either side. Both come in order: what lies behind stays behind.
    private void AddWeekdays(List<FormHit<int>> weekdays)
    {
        var near = 0;
        foreach (var hit in weekdays)
        {
            while (near < _found.Count && _found[near].EndToken < hit.FirstToken - After) near++;
            for (var i = near; i < _found.Count && _found[i].FirstToken <= hit.EndToken + Before; i++)
            {
                var date = _found[i];
                if (date.Weekday is not null || !IsBeside(hit, date)) continue;
                var first = Math.Min(hit.FirstToken, date.FirstToken);
                _found[i] = date with
                {
                    Weekday = (DayOfWeek)(hit.Value % 7),
                    FirstToken = first,
                    Span = Span.Between(_tokens[first].Start, date.Span.End),
                };
                break;
            }
        }
    }

    private static bool IsBeside(FormHit<int> weekday, PrintedDate date) =>
        (date.FirstToken >= weekday.EndToken && date.FirstToken - weekday.EndToken <= Before)
        || (weekday.FirstToken >= date.EndToken && weekday.FirstToken - date.EndToken <= After);
}
