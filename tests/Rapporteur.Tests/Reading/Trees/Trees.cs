using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

/// <summary>Trees by their heads: at place 0 the root, then a head for each word from 1.</summary>
internal static class Trees
{
    /// <summary>A tree whose arcs do not cross, drawn at random.</summary>
    public static int[] Random(int length, Random random)
    {
        var heads = new int[length + 1];
        Hang(heads, (1, length), 0, random);
        return heads;
    }

    /// <summary>Fails unless one word hangs on the root and all others on it, near or far.</summary>
    public static void AssertWhole(int[] heads)
    {
        Assert.Single(heads.Skip(1), 0);
        var reached = new bool[heads.Length];
        reached[0] = true;
        for (var word = 1; word < heads.Length; word++)
        {
            var above = word;
            for (var steps = 0; !reached[above]; steps++)
            {
                Assert.True(steps <= heads.Length, "a word hangs on itself");
                above = heads[above];
            }

            for (above = word; !reached[above]; above = heads[above]) reached[above] = true;
        }
    }

    private static void Hang(int[] heads, (int From, int To) run, int head, Random random)
    {
        var word = random.Next(run.From, run.To + 1);
        heads[word] = head;
        Parts(heads, (run.From, word - 1), word, random);
        Parts(heads, (word + 1, run.To), word, random);
    }

    private static void Parts(int[] heads, (int From, int To) run, int head, Random random)
    {
        for (var from = run.From; from <= run.To;)
        {
            var to = random.Next(from, run.To + 1);
            Hang(heads, (from, to), head, random);
            from = to + 1;
        }
    }
}
