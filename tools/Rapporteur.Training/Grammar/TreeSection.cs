using System.Text;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>Writes a net of trees in integers, as <see cref="TreeModel"/> reads it.</summary>
internal static class TreeSection
{
    private const int SumBits = IntegerMath.ValueBits + IntegerMath.WeightBits;

    public static byte[] Write(TreeNetwork network, (uint[] Signs, (int Language, int Treebank) Kind, int Family) how, List<(string Name, int Row)> relations)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(TreeModel.Mark);
        writer.Write((byte)how.Family);
        writer.Write((byte)relations.Count);
        foreach (var name in relations.Select(r => Encoding.UTF8.GetBytes(r.Name)))
        {
            writer.Write((byte)name.Length);
            writer.Write(name);
        }

        writer.Write(how.Signs.Length);
        foreach (var sign in how.Signs) writer.Write(sign);
        foreach (var number in network.Table.Rows) writer.Write((sbyte)Math.Clamp(MathF.Round(number * (1 << IntegerMath.RowBits)), sbyte.MinValue, sbyte.MaxValue));
        Layers(writer, network, how.Kind);
        foreach (var number in network.Outside.Rows) writer.Write(Activation(number));
        var bias = Sum(network.HiddenKinds, how.Kind);
        for (var at = 0; at < bias.Length; at++)
        {
            for (var place = 0; place < TreeView.Words; place++) bias[at] += network.Slots.Bias((place * bias.Length) + at);
            writer.Write(Activation(bias[at]));
        }

        foreach (var row in TreeView.RowsOf([.. relations.Select(r => r.Row)], network.Relations))
        {
            foreach (var number in network.Hanging.Row(row)) writer.Write(Activation(number));
        }

        Layer(writer, network.Moves, SumBits, at => network.Moves.Bias(at), [0, 1, 2]);
        Layer(writer, network.Labels, SumBits, at => network.Labels.Bias(at), [.. relations.Select(r => r.Row), .. relations.Select(r => r.Row + network.Relations)]);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Layers(BinaryWriter writer, TreeNetwork network, (int Language, int Treebank) kind)
    {
        var first = Sum(network.Kinds, kind);
        Layer(writer, network.One, IntegerMath.RowBits + IntegerMath.WeightBits, at => network.One.Bias(at) + first[at], All(network.One));
        Layer(writer, network.Two, SumBits, at => network.Two.Bias(at), All(network.Two));
        Layer(writer, network.Three, SumBits, at => network.Three.Bias(at), All(network.Three));
        Layer(writer, network.Four, SumBits, at => network.Four.Bias(at), All(network.Four));
        Layer(writer, network.Slots, SumBits, _ => 0, All(network.Slots));
    }

    private static int[] All(Dense layer) => [.. Enumerable.Range(0, layer.Outputs)];

    private static float[] Sum(RowTable table, (int Language, int Treebank) kind)
    {
        var sum = table.Row(kind.Language).ToArray();
        FloatMath.Add(sum, 1, table.Row(kind.Treebank));
        return sum;
    }

    private static void Layer(BinaryWriter writer, Dense layer, int bits, Func<int, float> bias, int[] outputs)
    {
        foreach (var output in outputs)
        {
            foreach (var weight in layer.Row(output)) writer.Write((short)Math.Clamp(MathF.Round(weight * (1 << IntegerMath.WeightBits)), short.MinValue, short.MaxValue));
        }

        foreach (var output in outputs) writer.Write((int)Math.Clamp(Math.Round(bias(output) * (double)(1 << bits)), -1e9, 1e9));
    }

    private static short Activation(float number) => (short)Math.Clamp(MathF.Round(number * (1 << IntegerMath.ValueBits)), short.MinValue, short.MaxValue);
}
