using System.Buffers.Binary;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Tagging;
using Rapporteur.Text;

namespace Rapporteur.Reading.Names;

/// <summary>
/// What is known of words and of rows of words as names, whatever the language. For each small form: how often it was the first word of a person,
/// a later word of one, part of a place, part of an organisation, no name, each as 0 (hardly ever), 1 or 2 (mostly); for rows of two to
/// four words, the kind of name. Kept as 27 bits of a hash: about one stranger in a thousand is taken for a known word.
/// </summary>
/// <remarks>
/// The file: <c>RNW1</c>; how many words, how many rows (32 bits, least first); then for each word, and after them for each row, by rising
/// hash: how much the hash has risen (seven bits a byte, least first, the high bit set on all but the last) and a byte of value.
/// </remarks>
internal sealed class NameWords
{
    /// <summary>What is told of a word: person first, person later, place, organisation, no name.</summary>
    public const int Questions = 5;

    /// <summary>The most words of a row.</summary>
    public const int LongestRow = 4;

    private const int Levels = 3;
    private const int Unused = 5;
    private static readonly byte[] Mark = "RNW1"u8.ToArray();
    private const int HeadLength = 12;
    private const string File = "models/name-words.bin";
    private static readonly Lazy<NameWords> Shared = new(() => Read(DataFile.Open(File)));
    private readonly HashTable<byte> _words;
    private readonly HashTable<byte> _rows;

    /// <summary>A list in memory.</summary>
    /// <param name="words">Keys of small forms and their values.</param>
    /// <param name="rows">Keys of rows and their kinds, 0 to 2.</param>
    public NameWords(Dictionary<uint, byte> words, Dictionary<uint, byte> rows)
        : this(Table(words), Table(rows))
    {
    }

    private NameWords(HashTable<byte> words, HashTable<byte> rows) => (_words, _rows) = (words, rows);

    /// <summary>A list that knows nothing.</summary>
    public static NameWords None { get; } = new(new Dictionary<uint, byte>(), []);

    /// <summary>The list built in, which packs were learnt with.</summary>
    public static NameWords BuiltIn => Shared.Value;

    /// <summary>How many words are known.</summary>
    public int Words => _words.Count;

    /// <summary>How many rows of words are known.</summary>
    public int Rows => _rows.Count;

    /// <summary>The key of a small form.</summary>
    public static uint Key(ReadOnlySpan<char> small) => WordFeatures.Hash(small, 'N') >> Unused;

    /// <summary>The key of a row of words: that of its words so far and of the next.</summary>
    public static uint Key(uint row, uint word) => WordFeatures.Mix(unchecked((int)(((row << 7) ^ (row >> 11)) + word)), 'R') >> Unused;

    /// <summary>The value of five levels, each 0 to 2.</summary>
    public static byte Value(ReadOnlySpan<int> levels)
    {
        var value = 0;
        for (var at = Questions - 1; at >= 0; at--) value = (value * Levels) + levels[at];
        return (byte)(value + 1);
    }

    /// <summary>The level of a question in a value.</summary>
    public static int Level(byte value, int question)
    {
        var rest = value - 1;
        for (; question > 0; question--) rest /= Levels;
        return rest % Levels;
    }

    /// <summary>The value of a word by its key; 0 when it is not known.</summary>
    public byte Of(uint key) => _words.TryGet(key, out var value) ? value : (byte)0;

    /// <summary>The kind of a row of words by its key (0 person, 1 place, 2 organisation), or -1.</summary>
    public int Kind(uint key) => _rows.TryGet(key, out var kind) ? kind : -1;

    /// <summary>Reads a list.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static NameWords Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        ReadOnlySpan<byte> rest = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (rest.Length < HeadLength || !rest.StartsWith(Mark)) throw new InvalidDataException("No list of names.");
        var (words, rows) = (BinaryPrimitives.ReadInt32LittleEndian(rest[Mark.Length..]), BinaryPrimitives.ReadInt32LittleEndian(rest[(Mark.Length + 4)..]));
        rest = rest[HeadLength..];
        return new NameWords(ReadPart(ref rest, words), ReadPart(ref rest, rows));
    }

    /// <summary>Writes the list, the same bytes for the same list.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, true);
        writer.Write(Mark);
        writer.Write(_words.Count);
        writer.Write(_rows.Count);
        WritePart(writer, _words);
        WritePart(writer, _rows);
    }

    private static HashTable<byte> ReadPart(ref ReadOnlySpan<byte> rest, int count)
    {
        if (count < 0 || count > rest.Length / 2) throw new InvalidDataException("The list of names breaks off.");
        var (keys, values, key) = (new uint[count], new byte[count], 0u);
        for (var at = 0; at < count; at++)
        {
            key += Rise(ref rest);
            if (rest.IsEmpty) throw new InvalidDataException("The list of names breaks off.");
            (keys[at], values[at]) = (key, rest[0]);
            rest = rest[1..];
        }

        return new HashTable<byte>(keys, values);
    }

    private static uint Rise(ref ReadOnlySpan<byte> rest)
    {
        var (rise, shift) = (0u, 0);
        for (var at = 0; at < Math.Min(5, rest.Length); at++, shift += 7)
        {
            rise |= (uint)(rest[at] & 0x7F) << shift;
            if (rest[at] >= 0x80) continue;
            rest = rest[(at + 1)..];
            return rise;
        }

        throw new InvalidDataException("The list of names breaks off.");
    }

    private static HashTable<byte> Table(Dictionary<uint, byte> part) => new([.. part.Keys], [.. part.Values]);

    private static void WritePart(BinaryWriter writer, HashTable<byte> part)
    {
        var before = 0u;
        foreach (var (key, value) in part.All.OrderBy(p => p.Key))
        {
            writer.Write7BitEncodedInt((int)(key - before));
            writer.Write(value);
            before = key;
        }
    }
}
