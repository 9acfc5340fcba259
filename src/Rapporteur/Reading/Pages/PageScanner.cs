using System.Globalization;
using System.Text;

namespace Rapporteur.Reading.Pages;

/// <summary>Goes once through the source of a page and puts marks in the place of text. Scripts, styles and drawings are left
/// out, and tags nested deeper than any real page are dropped, so that the parser has little to do on hostile input.</summary>
internal sealed class PageScanner
{
    private const int DeepestNesting = 250;
    private const int LongestKeptValue = 400;
    private const string DataScript = "application/ld+json";

    private readonly string _source;
    private readonly StringBuilder _markup;
    private readonly List<PageRun> _runs = [];
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private int _dropped;

    private PageScanner(string source)
    {
        _source = source;
        _markup = new StringBuilder(source.Length / 2);
    }

    /// <summary>The page with marks for text.</summary>
    public static MarkedPage Scan(string source)
    {
        var scanner = new PageScanner(source);
        while (scanner._at < source.Length) scanner.Step();
        return new MarkedPage(scanner._markup.ToString(), scanner._runs);
    }

    private void Step()
    {
        var open = _source.IndexOf('<', _at);
        if (open < 0) open = _source.Length;
        if (open > _at) AddText(_at, open);
        _at = open;
        if (open >= _source.Length) return;
        var next = open + 1 < _source.Length ? _source[open + 1] : ' ';
        if (char.IsAsciiLetter(next)) ReadStartTag();
        else if (next == '/' && open + 2 < _source.Length && char.IsAsciiLetter(_source[open + 2])) ReadEndTag();
        else if (next is '!' or '?' or '/') SkipDeclaration();
        else AddText(_at, ++_at);
    }

    private void AddText(int start, int end)
    {
        var run = _source.AsSpan(start, end - start);
        if (run.IsWhiteSpace())
        {
            // White space stays white space: the parser treats it in its own way.
            _markup.Append(' ');
            if (end - start > 0 && run.Contains('\n')) _markup.Append('\n');
        }

        AddMark(start, end);
    }

    private void AddMark(int start, int end)
    {
        if (_source.AsSpan(start, end - start).IsWhiteSpace()) return;
        _markup.Append(MarkedPage.Open).Append(_runs.Count.ToString(CultureInfo.InvariantCulture)).Append(MarkedPage.Close);
        _runs.Add(new PageRun(start, end));
    }

    private void SkipDeclaration()
    {
        if (string.CompareOrdinal(_source, _at, "<!--", 0, 4) == 0)
        {
            var end = _source.IndexOf("-->", Math.Min(_at + 4, _source.Length), StringComparison.Ordinal);
            _at = end < 0 ? _source.Length : end + 3;
            return;
        }

        if (string.Compare(_source, _at, "<!doctype html", 0, 14, StringComparison.OrdinalIgnoreCase) == 0) _markup.Append("<!DOCTYPE html>");
        _at = AfterTag(_at);
    }

