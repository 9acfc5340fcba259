using System.Numerics;

namespace Rapporteur.Reading.Nets;

/// <summary>Values by 32-bit hashes in open addressing: what a net looks up for every word.</summary>
internal sealed class HashTable<T>
    where T : struct
{
    private readonly uint[] _keys;
    private readonly T[] _values;
    private readonly int _mask;
    private readonly int _zero = -1;

    /// <summary>A table.</summary>
    /// <param name="keys">Hashes; of those that stand twice the first counts.</param>
    /// <param name="values">The value of each.</param>
    public HashTable(ReadOnlySpan<uint> keys, ReadOnlySpan<T> values)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, keys.Length) * 2);
        (_keys, _values, _mask) = (new uint[size], new T[size + 1], size - 1);
        for (var at = 0; at < keys.Length; at++)
        {
            var place = Place(keys[at]);
            if (place >= 0) continue;
            Count++;
            place = keys[at] == 0 ? _zero = size : ~place;
            if (place < size) _keys[place] = keys[at];
            _values[place] = values[at];
        }
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>All hashes with their values, in no order.</summary>
    public IEnumerable<(uint Key, T Value)> All
    {
        get
        {
            if (_zero >= 0) yield return (0, _values[_zero]);
            for (var at = 0; at < _keys.Length; at++)
            {
                if (_keys[at] != 0) yield return (_keys[at], _values[at]);
            }
        }
    }

    /// <summary>True when there is a value, and it.</summary>
    public bool TryGet(uint key, out T value)
    {
        var place = Place(key);
        value = place >= 0 ? _values[place] : default;
        return place >= 0;
    }

    // Zero marks an empty place, so the hash zero has one of its own behind the others.
    private int Place(uint key)
    {
        if (key == 0) return _zero;
        var at = (int)(key & (uint)_mask);
        for (; _keys[at] != 0; at = (at + 1) & _mask)
        {
            if (_keys[at] == key) return at;
        }

        return ~at;
    }
}
