using Rapporteur.Reading.Dating;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>A short line with what was found in it: the phrases of the furniture tables, dates and agencies.</summary>
internal sealed class LineReading
{
    private readonly string _language;

    private LineReading(Passage line, string language)
    {
        _language = language;
        Line = line;
        Hits = line.Phrases(FurnitureForms.Of(language));
        Dates = PrintedDates.Find(line.Text, line.Tokens, language);
        Agencies = AgencyForms.Find(line.Text, line.Tokens);
    }

    /// <summary>The line.</summary>
    public Passage Line { get; }

    /// <summary>Phrases in it, by first token, the longest first.</summary>
    public List<FormHit<FurnitureKind>> Hits { get; }

    /// <summary>Calendar dates in it.</summary>
    public IReadOnlyList<PrintedDate> Dates { get; }

    /// <summary>News agencies named in it.</summary>
    public List<FormHit<string>> Agencies { get; }

    /// <summary>Reads a line for a report in a language.</summary>
    public static LineReading Of(Passage line, string language) =>
        line.Reading is { } known && known._language == language ? known : line.Reading = new LineReading(line, language);

    /// <summary>The kind of the longest phrase at a token, or null.</summary>
    public FurnitureKind? KindAt(int token)
    {
        foreach (var hit in Hits)
        {
            if (hit.FirstToken == token) return hit.Value;
        }

        return null;
    }

    /// <summary>What the last words between two tokens say of the date behind them: that it is the day of publication or of a
    /// change; null when they say neither. Of phrases that end together the longest counts.</summary>
    public FurnitureKind? LabelBetween(int first, int end)
    {
        FormHit<FurnitureKind> label = default;
        foreach (var hit in Hits)
        {
            if (hit.FirstToken < first || hit.EndToken > end || hit.Value is not (FurnitureKind.Published or FurnitureKind.Updated)) continue;
            if (hit.EndToken > label.EndToken) label = hit;
        }

        return label.EndToken == 0 ? null : label.Value;
    }

    /// <summary>True when some phrase of the kind covers the token.</summary>
    public bool IsCovered(int token, Func<FurnitureKind, bool> kinds)
    {
        foreach (var hit in Hits)
        {
            if (token >= hit.FirstToken && token < hit.EndToken && kinds(hit.Value)) return true;
        }

        return false;
    }

    /// <summary>True when the token is part of a date.</summary>
    public bool IsInDate(int token)
    {
        foreach (var date in Dates)
        {
            if (token >= date.FirstToken && token < date.EndToken) return true;
        }

        return false;
    }

    /// <summary>True when the token is a word or a number.</summary>
    public bool IsWord(int token) => Letters.IsWordMark(Line.Text[Line.Tokens[token].Start]);

    /// <summary>True when the token begins with a capital letter.</summary>
    public bool IsCapital(int token) => char.IsUpper(Line.Text[Line.Tokens[token].Start]);

    /// <summary>True for marks that part a line into sections: bars, dots in the middle, dashes between spaces.</summary>
    public bool IsBar(int token)
    {
        var word = Line.Word(token);
        if (word is "|" or "·" or "•" or "—" or ";") return true;
        if (word is not ("-" or "–" or "/")) return false;
        var span = Line.Tokens[token];
        return (token == 0 || span.Start > Line.Tokens[token - 1].End) && (token + 1 == Line.Tokens.Length || Line.Tokens[token + 1].Start > span.End);
    }
}
