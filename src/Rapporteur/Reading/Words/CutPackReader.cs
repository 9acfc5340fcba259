using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Reading.Words;

/// <summary>
/// Reads <c>cuts.bin</c>. Form of the file (zlib; numbers little-endian): the six letters <c>RLCUT1</c>; the recipe as text in UTF-8
/// behind its length; the weights of cuts, of ends and of choices, each as a byte (how many bits number them), a short (what
/// a sum must be above), an integer (how many are not zero), for each of these the distance from the one before in seven bits a byte, and then all of them as signed bytes;
/// an integer (how many expansions) and for each its form, its stem, a byte (1 for an end, 2 for sure), a byte (how many words) and
/// the words, texts as above.
/// </summary>
internal static class CutPackReader
{
    /// <summary>What a file begins with, once unpacked.</summary>
    public static ReadOnlySpan<byte> Opening => "RLCUT1"u8;

    /// <summary>An end, not a whole token.</summary>
    public const byte EndFlag = 1;

    /// <summary>Always expanded.</summary>
    public const byte SureFlag = 2;

    private const int MostExpansions = 1 << 16;

    /// <summary>Reads a pack.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="abbreviations">Numbers of what the language abbreviates.</param>
    /// <exception cref="InvalidDataException">The bytes are not a pack.</exception>
    public static CutPack Read(Stream file, string name, HashSet<uint> abbreviations)
    {
        using var unpacked = new ZLibStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            if (!reader.ReadBytes(Opening.Length).AsSpan().SequenceEqual(Opening)) throw new InvalidDataException($"{name} does not begin as a pack for cutting texts.");
            return new CutPack
            {
                Recipe = reader.ReadString(), Cuts = ReadWeights(reader, name), Ends = ReadWeights(reader, name), Choices = ReadWeights(reader, name),
                Expansions = ReadExpansions(reader, name), Abbreviations = abbreviations,
            };
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException or ArgumentException || (broken is InvalidDataException && !broken.Message.StartsWith(name, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"{name} breaks off or is damaged.", broken);
        }
    }

    private static Weights ReadWeights(BinaryReader reader, string name)
    {
        var bits = reader.ReadByte();
        if (!Weights.IsWidth(bits)) throw new InvalidDataException($"{name} has weights of a width that is not known.");
        var rows = new sbyte[1 << bits];
        var threshold = reader.ReadInt16();
        var count = reader.ReadInt32();
        if (count < 0 || count > rows.Length) throw new InvalidDataException($"{name} has more weights than there is room for.");
        var places = new int[count];
        var place = -1L;
        for (var at = 0; at < count; at++)
        {
            place += 1 + (long)reader.Read7BitEncodedInt64();
            if (place < 0 || place >= rows.Length) throw new InvalidDataException($"{name} has a weight out of its place.");
            places[at] = (int)place;
        }

        foreach (var at in places) rows[at] = reader.ReadSByte();
        return new Weights(rows, threshold);
    }

    private static ExpansionTable ReadExpansions(BinaryReader reader, string name)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > MostExpansions) throw new InvalidDataException($"{name} has more expansions than a language can have.");
        var all = ImmutableArray.CreateBuilder<Expansion>(count);
        for (; count > 0; count--)
        {
            var (form, stem, flags) = (reader.ReadString(), reader.ReadString(), reader.ReadByte());
            var words = new string[reader.ReadByte()];
            foreach (ref var word in words.AsSpan()) word = reader.ReadString();
            if (form.Length == 0 || words.Length == 0 || words.Any(w => w.Length == 0)) throw new InvalidDataException($"{name} has an empty expansion.");
            all.Add(new Expansion(form, (flags & EndFlag) != 0, stem, [.. words], (flags & SureFlag) != 0));
        }

        return new ExpansionTable(all.ToImmutable());
    }
}
