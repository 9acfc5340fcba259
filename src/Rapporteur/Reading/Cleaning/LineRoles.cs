using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Tells date lines, by-lines and credits: lines that are no running text and no furniture either.</summary>
internal static class LineRoles
{
    private const int LongestDateLine = 26;
    private const int LongestByline = 16;
    private const int LongestCredit = 24;
    private const int LongestSection = 8;
    private const int ShortWord = 3;

    /// <summary>The role of a line, or null when it has none of these.</summary>
    public static BlockKind? Of(LineReading line)
    {
        if (IsDateLine(line)) return BlockKind.DateLine;
        if (IsCredit(line)) return BlockKind.Credit;
        return IsByline(line) ? BlockKind.Byline : IsNote(line) ? BlockKind.DateLine : null;
    }

    /// <summary>A line whose section with the date holds little else.</summary>
    private static bool IsDateLine(LineReading line)
    {
        if (line.Dates.Count == 0 || line.Line.Words > LongestDateLine || (line.Line.EndsSentence && line.Line.Words > LongestSection)) return false;
        var date = line.Dates[0];
        var holdsDate = false;
        for (var start = 0; start < line.Line.Tokens.Length;)
        {
            var end = start;
            while (end < line.Line.Tokens.Length && !line.IsBar(end)) end++;
            var (small, all) = OtherWords(line, start, end);
            if (date.FirstToken >= start && date.FirstToken < end)
            {
                // Place and weekday stand in capitals; more than a few small words make a sentence of it.
                if (small > 2 || all > LongestSection) return false;
                holdsDate = true;
            }
            else if (all > LongestSection)
            {
                return false;
            }

            start = end + 1;
        }

        return holdsDate;
    }

    private static (int Small, int All) OtherWords(LineReading line, int start, int end)
    {
        var small = 0;
        var all = 0;
        for (var at = start; at < end; at++)
        {
            if (!line.IsWord(at) || line.IsInDate(at) || char.IsAsciiDigit(line.Line.Text[line.Line.Tokens[at].Start])) continue;
            if (line.IsCovered(at, static kind => kind >= FurnitureKind.Byline)) continue;
            all++;
            if (!line.IsCapital(at) && line.Line.Tokens[at].Length > 1) small++;
        }

        return (small, all);
    }

    /// <summary>The name of an agency, alone or in brackets, or who contributed.</summary>
    private static bool IsCredit(LineReading line)
    {
        var passage = line.Line;
        if (passage.Words is 0 or > LongestCredit) return false;
        var text = passage.Content;
        var isEnclosed = (text[0] == '(' && text[^1] == ')' && text[1..^1].IndexOfAny('(', ')') < 0) || (text[0] == '/' && text.LastIndexOf('/') > 1);
        if (isEnclosed) return true;
        var named = 0;
        foreach (var hit in line.Agencies) named += hit.EndToken - hit.FirstToken;
        if (named * 2 >= passage.Words && (named >= 2 || !passage.EndsSentence)) return true;
        foreach (var hit in line.Hits)
        {
            // "… contributed to this report": a long phrase of by-lines that opens or closes the line.
            var words = hit.EndToken - hit.FirstToken;
            if (hit.Value is not (FurnitureKind.Byline or FurnitureKind.Contribution) || words < 2) continue;
            if (words >= 3 && hit.FirstToken > 0 && hit.EndToken >= passage.Tokens.Length - 1) return true;
            if (named > 0 && (words >= 3 || !passage.EndsSentence)) return true;
        }

        return IsInitials(line);
    }

    // "TT", "DPA", "ANP/DPA", "TT-Ritzau": capitals, perhaps a name joined on.
    private static bool IsInitials(LineReading line)
    {
        var text = line.Line.Content;
        if (text.Contains(' ') || line.Line.Words > 3) return false;
        var first = line.Line.Word(0);
        if (first.Length is < 2 or > 5) return false;
        foreach (var c in first)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    /// <summary>A phrase of by-lines and names, or a phrase alone.</summary>
    private static bool IsByline(LineReading line)
    {
        var passage = line.Line;
        if (passage.EndsSentence || passage.Words > LongestByline || line.Hits.Count == 0) return false;
        var opening = line.Hits.Find(static hit => hit.Value == FurnitureKind.Byline);
        if (opening.EndToken == 0 || opening.FirstToken > 1) return false;
        return NamesFollow(line, opening.EndToken);
    }

    /// <summary>True when from a token on all longer words are written as names are.</summary>
    internal static bool NamesFollow(LineReading line, int token)
    {
        for (var at = token; at < line.Line.Tokens.Length; at++)
        {
            if (!line.IsWord(at) || line.IsInDate(at) || line.IsCapital(at) || line.Line.Tokens[at].Length <= ShortWord) continue;
            if (char.IsAsciiDigit(line.Line.Text[line.Line.Tokens[at].Start]) || line.IsCovered(at, static kind => kind >= FurnitureKind.Byline)) continue;
            return false;
        }

        return true;
    }

    // "Translated from Danish", "Reading time: 3 minutes", "Posted on": nothing but such notes.
    private static bool IsNote(LineReading line)
    {
        if (line.Line.EndsSentence || line.Line.Words > LongestSection || line.Hits.Count == 0) return false;
        return line.KindAt(0) is FurnitureKind.Updated or FurnitureKind.Published or FurnitureKind.ReadingTime or FurnitureKind.Translated
            && OtherWords(line, 0, line.Line.Tokens.Length).All <= 2;
    }
}
