using Rapporteur.Model;

namespace Rapporteur.Intake.Records;

/// <summary>Reads JSON as far as it goes: what is cut off or not well formed ends where it is met, and what stands before it is kept.</summary>
internal sealed class JsonReading
{
    private const int DeepestNesting = 100;
    private const int MostNodes = 1_500_000;

    private readonly string _source;
    private int _at;
    private int _nodes;

    private JsonReading(string source) => _source = source;

    /// <summary>True when the source ended inside a value.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>True when it is not well formed.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>True when there were more values, or values further in, than are read.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The values of a source, one after the other.</summary>
    public static (List<JsonNode> Values, JsonReading Reading) Of(string source)
    {
        var reading = new JsonReading(source);
        var values = new List<JsonNode>();
        while (true)
        {
            reading.SkipBlank();
            if (reading._at >= source.Length) break;
            var start = reading._at;
            if (reading.Value(0) is { } value) values.Add(value);
            if (reading._at > start) continue;

            // Whatever this is, it is no value: one sign is passed over.
            reading.IsMalformed = true;
            reading._at++;
        }

        return (values, reading);
    }

    private void SkipBlank()
    {
        while (_at < _source.Length && (char.IsWhiteSpace(_source[_at]) || _source[_at] is ',' or '\uFEFF' or '\u001E')) _at++;
    }

    private JsonNode? Value(int depth)
    {
        if (_at >= _source.Length || ++_nodes > MostNodes)
        {
            IsCut |= _nodes > MostNodes;
            _at = _source.Length;
            return null;
        }

        return _source[_at] switch
        {
            '{' => depth >= DeepestNesting ? Skip() : Object(depth),
            '[' => depth >= DeepestNesting ? Skip() : List(depth),
            '"' => Text(),
            _ => Scalar(),
        };
    }

    private JsonNode Object(int depth)
    {
        var node = new JsonNode(new Span(_at, 0)) { Members = [] };
        var start = _at++;
        while (true)
        {
            SkipBlank();
            if (_at >= _source.Length) break;
            if (_source[_at] is '}')
            {
                _at++;
                node.Span = Span.Between(start, _at);
                return node;
            }

            if (_source[_at] is not '"')
            {
                IsMalformed = true;
                if (_source[_at] is ']') break;
                _at++;
                continue;
            }

            var name = Text();
            while (_at < _source.Length && (char.IsWhiteSpace(_source[_at]) || _source[_at] is ':')) _at++;
            if (_at < _source.Length && _source[_at] is not ('}' or ',') && Value(depth + 1) is { } value) node.Members.Add((name.Span.In(_source), value));
        }

        IsTruncated |= _at >= _source.Length;
        node.Span = Span.Between(start, Math.Min(_at, _source.Length));
        node.IsClosed = false;
        return node;
    }

    private JsonNode List(int depth)
    {
        var node = new JsonNode(new Span(_at, 0)) { Elements = [] };
        var start = _at++;
        while (true)
        {
            SkipBlank();
            if (_at >= _source.Length) break;
            if (_source[_at] is ']')
            {
                _at++;
                node.Span = Span.Between(start, _at);
                return node;
            }

            var before = _at;
            if (_source[_at] is not '}' && Value(depth + 1) is { } element) node.Elements.Add(element);
            if (_at != before) continue;
            IsMalformed = true;
            _at++;
        }

        IsTruncated = true;
        node.Span = Span.Between(start, _source.Length);
        node.IsClosed = false;
        return node;
    }

    private JsonNode Text()
    {
        var start = ++_at;
        while (true)
        {
            var next = _source.AsSpan(_at).IndexOfAny('"', '\\');
            if (next < 0)
            {
                IsTruncated = true;
                _at = _source.Length;
                return new JsonNode(Span.Between(start, _at)) { IsText = true, IsClosed = false };
            }

            _at += next;
            if (_source[_at] == '"') return new JsonNode(Span.Between(start, _at++)) { IsText = true };
            _at = Math.Min(_at + 2, _source.Length);
        }
    }

    private JsonNode? Scalar()
    {
        var start = _at;
        while (_at < _source.Length && _source[_at] is not (',' or '}' or ']' or '{' or '[' or '"' or ':') && !char.IsWhiteSpace(_source[_at])) _at++;
        var span = Span.Between(start, _at);
        return span.Length == 0 || span.In(_source) is "null" ? null : new JsonNode(span);
    }

    // What is nested deeper than any record is passed over by its brackets.
    private JsonNode? Skip()
    {
        IsCut = true;
        var depth = 0;
        while (_at < _source.Length)
        {
            if (_source[_at] is '"')
            {
                Text();
                continue;
            }

            if (_source[_at] is '{' or '[') depth++;
            if (_source[_at] is '}' or ']') depth--;
            _at++;
            if (depth == 0) return null;
        }

        IsTruncated = true;
        return null;
    }
}
