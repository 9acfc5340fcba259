using System.Numerics;

namespace Rapporteur.Matching.Candidates;

/// <summary>
/// Finds articles that share keys. Of a key that many share not all are met with all: those of the least order are its anchors,
/// and two meet when one of them is an anchor. Which two meet follows from the set of articles alone, never from the order in
/// which they came, and a key costs no more the more share it.
/// </summary>
internal sealed class KeyIndex
{
    /// <summary>Anchors of a key. Where no more share it, all meet.</summary>
    public const int Anchors = 24;

    private const int FirstRoom = 1 << 12;
    private const int None = -1;

    private ulong[] _keys = new ulong[FirstRoom];
    private int[] _heads = new int[FirstRoom];
    private int _count;
    private readonly List<Posting?> _postings = [];
    private readonly Stack<int> _free = new();
    private readonly List<ulong> _orders = [];

    /// <summary>Number of keys in use.</summary>
    public int Count => _count;

    /// <summary>Puts an article in.</summary>
    /// <param name="slot">Its place, used by no other.</param>
    /// <param name="order">Its order.</param>
    /// <param name="keys">Its keys, each once.</param>
    /// <param name="met">Where those are added that it meets, once for each key.</param>
    public void Add(int slot, ulong order, ReadOnlySpan<ulong> keys, List<int> met)
    {
        while (_orders.Count <= slot) _orders.Add(0);
        _orders[slot] = order;
        foreach (var key in keys)
        {
            var at = Find(key);
            if (_keys[at] == 0)
            {
                Insert(at, key, slot);
                continue;
            }

            var posting = PostingOf(at);
            posting.Add(slot, _orders, met);
        }
    }

    /// <summary>Takes an article out.</summary>
    /// <param name="slot">Its place.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="pairs">Where pairs are added that meet now, for one of them has become an anchor.</param>
    public void Remove(int slot, ReadOnlySpan<ulong> keys, List<(int One, int Other)> pairs)
    {
        foreach (var key in keys)
        {
            var at = Find(key);
            if (_keys[at] == 0) continue;
            if (_heads[at] >= 0)
            {
                if (_heads[at] == slot) Delete(at);
                continue;
            }

            var posting = _postings[~_heads[at]]!;
            posting.Remove(slot, _orders, pairs);
            if (posting.Count == 0)
            {
                _postings[~_heads[at]] = null;
                _free.Push(~_heads[at]);
                Delete(at);
            }
        }
    }

    /// <summary>True when two that share a key meet at it.</summary>
    public bool Meet(ulong key, int one, int other)
    {
        var at = Find(key);
        return _keys[at] != 0 && (_heads[at] >= 0 || _postings[~_heads[at]]!.Meet(one, other, _orders));
    }

    private Posting PostingOf(int at)
    {
        if (_heads[at] < 0) return _postings[~_heads[at]]!;
        var posting = new Posting(_heads[at]);
        if (!_free.TryPop(out var place))
        {
            place = _postings.Count;
            _postings.Add(null);
        }

        _postings[place] = posting;
        _heads[at] = ~place;
        return posting;
    }

    private void Insert(int at, ulong key, int slot)
    {
        (_keys[at], _heads[at]) = (key, slot);
        if (++_count * 10L > _keys.Length * 7L) Grow();
    }

    private int Find(ulong key)
    {
        var mask = _keys.Length - 1;
        var at = (int)(Features.SignNumber.Mix(key) & (ulong)mask);
        while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & mask;
        return at;
    }

    // Those behind the gap that were pushed past it move up.
    private void Delete(int gap)
    {
        _count--;
        var mask = _keys.Length - 1;
        for (var at = (gap + 1) & mask; _keys[at] != 0; at = (at + 1) & mask)
        {
            var home = (int)(Features.SignNumber.Mix(_keys[at]) & (ulong)mask);
            if (((at - home) & mask) < ((at - gap) & mask)) continue;
            (_keys[gap], _heads[gap]) = (_keys[at], _heads[at]);
            gap = at;
        }

        (_keys[gap], _heads[gap]) = (0, None);
    }

    private void Grow()
    {
        var (keys, heads) = (_keys, _heads);
        var room = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Length + 1);
        (_keys, _heads) = (new ulong[room], new int[room]);
        for (var old = 0; old < keys.Length; old++)
        {
            if (keys[old] == 0) continue;
            var at = Find(keys[old]);
            (_keys[at], _heads[at]) = (keys[old], heads[old]);
        }
    }
}
