using Rapporteur.Reading.Trees;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class RunningMeansTests
{
    private const int Ways = RunningMeans.Ways;
    private const int Stride = (2 * Ways) + 16;

    [Theory]
    [InlineData(700)]
    [InlineData(32767)]
    public void Vectors_give_the_bits_that_numbers_one_by_one_give(int most)
    {
        var random = new Random(most);
        var told = Enumerable.Range(0, 9 * RunningMeans.Told).Select(_ => (short)random.Next(-most, most + 1)).ToArray();
        var means = Fill(told);
        for (var way = 0; way < Ways; way++)
        {
            var (left, right) = (0, 0);
            for (var at = 0; at < 9; at++)
            {
                left = RunningMeans.Next(left, told[(at * RunningMeans.Told) + way], told[(at * RunningMeans.Told) + Ways + way]);
                Assert.Equal((left + 32) >> 6, means[(at * Stride) + way]);
                var back = (8 - at) * RunningMeans.Told;
                right = RunningMeans.Next(right, told[back + (2 * Ways) + way], told[back + (3 * Ways) + way]);
                Assert.Equal((right + 32) >> 6, means[((8 - at) * Stride) + Ways + way]);
            }
        }
    }

    [Fact]
    public void An_open_gate_takes_the_word_itself_and_a_shut_one_keeps_what_went_before()
    {
        var told = new short[3 * RunningMeans.Told];
        Tell(told, 0, (1000, 512));
        Tell(told, 1, (-3000, -512));
        Tell(told, 2, (400, 0));
        var means = Fill(told);
        Assert.Equal([1000, 1000, 700], (short[])[means[0], means[Stride], means[2 * Stride]]);
        Assert.Equal([1000, 200, 200], (short[])[means[Ways], means[Stride + Ways], means[(2 * Stride) + Ways]]);
    }

    [Fact]
    public void What_stands_beside_the_means_is_left_alone()
    {
        var means = Enumerable.Repeat((short)7, 4 * Stride).ToArray();
        RunningMeans.Fill(new short[4 * RunningMeans.Told], means, Stride);
        for (var at = 0; at < 4; at++) Assert.All(means[((at * Stride) + (2 * Ways))..((at + 1) * Stride)], number => Assert.Equal(7, number));
    }

    private static short[] Fill(short[] told)
    {
        var means = new short[told.Length / RunningMeans.Told * Stride];
        RunningMeans.Fill(told, means, Stride);
        return means;
    }

    private static void Tell(short[] told, int word, (short Value, short Gate) what)
    {
        foreach (var from in (int[])[0, 2 * Ways])
        {
            told.AsSpan((word * RunningMeans.Told) + from, Ways).Fill(what.Value);
            told.AsSpan((word * RunningMeans.Told) + from + Ways, Ways).Fill(what.Gate);
        }
    }
}
