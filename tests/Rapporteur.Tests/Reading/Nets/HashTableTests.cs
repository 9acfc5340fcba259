using Rapporteur.Reading.Nets;
using Xunit;

namespace Rapporteur.Tests.Reading.Nets;

public sealed class HashTableTests
{
    [Fact]
    public void Every_value_is_found_by_its_hash_and_no_other_hash_has_one()
    {
        var dice = new Random(5);
        uint[] keys = [.. Enumerable.Range(0, 5000).Select(_ => (uint)dice.NextInt64(1L << 32)).Distinct()];
        int[] values = [.. Enumerable.Range(0, keys.Length)];
        var table = new HashTable<int>(keys, values);
        Assert.Equal(keys.Length, table.Count);
        for (var at = 0; at < keys.Length; at++)
        {
            Assert.True(table.TryGet(keys[at], out var value));
            Assert.Equal(at, value);
        }

        var known = keys.ToHashSet();
        Assert.All(Enumerable.Range(0, 5000).Select(_ => (uint)dice.NextInt64(1L << 32)).Where(k => !known.Contains(k)), k => Assert.False(table.TryGet(k, out _)));
        Assert.Equal(keys.Order(), table.All.Select(p => p.Key).Order());
    }

    [Fact]
    public void The_hash_zero_is_a_hash_like_others()
    {
        Assert.False(new HashTable<byte>([3, 5], [1, 2]).TryGet(0, out _));
        Assert.True(new HashTable<byte>([3, 0, 5], [1, 7, 2]).TryGet(0, out var value));
        Assert.Equal(7, value);
    }

    [Fact]
    public void Of_a_hash_that_stands_twice_the_first_counts()
    {
        var table = new HashTable<byte>([9, 0, 9, 0], [1, 2, 3, 4]);
        Assert.True(table.TryGet(9, out var nine) && table.TryGet(0, out var zero) && nine == 1 && zero == 2);
        Assert.Equal(2, table.Count);
    }

    [Fact]
    public void An_empty_table_has_nothing() => Assert.False(new HashTable<int>([], []).TryGet(1, out _));
}
