namespace Rapporteur.Reading.Names;

/// <summary>
/// The best row of tags of a sentence in which a later word of a name follows a first or later word of the same kind (Viterbi).
/// </summary>
internal static class NamePath
{
    private const int Never = int.MinValue / 4;

    /// <summary>Chooses the tags; of equal rows the one with the lower tags from the end.</summary>
    /// <param name="moves">What a tag (column) adds behind another (row), or behind the start of the sentence (row 0), in the unit of the scores; or nothing.</param>
    /// <param name="scores">For each word the scores of <see cref="NameTags.Written"/>; any unit, no larger than ±100,000.</param>
    /// <param name="tags">One place for each word.</param>
    public static void Choose(ReadOnlySpan<short> moves, ReadOnlySpan<int> scores, Span<byte> tags)
    {
        if (!Begins(scores, tags.Length))
        {
            tags.Clear();
            return;
        }

        var from = new byte[scores.Length];
        Span<long> sums = stackalloc long[NameTags.Count], next = stackalloc long[NameTags.Count];
        for (var tag = 0; tag < NameTags.Count; tag++) sums[tag] = NameTags.IsLater(tag) ? Never : scores[tag] + Move(moves, 0, tag);
        for (var at = 1; at < tags.Length; at++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var (first, end) = NameTags.IsLater(tag) ? (tag - 1, tag) : (0, NameTags.Count - 1);
                var best = first;
                for (var before = first + 1; before <= end; before++)
                {
                    if (sums[before] + Move(moves, before, tag) > sums[best] + Move(moves, best, tag)) best = before;
                }

                from[(at * NameTags.Count) + tag] = (byte)best;
                next[tag] = sums[best] + Move(moves, best, tag) + scores[(at * NameTags.Count) + tag];
            }

            next.CopyTo(sums);
        }

        var last = Best(sums);
        for (var at = tags.Length - 1; at >= 0; at--)
        {
            tags[at] = (byte)last;
            last = from[(at * NameTags.Count) + last];
        }
    }

    private static int Move(ReadOnlySpan<short> moves, int before, int tag) => moves.IsEmpty ? 0 : moves[(before * NameTags.Count) + tag];

    // A sentence in which no word looks most like one of a name has none.
    private static bool Begins(ReadOnlySpan<int> scores, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var word = scores.Slice(at * NameTags.Count, NameTags.Count);
            for (var tag = 1; tag < NameTags.Count; tag++)
            {
                if (word[tag] > word[0]) return true;
            }
        }

        return false;
    }

    private static int Best(ReadOnlySpan<long> sums)
    {
        var best = 0;
        for (var tag = 1; tag < sums.Length; tag++)
        {
            if (sums[tag] > sums[best]) best = tag;
        }

        return best;
    }
}
