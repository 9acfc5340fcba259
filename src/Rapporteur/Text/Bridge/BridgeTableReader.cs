using System.IO.Compression;
using System.Text;

namespace Rapporteur.Text.Bridge;

/// <summary>
/// Reads a table of the bridge. Form of the file (zlib; numbers little-endian): the five letters <c>RBRG1</c>; an int, how many words;
/// for each word, in ordinal order, a byte, how many letters it begins with of the word before, a byte, how many come then, those letters,
/// 16 bits each (a star behind them: any word that begins so), a byte, how much it says, a byte, how many concepts it has, and for each concept a 7-bit-coded number, how far it lies
/// behind the one before, and a byte, its share; a 7-bit-coded number of endings, for each two texts (a byte, how many letters; the letters)
/// and a byte; a byte, how many joiners, and these as texts.
/// </summary>
internal static class BridgeTableReader
{
    /// <summary>The first bytes of a table.</summary>
    public static ReadOnlySpan<byte> Mark => "RBRG1"u8;

    private const int MostWords = 1 << 20;
    private const int MostEndings = 1 << 16;
    private const int MostConcepts = 1 << 24;

    /// <summary>Reads a table and closes the stream.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="habits">What else is known of its language; nothing, when left out.</param>
    /// <exception cref="InvalidDataException">The bytes are not a table.</exception>
    public static BridgeTable Read(Stream stream, BridgeHabits? habits = null)
    {
        using var unpacked = new BufferedStream(new ZLibStream(stream, CompressionMode.Decompress), 1 << 16);
        using var reader = new BinaryReader(unpacked, Encoding.Unicode);
        try
        {
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark)) throw Broken("does not begin as one");
            return new BridgeTable(Rows(reader), habits);
        }
        catch (EndOfStreamException cause)
        {
            throw new InvalidDataException("The table of the bridge breaks off.", cause);
        }
    }

    private static InvalidDataException Broken(string how) => new($"The table of the bridge {how}.");

    private static BridgeRows Rows(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostWords) throw Broken("has impossible sizes");
        var keys = new ulong[count];
        var weights = new byte[count];
        var firsts = new int[count + 1];
        var concepts = new List<int>(count * 3);
        var shares = new List<byte>(count * 3);
        Span<char> word = stackalloc char[BridgeWords.LongestWord];
        var length = 0;
        for (var row = 0; row < count; row++)
        {
            length = Word(reader, word, length);
            keys[row] = WordHash.Of(word[..length]);
            weights[row] = reader.ReadByte();
            firsts[row] = concepts.Count;
            Concepts(reader, concepts, shares);
        }

        firsts[count] = concepts.Count;
        return new BridgeRows(keys, weights, firsts, [.. concepts], [.. shares], Endings(reader), Joiners(reader));
    }

    private static int Word(BinaryReader reader, Span<char> word, int before)
    {
        var kept = reader.ReadByte();
        var added = reader.ReadByte();
        if (kept > before || kept + added > word.Length || added == 0) throw Broken("holds a broken word");
        for (var at = kept; at < kept + added; at++) word[at] = (char)reader.ReadUInt16();
        return kept + added;
    }

    private static void Concepts(BinaryReader reader, List<int> concepts, List<byte> shares)
    {
        var last = 0;
        for (var left = reader.ReadByte(); left > 0; left--)
        {
            last += Number(reader, MostConcepts);
            if (last > MostConcepts) throw Broken("names a concept that cannot be");
            concepts.Add(last);
            shares.Add(reader.ReadByte());
        }
    }

    private static BridgeEnding[] Endings(BinaryReader reader)
    {
        var endings = new BridgeEnding[Number(reader, MostEndings)];
        foreach (ref var ending in endings.AsSpan()) ending = new BridgeEnding(Text(reader), Text(reader), reader.ReadByte());
        return endings;
    }

    private static string[] Joiners(BinaryReader reader)
    {
        var joiners = new string[reader.ReadByte()];
        foreach (ref var joiner in joiners.AsSpan()) joiner = Text(reader);
        return joiners;
    }

    private static string Text(BinaryReader reader)
    {
        Span<char> letters = stackalloc char[byte.MaxValue];
        var length = reader.ReadByte();
        for (var at = 0; at < length; at++) letters[at] = (char)reader.ReadUInt16();
        return new string(letters[..length]);
    }

    private static int Number(BinaryReader reader, int most)
    {
        try
        {
            return reader.Read7BitEncodedInt() is >= 0 and var number && number <= most ? number : throw Broken("has impossible sizes");
        }
        catch (FormatException cause)
        {
            throw new InvalidDataException("The table of the bridge holds a broken number.", cause);
        }
    }
}
