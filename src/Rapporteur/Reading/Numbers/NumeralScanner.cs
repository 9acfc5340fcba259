namespace Rapporteur.Reading.Numbers;

/// <summary>Takes a text apart into words of numbers, digits and what stands between.</summary>
/// <param name="text">The text.</param>
/// <param name="lexicon">The words of its language.</param>
internal sealed class NumeralScanner(string text, NumeralLexicon lexicon)
{
    private const int MostEnds = 16;
    private const int MostCuts = 200;
    private const int LongestWord = 120;
    private const char FirstWithoutCase = '\u0E00';

    private readonly List<NumeralItem> _items = new((text.Length / 4) + 1);

    private int _cuts;

    /// <summary>The items of the text, in order.</summary>
    public List<NumeralItem> Scan()
    {
        for (var at = 0; at < text.Length;)
        {
            var mark = text[at];
            if (char.IsWhiteSpace(mark)) at++;
            else if (char.IsLetter(mark)) at = mark == 'h' && Address(at) is var end && end > at ? end : Word(at);
            else at = IsNumber(at) && new DigitLiteral(text, lexicon.Table.About).TryRead(at, out var item) ? Keep(item) : Other(at);
        }

        return _items;
    }

    /// <summary>True when letters go on a number as part of the same word; scripts that leave no blanks between words do not count.</summary>
    public static bool GoesOn(char mark) => mark < FirstWithoutCase && char.IsLetter(mark);

    private bool IsNumber(int at)
    {
        var mark = text[at];
        var before = at > 0 ? text[at - 1] : ' ';
        if (DigitLiteral.IsDigit(mark) || mark is '¼' or '½' or '¾' or (>= '⅐' and <= '⅞')) return !GoesOn(before) || before == '\u02BC';
        return mark is '.' or ',' && at + 1 < text.Length && DigitLiteral.IsDigit(text[at + 1]) && !char.IsLetterOrDigit(before) && before is not (')' or ']' or '%');
    }

    private int Keep(NumeralItem item)
    {
        _items.Add(item with { IsGlued = IsGlued(item.Start) });
        return item.End;
    }

    // Digits that are no number are passed as a whole, or their end would be read as one.
    private int Other(int at)
    {
        var end = at + 1;
        if (DigitLiteral.IsDigit(text[at]))
        {
            while (end < text.Length && DigitLiteral.IsDigit(text[end])) end++;
            return Keep(new NumeralItem { Kind = NumeralKind.Other, Start = at, End = end });
        }

        return Keep(new NumeralItem { Kind = NumeralKind.Mark, Mark = text[at], Start = at, End = end });
    }

    /// <summary>The end of a web address, or where it was looked for.</summary>
    private int Address(int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal)) return at;
        var length = rest.IndexOfAny(" \t\r\n\u00A0");
        return length < 0 ? text.Length : at + length;
    }

    private bool IsGlued(int at) => at > 0 && !char.IsWhiteSpace(text[at - 1]);

    private int Word(int at)
    {
        var end = Longest(at, out var word);
        if (word is { IsCapital: true }) word = char.IsUpper(text[at]) ? word with { Roles = word.Roles & ~NumeralRoles.DigitEnding } : word with { Suffix = null };
        if (end > at) return Keep(new NumeralItem { Kind = NumeralKind.Word, Word = word, Start = at, End = end });
        end = WordEnd(at);
        var first = _items.Count;
        _cuts = 0;
        if (end - at <= LongestWord && Cut(at, end) && _items.Count > first + 1) return end;
        _items.RemoveRange(first, _items.Count - first);
        return Keep(new NumeralItem { Kind = NumeralKind.Other, Start = at, End = end });
    }

    private int WordEnd(int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)) at++;
        return at;
    }

    /// <summary>The longest form that begins here and ends with a word, over several words if need be.</summary>
    private int Longest(int at, out Numeral? word)
    {
        var (node, end, next) = (0, at, at);
        word = null;
        while (next < text.Length && node >= 0)
        {
            var mark = text[next];
            if (char.IsLetter(mark)) node = lexicon.Words.Step(node, char.ToLowerInvariant(mark));
            else if (IsApostrophe(mark) && lexicon.Words.Step(node, '\'') is var after && after >= 0) node = after;
            else if (next > at && IsGap(next, out var gap) && lexicon.Words.Step(node, ' ') is var on && on >= 0) (node, next) = (on, gap - 1);
            else node = mark is '.' or '%' or 'º' or 'ª' or '²' or '°' ? lexicon.Words.Step(node, mark) : -1;
            next++;
            if (node < 0) break;
            if (IsEnd(next) && lexicon.Words.Alone(node) is { } found) (word, end) = (found, next);
            else if (next < text.Length && IsApostrophe(text[next]) && IsEnd(next) && end == at && lexicon.Words.Inside(node) is { Cardinal: not null } cut) (word, end) = (cut, next);
        }

        return end;
    }

    // A blank, or a mark that joins two words.
    private bool IsGap(int at, out int end)
    {
        end = at;
        if (text[end] is '-' or '\u2010' or '\u2011' || IsApostrophe(text[end])) end++;
        else while (end < text.Length && char.IsWhiteSpace(text[end]) && text[end] is not ('\n' or '\r')) end++;
        return end > at && end < text.Length && char.IsLetter(text[end]);
    }

    private bool IsEnd(int at) => at >= text.Length || !char.IsLetter(text[at]);

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ' or '‘' or '`';

    /// <summary>Cuts a word into the words it is made of, the longest first.</summary>
    private bool Cut(int at, int end)
    {
        if (at == end) return true;
        if (++_cuts > MostCuts) return false;
        Span<int> ends = stackalloc int[MostEnds];
        Span<int> nodes = stackalloc int[MostEnds];
        var count = 0;
        for (int next = at, node = 0; next < end && count < MostEnds;)
        {
            node = lexicon.Words.Step(node, char.ToLowerInvariant(text[next++]));
            if (node < 0) break;
            if (lexicon.Words.Inside(node) is not null) (ends[count], nodes[count++]) = (next, node);
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var isJoined = at > 0 && char.IsLetter(text[at - 1]);
            _items.Add(new NumeralItem { Kind = NumeralKind.Word, Word = lexicon.Words.Inside(nodes[i]), Start = at, End = ends[i], IsGlued = IsGlued(at), IsJoined = isJoined });
            if (Cut(ends[i], end)) return true;
            _items.RemoveAt(_items.Count - 1);
        }

        return false;
    }
}
