using System.Buffers;

namespace Rapporteur.Reading.Pages.Markup;

/// <summary>What a token of a page is.</summary>
internal enum PageToken
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    Close,

    /// <summary>The end of the page.</summary>
    End,
}

/// <summary>Cuts the source of a page into tags and text, each place looked at once. Comments and declarations are passed over; a tag
/// that the end of the page cuts through is none.</summary>
internal sealed class PageTokenizer(string source)
{
    private const int LongestName = 60;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\f>");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");

    private readonly HashSet<PageTag> _neverClosed = [];
    private readonly bool[] _noQuote = new bool[2];

    /// <summary>Where the next token begins.</summary>
    public int At { get; private set; }

    /// <summary>The run of the last token.</summary>
    public PageRun Run { get; private set; }

    /// <summary>The element of the last tag.</summary>
    public PageTag Tag { get; private set; }

    /// <summary>Its name as it is written.</summary>
    public PageRun Name { get; private set; }

    /// <summary>True when the tag closes itself, as in XML.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The attributes of all start tags so far that are looked at.</summary>
    public List<PageAttribute> Attributes { get; } = [];

    /// <summary>Reads the next token.</summary>
    public PageToken Next()
    {
        while (At < source.Length)
        {
            var start = At;
            if (source[start] != '<' || !OpensMarkup(start))
            {
                At = NextMarkup(start + 1);
                Run = new PageRun(start, At);
                return PageToken.Text;
            }

            if (char.IsAsciiLetter(source[start + 1]))
            {
                if (!ReadStart()) break;
                Run = new PageRun(start, At);
                return PageToken.Start;
            }

            if (source[start + 1] == '/' && char.IsAsciiLetter(source[start + 2]))
            {
                if (!ReadClose()) break;
                Run = new PageRun(start, At);
                return PageToken.Close;
            }

            PassDeclaration();
        }

        At = source.Length;
        return PageToken.End;
    }

    /// <summary>Passes over the content of the element just opened and its end tag.</summary>
    /// <returns>The content; null when the element is never closed, and then nothing was passed over.</returns>
    public PageRun? PassContent(PageTag tag)
    {
        if (_neverClosed.Contains(tag)) return null;
        var name = tag.Name();
        for (var at = At; ; at++)
        {
            var found = source.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            at += found;
            if (found < 0 || at + 2 + name.Length > source.Length) break;
            var after = at + 2 + name.Length;
            if (!source.AsSpan(at + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) || (after < source.Length && char.IsAsciiLetterOrDigit(source[after]))) continue;
            var content = new PageRun(At, at);
            At = After(at);
            return content;
        }

        _neverClosed.Add(tag);
        return null;
    }

    /// <summary>Passes over the rest of the page.</summary>
    public void PassRest() => At = source.Length;

    // A sign that opens no tag, comment or declaration is text.
    private bool OpensMarkup(int at)
    {
        if (at + 1 >= source.Length) return false;
        var next = source[at + 1];
        return char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < source.Length);
    }

    private int NextMarkup(int from)
    {
        for (var at = from; at < source.Length; at++)
        {
            var found = source.AsSpan(at).IndexOf('<');
            if (found < 0) break;
            at += found;
            if (OpensMarkup(at)) return at;
        }

        return source.Length;
    }

    private int After(int at)
    {
        var found = source.AsSpan(at).IndexOf('>');
        return found < 0 ? source.Length : at + found + 1;
    }

    private void PassDeclaration()
    {
        var rest = source.AsSpan(At);
        if (!rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            At = After(At);
            return;
        }

        // Two or three dashes and an angle are a whole comment.
        rest = rest[4..];
        if (rest.StartsWith(">", StringComparison.Ordinal)) At += 5;
        else if (rest.StartsWith("->", StringComparison.Ordinal)) At += 6;
        else if (rest.IndexOf("-->", StringComparison.Ordinal) is >= 0 and var end) At += 4 + end + 3;
        else At = source.Length;
    }

    private void ReadName(int start)
    {
        var found = source.AsSpan(start).IndexOfAny(NameEnds);
        At = found < 0 ? source.Length : start + found;
        Name = new PageRun(start, Math.Min(At, start + LongestName));
        Tag = TagTraits.Of(Name.In(source));
    }

    private bool ReadClose()
    {
        ReadName(At + 2);
        var found = source.AsSpan(At).IndexOf('>');
        if (found < 0) return false;
        At += found + 1;
        return true;
    }

    private bool ReadStart()
    {
        ReadName(At + 1);
        IsEmpty = false;
        while (true)
        {
            PassBlanks();
            if (At >= source.Length) return false;
            var c = source[At];
            if (c == '>')
            {
                At++;
                return true;
            }

            if (c == '/')
            {
                IsEmpty = At + 1 < source.Length && source[At + 1] == '>';
                At++;
                continue;
            }

            ReadAttribute();
        }
    }

    private void PassBlanks()
    {
        var found = source.AsSpan(At).IndexOfAnyExcept(Blanks);
        At = found < 0 ? source.Length : At + found;
    }

    private void ReadAttribute()
    {
        var start = At;
        var found = source.AsSpan(start + 1).IndexOfAny(AttributeEnds);
        var end = found < 0 ? source.Length : start + 1 + found;
        At = end;
        PassBlanks();
        var value = new PageRun(end, end);
        if (At < source.Length && source[At] == '=')
        {
            At++;
            PassBlanks();
            value = ReadValue();
        }

        if (AttributeNames.NumberOf(source.AsSpan(start, Math.Min(end - start, LongestName))) is { } name) Attributes.Add(new PageAttribute(name, value));
    }

    private PageRun ReadValue()
    {
        if (At < source.Length && source[At] is '"' or '\'' && Quoted(source[At]) is { } quoted) return quoted;
        var start = At;
        var found = source.AsSpan(start).IndexOfAny(ValueEnds);
        At = found < 0 ? source.Length : start + found;
        return new PageRun(start, At);
    }

    // A mark that nothing closes holds no more than up to the end of the tag.
    private PageRun? Quoted(char mark)
    {
        ref var isLacking = ref _noQuote[mark == '"' ? 0 : 1];
        if (isLacking) return null;
        var start = At + 1;
        var found = source.AsSpan(start).IndexOf(mark);
        if (found < 0)
        {
            isLacking = true;
            return null;
        }

        At = start + found + 1;
        return new PageRun(start, start + found);
    }
}
