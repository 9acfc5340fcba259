namespace Rapporteur.Reading.Pages;

/// <summary>Reads the data scripts of pages. It takes what real pages hold (raw line breaks in texts, stray commas, comment
/// marks around the whole) and stops quietly at what it cannot read.</summary>
internal sealed class JsonScanner
{
    private const int DeepestNesting = 40;
    private const int MostValues = 50_000;
    private readonly string _source;
    private readonly int _end;
    private int _at;
    private int _values;

    private JsonScanner(string source, PageRun run)
    {
        _source = source;
        _at = run.Start;
        _end = run.End;
    }

    /// <summary>The value in a run of the source, or null.</summary>
    public static JsonTree? Read(string source, PageRun run)
    {
        var open = source.AsSpan(run.Start, run.End - run.Start).IndexOfAny('{', '[');
        return open < 0 ? null : new JsonScanner(source, run with { Start = run.Start + open }).Value(0);
    }

    private char Next
    {
        get
        {
            while (_at < _end && (char.IsWhiteSpace(_source[_at]) || _source[_at] == ',')) _at++;
            return _at < _end ? _source[_at] : '\0';
        }
    }

    private JsonTree? Value(int depth)
    {
        if (depth > DeepestNesting || ++_values > MostValues) return null;
        switch (Next)
        {
            case '{': return Object(depth);
            case '[': return List(depth);
            case '"': return new JsonTree { Scalar = Quoted() };
            case '\0': return null;
            default:
                var start = _at;
                while (_at < _end && _source[_at] is not (',' or '}' or ']') && !char.IsWhiteSpace(_source[_at])) _at++;
                return _at == start ? null : new JsonTree { Scalar = new PageRun(start, _at) };
        }
    }

    private JsonTree Object(int depth)
    {
        var tree = new JsonTree();
        _at++;
        while (Next == '"')
        {
            var key = Quoted();
            if (Next != ':') break;
            _at++;
            if (Value(depth + 1) is not { } value) break;
            tree.Members.Add((_source[key.Start..Math.Min(key.End, key.Start + 60)], value));
        }

        if (Next == '}') _at++;
        return tree;
    }

    private JsonTree List(int depth)
    {
        var tree = new JsonTree();
        _at++;
        while (Next is not (']' or '}' or '\0'))
        {
            if (Value(depth + 1) is not { } value) break;
            tree.Items.Add(value);
        }

        if (Next == ']') _at++;
        return tree;
    }

    private PageRun Quoted()
    {
        var start = ++_at;
        while (_at < _end && _source[_at] != '"') _at += _source[_at] == '\\' ? 2 : 1;
        var end = Math.Min(_at, _end);
        _at = Math.Min(end + 1, _end);
        return new PageRun(start, end);
    }
}
