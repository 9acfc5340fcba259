using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// Words or runs of letters of a model file, in ordinal order, each written as how many letters it begins with of the one before
/// and which come then: an int, how many names; an int, how many letters; a byte for each name, its letters kept; a byte for each
/// name, its letters that are new; the new letters of all names, 16 bits each.
/// </summary>
internal ref struct FeatureNames
{
    private readonly byte[] _kept;
    private readonly byte[] _added;
    private readonly char[] _letters;
    private readonly Span<char> _name;
    private int _at = -1;
    private int _letter;
    private int _length;

    private FeatureNames(byte[] kept, byte[] added, char[] letters, Span<char> name)
    {
        (_kept, _added, _letters) = (kept, added, letters);
        _name = name;
    }

    /// <summary>How many names there are.</summary>
    public readonly int Count => _kept.Length;

    /// <summary>The place of the name come to.</summary>
    public readonly int At => _at;

    /// <summary>The name come to. It holds until the next step.</summary>
    public readonly ReadOnlySpan<char> Name => _name[.._length];

    /// <summary>How many letters it begins with of the name before.</summary>
    public readonly int Kept => _kept[_at];

    /// <summary>Reads names.</summary>
    /// <param name="reader">Where they begin.</param>
    /// <param name="name">Room for the longest.</param>
    /// <param name="most">More names than this are not believed.</param>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public static FeatureNames Read(BinaryReader reader, Span<char> name, int most)
    {
        var count = reader.ReadInt32();
        var letters = reader.ReadInt32();
        if (count < 0 || count > most || letters < 0 || letters > count * name.Length) throw new InvalidDataException("The language model has impossible sizes.");
        var names = new FeatureNames(new byte[count], new byte[count], new char[letters], name);
        reader.BaseStream.ReadExactly(names._kept);
        reader.BaseStream.ReadExactly(names._added);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(names._letters.AsSpan()));
        return names;
    }

    /// <summary>Goes to the next name.</summary>
    /// <exception cref="InvalidDataException">Its letters are not there.</exception>
    public bool MoveNext()
    {
        if (++_at >= _kept.Length) return false;
        var (kept, added) = (_kept[_at], _added[_at]);
        if (kept > _length || added == 0 || kept + added > _name.Length || added > _letters.Length - _letter) throw new InvalidDataException("A name in the language model is broken.");
        _letters.AsSpan(_letter, added).CopyTo(_name[kept..]);
        (_letter, _length) = (_letter + added, kept + added);
        return true;
    }
}
