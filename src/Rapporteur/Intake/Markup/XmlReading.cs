using System.Runtime.InteropServices;
using Rapporteur.Model;

namespace Rapporteur.Intake.Markup;

/// <summary>Reads XML as it is met, not only as it should be: control characters, undeclared references and prefixes, tags that do not
/// match. No declaration of a document type is followed; entities it declares are counted and never put in.</summary>
internal sealed class XmlReading
{
    private const int DeepestNesting = 200;
    private const int LongestName = 100;

    private readonly string _source;
    private readonly int _mostNodes;
    private readonly Func<XmlElement, bool> _isDone;
    private readonly XmlNames _names = new();
    private readonly List<XmlElement> _open = [];

    // How many open elements bear a name: the end tags of a document may all match none.
    private readonly Dictionary<string, int> _openNames = new(StringComparer.Ordinal);
    private int _at;
    private int _nodes;
    private int _tooDeep;

    private XmlReading(string source, int mostNodes, Func<XmlElement, bool> isDone)
    {
        _source = source;
        _mostNodes = mostNodes;
        _isDone = isDone;
        Root = new XmlElement("", 0);
        _open.Add(Root);
    }

    /// <summary>What holds the document's elements.</summary>
    public XmlElement Root { get; }

    /// <summary>True when the source ended inside an element or a tag.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Tags that match no other.</summary>
    public int Mismatches { get; private set; }

    /// <summary>Entities the document declares.</summary>
    public int OwnEntities { get; private set; }

    /// <summary>True when there were more nodes than are read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="mostNodes">How many elements and texts are read at most.</param>
    /// <param name="isDone">Asked for every element as it ends: true when it was worked on and need not be kept.</param>
    public static XmlReading Of(string source, int mostNodes, Func<XmlElement, bool> isDone)
    {
        var reading = new XmlReading(source, mostNodes, isDone);
        while (reading._at < source.Length && !reading.IsCut) reading.Step();
        reading.IsTruncated |= reading._open.Count > 1 && !reading.IsCut;
        while (reading._open.Count > 1) reading.CloseLast(isClosed: false);
        return reading;
    }