    private int AfterTag(int at)
    {
        var close = _source.IndexOf('>', at);
        return close < 0 ? _source.Length : close + 1;
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _source.Length && !char.IsWhiteSpace(_source[_at]) && _source[_at] is not ('>' or '/')) _at++;
        return _source.AsSpan(start, Math.Min(_at - start, 40)).ToString().ToLowerInvariant();
    }

    private void ReadEndTag()
    {
        _at += 2;
        var name = ReadName();
        _at = AfterTag(_at);
        if (!TagNames.Void.Contains(name) && !TagNames.SelfClosing.Contains(name))
        {
            if (_dropped > 0)
            {
                _dropped--;
                return;
            }

            if (_depth > 0) _depth--;
        }

        _markup.Append("</").Append(name).Append('>');
    }

    private void ReadStartTag()
    {
        _at++;
        var name = ReadName();
        var tag = new StringBuilder("<").Append(name);
        var isData = false;
        var firstRun = _runs.Count;
        var isClosed = ReadAttributes(tag, ref isData);
        if (TagNames.Silent.Contains(name))
        {
            _runs.RemoveRange(firstRun, _runs.Count - firstRun);
            if (!isClosed) SkipContent(name, isData && name == "script");
            return;
        }

        if (!TagNames.Void.Contains(name) && !TagNames.SelfClosing.Contains(name))
        {
            if (_depth >= DeepestNesting)
            {
                _dropped++;
                return;
            }

            _depth++;
        }

        _markup.Append(tag).Append('>');
        if (name == "title") ReadPlainContent(name);
    }

    /// <summary>Reads attributes up to the end of the tag; true when the tag closes itself.</summary>
    private bool ReadAttributes(StringBuilder tag, ref bool isData)
    {
        while (_at < _source.Length)
        {
            while (_at < _source.Length && (char.IsWhiteSpace(_source[_at]) || (_source[_at] == '/' && !IsTagEnd(_at + 1)))) _at++;
            if (_at >= _source.Length) return false;
            if (_source[_at] == '>')
            {
                _at++;
                return false;
            }

            if (_source[_at] == '/')
            {
                _at += 2;
                return true;
            }

            var name = ReadAttributeName();
            var (start, end) = ReadValue();
            if (name == "type" && _source.AsSpan(start, end - start).Trim().Equals(DataScript, StringComparison.OrdinalIgnoreCase)) isData = true;
            AddAttribute(tag, name, start, end);
        }

        return false;
    }

    private bool IsTagEnd(int at) => at < _source.Length && _source[at] == '>';

    private string ReadAttributeName()
    {
        var start = _at;
        if (_at < _source.Length) _at++;
        while (_at < _source.Length && !char.IsWhiteSpace(_source[_at]) && _source[_at] is not ('=' or '>' or '/')) _at++;
        return _source.AsSpan(start, Math.Min(_at - start, 40)).ToString().ToLowerInvariant();
    }

    private (int Start, int End) ReadValue()
    {
        var at = _at;
        while (at < _source.Length && char.IsWhiteSpace(_source[at])) at++;
        if (at >= _source.Length || _source[at] != '=') return (_at, _at);
        at++;
        while (at < _source.Length && char.IsWhiteSpace(_source[at])) at++;
        if (at >= _source.Length) return (_at = at, at);
        var start = at;
        if (_source[at] is '"' or '\'')
        {
            var close = _source.IndexOf(_source[at], at + 1);
            if (close < 0) close = _source.Length;
            _at = Math.Min(close + 1, _source.Length);
            return (start + 1, close);
        }

        while (at < _source.Length && !char.IsWhiteSpace(_source[at]) && _source[at] != '>') at++;
        _at = at;
        return (start, at);
    }

    private void AddAttribute(StringBuilder tag, string name, int start, int end)
    {
        if (TagNames.CitedAttributes.Contains(name))
        {
            tag.Append(' ').Append(name).Append("=\"");
            if (!_source.AsSpan(start, end - start).IsWhiteSpace())
            {
                tag.Append(MarkedPage.Open).Append(_runs.Count.ToString(CultureInfo.InvariantCulture)).Append(MarkedPage.Close);
                _runs.Add(new PageRun(start, end));
            }

            tag.Append('"');
        }
        else if (TagNames.KeptAttributes.Contains(name))
        {
            var value = _source.Substring(start, Math.Min(end - start, LongestKeptValue)).Replace("\"", "&quot;", StringComparison.Ordinal);
            tag.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }
    }

    private void SkipContent(string name, bool isData)
    {
        var end = ClosingTag(name);

        // A drawing or a list that is never closed hides nothing; a script that is never closed hides the rest, as in browsers.
        if (end >= _source.Length && name is not ("script" or "style" or "textarea" or "iframe" or "xmp")) return;
        if (isData && end > _at)
        {
            _markup.Append("<script type=\"").Append(DataScript).Append("\">");
            AddMark(_at, end);
            _markup.Append("</script>");
        }

        _at = end >= _source.Length ? _source.Length : AfterTag(end);
    }

    private void ReadPlainContent(string name)
    {
        var end = ClosingTag(name);
        if (end >= _source.Length) return;
        AddMark(_at, end);
        _at = end;
    }

    // Where "</name" stands; the end of the source when nowhere.
    private int ClosingTag(string name)
    {
        if (_neverClosed.Contains(name)) return _source.Length;
        for (var at = _at; ; at++)
        {
            at = _source.IndexOf("</", at, StringComparison.Ordinal);
            if (at < 0)
            {
                _neverClosed.Add(name);
                return _source.Length;
            }

            var after = at + 2 + name.Length;
            if (string.Compare(_source, at + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (after >= _source.Length || !char.IsAsciiLetterOrDigit(_source[after])))
            {
                return at;
            }
        }
    }
}
