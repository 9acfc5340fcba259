using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// What the words of a lexicon may be: for each word a byte of flags (bit 0 noun, 1 verb, 2 adjective, 3 adverb, 4 name, 5 other).
/// Words are kept as 32-bit hashes; a stranger is taken for a word once in some tens of thousands.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>The shortest beginning of a word that is looked up.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>The longest end that may be left behind a beginning.</summary>
    private const int LongestEnd = 4;

    private readonly HashTable<byte> _words;

    /// <summary>A lexicon of words.</summary>
    /// <param name="hashes">Hashes of kind <c>L</c> of small forms, without repeats.</param>
    /// <param name="classes">The flags of each.</param>
    public WordClasses(ReadOnlySpan<uint> hashes, ReadOnlySpan<byte> classes) => _words = new HashTable<byte>(hashes, classes);

    /// <summary>A lexicon without words.</summary>
    public static WordClasses None { get; } = new([], []);

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

    private byte Of(uint hash) => _words.TryGet(hash, out var classes) ? classes : (byte)0;
}
