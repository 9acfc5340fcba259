using Rapporteur.Reading.Trees;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class TreeViewTests
{
    private const int None = 6;

    [Fact]
    public void At_the_beginning_only_the_root_and_the_next_two_words_are_seen() => Assert.Equal([0, None, None, 1, 2, None, None, None, None], Words([]));

    [Fact]
    public void The_outermost_words_that_hang_on_the_words_seen_are_seen_too()
    {
        Assert.Equal([0, None, None, 3, 4, None, None, None, 1], Words([TreeMove.Shift, TreeMove.Shift, TreeMove.Left, TreeMove.Left], 1));
        Assert.Equal([2, 0, None, 4, 5, 1, 3, None, None], Words([TreeMove.Shift, TreeMove.Left, TreeMove.Shift, TreeMove.Shift, TreeMove.Right]));
        Assert.Equal([4, 2, 0, 5, None, None, None, 3, None], Words([TreeMove.Shift, TreeMove.Left, TreeMove.Shift, TreeMove.Shift, TreeMove.Right, TreeMove.Shift]));
    }

    [Fact]
    public void Every_row_lies_within_the_table_and_each_relation_has_its_own()
    {
        var one = Rows(1);
        Assert.All(one, row => Assert.InRange(row, 0, TreeView.TableRows(4) - 1));
        Assert.Equal(one.Length, one.Distinct().Count());
        Assert.Equal(2, one.Zip(Rows(3)).Count(pair => pair.First != pair.Second));
    }

    private static int[] Rows(byte relation)
    {
        var rows = new int[TreeView.Rows];
        TreeView.Fill(Made([TreeMove.Shift, TreeMove.Left, TreeMove.Shift, TreeMove.Shift, TreeMove.Right], relation), 4, new int[TreeView.Words], rows);
        return rows;
    }

    private static int[] Words(TreeMove[] moves, byte relation = 2)
    {
        var words = new int[TreeView.Words];
        TreeView.Fill(Made(moves, relation), 4, words, new int[TreeView.Rows]);
        return words;
    }

    // Five words.
    private static TreeState Made(TreeMove[] moves, byte relation)
    {
        var state = new TreeState();
        state.Begin(5);
        foreach (var move in moves)
        {
            Assert.True(state.Can(move));
            state.Make(move, move == TreeMove.Shift ? (byte)0 : relation);
        }

        return state;
    }
}
