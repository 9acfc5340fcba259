using Rapporteur.Reading.Trees;
using Rapporteur.Training.Grammar;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class TreeStateTests
{
    private static readonly TreeMove[] Moves = [TreeMove.Shift, TreeMove.Left, TreeMove.Right];

    [Fact]
    public void Whatever_moves_are_made_a_tree_comes_of_them()
    {
        var state = new TreeState();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var length = random.Next(1, 30);
            state.Begin(length);
            while (!state.IsDone) state.Make(Any(state, random), 1);
            Trees.AssertWhole([.. Enumerable.Range(0, length + 1).Select(w => w == 0 ? 0 : state.Head(w))]);
        }
    }

    [Fact]
    public void A_tree_takes_two_moves_for_each_word()
    {
        var state = new TreeState();
        state.Begin(25);
        var moves = 0;
        for (var random = new Random(7); !state.IsDone; moves++) state.Make(Any(state, random), 0);
        Assert.Equal(50, moves);
    }

    [Fact]
    public void Moves_that_cost_nothing_make_any_tree_whose_arcs_do_not_cross()
    {
        var state = new TreeState();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var heads = Trees.Random(random.Next(1, 40), random);
            state.Begin(heads.Length - 1);
            while (!state.IsDone)
            {
                var free = Moves.Where(m => state.Can(m) && TreeOracle.Cost(state, m, heads) == 0).ToList();
                Assert.NotEmpty(free);
                state.Make(free[random.Next(free.Count)], 0);
            }

            Assert.Equal(heads.Skip(1), Enumerable.Range(1, heads.Length - 1).Select(state.Head));
        }
    }

    [Fact]
    public void Costs_of_moves_add_up_to_the_heads_that_are_wrong_in_the_end()
    {
        var state = new TreeState();
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var heads = Trees.Random(random.Next(1, 25), random);
            state.Begin(heads.Length - 1);
            var cost = 0;
            while (!state.IsDone)
            {
                Assert.Contains(Moves, m => state.Can(m) && TreeOracle.Cost(state, m, heads) == 0);
                var move = Any(state, random);
                cost += TreeOracle.Cost(state, move, heads);
                state.Make(move, 0);
            }

            Assert.Equal(Enumerable.Range(1, heads.Length - 1).Count(w => state.Head(w) != heads[w]), cost);
        }
    }

    [Fact]
    public void Arcs_that_cross_are_hung_higher_until_none_does()
    {
        int[] heads = [0, 3, 4, 0, 3, 2];
        TreeOracle.Flatten(heads);
        Trees.AssertWhole(heads);
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var flat = Trees.Random(20, random);
            var left = flat.ToArray();
            TreeOracle.Flatten(left);
            Assert.Equal(flat, left);
        }

        Assert.DoesNotContain(Enumerable.Range(1, 5), a => Enumerable.Range(1, 5).Any(b => Cross(heads, a, b)));
    }

    [Fact]
    public void What_hangs_on_a_word_is_told_from_outside_in()
    {
        var state = new TreeState();
        state.Begin(4);
        foreach (var move in (TreeMove[])[TreeMove.Shift, TreeMove.Shift, TreeMove.Left, TreeMove.Left, TreeMove.Shift, TreeMove.Shift, TreeMove.Right, TreeMove.Right]) state.Make(move, 2);
        Assert.Equal(new TreeState.Children(1, 2, 4, 0), state.Of(3));
        Assert.Equal(2, state.Relation(4));
        Assert.Equal(0, state.Head(3));
    }

    private static TreeMove Any(TreeState state, Random random)
    {
        var can = Moves.Where(state.Can).ToList();
        return can[random.Next(can.Count)];
    }

    private static bool Cross(int[] heads, int a, int b)
    {
        var (from, to) = (Math.Min(a, heads[a]), Math.Max(a, heads[a]));
        var (other, end) = (Math.Min(b, heads[b]), Math.Max(b, heads[b]));
        return from < other && other < to && to < end;
    }
}
