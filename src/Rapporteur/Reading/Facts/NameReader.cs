using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Dating;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Sentences;
using Rapporteur.Text;

namespace Rapporteur.Reading.Facts;

/// <summary>Reads the names out of a by-line or a stated author: parts it at commas and words between names, and leaves out
/// what is said before and behind the names, dates, addresses, roles and agencies.</summary>
internal sealed class NameReader
{
    private const int MostWords = 5;
    private const int LongestSingle = 24;
    private const string AnyLanguage = LanguageIdentifier.Unknown;
    private readonly string _text;
    private readonly ImmutableArray<Span> _tokens;
    private readonly List<FormHit<BylineWord>> _phrases;
    private readonly List<FormHit<string>> _agencies;
    private readonly IReadOnlyList<PrintedDate> _dates;
    private readonly List<PrintedName> _names = [];

    private NameReader(string text)
    {
        _text = text;
        _tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        _phrases = BylineForms.Find(text, _tokens);
        _agencies = AgencyForms.Find(text, _tokens);
        _dates = text.AsSpan().ContainsAnyInRange('0', '9') ? PrintedDates.Find(text, _tokens, AnyLanguage) : [];
    }

    /// <summary>True when the text opens with words that stand before the names of authors.</summary>
    public bool OpensWithBy { get; private init; }

    /// <summary>True when the text opens with words that stand before names of others: a photographer, an editor.</summary>
    public bool OpensWithNotBy { get; private init; }

    /// <summary>True when besides the names and dates only few words are there.</summary>
    public bool IsNamesAlone
    {
        get
        {
            var letters = _names.Sum(n => n.Span.Length) + _dates.Sum(d => d.Span.Length);
            return letters * 10 >= _text.Length * 7;
        }
    }

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<PrintedName> Names => _names;

    /// <summary>Reads a text of a few words.</summary>
    public static NameReader Read(string text)
    {
        var reader = new NameReader(text);
        reader = new NameReader(text, reader.OpeningAt(0));
        reader.ReadParts();
        return reader;
    }

    private NameReader(string text, BylineWord? opening)
        : this(text)
    {
        OpensWithBy = opening == BylineWord.By;
        OpensWithNotBy = opening == BylineWord.NotBy;
    }

    private ReadOnlySpan<char> Word(int token) => _text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    private BylineWord? OpeningAt(int token) => LongestAt(token, static kind => kind is BylineWord.By or BylineWord.NotBy) is { EndToken: > 0 } hit ? hit.Value : null;

    private FormHit<BylineWord> LongestAt(int token, Func<BylineWord, bool> kinds)
    {
        foreach (var hit in _phrases)
        {
            if (hit.FirstToken == token && kinds(hit.Value)) return hit;
        }

        return default;
    }

    private void ReadParts()
    {
        var from = 0;
        for (var at = 0; at <= _tokens.Length; at++)
        {
            if (at < _tokens.Length && at > from && IsOnNewLine(at))
            {
                ReadPart(from, at);
                from = at;
            }

            if (at < _tokens.Length && !Parts(at)) continue;
            if (at > from) ReadPart(from, at);
            from = at + 1;

            // "Author: Ada Quist": what stood before the colon was no name.
            if (at < _tokens.Length && Word(at) is ":") _names.Clear();
        }

        // Beside the name of a person, a newsroom, an account or a scrap is none.
        if (_names.Exists(static n => n.Shape == NameShape.Full)) _names.RemoveAll(n => n.Shape == NameShape.Desk || (n.Shape == NameShape.Single && IsScrap(n)));
        for (var at = _names.Count - 1; at > 0; at--)
        {
            if (_names[at].Shape == NameShape.Single && IsScrap(_names[at])) _names.RemoveAt(at);
        }
    }

    private bool IsScrap(PrintedName name) => name.Span.Length <= 3 || char.IsLower(_text[name.Span.Start]);

    private bool IsOnNewLine(int at) => _text.AsSpan(_tokens[at - 1].End, _tokens[at].Start - _tokens[at - 1].End).Contains('\n');

    private bool Parts(int at)
    {
        var word = Word(at);
        if (char.IsAsciiDigit(word[0]) || IsInDate(at)) return true;
        if (word is "," or ";" or "/" or "|" or "&" or "+" or "•" or "·" or ":" or "(" or ")" or "—" or "~" or "»" or ">" or "[" or "]" or "®" or "→") return true;
        if (word is "-" or "–") return _tokens[at].Start == 0 || char.IsWhiteSpace(_text[_tokens[at].Start - 1]);
        if (char.IsUpper(word[0]) && !IsAllCapitals(word)) return false;
        return LongestAt(at, static kind => kind == BylineWord.And) is { EndToken: > 0 } && at > 0 && at + 1 < _tokens.Length && (word.Length > 1 || char.IsUpper(Word(at + 1)[0]));
    }

