namespace Rapporteur.Reading.Languages;

/// <summary>Walks through the words of a text: runs of letters of one script, in lower case between two edges.</summary>
internal ref struct WordScanner
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _at;

    /// <summary>A walk over a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for the longest word and two edges.</param>
    public WordScanner(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
        _buffer[0] = WordFeatures.Edge;
        _at = 0;
    }

    /// <summary>The script of the word come to.</summary>
    public ScriptGroup Script { get; private set; }

    /// <summary>The word come to, between two edges. It holds until the next step.</summary>
    public ReadOnlySpan<char> Edged { get; private set; }

    /// <summary>Goes to the next word. Chinese characters and kana come in pieces of at most six, since no space parts their words.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length && ScriptTable.Of(_text[_at]) == ScriptGroup.None) _at++;
        if (_at == _text.Length) return false;
        Script = ScriptTable.Of(_text[_at]);
        var longest = Script == ScriptGroup.Han ? 6 : WordFeatures.LongestWord;
        var length = 0;
        while (_at < _text.Length)
        {
            var mark = _text[_at];
            var script = ScriptTable.Of(mark);
            if (script != Script && !(IsInner(mark) && _at + 1 < _text.Length && ScriptTable.Of(_text[_at + 1]) == Script)) break;
            if (length == longest && Script == ScriptGroup.Han) break;
            if (length < longest) _buffer[++length] = mark == '\u2019' ? '\'' : char.ToLowerInvariant(mark);
            _at++;
        }

        _buffer[length + 1] = WordFeatures.Edge;
        Edged = _buffer[..(length + 2)];
        return true;
    }

    // An apostrophe between letters belongs to the word; a joiner that prints nothing too.
    private static bool IsInner(char mark) => mark is '\'' or '\u2019' or '\u02BC' or '\u200C' or '\u200D' or '\u00B7';
}
