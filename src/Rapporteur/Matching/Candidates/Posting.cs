namespace Rapporteur.Matching.Candidates;

/// <summary>Those that share a key: the anchors first, by order, then all others in no order.</summary>
internal sealed class Posting(int first)
{
    private readonly List<int> _slots = [first];

    /// <summary>How many share it.</summary>
    public int Count => _slots.Count;

    /// <summary>Puts one in, and adds those it meets.</summary>
    public void Add(int slot, List<ulong> orders, List<int> met)
    {
        var anchors = Math.Min(_slots.Count, KeyIndex.Anchors);
        var place = 0;
        while (place < anchors && orders[_slots[place]] <= orders[slot]) place++;
        var meets = place < KeyIndex.Anchors ? _slots.Count : anchors;
        for (var at = 0; at < meets; at++) met.Add(_slots[at]);
        if (place < KeyIndex.Anchors) Rise(slot, place);
        else _slots.Add(slot);
    }

    /// <summary>Takes one out, and adds the pairs that meet now.</summary>
    public void Remove(int slot, List<ulong> orders, List<(int One, int Other)> pairs)
    {
        var at = _slots.IndexOf(slot);
        if (at < 0) return;
        if (at >= KeyIndex.Anchors)
        {
            _slots[at] = _slots[^1];
            _slots.RemoveAt(_slots.Count - 1);
            return;
        }

        _slots.RemoveAt(at);
        if (_slots.Count >= KeyIndex.Anchors) Raise(orders, pairs);
    }

    /// <summary>True when all meet, or one of the two is an anchor.</summary>
    public bool Meet(int one, int other, List<ulong> orders)
    {
        if (_slots.Count <= KeyIndex.Anchors) return true;
        var last = orders[_slots[KeyIndex.Anchors - 1]];
        return orders[one] <= last || orders[other] <= last;
    }

    // An anchor that is pushed out goes to the end.
    private void Rise(int slot, int place)
    {
        if (_slots.Count < KeyIndex.Anchors)
        {
            _slots.Insert(place, slot);
            return;
        }

        _slots.Add(_slots[KeyIndex.Anchors - 1]);
        for (var at = KeyIndex.Anchors - 1; at > place; at--) _slots[at] = _slots[at - 1];
        _slots[place] = slot;
    }

    // Of the others that of the least order becomes the last anchor, and meets them all.
    private void Raise(List<ulong> orders, List<(int One, int Other)> pairs)
    {
        const int last = KeyIndex.Anchors - 1;
        var least = last;
        for (var other = last + 1; other < _slots.Count; other++)
        {
            if (orders[_slots[other]] < orders[_slots[least]]) least = other;
        }

        (_slots[least], _slots[last]) = (_slots[last], _slots[least]);
        for (var other = last + 1; other < _slots.Count; other++) pairs.Add((_slots[last], _slots[other]));
    }
}