    private bool IsInDate(int at)
    {
        foreach (var date in _dates)
        {
            if (at >= date.FirstToken && at < date.EndToken) return true;
        }

        return false;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return false;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private void ReadPart(int from, int end)
    {
        from = PastBy(from, end);
        (from, end) = WithoutPhrases(from, end);
        if (from >= end) return;
        end = Math.Min(end, EndOfName(from, end));
        var isRole = EndsInRole(from, end);
        if (isRole && _names.Count > 0) return;
        (from, end) = WithoutPhrases(from, end);
        while (end > from && Word(end - 1) is "." or "-" or "'" or "’" && !IsInitial(end - 2)) end--;
        if (end <= from) return;
        var span = WithoutNumber(Span.Between(_tokens[from].Start, _tokens[end - 1].End), end - from > 1);
        if (ShapeOf(from, end, span) is { } shape) _names.Add(new PrintedName(span, shape));
    }

    // "…, Crimson Staff Writer" behind a name is what somebody is.
    private bool EndsInRole(int from, int end)
    {
        foreach (var hit in _phrases)
        {
            if (hit.EndToken == end && hit.FirstToken >= from && hit.Value == BylineWord.Role) return true;
        }

        return false;
    }

    // "Ada Quist1": the number leads to a note.
    private Span WithoutNumber(Span span, bool isFull)
    {
        var end = span.End;
        while (isFull && end > span.Start && char.IsAsciiDigit(_text[end - 1])) end--;
        return Span.Between(span.Start, end);
    }

    // "Saved by rasos": the names begin behind the last such words. Words that may stand inside a name do not count.
    private int PastBy(int from, int end)
    {
        var start = from;
        foreach (var hit in _phrases)
        {
            if (hit.Value is not BylineWord.By || hit.FirstToken <= from || hit.EndToken >= end || hit.EndToken <= start) continue;
            if (hit.EndToken - hit.FirstToken == 1 && (char.IsUpper(Word(hit.FirstToken)[0]) || PageMarks.Particles.Contains(Word(hit.FirstToken).ToString()))) continue;
            start = hit.EndToken;
        }

        return start;
    }

    private bool IsInitial(int token) => token >= 0 && char.IsUpper(Word(token)[0]) && (Word(token).Length <= 2 || _text[_tokens[token].Start..].StartsWith("Jr", StringComparison.Ordinal));

    // "By", "von Redakteurin", "… Staff Writer": phrases at either end are not of the name.
    private (int From, int End) WithoutPhrases(int from, int end)
    {
        for (var isCut = true; isCut && from < end;)
        {
            isCut = false;
            var open = LongestAt(from, static kind => kind is BylineWord.By or BylineWord.NotBy or BylineWord.Role);
            if (open.EndToken > from && open.EndToken <= end && !(open.EndToken == end && HoldsDesk(from, end)) && (open.EndToken == end || open.EndToken - from > 1 || !IsNameLike(from, end)))
            {
                from = open.EndToken;
                isCut = true;
                continue;
            }

            foreach (var hit in _phrases)
            {
                if (hit.EndToken != end || hit.FirstToken < from || hit.Value is not BylineWord.Role || (hit.FirstToken > from && hit.FirstToken - from < 2 && !char.IsLower(Word(hit.FirstToken)[0]))) continue;
                end = hit.FirstToken;
                isCut = true;
                break;
            }

            while (from < end && Word(from) is "." or "-" or "–" or "*" or "\"" or "“") (from, isCut) = (from + 1, true);
        }

        return (from, end);
    }

    // A small word that opens a part ("de", "di", "von") may belong to the name only when a capital does not follow a colon or line: it is cut anyway.
    private bool IsNameLike(int from, int end) => char.IsUpper(Word(from)[0]) && end - from <= 2 && !OpensWithBy && from > 0;

    // A name goes as far as its words are written as names are; what somebody calls themselves in small letters is one word.
    private int EndOfName(int from, int end)
    {
        var isSmall = char.IsLower(Word(from)[0]) && !(from + 1 < end && IsInside(from, end));
        for (var at = from; at < end; at++)
        {
            var word = Word(at);
            if (word is "@" or "#" or "{" or "<" or "=" or "?" or "!" or "©" or "\"" or "“" or "„" or "\\") return at;
            if (at > from && (isSmall || char.IsLower(word[0])) && !IsInside(at, end)) return at;
        }

        return end;
    }

    // "van der", "de la" and what follows a hyphen or an apostrophe go on inside a name when a capital follows.
    private bool IsInside(int at, int end)
    {
        if (at > 0 && _tokens[at].Start == _tokens[at - 1].End) return true;
        if (!PageMarks.Particles.Contains(Word(at).ToString())) return false;
        for (var next = at + 1; next < Math.Min(at + 4, end); next++)
        {
            if (char.IsUpper(Word(next)[0])) return true;
        }

        return false;
    }

    private NameShape? ShapeOf(int from, int end, Span span)
    {
        if (_agencies.Exists(hit => hit.FirstToken <= from && hit.EndToken >= end)) return null;
        var words = 0;
        var capitals = 0;
        for (var at = from; at < end; at++)
        {
            if (!Letters.IsWordMark(_text[_tokens[at].Start])) continue;
            if (at > from && _tokens[at].Start == _tokens[at - 1].End && at - 1 > from) continue;
            words++;
            if (char.IsUpper(Word(at)[0]) || char.GetUnicodeCategory(Word(at)[0]) == System.Globalization.UnicodeCategory.OtherLetter) capitals++;
        }

        if (words == 0 || words > MostWords + 1) return null;
        if (HoldsDesk(from, end)) return NameShape.Desk;
        if (words == 1) return span.Length is >= 2 and <= LongestSingle ? NameShape.Single : null;
        return capitals * 2 >= words && capitals >= 1 ? (words <= MostWords ? NameShape.Full : NameShape.Desk) : null;
    }

    private bool HoldsDesk(int from, int end)
    {
        foreach (var hit in _phrases)
        {
            if (hit.FirstToken >= from && hit.EndToken <= end && hit.Value == BylineWord.Desk) return true;
        }

        return false;
    }
}
