namespace Rapporteur.Text.Bridge;

/// <summary>Cuts a text into the words that the bridge looks up, in the spelling in which its tables are filed.</summary>
internal static class BridgeWords
{
    /// <summary>Longer words are cut to so many letters.</summary>
    public const int LongestWord = 64;

    private const int Group = 3;

    /// <summary>Adds the words of a text in order: letters in lower case, numbers in digits with a stop before their fraction.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="words">Where they are added.</param>
    public static void Read(ReadOnlySpan<char> text, List<BridgeWord> words)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Letters.IsWordMark(text[at]))
            {
                at++;
                continue;
            }

            var end = char.IsAsciiDigit(text[at]) ? NumberEnd(text, at) : at;
            if (end > at && (end == text.Length || !char.IsLetter(text[end]) || end - at > Group + 1 || UnpartedScripts.Holds(text[end])))
            {
                words.Add(new BridgeWord(Number(text[at..end]), at, end - at, true, false));
            }
            else
            {
                end = WordEnd(text, at);
                words.Add(new BridgeWord(Spelling(text[at..end]), at, end - at, false, char.IsUpper(text[at])));
            }

            at = end;
        }
    }

    /// <summary>A word as the tables spell it: lower case, without marks of stress and signs inside, forms of one letter as <see cref="LetterForms"/> has them.</summary>
    public static string Spelling(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var length = 0;
        foreach (var mark in word)
        {
            if (length == LongestWord) break;
            if (!Letters.IsWordMark(mark) || mark is '\u0301' or '\u0300' or '\u00AD') continue;
            if (LetterForms.Of(Letters.ToLower(mark)) is not '\0' and var letter) letters[length++] = letter;
        }

        var spelling = new string(letters[..length]);
        return spelling.IsNormalized() ? spelling : spelling.Normalize();
    }

    // An apostrophe is part of a Cyrillic word; of a Latin one it ends an article or begins an ending.
    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        if (UnpartedScripts.Holds(text[at])) return RunEnd(text, at);
        for (at++; at < text.Length; at++)
        {
            if (UnpartedScripts.Holds(text[at])) break;
            if (Letters.IsWordMark(text[at])) continue;
            if (text[at] is '\'' or '\u2019' or '\u02BC' && IsCyrillic(text[at - 1]) && at + 1 < text.Length && IsCyrillic(text[at + 1])) continue;
            if (text[at] != '\u00AD') break;
        }

        return at;
    }

    // So far that nothing of a run is lost when its words are looked up.
    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < LongestWord && UnpartedScripts.Holds(text[end])) end++;
        return end;
    }

    private static bool IsCyrillic(char mark) => mark is >= '\u0400' and <= '\u052F';

    // Digits, and groups of three digits behind one mark or space; then perhaps a fraction.
    private static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        var end = Digits(text, at);
        var isGrouped = end - at <= Group && text[at] != '0';
        while (isGrouped && end < text.Length && IsSeparator(text[end]) && Digits(text, end + 1) == end + 1 + Group) end += 1 + Group;
        if (end < text.Length && text[end] is '.' or ',' && Digits(text, end + 1) is var last && last > end + 1 && last != end + 1 + Group) end = last;
        return end;
    }

    private static bool IsSeparator(char mark) => mark is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '\u2019';

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static string Number(ReadOnlySpan<char> number)
    {
        var cut = number.LastIndexOfAny('.', ',');
        var hasFraction = cut >= 0 && number.Length - cut - 1 != Group;
        Span<char> digits = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < number.Length && length < LongestWord; at++)
        {
            if (char.IsAsciiDigit(number[at])) digits[length++] = number[at];
            else if (hasFraction && at == cut) digits[length++] = '.';
        }

        var plain = digits[..length];
        while (plain.Length > 1 && plain[0] == '0' && plain[1] != '.') plain = plain[1..];
        return plain.ToString();
    }
}
