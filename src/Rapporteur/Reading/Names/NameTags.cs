using Rapporteur.Reading.Tagging;

namespace Rapporteur.Reading.Names;

/// <summary>Which tags of names a sentence gets: those of the highest sum of scores in which a name goes on only where it began.</summary>
internal sealed class NameTags
{
    private static readonly int Count = UniversalTags.Names.Length;
    private static readonly int Impossible = int.MinValue / 4;
    private int[] _best = [];
    private byte[] _from = [];

    /// <summary>Writes the place in <see cref="UniversalTags.Names"/> of the tag of each word.</summary>
    /// <param name="scores">For each word a score for each tag.</param>
    /// <param name="tags">As many as there are words.</param>
    public void Decode(ReadOnlySpan<int> scores, Span<byte> tags)
    {
        if (!Begins(scores, tags.Length))
        {
            tags.Clear();
            return;
        }

        if (_from.Length < tags.Length * Count) (_best, _from) = (new int[tags.Length * Count], new byte[tags.Length * Count]);
        for (var tag = 0; tag < Count; tag++) _best[tag] = Goes(0, tag) ? scores[tag] : Impossible;
        for (var at = 1; at < tags.Length; at++)
        {
            for (var tag = 0; tag < Count; tag++) Step(scores, at, tag);
        }

        var last = (tags.Length - 1) * Count;
        for (var tag = 0; tag < Count; tag++)
        {
            if (_best[last + tag] > _best[last + tags[^1]]) tags[^1] = (byte)tag;
        }

        for (var at = tags.Length - 1; at > 0; at--) tags[at - 1] = _from[(at * Count) + tags[at]];
    }

    // A sentence in which no word looks most like the beginning of a name has none.
    private static bool Begins(ReadOnlySpan<int> scores, int count)
    {
        for (var at = 0; at < count; at++)
        {
            var word = scores.Slice(at * Count, Count);
            for (var tag = 1; tag < Count; tag++)
            {
                if (word[tag] > word[0]) return true;
            }
        }

        return false;
    }

    private void Step(ReadOnlySpan<int> scores, int at, int tag)
    {
        var (most, from) = (Impossible * 2, 0);
        for (var before = 0; before < Count; before++)
        {
            if (Goes(before, tag) && _best[((at - 1) * Count) + before] > most) (most, from) = (_best[((at - 1) * Count) + before], before);
        }

        _best[(at * Count) + tag] = most + scores[(at * Count) + tag];
        _from[(at * Count) + tag] = (byte)from;
    }

    // Tags stand in pairs behind the first: odd ones begin a name, even ones go on with it.
    private static bool Goes(int before, int tag) => tag % 2 == 1 || tag == 0 || before == tag || before == tag - 1;
}
