using System.Runtime.Intrinsics.X86;
using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Trees;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData(16, 8, 1, 6)]
    [InlineData(64, 8, 3, 8)]
    [InlineData(320, 128, 7, 6)]
    public void Vectors_give_the_bits_that_numbers_one_by_one_give(int inputs, int outputs, int count, int bits)
    {
        Assert.SkipUnless(Avx2.IsSupported, "there are no such vectors here");
        foreach (var most in (int[])[300, 32767])
        {
            var random = new Random(inputs + most);
            var layer = new FixedLayer(inputs, outputs, Shorts(inputs * outputs, most, random), [.. Enumerable.Range(0, outputs).Select(_ => random.Next(-1000000, 1000000))]);
            var input = Shorts((count * 16) + inputs, most, random);
            foreach (var isRectified in (bool[])[false, true])
            {
                var (wide, plain) = (new short[count * outputs], new short[count * outputs]);
                FixedPoint.Wide(layer, input, (16, bits, isRectified), wide);
                FixedPoint.Plain(layer, input, (16, bits, isRectified), plain);
                Assert.Equal(plain, wide);
            }

            Assert.Equal(IntegerMath.DotNarrow(input.AsSpan(0, inputs), layer.Weights.AsSpan(0, inputs)), IntegerMath.Dot(input.AsSpan(0, inputs), layer.Weights.AsSpan(0, inputs)));
        }
    }

    [Fact]
    public void A_layer_multiplies_and_rounds()
    {
        var layer = new FixedLayer(16, 4, [.. Enumerable.Range(0, 64).Select(k => (short)(k == 0 ? 4096 : k == 17 ? -2048 : k == 34 ? 6144 : 0))], [0, 0, 1 << 20, 2048]);
        var output = new short[4];
        FixedPoint.Forward(layer, [.. Enumerable.Range(1, 16).Select(k => (short)(k * 100))], (16, 8, false), output);
        Assert.Equal([100, -100, 450 + 256, 1], output);
        FixedPoint.Forward(layer, [.. Enumerable.Range(1, 16).Select(k => (short)(k * 100))], (16, 8, true), output);
        Assert.Equal([100, 0, 450 + 256, 1], output);
    }

    [Fact]
    public void Sums_stay_within_sixteen_bits_by_either_way()
    {
        var random = new Random(4);
        var (wide, plain, run) = (Shorts(64, 32767, random), new short[64], Shorts(64, 32767, random));
        wide.CopyTo(plain, 0);
        FixedPoint.Add(wide, run);
        FixedPoint.PlainAdd(plain, run);
        Assert.Equal(plain, wide);
        Assert.Contains(short.MaxValue, wide);
    }

    [Fact]
    public void Below_zero_becomes_zero()
    {
        var run = Shorts(37, 100, new Random(1));
        var expected = run.Select(n => Math.Max(n, (short)0)).ToArray();
        IntegerMath.Rectify(run);
        Assert.Equal(expected, run);
    }

    private static short[] Shorts(int count, int most, Random random) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-most, most + 1))];
}
