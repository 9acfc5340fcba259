using Rapporteur.Reading.Tagging;

namespace Rapporteur.Reading.Names;

/// <summary>
/// What an article knows of names: a form that was surely part of a name lends its kind to places in the same article, before or
/// behind, where it is less sure. The first and the last word of a person's name stand for the person alone (Jens Holm, later
/// Holm); of places and organisations only the whole name does.
/// </summary>
internal static class NameMemory
{
    /// <summary>How far a kind must lie before the others for the name to be remembered.</summary>
    private const int Sure = 2 * NameTags.One;

    /// <summary>How far the best tag may lie before the remembered one for this to be weighed anew.</summary>
    private const int Open = 3 * NameTags.One;

    /// <summary>What being remembered adds.</summary>
    private const int Gift = (3 * NameTags.One) / 2;

    /// <summary>How much more often than all others a kind must be remembered of a form.</summary>
    private const int Clear = 3;

    private const int LongestName = 6;
    private const int Kinds = 3;

    /// <summary>Raises the scores of words that stand for names remembered from elsewhere in the article.</summary>
    /// <param name="moves">What the tag of a name adds behind another (see <see cref="NamePath"/>).</param>
    /// <param name="forms">For each word the hash of its small form.</param>
    /// <param name="ends">For each sentence the place behind its last word, rising.</param>
    /// <param name="scores">For each word nine scores, in steps of 1/<see cref="NameTags.One"/>; changed in place.</param>
    public static void Recall(ReadOnlySpan<short> moves, ReadOnlySpan<uint> forms, ReadOnlySpan<int> ends, Span<int> scores)
    {
        var names = new Dictionary<uint, int[]>();
        var start = 0;
        foreach (var end in ends)
        {
            Remember(moves, forms[start..end], scores[(start * NameTags.Count)..(end * NameTags.Count)], names);
            start = end;
        }

        if (names.Count == 0) return;
        start = 0;
        foreach (var end in ends)
        {
            Lend(forms[start..end], scores[(start * NameTags.Count)..(end * NameTags.Count)], names);
            start = end;
        }
    }

    private static void Remember(ReadOnlySpan<short> moves, ReadOnlySpan<uint> forms, ReadOnlySpan<int> scores, Dictionary<uint, int[]> names)
    {
        var tags = new byte[forms.Length];
        NamePath.Choose(moves, scores, tags);
        for (var first = 0; first < tags.Length; first++)
        {
            if (tags[first] == NameTags.Outside) continue;
            var kind = NameTags.Kind(tags[first]);
            var (end, isSure) = (first, true);
            do isSure &= Lead(scores, end++, kind) >= Sure;
            while (end < tags.Length && tags[end] == NameTags.Later(kind));
            if (isSure && kind < Kinds) Add(forms[first..end], kind, names);
            first = end - 1;
        }
    }

    private static void Add(ReadOnlySpan<uint> name, int kind, Dictionary<uint, int[]> names)
    {
        Add(Key(name), kind, names);
        if (kind != 0 || name.Length == 1) return;
        Add(Key(name[..1]), kind, names);
        Add(Key(name[^1..]), kind, names);
    }

    private static void Add(uint key, int kind, Dictionary<uint, int[]> names)
    {
        if (!names.TryGetValue(key, out var counts)) names.Add(key, counts = new int[Kinds]);
        counts[kind]++;
    }

    private static void Lend(ReadOnlySpan<uint> forms, Span<int> scores, Dictionary<uint, int[]> names)
    {
        for (var first = 0; first < forms.Length; first++)
        {
            for (var length = Math.Min(LongestName, forms.Length - first); length > 0; length--)
            {
                var kind = names.TryGetValue(Key(forms.Slice(first, length)), out var counts) ? Clearest(counts) : -1;
                if (kind < 0) continue;
                for (var at = first; at < first + length; at++) Raise(scores.Slice(at * NameTags.Count, NameTags.Count), kind, length == 1 ? -1 : at == first ? 0 : 1);
                first += length - 1;
                break;
            }
        }
    }

    // A lone word may be the first of a name or, behind a title or a given name, a later one.
    private static void Raise(Span<int> scores, int kind, int place)
    {
        var own = Math.Max(scores[NameTags.First(kind)], scores[NameTags.Later(kind)]);
        var most = own;
        foreach (var score in scores) most = Math.Max(most, score);
        if (most - own > Open) return;
        if (place <= 0) scores[NameTags.First(kind)] += Gift;
        if (place != 0) scores[NameTags.Later(kind)] += Gift;
    }

    private static int Clearest(ReadOnlySpan<int> counts)
    {
        var (best, sum) = (0, 0);
        for (var kind = 0; kind < counts.Length; kind++)
        {
            sum += counts[kind];
            if (counts[kind] > counts[best]) best = kind;
        }

        return counts[best] >= Clear * (sum - counts[best]) ? best : -1;
    }

    // How far a kind lies before what is best of the rest.
    private static int Lead(ReadOnlySpan<int> scores, int at, int kind)
    {
        var own = scores.Slice(at * NameTags.Count, NameTags.Count);
        var other = own[NameTags.Outside];
        for (var tag = 1; tag < own.Length; tag++)
        {
            if (NameTags.Kind(tag) != kind) other = Math.Max(other, own[tag]);
        }

        return Math.Max(own[NameTags.First(kind)], own[NameTags.Later(kind)]) - other;
    }

    private static uint Key(ReadOnlySpan<uint> name)
    {
        var key = (uint)name.Length;
        foreach (var form in name) key = WordFeatures.Mix(unchecked((int)(((key << 7) ^ (key >> 11)) + form)), 'M');
        return key;
    }
}
