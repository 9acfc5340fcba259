namespace Rapporteur.Reading.Languages;

/// <summary>Walks through the words of a text: runs of letters of one script, in lower case between two edges.</summary>
internal ref struct WordScanner
{
    private const int LongestHan = 6;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _at;
    private int _length;

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

    /// <summary>A number of the word come to, never zero: that two words of one text share it does not happen in practice.</summary>
    public ulong Number { get; private set; }

    /// <summary>The word come to, between two edges. It holds until the next step.</summary>
    public readonly ReadOnlySpan<char> Edged => _buffer[..(_length + 2)];

    /// <summary>Goes to the next word. Chinese characters and kana come in pieces of at most six, since no space parts their words.</summary>
    public bool MoveNext()
    {
        var text = _text;
        var buffer = _buffer;
        var at = _at;
        while ((uint)at < (uint)text.Length && ScriptTable.Of(text[at]) == ScriptGroup.None) at++;
        if ((uint)at >= (uint)text.Length) return false;
        var script = ScriptTable.Of(text[at]);
        var longest = script == ScriptGroup.Han ? LongestHan : WordFeatures.LongestWord;
        var (length, number) = (0, 0xCBF29CE484222325UL);
        unchecked
        {
            for (; (uint)at < (uint)text.Length; at++)
            {
                var mark = text[at];
                if (ScriptTable.Of(mark) != script && !IsInside(text, at, script)) break;
                if (length == longest)
                {
                    if (script == ScriptGroup.Han) break;
                    continue;
                }

                mark = LowerCase.Of(mark);
                buffer[++length] = mark;
                number = (number ^ mark) * 0x9E3779B97F4A7C15UL;
            }

            Number = (number ^ (number >> 32)) | 1;
        }

        buffer[length + 1] = WordFeatures.Edge;
        (_at, _length, Script) = (at, length, script);
        return true;
    }

    // An apostrophe between letters belongs to the word; a joiner that prints nothing too.
    private static bool IsInside(ReadOnlySpan<char> text, int at, ScriptGroup script) =>
        text[at] is '\'' or '\u2019' or '\u02BC' or '\u200C' or '\u200D' or '\u00B7' && at + 1 < text.Length && ScriptTable.Of(text[at + 1]) == script;
}
