using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Trees;

/// <summary>A net of integers that reads trees of one language (see <see cref="TreeReader"/>).</summary>
internal sealed class TreeModel
{
    /// <summary>Numbers of a word before it is seen among others.</summary>
    public const int Width = 64;

    /// <summary>Outputs of the layer over five words.</summary>
    public const int First = 128;

    /// <summary>Numbers of a word as it is seen among others.</summary>
    public const int Context = 64;

    /// <summary>Numbers of a word together with the means that run past it.</summary>
    public const int Seen = Context + (2 * RunningMeans.Ways);

    /// <summary>Numbers of a tree in the making.</summary>
    public const int Hidden = 128;

    /// <summary>What a section begins with: a mark, the edition of the format, the sizes of the layers.</summary>
    public static readonly byte[] Mark = [(byte)'T', (byte)'R', (byte)'E', (byte)'E', 2, Width, First, Context, Hidden];

    private const int MostRows = 1 << 20;

    private TreeModel(string[] relations, int family) => (Relations, Family) = (relations, family);

    /// <summary>The relations of Universal Dependencies this language has, with what stands behind a colon.</summary>
    public string[] Relations { get; }

    /// <summary>The number of the family whose letters tell the same.</summary>
    public int Family { get; }

    /// <summary>Which row belongs to a sign.</summary>
    public FeatureRows Signs { get; private init; } = new([]);

    /// <summary>Rows of bytes; the first for what is outside of the sentence, then one for each sign.</summary>
    public sbyte[] Table { get; private init; } = [];

    /// <summary>The layers: over five words, over three, what a word says to running means, over the word and its means, and what it says at each place.</summary>
    public FixedLayer[] Layers { get; private init; } = [];

    /// <summary>What stands for the root, then for no word.</summary>
    public short[] Outside { get; private init; } = [];

    /// <summary>What a tree in the making begins with.</summary>
    public short[] Bias { get; private init; } = [];

    /// <summary>Rows of what hangs on words, and of distances.</summary>
    public short[] Hanging { get; private init; } = [];

    /// <summary>Scores of the three moves.</summary>
    public FixedLayer Moves { get; private init; } = new(0, 0, [], []);

    /// <summary>Scores of the relations of a move to the left, then to the right.</summary>
    public FixedLayer Labels { get; private init; } = new(0, 0, [], []);

    /// <summary>Inputs and outputs of the layers, in their order.</summary>
    public static IReadOnlyList<(int Inputs, int Outputs)> Shapes { get; } =
        [(Width * 5, First), (First * 3, Context), (Context, RunningMeans.Told), (Seen, Context), (Context, Hidden * TreeView.Words)];

    /// <summary>Reads a section of a language pack.</summary>
    /// <exception cref="InvalidDataException">The section is cut short, too long, or of another format.</exception>
    public static TreeModel Read(ReadOnlySpan<byte> section)
    {
        if (!section.StartsWith(Mark)) throw new InvalidDataException("The section of trees is of another format.");
        var rest = section[Mark.Length..];
        var family = Take(ref rest, 1)[0];
        var relations = new string[Take(ref rest, 1)[0]];
        if (relations.Length == 0) throw new InvalidDataException("The section of trees names no relation.");
        for (var at = 0; at < relations.Length; at++) relations[at] = Encoding.UTF8.GetString(Take(ref rest, Take(ref rest, 1)[0]));
        var rows = BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, 4));
        if (rows is < 0 or > MostRows) throw new InvalidDataException("The section of trees has a wrong number of rows.");
        var model = new TreeModel(relations, family)
        {
            Signs = Hashes(ref rest, rows),
            Table = MemoryMarshal.Cast<byte, sbyte>(Take(ref rest, (rows + 1) * Width)).ToArray(),
            Layers = [Layer(ref rest, Shapes[0]), Layer(ref rest, Shapes[1]), Layer(ref rest, Shapes[2]), Layer(ref rest, Shapes[3]), Layer(ref rest, Shapes[4])],
            Outside = Shorts(ref rest, 2 * Context),
            Bias = Shorts(ref rest, Hidden),
            Hanging = Shorts(ref rest, TreeView.TableRows(relations.Length) * Hidden),
            Moves = Layer(ref rest, (Hidden, 3)),
            Labels = Layer(ref rest, (Hidden, relations.Length * 2)),
        };
        return rest.IsEmpty ? model : throw new InvalidDataException("The section of trees is longer than it says.");
    }

    private static FeatureRows Hashes(ref ReadOnlySpan<byte> rest, int rows)
    {
        var bytes = Take(ref rest, rows * 4);
        var hashes = new uint[rows];
        for (var at = 0; at < rows; at++) hashes[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * 4)..]);
        if (hashes.Contains(0u) || hashes.Distinct().Count() < rows) throw new InvalidDataException("The section of trees has a sign twice.");
        return new FeatureRows(hashes);
    }

    private static FixedLayer Layer(ref ReadOnlySpan<byte> rest, (int Inputs, int Outputs) shape)
    {
        var weights = Shorts(ref rest, shape.Inputs * shape.Outputs);
        var biases = new int[shape.Outputs];
        var bytes = Take(ref rest, shape.Outputs * 4);
        for (var at = 0; at < biases.Length; at++) biases[at] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at * 4)..]);
        return new FixedLayer(shape.Inputs, shape.Outputs, weights, biases);
    }

    private static short[] Shorts(ref ReadOnlySpan<byte> rest, int count)
    {
        var bytes = Take(ref rest, count * 2);
        var numbers = new short[count];
        for (var at = 0; at < count; at++) numbers[at] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(at * 2)..]);
        return numbers;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int count)
    {
        if (rest.Length < count) throw new InvalidDataException("The section of trees is cut short.");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
