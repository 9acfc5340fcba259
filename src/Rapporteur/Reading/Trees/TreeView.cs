namespace Rapporteur.Reading.Trees;

/// <summary>What the net sees of a tree in the making: some words, and rows of a table for the relations and distances around them.</summary>
internal static class TreeView
{
    /// <summary>How many words are seen: the three top of the stack, the next two, and the outermost that hang on them.</summary>
    public const int Words = 9;

    /// <summary>How many rows are seen.</summary>
    public const int Rows = Hanging + 2;

    private const int Hanging = 9;
    private const int Distances = 8;

    /// <summary>How many rows the table has for so many relations.</summary>
    public static int TableRows(int relations) => (Hanging * (relations + 1)) + (2 * Distances);

    /// <summary>The rows of a table that are left when only some relations are kept, in an order.</summary>
    public static IEnumerable<int> RowsOf(int[] kept, int relations)
    {
        for (var at = 0; at < Hanging; at++)
        {
            yield return at * (relations + 1);
            foreach (var relation in kept) yield return (at * (relations + 1)) + relation + 1;
        }

        for (var at = 0; at < 2 * Distances; at++) yield return (Hanging * (relations + 1)) + at;
    }

    /// <summary>Writes what is seen.</summary>
    /// <param name="state">The tree in the making.</param>
    /// <param name="relations">How many relations there are.</param>
    /// <param name="words">Numbers of words, 0 for the root and one more than the last for none.</param>
    /// <param name="rows">Rows of the table.</param>
    public static void Fill(TreeState state, int relations, Span<int> words, Span<int> rows)
    {
        var none = state.Length + 1;
        for (var depth = 0; depth < 3; depth++) words[depth] = state.Stacked(depth) is var word && word >= 0 ? word : none;
        words[3] = Math.Min(state.Next, none);
        words[4] = Math.Min(state.Next + 1, none);
        var top = state.Of(words[0]);
        rows[0] = top.Left;
        rows[1] = top.InnerLeft;
        rows[2] = top.Right;
        rows[3] = top.InnerRight;
        var second = words[1] == none ? default : state.Of(words[1]);
        rows[4] = second.Left;
        rows[5] = second.Right;
        rows[6] = second.InnerRight;
        var next = words[3] == none ? default : state.Of(words[3]);
        rows[7] = next.Left;
        rows[8] = next.InnerLeft;
        words[5] = top.Left == 0 ? none : top.Left;
        words[6] = top.Right == 0 ? none : top.Right;
        words[7] = second.Right == 0 ? none : second.Right;
        words[8] = next.Left == 0 ? none : next.Left;
        for (var at = 0; at < Hanging; at++) rows[at] = (at * (relations + 1)) + (rows[at] == 0 ? 0 : state.Relation(rows[at]) + 1);
        var distances = Hanging * (relations + 1);
        rows[Hanging] = distances + Distance(words[0], words[3], none);
        rows[Hanging + 1] = distances + Distances + Distance(words[1], words[0], none);
    }

    private static int Distance(int left, int right, int none) => left == none || right == none || left == 0
        ? 0
        : (right - left) switch { 1 => 1, 2 => 2, 3 => 3, 4 => 4, < 7 => 5, < 11 => 6, _ => 7 };
}
