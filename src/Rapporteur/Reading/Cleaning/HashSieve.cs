using System.Buffers;
using System.Numerics;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Hashes met before, in borrowed memory: a report has as many runs of words as words.</summary>
internal sealed class HashSieve : IDisposable
{
    private const int Fewest = 16;
    private readonly ulong[] _slots;
    private readonly int _mask;
    private bool _hasZero;

    /// <summary>Makes room.</summary>
    /// <param name="most">How many hashes are added at most.</param>
    public HashSieve(int most)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, most + (most / 2)));
        _mask = size - 1;
        _slots = ArrayPool<ulong>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
    }

    /// <summary>Adds a hash.</summary>
    public void Add(ulong hash)
    {
        if (hash == 0) _hasZero = true;
        else _slots[SlotOf(hash)] = hash;
    }

    /// <summary>True when the hash was added before.</summary>
    public bool Contains(ulong hash) => hash == 0 ? _hasZero : _slots[SlotOf(hash)] == hash;

    /// <summary>Gives the borrowed memory back.</summary>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_slots);

    // The slot that holds the hash, or the empty one where it belongs.
    private int SlotOf(ulong hash)
    {
        var slot = (int)((hash >> 20) & (uint)_mask);
        while (_slots[slot] != 0 && _slots[slot] != hash) slot = (slot + 1) & _mask;
        return slot;
    }
}
