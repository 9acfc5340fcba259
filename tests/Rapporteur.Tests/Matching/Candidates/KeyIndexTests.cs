using Rapporteur.Matching.Candidates;
using Xunit;

namespace Rapporteur.Tests.Matching.Candidates;

public sealed class KeyIndexTests
{
    [Fact]
    public void Those_who_share_a_key_meet()
    {
        var index = new KeyIndex();
        Assert.Empty(Add(index, 0, 5, 10, 11));
        Assert.Equal([0], Add(index, 1, 3, 11, 12));
        Assert.Empty(Add(index, 2, 4, 13));
        Assert.Equal([0, 0, 1, 1], Add(index, 3, 9, 10, 11, 12).Order());
    }

    [Fact]
    public void One_that_is_taken_out_is_met_no_more()
    {
        var index = new KeyIndex();
        Add(index, 0, 5, 10, 11);
        Add(index, 1, 3, 10);
        index.Remove(0, [10, 11], []);
        Assert.Equal([1], Add(index, 2, 9, 10, 11));
        index.Remove(1, [10], []);
        index.Remove(2, [10, 11], []);
        Assert.Equal(0, index.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_meets_at_a_crowded_key_follows_from_the_set_and_not_from_the_order(int seed)
    {
        const int many = 3 * KeyIndex.Anchors;
        var orders = Enumerable.Range(0, many).Select(i => (ulong)((i * 7919) % 1009)).ToArray();
        var (first, second) = (new KeyIndex(), new KeyIndex());
        var slots = Enumerable.Range(0, many).ToArray();
        var met = new HashSet<(int, int)>();
        foreach (var slot in slots) foreach (var other in Add(first, slot, orders[slot], 77)) met.Add(Pair(slot, other));
        new Random(seed).Shuffle(slots);
        foreach (var slot in slots) foreach (var other in Add(second, slot, orders[slot], 77)) met.Add(Pair(slot, other));

        // Half of them go again, anchors among them.
        foreach (var slot in slots.Where(s => s % 2 == 0))
        {
            var pairs = new List<(int One, int Other)>();
            first.Remove(slot, [77], pairs);
            second.Remove(slot, [77], pairs);
            foreach (var (one, other) in pairs) met.Add(Pair(one, other));
        }

        var left = slots.Where(s => s % 2 == 1).ToArray();
        foreach (var one in left)
        {
            foreach (var other in left.Where(o => o > one))
            {
                Assert.Equal(first.Meet(77, one, other), second.Meet(77, one, other));
                if (first.Meet(77, one, other)) Assert.Contains((one, other), met);
            }
        }

        Assert.Contains(left, one => left.Any(other => other > one && !first.Meet(77, one, other)));
    }

    [Fact]
    public void Keys_that_come_and_go_by_the_thousand_are_all_found_again()
    {
        var index = new KeyIndex();
        var random = new Random(9);
        var held = new Dictionary<int, ulong[]>();
        for (var slot = 0; slot < 4000; slot++)
        {
            ulong[] keys = [.. Enumerable.Range(0, 6).Select(_ => (ulong)random.Next(1, 3000)).Distinct()];
            var expected = held.Sum(h => h.Value.Count(keys.Contains));
            if (held.Values.All(v => v.Length > 0) && slot % 100 == 0) Assert.True(Add(index, slot, (ulong)slot, keys).Count <= expected);
            else Add(index, slot, (ulong)slot, keys);
            held.Add(slot, keys);
            if (slot % 3 != 0) continue;
            var gone = held.Keys.ElementAt(random.Next(held.Count));
            index.Remove(gone, held[gone], []);
            held.Remove(gone);
        }

        Assert.Equal(held.Values.SelectMany(k => k).Distinct().Count(), index.Count);
    }

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    private static List<int> Add(KeyIndex index, int slot, ulong order, params ulong[] keys)
    {
        var met = new List<int>();
        index.Add(slot, order, keys, met);
        return met;
    }
}
