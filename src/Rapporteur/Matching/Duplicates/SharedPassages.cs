using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Matching.Duplicates;

/// <summary>The longest passages that stand word for word in two reports.</summary>
internal static class SharedPassages
{
    private const int Shown = 5;

    /// <summary>The passages, longest first: of the later report, and of the earlier.</summary>
    public static ImmutableArray<PassagePair> Of(Trace earlier, Trace later)
    {
        var (ours, theirs) = (later.Runs, earlier.Runs);
        var starts = new List<(int Here, int There)>();
        for (int o = 0, t = 0; o < ours.Five.Length && t < theirs.Five.Length;)
        {
            if (ours.Five[o] == theirs.Five[t]) starts.Add((ours.Places[o++], theirs.Places[t++]));
            else if (ours.Five[o] < theirs.Five[t]) o++;
            else t++;
        }

        starts.Sort();
        var passages = new List<(int Words, PassagePair Pair)>();
        var end = 0;
        foreach (var (here, there) in starts.Where(s => s.Here >= 0))
        {
            if (here < end) continue;
            var words = 0;
            while (here + words < ours.Count && there + words < theirs.Count
                && ours.NumberAt(later.Article.Text, here + words) == theirs.NumberAt(earlier.Article.Text, there + words)) words++;
            if (words == 0) continue;
            passages.Add((words, new PassagePair(ours.Words(here, here + words - 1), theirs.Words(there, there + words - 1))));
            end = here + words;
        }

        return [.. passages.OrderByDescending(p => p.Words).ThenBy(p => p.Pair.Here).Take(Shown).Select(p => p.Pair)];
    }
}
