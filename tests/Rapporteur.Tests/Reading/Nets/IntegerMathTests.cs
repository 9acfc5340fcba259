using Rapporteur.Reading.Nets;
using Xunit;

namespace Rapporteur.Tests.Reading.Nets;

public sealed class IntegerMathTests
{
    private static readonly Random Dice = new(7);

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(384)]
    public void Wide_registers_and_single_numbers_give_the_same_sum_even_where_it_wraps_around(int length)
    {
        for (var round = 0; round < 50; round++)
        {
            var (left, right) = (Row(length), Row(length));
            Assert.Equal(IntegerMath.DotNarrow(left, right), IntegerMath.Dot(left, right));
        }
    }

    [Fact]
    public void Sums_of_many_rows_are_those_of_each()
    {
        var (input, weights, sums) = (Row(64), Row(64 * 11), new int[11]);
        IntegerMath.Dots(input, weights, sums);
        for (var row = 0; row < 11; row++) Assert.Equal(IntegerMath.DotNarrow(input, weights.AsSpan(row * 64, 64)), sums[row]);
    }

    [Fact]
    public void Rows_of_a_table_are_summed_wherever_they_begin_and_wrap_around()
    {
        var (table, sum) = (Row(200), new short[32]);
        int[] starts = [0, 7, 7, 168];
        IntegerMath.Sum(table, starts, sum);
        for (var at = 0; at < sum.Length; at++) Assert.Equal(unchecked((short)starts.Sum(start => table[start + at])), sum[at]);
    }

    [Fact]
    public void A_value_stays_between_zero_and_what_sixteen_bits_hold()
    {
        int[] sums = [.. Enumerable.Range(0, 18).Select(n => (n - 9) * 40_000_000)];
        var (biases, values) = (Row(18), new short[18]);
        IntegerMath.Carry(sums, biases, values);
        for (var at = 0; at < 18; at++) Assert.Equal(Math.Clamp((sums[at] >> IntegerMath.WeightBits) + biases[at], 0, short.MaxValue), values[at]);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    public void Small_numbers_are_added_one_to_one_and_wrap_around(int length)
    {
        sbyte[] row = [.. Enumerable.Range(0, length).Select(_ => (sbyte)Dice.Next(sbyte.MinValue, sbyte.MaxValue + 1))];
        var to = Row(length + 3);
        (to[0], row[0], to[1], row[1]) = (short.MaxValue, 1, short.MinValue, -1);
        short[] expected = [.. to.Select((value, at) => unchecked((short)(value + (at < length ? row[at] : 0))))];
        IntegerMath.Add(to, row);
        Assert.Equal(expected, to);
    }

    private static short[] Row(int length) => [.. Enumerable.Range(0, length).Select(_ => (short)Dice.Next(short.MinValue, short.MaxValue + 1))];
}
