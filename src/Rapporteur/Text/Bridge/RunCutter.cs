using System.Runtime.InteropServices;

namespace Rapporteur.Text.Bridge;

/// <summary>
/// Cuts a run of signs without spaces into words: the cheapest way through it over the words of a table. Common words cost less than rare
/// ones and few words less than many. What no word covers stays together, up to some signs: it often is a foreign name spelt by sound.
/// </summary>
internal sealed class RunCutter(BridgeTable table)
{
    private const int LongestWord = 12;
    private const int LongestUnknown = 6;
    private const int Word = 300;
    private const int SingleSign = 330;
    private const int Unknown = 600;
    private const int UnknownSign = 450;

    /// <summary>Adds the words of a run in order.</summary>
    /// <param name="run">Not longer than <see cref="BridgeWords.LongestWord"/>.</param>
    /// <param name="words">Where they are added.</param>
    public void Cut(string run, List<string> words)
    {
        Span<int> costs = stackalloc int[BridgeWords.LongestWord + 1];
        Span<int> starts = stackalloc int[BridgeWords.LongestWord + 1];
        costs[0] = 0;
        for (var end = 1; end <= run.Length; end++)
        {
            costs[end] = int.MaxValue;
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                var cost = costs[start] + Cost(run.AsSpan(start, end - start));
                if (cost < costs[end]) (costs[end], starts[end]) = (cost, start);
            }
        }

        var first = words.Count;
        for (var end = run.Length; end > 0; end = starts[end]) words.Add(run[starts[end]..end]);
        CollectionsMarshal.AsSpan(words)[first..].Reverse();
    }

    private int Cost(ReadOnlySpan<char> word)
    {
        var row = table.Row(WordHash.Of(word));
        if (row >= 0) return (word.Length == 1 ? SingleSign : Word) + table.Rows.Weights[row];
        return word.Length <= LongestUnknown ? Unknown + (word.Length * UnknownSign) : Unknown * word.Length;
    }
}
