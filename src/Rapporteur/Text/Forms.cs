namespace Rapporteur.Text;

/// <summary>Reads the form syntax of <c>data/README.md</c>: braces, stars, exact case, words in a row, gaps.</summary>
internal static class Forms
{
    private const string Gap = "..";

    /// <summary>The forms of a field: separated by a bar, trimmed, empty ones left out.</summary>
    public static string[] Split(string field) =>
        field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The word rows a form stands for: one for each way through its braces.</summary>
    public static List<FormWord[]> Expand(string form)
    {
        var rows = new List<FormWord[]>();
        OpenBraces(form, rows);
        return rows;
    }

    /// <summary>The texts a form stands for when its braces are opened, otherwise as written.</summary>
    public static IEnumerable<string> Texts(string form)
    {
        if (!TryBraces(form, out var open, out var close))
        {
            yield return form;
            yield break;
        }

        foreach (var inner in Alternatives(form, open, close))
        {
            foreach (var text in Texts(string.Concat(form.AsSpan(0, open), inner, form.AsSpan(close + 1)))) yield return text;
        }
    }

    /// <summary>True for marks that stand inside a word and make two words of it.</summary>
    public static bool IsJoiner(char mark) => mark is '-' or '\u2010' or '\u2011' or '\u2013' or '\'' or '\u2019' or '\u02BC' or '\u2018' or '`';

    private static void OpenBraces(string form, List<FormWord[]> rows)
    {
        if (!TryBraces(form, out var open, out var close))
        {
            var words = Words(form);
            if (words.Length > 0) rows.Add(words);
            return;
        }

        foreach (var inner in Alternatives(form, open, close))
        {
            OpenBraces(string.Concat(form.AsSpan(0, open), inner, form.AsSpan(close + 1)), rows);
        }
    }

    /// <summary>Finds the first brace and its partner; braces without a partner are plain marks.</summary>
    private static bool TryBraces(string form, out int open, out int close)
    {
        open = form.IndexOf('{', StringComparison.Ordinal);
        close = -1;
        if (open < 0) return false;
        for (int i = open, depth = 0; i < form.Length; i++)
        {
            if (form[i] == '{') depth++;
            if (form[i] != '}' || --depth > 0) continue;
            close = i;
            return true;
        }

        return false;
    }

    private static List<string> Alternatives(string form, int open, int close)
    {
        var found = new List<string>();
        var start = open + 1;
        for (int i = start, depth = 0; i <= close; i++)
        {
            if (form[i] == '{') depth++;
            if (i < close && form[i] == '}') depth--;
            if (depth > 0 || (form[i] != ',' && i != close)) continue;
            found.Add(form[start..i]);
            start = i + 1;
        }

        return found;
    }

    private static FormWord[] Words(string form)
    {
        var words = new List<FormWord>();
        var all = form.StartsWith('=');
        var afterGap = false;
        for (var at = 0; at < form.Length;)
        {
            if (char.IsWhiteSpace(form[at]) || IsJoiner(form[at]) || (form[at] == '=' && at == 0))
            {
                at++;
            }
            else if (IsGap(form, at))
            {
                afterGap = words.Count > 0;
                at += Gap.Length;
            }
            else
            {
                words.Add(Word(form, ref at, all) with { AfterGap = afterGap });
                afterGap = false;
            }
        }

        return [.. words];
    }

    private static bool IsGap(string form, int at) =>
        string.CompareOrdinal(form, at, Gap, 0, Gap.Length) == 0
        && (at == 0 || form[at - 1] == ' ') && (at + Gap.Length == form.Length || form[at + Gap.Length] == ' ');

    private static FormWord Word(string form, ref int at, bool keepsCase)
    {
        if (form[at] == '=' && at + 1 < form.Length && IsWordMark(form[at + 1]))
        {
            keepsCase = true;
            at++;
        }

        var start = at;
        do at++;
        while (IsWordMark(form[start]) && at < form.Length && IsWordMark(form[at]));
        var text = form[start..at];
        var bare = text.Trim('*');
        var star = bare.Length == text.Length || bare.Length == 0 ? FormStar.None
            : text[0] != '*' ? FormStar.After
            : text[^1] != '*' ? FormStar.Before : FormStar.Around;
        return new FormWord(keepsCase ? bare : bare.ToLowerInvariant(), star, keepsCase, false);
    }

    private static bool IsWordMark(char mark) => mark == '*' || Letters.IsWordMark(mark);
}
