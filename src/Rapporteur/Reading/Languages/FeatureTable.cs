using System.Numerics;

namespace Rapporteur.Reading.Languages;

/// <summary>Which row a feature has. Feature and row lie side by side, so that a look costs one line of the cache.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] _slots;
    private readonly uint _mask;

    /// <summary>A table with room for so many features.</summary>
    public FeatureTable(int features)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features * 3 / 2))];
        _mask = (uint)_slots.Length - 1;
    }

    /// <summary>Notes the row of a feature. Of two features that share a number the first stays.</summary>
    public void Add(uint feature, int row)
    {
        var slot = feature & _mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if ((uint)(_slots[slot] >> 32) == feature) return;
        }

        // A slot with nothing in it is zero, so rows count from one.
        _slots[slot] = ((ulong)feature << 32) | (uint)(row + 1);
    }

    /// <summary>The row of a feature, or -1 where it has none.</summary>
    public int Row(uint feature)
    {
        unchecked
        {
            var slots = _slots;
            for (var slot = feature & _mask; slot < (uint)slots.Length && slots[slot] is not 0 and var found; slot = (slot + 1) & _mask)
            {
                if ((uint)(found >> 32) == feature) return (int)(uint)found - 1;
            }

            return -1;
        }
    }

    /// <summary>Writes for each place of a word the row of the longest run known that begins there, and gives how many there are.</summary>
    /// <param name="features">The runs of the word, as <see cref="WordRuns"/> writes them.</param>
    /// <param name="places">How many places the word has.</param>
    /// <param name="rows">Room for as many rows.</param>
    public int LongestRows(ReadOnlySpan<uint> features, int places, Span<int> rows)
    {
        unchecked
        {
            var slots = _slots;
            var count = 0;

            // All first looks at once: none waits for what another finds.
            Span<ulong> first = stackalloc ulong[WordRuns.Places];
            for (var place = 0; place < places; place++) first[place] = slots[features[(Longest(places, place) * WordRuns.Places) + place] & _mask];
            for (var place = 0; place < places; place++)
            {
                var at = (Longest(places, place) * WordRuns.Places) + place;
                var row = (uint)(first[place] >> 32) == features[at] && first[place] != 0 ? (int)(uint)first[place] - 1 : Row(features[at]);
                for (at -= WordRuns.Places; at >= 0 && row < 0; at -= WordRuns.Places) row = Row(features[at]);
                rows[count] = row;
                count += row >= 0 ? 1 : 0;
            }

            return count;
        }
    }

    // Of the lengths of runs, counted from zero, the greatest with which one still ends within the word. One edge comes after the last place.
    private static int Longest(int places, int place) => Math.Min(WordFeatures.LongestRun - 1, places - place);
}
