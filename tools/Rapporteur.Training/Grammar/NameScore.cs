using System.Globalization;
using Rapporteur.Reading.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>Counts names that were found exactly: same words, same kind.</summary>
internal sealed class NameScore
{
    private readonly int[] _right = new int[4], _gold = new int[4], _found = new int[4];

    /// <summary>Adds a sentence; names of other kinds than person, place and organisation do not count.</summary>
    public void Add(ReadOnlySpan<int> gold, ReadOnlySpan<byte> found)
    {
        var tags = new int[found.Length];
        for (var at = 0; at < tags.Length; at++) tags[at] = found[at];
        var (left, right) = (Spans(gold), Spans(tags));
        foreach (var span in left) _gold[span.Kind]++;
        foreach (var span in right) _found[span.Kind]++;
        foreach (var span in right.Where(left.Contains)) _right[span.Kind]++;
    }

    public override string ToString() => $"names {Line("PER", 0)}  {Line("LOC", 1)}  {Line("ORG", 2)}  all {Figures(_right.Take(3).Sum(), _found.Take(3).Sum(), _gold.Take(3).Sum())}";

    private string Line(string kind, int at) => $"{kind} {Figures(_right[at], _found[at], _gold[at])}";

    private static string Figures(int right, int found, int gold)
    {
        var (precision, recall) = (found == 0 ? 0 : (double)right / found, gold == 0 ? 0 : (double)right / gold);
        return string.Create(CultureInfo.InvariantCulture, $"{precision:0.000}/{recall:0.000}/{(right == 0 ? 0 : 2 * precision * recall / (precision + recall)):0.000} ({gold})");
    }

    /// <summary>The names of a row of tags; a later word without a first one begins a name.</summary>
    public static HashSet<(int Start, int End, int Kind)> Spans(ReadOnlySpan<int> tags)
    {
        var (spans, start) = (new HashSet<(int, int, int)>(), -1);
        for (var at = 0; at <= tags.Length; at++)
        {
            var tag = at < tags.Length ? Math.Max(0, tags[at]) : 0;
            var goesOn = start >= 0 && NameTags.IsLater(tag) && NameTags.Kind(tag) == NameTags.Kind(tags[start]);
            if (start >= 0 && !goesOn) spans.Add((start, at, NameTags.Kind(tags[start])));
            if (!goesOn) start = tag == 0 ? -1 : at;
        }

        return spans;
    }
}
