namespace Rapporteur.Training.Cuts;

/// <summary>Finds in a text the tokens that words came from, where only the words are known: <c>de el</c> in <c>del</c>.</summary>
internal sealed class SurfaceOfWords
{
    private const int MostSteps = 20000;
    private const int MostWords = 4;
    private readonly string _text;
    private readonly string[] _words;
    private readonly Stack<(int Start, int Length, int Words)> _found = new();
    private int _steps;

    private SurfaceOfWords(string text, string[] words)
    {
        _text = text;
        _words = words;
    }

    /// <summary>The tokens, or null when the words do not fit the text.</summary>
    public static GoldToken[]? Of(string text, string[] words)
    {
        var search = new SurfaceOfWords(text, words);
        if (!search.Fits(0, 0)) return null;
        var tokens = new List<GoldToken>();
        var word = 0;
        foreach (var (start, length, count) in search._found.Reverse())
        {
            var end = start + length;
            tokens.Add(new GoldToken(text.Substring(start, length), count > 1 ? words[word..(word + count)] : [], end == text.Length || char.IsWhiteSpace(text[end])));
            word += count;
        }

        return [.. tokens];
    }

    private bool Fits(int at, int word)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
        if (word == _words.Length) return at == _text.Length;
        if (at == _text.Length || ++_steps > MostSteps) return false;
        var form = _words[word];
        if (_text.AsSpan(at).StartsWith(form, StringComparison.Ordinal) && Goes(at, form.Length, word, 1)) return true;
        var end = at;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '-')) end++;
        for (var count = 2; end > at && count <= MostWords && word + count <= _words.Length; count++)
        {
            if (Goes(at, end - at, word, count)) return true;
        }

        return false;
    }

    private bool Goes(int at, int length, int word, int count)
    {
        _found.Push((at, length, count));
        if (Fits(at + length, word + count)) return true;
        _found.Pop();
        return false;
    }
}