    private void Step()
    {
        var tag = _source.IndexOf('<', _at);
        if (tag < 0) tag = _source.Length;
        if (tag > _at) AddText(Span.Between(_at, tag), isLiteral: false);
        _at = tag;
        if (tag >= _source.Length) return;
        var rest = _source.AsSpan(tag);
        if (rest.StartsWith("<!--", StringComparison.Ordinal)) SkipTo("-->", 4);
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase)) AddLiteral();
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) SkipDocumentType();
        else if (rest.StartsWith("<?", StringComparison.Ordinal)) SkipTo(">", 2);
        else if (rest.StartsWith("<!", StringComparison.Ordinal)) SkipTo(">", 2);
        else if (rest.StartsWith("</", StringComparison.Ordinal)) ReadEndTag();
        else if (rest.Length > 1 && IsNameStart(rest[1])) ReadStartTag();
        else AddText(new Span(_at++, 1), isLiteral: false);
    }

    private void SkipTo(string end, int length)
    {
        var close = _source.IndexOf(end, Math.Min(_at + length, _source.Length), StringComparison.Ordinal);
        if (close < 0) IsTruncated = true;
        _at = close < 0 ? _source.Length : close + end.Length;
    }

    private void AddLiteral()
    {
        var start = _at + "<![CDATA[".Length;
        var close = _source.IndexOf("]]>", start, StringComparison.Ordinal);
        if (close < 0) IsTruncated = true;
        AddText(Span.Between(start, close < 0 ? _source.Length : close), isLiteral: true);
        _at = close < 0 ? _source.Length : close + 3;
    }

    private void SkipDocumentType()
    {
        var end = _source.IndexOf('>', _at);
        var inner = end < 0 ? _source.IndexOf('[', _at) : _source.IndexOf('[', _at, end - _at);
        if (inner >= 0)
        {
            var close = _source.IndexOf(']', inner);
            var subset = _source.AsSpan(inner, (close < 0 ? _source.Length : close) - inner);
            OwnEntities += subset.Count("<!ENTITY");
            end = close < 0 ? -1 : _source.IndexOf('>', close);
        }

        if (end < 0) IsTruncated = true;
        _at = end < 0 ? _source.Length : end + 1;
    }

    private void AddText(Span text, bool isLiteral)
    {
        if (text.Length == 0 || !Count()) return;
        _open[^1].Nodes.Add(new XmlNode(null, text, isLiteral));
    }

    private bool Count()
    {
        if (++_nodes <= _mostNodes) return true;
        IsCut = true;
        return false;
    }

    private ReadOnlySpan<char> ReadName()
    {
        var start = _at;
        while (_at < _source.Length && !char.IsWhiteSpace(_source[_at]) && _source[_at] is not ('>' or '/' or '<' or '=')) _at++;
        return _source.AsSpan(start, Math.Min(_at - start, LongestName));
    }

    private void ReadStartTag()
    {
        var start = _at++;
        var name = ReadName();
        var attributes = new List<(Span Name, Span Value)>();
        var isEmpty = ReadAttributes(attributes);
        foreach (var (written, value) in attributes)
        {
            if (written.In(_source) is var text && text.StartsWith("xmlns", StringComparison.Ordinal))
            {
                _names.Declare(text.Length > 6 ? text.AsSpan(6) : "", _source.AsSpan(value.Start, value.Length));
            }
        }

        if (_open.Count > DeepestNesting)
        {
            if (!isEmpty) _tooDeep++;
            return;
        }

        if (!Count()) return;
        var element = new XmlElement(_names.Of(name), start);
        foreach (var (written, value) in attributes) element.Attributes.Add(new XmlAttribute(_names.Of(_source.AsSpan(written.Start, written.Length)), value));
        _open[^1].Nodes.Add(new XmlNode(element, default, false));
        _open.Add(element);
        CollectionsMarshal.GetValueRefOrAddDefault(_openNames, element.Name, out _)++;
        if (isEmpty) CloseLast(isClosed: true);
    }

    /// <summary>Reads up to the end of the tag; true when it closes itself.</summary>
    private bool ReadAttributes(List<(Span Name, Span Value)> attributes)
    {
        while (true)
        {
            while (_at < _source.Length && (char.IsWhiteSpace(_source[_at]) || _source[_at] is '=' or '"' or '\'')) _at++;
            if (_at >= _source.Length)
            {
                IsTruncated = true;
                return false;
            }

            if (_source[_at] == '<') return false;
            if (_source[_at] == '>')
            {
                _at++;
                return false;
            }

            if (_source[_at] == '/')
            {
                _at++;
                if (_at < _source.Length && _source[_at] == '>')
                {
                    _at++;
                    return true;
                }

                continue;
            }

            ReadAttribute(attributes);
        }
    }

    private void ReadAttribute(List<(Span Name, Span Value)> attributes)
    {
        var start = _at;
        ReadName();
        var name = Span.Between(start, Math.Min(_at, start + LongestName));
        while (_at < _source.Length && char.IsWhiteSpace(_source[_at])) _at++;
        if (_at >= _source.Length || _source[_at] != '=') return;
        _at++;
        while (_at < _source.Length && char.IsWhiteSpace(_source[_at])) _at++;
        if (_at >= _source.Length) return;
        var quote = _source[_at];
        if (quote is '"' or '\'')
        {
            // A value whose end is missing ends with the tag.
            var end = _source.AsSpan(_at + 1).IndexOfAny(quote, '<');
            var stop = end < 0 ? _source.Length : _at + 1 + end;
            attributes.Add((name, Span.Between(_at + 1, stop)));
            _at = stop < _source.Length && _source[stop] == quote ? stop + 1 : stop;
            return;
        }

        var from = _at;
        while (_at < _source.Length && !char.IsWhiteSpace(_source[_at]) && _source[_at] is not ('>' or '<')) _at++;
        attributes.Add((name, Span.Between(from, _at)));
    }

    private void ReadEndTag()
    {
        _at += 2;
        var name = _names.Of(ReadName());
        var close = _source.AsSpan(_at).IndexOfAny('>', '<');
        if (close < 0) IsTruncated = true;
        _at = close < 0 ? _source.Length : _source[_at + close] == '>' ? _at + close + 1 : _at + close;
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        if (_openNames.GetValueOrDefault(name) == 0)
        {
            Mismatches++;
            return;
        }

        var match = _open.Count - 1;
        while (!_open[match].Name.Equals(name, StringComparison.Ordinal)) match--;
        Mismatches += _open.Count - 1 - match;
        while (_open.Count > match) CloseLast(isClosed: true);
    }

    private void CloseLast(bool isClosed)
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _openNames[element.Name]--;
        element.End = _at;
        element.IsClosed = isClosed;
        if (!_isDone(element)) return;

        // Its place stays, so that what follows knows there was something; its content does not.
        element.Nodes.Clear();
        element.Attributes.Clear();
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';
}
