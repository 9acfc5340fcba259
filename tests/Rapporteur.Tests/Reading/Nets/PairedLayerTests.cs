using Rapporteur.Reading.Nets;
using Xunit;

namespace Rapporteur.Tests.Reading.Nets;

public sealed class PairedLayerTests
{
    private static readonly Random Dice = new(11);

    [Theory]
    [InlineData(16, 1)]
    [InlineData(48, 64)]
    [InlineData(32, 71)]
    [InlineData(384, 128)]
    public void It_says_what_the_layer_says_that_it_was_made_from(int inputs, int outputs)
    {
        var layer = new IntegerLayer(inputs, outputs, Row(inputs * outputs, 1), Row(outputs, 1));
        var paired = new PairedLayer(layer);
        foreach (var share in (double[])[0, 0.1, 0.5, 1])
        {
            var (input, scores, values) = (Row(inputs, share), new int[paired.Room], new short[outputs]);
            paired.Scores(input, new ushort[inputs / 2], scores);
            for (var to = 0; to < outputs; to++) Assert.Equal(layer.Score(input, to), scores[to]);
            paired.Values(input, (new ushort[inputs / 2], new int[paired.Room]), values);
            for (var to = 0; to < outputs; to++) Assert.Equal(Math.Clamp(layer.Score(input, to), 0, short.MaxValue), values[to]);
        }
    }

    // A share of the numbers is not zero.
    private static short[] Row(int length, double share) => [.. Enumerable.Range(0, length).Select(_ => Dice.NextDouble() < share ? (short)Dice.Next(short.MinValue, short.MaxValue + 1) : (short)0)];
}
