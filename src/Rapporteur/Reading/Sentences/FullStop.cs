using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sentences;

/// <summary>Judges a full stop: does it end a sentence, or does it belong to an abbreviation, an initial or an ordinal?</summary>
internal sealed class FullStop(string text, int end, LanguageTable table)
{
    private const int LongestAbbreviation = 16;

    /// <summary>True when the stop at <paramref name="stop"/> ends a sentence, what comes next beginning at <paramref name="next"/>.</summary>
    public bool Ends(int stop, int next)
    {
        var start = WordStart(stop);
        if (start == stop) return true;
        var word = text.AsSpan(start, stop - start);
        if (IsNumber(word)) return word.Length > 3 || !IsOrdinalBefore(next);
        if (IsInitial(word) || (word.Length == 1 && IsInitialAt(next))) return false;
        if (!IsAbbreviation(word)) return true;
        return char.IsLetter(text[next]) && IsFunctionWord(next) && !IsInitialAt(next);
    }

    /// <summary>True for one letter with a stop: the second half of <c>z. B.</c>, an initial.</summary>
    private bool IsInitialAt(int next) => next + 1 < end && char.IsLetter(text[next]) && text[next + 1] == '.';

    /// <summary>True when two sentences stand with no blank between them: <c>ended.Russia</c>, but not <c>gazeta.Ru</c>.</summary>
    public bool RunsInto(int stop)
    {
        var after = stop + 1;
        if (after + 4 > end || stop < 3 || !char.IsUpper(text[after])) return false;
        for (var i = 1; i <= 3; i++)
        {
            if (!char.IsLower(text[stop - i]) || !char.IsLower(text[after + i])) return false;
        }

        return !IsAbbreviation(text.AsSpan(WordStart(stop), stop - WordStart(stop)));
    }

    private int WordStart(int stop)
    {
        var start = stop;
        while (start > 0 && (Letters.IsWordMark(text[start - 1]) || (text[start - 1] == '.' && start < stop))) start--;
        while (start < stop && text[start] == '.') start++;
        return start;
    }

    private ReadOnlySpan<char> WordAt(int start)
    {
        var at = start;
        while (at < end && Letters.IsWordMark(text[at])) at++;
        return text.AsSpan(start, at - start);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var mark in word)
        {
            if (!char.IsAsciiDigit(mark) && mark != '.') return false;
        }

        return true;
    }

    /// <summary>True for one capital, and for two letters that are written for one sound: Th., Dž.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || (word.Length == 2 && word[1] is 'h' or 'ž'));

    private bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestAbbreviation) return false;
        Span<char> lower = stackalloc char[LongestAbbreviation + 1];
        word.ToLowerInvariant(lower);
        var known = table.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.Contains(lower[..word.Length])) return true;
        lower[word.Length] = '.';
        if (known.Contains(lower[..(word.Length + 1)])) return true;
        return HasSingleLetters(word);
    }

    /// <summary>True for letters and stops in turn: <c>U.S</c>, <c>p.m</c>, <c>т.е</c>.</summary>
    private static bool HasSingleLetters(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if ((word[i] == '.') != (i % 2 == 1)) return false;
        }

        return true;
    }

    private bool IsFunctionWord(int next)
    {
        Span<char> lower = stackalloc char[LongestAbbreviation];
        var word = WordAt(next);
        if (word.IsEmpty || word.Length > LongestAbbreviation) return false;
        word.ToLowerInvariant(lower);
        return table.FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    /// <summary>True when a number and its stop before <paramref name="next"/> are an ordinal: <c>14. Februar</c>, <c>10. Paket</c>.</summary>
    private bool IsOrdinalBefore(int next)
    {
        if (!char.IsLetter(text[next])) return false;
        return table.IsMonth(WordAt(next)) || (table.HasOrdinalStop && !IsFunctionWord(next));
    }
}
