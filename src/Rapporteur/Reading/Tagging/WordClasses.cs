using Rapporteur.Text;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// What the words of a lexicon may be: for each word a byte of flags (bit 0 noun, 1 verb, 2 adjective, 3 adverb, 4 name, 5 other).
/// Words are kept as 32-bit hashes in open addressing; a stranger is taken for a word once in some tens of thousands.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>The shortest beginning of a word that is looked up.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>The longest end that may be left behind a beginning.</summary>
    private const int LongestEnd = 4;

    private readonly uint[] _hashes;
    private readonly byte[] _classes;
    private readonly int _mask;

    /// <summary>A lexicon of words.</summary>
    /// <param name="words">Hashes of kind <c>L</c> of small forms, without repeats, and their flags.</param>
    public WordClasses(IReadOnlyList<(uint Hash, byte Classes)> words)
    {
        var size = 16;
        while (size < words.Count * 2) size *= 2;
        (_hashes, _classes, _mask) = (new uint[size], new byte[size], size - 1);
        foreach (var (hash, classes) in words)
        {
            var at = (int)(hash & (uint)_mask);
            while (_hashes[at] != 0) at = (at + 1) & _mask;
            (_hashes[at], _classes[at]) = (hash, classes);
        }
    }

    /// <summary>A lexicon without words.</summary>
    public static WordClasses None { get; } = new([]);

    /// <summary>The flags of a small form; 0 when it is not in the lexicon.</summary>
    public byte Of(ReadOnlySpan<char> small) => Of(WordFeatures.Hash(small, 'L'));

    /// <summary>The longest beginning that is a word, and its flags; 0 when none is.</summary>
    public (byte Classes, int Length) Beginning(ReadOnlySpan<char> small)
    {
        for (var length = small.Length - 1; length >= ShortestBeginning && small.Length - length <= LongestEnd; length--)
        {
            if (Of(small[..length]) is var classes && classes != 0) return (classes, length);
        }

        return default;
    }

    private byte Of(uint hash)
    {
        for (var at = (int)(hash & (uint)_mask); _hashes[at] != 0; at = (at + 1) & _mask)
        {
            if (_hashes[at] == hash) return _classes[at];
        }

        return 0;
    }
}
