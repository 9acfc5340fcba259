using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>What each move costs: how many arcs of the right tree can no longer be made after it.</summary>
internal static class TreeOracle
{
    /// <summary>The cost of a move that may be made; heads are numbered from 1 at place 1, 0 is the root.</summary>
    public static int Cost(TreeState state, TreeMove move, ReadOnlySpan<int> heads) => move switch
    {
        TreeMove.Shift => ShiftCost(state, heads),
        TreeMove.Left => PopCost(state, heads, state.Next),
        _ => PopCost(state, heads, state.Stacked(1)),
    };

    /// <summary>Whether one word hangs on the root and every other on it, near or far.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        for (var word = 1; word < heads.Length; word++)
        {
            if (heads[word] < 0 || heads[word] >= heads.Length) return false;
            if (heads[word] == 0) roots++;
        }

        for (var word = 1; word < heads.Length; word++)
        {
            var (above, steps) = (word, 0);
            while (above != 0 && steps++ <= heads.Length) above = heads[above];
            if (above != 0) return false;
        }

        return roots == 1;
    }

    /// <summary>Hangs words higher until no arc crosses another; the shortest crossing arc first.</summary>
    public static void Flatten(int[] heads)
    {
        while (true)
        {
            var (best, length) = (-1, int.MaxValue);
            for (var word = 1; word < heads.Length; word++)
            {
                if (heads[word] != 0 && Math.Abs(heads[word] - word) < length && Crosses(heads, word)) (best, length) = (word, Math.Abs(heads[word] - word));
            }

            if (best < 0) return;
            heads[best] = heads[heads[best]];
        }
    }

    private static bool Crosses(int[] heads, int word)
    {
        var (from, to) = (Math.Min(word, heads[word]), Math.Max(word, heads[word]));
        for (var between = from + 1; between < to; between++)
        {
            var above = between;
            while (above != 0 && above != heads[word]) above = heads[above];
            if (above == 0) return true;
        }

        return false;
    }

    private static int ShiftCost(TreeState state, ReadOnlySpan<int> heads)
    {
        var next = state.Next;
        var cost = 0;
        for (var depth = 0; state.Stacked(depth) is var word && word >= 0; depth++)
        {
            if (word > 0 && heads[word] == next) cost++;
            if (depth > 0 && heads[next] == word) cost++;
        }

        return cost;
    }

    // The top leaves the stack: its words still to come are lost, and its head if that is not the one it gets but could be had.
    private static int PopCost(TreeState state, ReadOnlySpan<int> heads, int head)
    {
        var top = state.Stacked(0);
        var cost = heads[top] != head && (heads[top] >= state.Next || heads[top] == state.Stacked(1)) ? 1 : 0;
        for (var word = state.Next; word < heads.Length; word++)
        {
            if (heads[word] == top) cost++;
        }

        return cost;
    }
}
