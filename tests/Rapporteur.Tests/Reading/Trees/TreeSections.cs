using System.Text;
using Rapporteur.Reading.Tagging;
using Rapporteur.Reading.Trees;

namespace Rapporteur.Tests.Reading.Trees;

/// <summary>Sections of trees with numbers drawn at random.</summary>
internal static class TreeSections
{
    public static readonly string[] Relations = ["nsubj", "obj", "punct", "root"];

    public static readonly string[] Words = ["lanterns", "glow", "over", "the", "quay", ",", "Mirelle", "said", "42", "."];

    /// <summary>A whole section.</summary>
    public static byte[] Random(int seed)
    {
        var random = new Random(seed);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(TreeModel.Mark);
        writer.Write((byte)3);
        writer.Write((byte)Relations.Length);
        foreach (var relation in Relations)
        {
            writer.Write((byte)relation.Length);
            writer.Write(Encoding.UTF8.GetBytes(relation));
        }

        writer.Write(Words.Length);
        foreach (var word in Words) writer.Write(WordFeatures.Hash(WordFeatures.Small(word, new char[40]), (char)((3 << 8) + 'w')));
        for (var at = 0; at < (Words.Length + 1) * TreeModel.Width; at++) writer.Write((sbyte)random.Next(-128, 128));
        foreach (var (inputs, outputs) in TreeModel.Shapes) Layer(writer, random, inputs, outputs);
        Shorts(writer, random, (2 * TreeModel.Context) + TreeModel.Hidden + (TreeView.TableRows(Relations.Length) * TreeModel.Hidden), 500);
        Layer(writer, random, TreeModel.Hidden, 3);
        Layer(writer, random, TreeModel.Hidden, Relations.Length * 2);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A sentence of so many words, some of them strange.</summary>
    public static (string[] Forms, byte[] Upos, string[] Feats) Sentence(int length, int seed)
    {
        var random = new Random(seed);
        string[] feats = ["_", "Case=Nom|Number=Sing", "Number=Plur"];
        return (
            [.. Enumerable.Range(0, length).Select(_ => random.Next(4) == 0 ? $"x{random.Next(500)}" : Words[random.Next(Words.Length)])],
            [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(17))],
            [.. Enumerable.Range(0, length).Select(_ => feats[random.Next(feats.Length)])]);
    }

    private static void Layer(BinaryWriter writer, Random random, int inputs, int outputs)
    {
        Shorts(writer, random, inputs * outputs, 2000);
        for (var at = 0; at < outputs; at++) writer.Write(random.Next(-100000, 100000));
    }

    private static void Shorts(BinaryWriter writer, Random random, int count, int most)
    {
        for (var at = 0; at < count; at++) writer.Write((short)random.Next(-most, most));
    }
}
