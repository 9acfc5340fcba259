using Rapporteur.Text;

namespace Rapporteur.Reading.Pages;

/// <summary>Cuts names such as <c>article__shareBar-left</c> into their words, in lower case, in order.</summary>
internal ref struct NameWords
{
    /// <summary>Letters of a word that are looked at; no word that tells anything is as long.</summary>
    public const int Longest = 64;

    private readonly ReadOnlySpan<char> _names;
    private readonly Span<char> _buffer;
    private int _at;

    private NameWords(ReadOnlySpan<char> names, Span<char> buffer)
    {
        _names = names;
        _buffer = buffer;
    }

    /// <summary>The word reached.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The words of a name, one by one.</summary>
    /// <param name="names">The name.</param>
    /// <param name="buffer">Holds the word reached: room for <see cref="Longest"/> letters.</param>
    public static NameWords In(ReadOnlySpan<char> names, Span<char> buffer) => new(names, buffer);

    /// <summary>All words of a name.</summary>
    public static List<string> Of(ReadOnlySpan<char> names)
    {
        var all = new List<string>();
        var words = In(names, stackalloc char[Longest]);
        while (words.MoveNext()) all.Add(words.Current.ToString());
        return all;
    }

    /// <summary>Goes to the next word; false behind the last.</summary>
    public bool MoveNext()
    {
        while (_at < _names.Length && !char.IsLetter(_names[_at])) _at++;
        var start = _at;
        while (_at < _names.Length && char.IsLetter(_names[_at]) && !(_at > start && char.IsUpper(_names[_at]) && char.IsLower(_names[_at - 1]))) _at++;
        var word = _names[start.._at];
        var length = Math.Min(word.Length, Longest);
        for (var at = 0; at < length; at++) _buffer[at] = Letters.ToLower(word[at]);
        Current = _buffer[..length];
        return length > 0;
    }
}
