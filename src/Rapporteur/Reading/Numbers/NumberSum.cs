namespace Rapporteur.Reading.Numbers;

/// <summary>Puts the parts of a number together from left to right: three hundred five thousand and six.</summary>
internal struct NumberSum
{
    private const decimal Largest = 1e18m;
    private const decimal Dozen = 12;

    private decimal _millions;
    private decimal _thousands;
    private decimal _open;
    private decimal _lastScale;
    private decimal _room;
    private bool _any;

    /// <summary>The value so far.</summary>
    public readonly decimal Value => _millions + _thousands + _open;

    /// <summary>True when a smaller part may still be added, as after a hundred or a ten.</summary>
    public readonly bool CanGrow => _any && (_room > 1 || IsWhole(_open));

    /// <summary>Adds a part if it can follow what stands before it: a smaller one, or hundred, thousand, million as a factor.</summary>
    public bool TryAdd(decimal part)
    {
        if (!_any)
        {
            (_any, _open, _lastScale, _room) = (true, part, Largest, RoomAfter(part));
            return part < 1000 || !IsScale(part) || TryScale(1, part);
        }

        if (part >= 1000 && IsScale(part)) return TryScale(_open, part);
        if (part == 100 && _open is >= 1 and < 100 && IsWhole(_open))
        {
            _open *= 100;
            _room = 100;
            return true;
        }

        if (part == Dozen && _open is 0.5m or (>= 2 and <= 10) && _millions + _thousands == 0)
        {
            _open *= Dozen;
            _room = 0;
            return true;
        }

        if (part >= _room || part < 1 || !IsWhole(part)) return false;
        _open += part;
        _room = Math.Min(RoomAfter(part), _room);
        return true;
    }

    /// <summary>Adds the half of <c>two and a half</c>, <c>tre milioni e mezzo</c>.</summary>
    public bool TryAddHalf()
    {
        if (!_any || !IsWhole(_open) || _thousands > 0 || _open >= 100) return false;
        if (_open > 0 && _millions == 0) _open += 0.5m;
        else if (_open == 0 && _millions > 0) _millions += _lastScale / 2;
        else return false;
        _room = 0;
        return true;
    }

    private bool TryScale(decimal open, decimal scale)
    {
        var factor = scale > 1000 ? _thousands + open : open;
        if (scale >= _lastScale || factor <= 0 || factor > Largest / scale || (scale == 1000 && _thousands > 0)) return false;
        if (scale == 1000) _thousands = factor * scale;
        else (_millions, _thousands, _lastScale) = (_millions + (factor * scale), 0, scale);
        _open = 0;
        _room = Math.Min(scale, 1000);
        return true;
    }

    private static bool IsWhole(decimal part) => part == decimal.Truncate(part);

    private static bool IsScale(decimal part) => part is 1000 or 1_000_000 or 1_000_000_000 or 1_000_000_000_000;

    /// <summary>Parts below this may follow: after a hundred below 100, after a ten below 10 (below 20 where tens count by twenty).</summary>
    private static decimal RoomAfter(decimal part)
    {
        if (!IsWhole(part) || part < 20) return 0;
        foreach (var scale in (ReadOnlySpan<int>)[1_000_000, 1000, 100])
        {
            if (part % scale == 0) return scale;
        }

        return part % 10 != 0 || part > 100 ? 0 : part is 60 or 80 ? 20 : 10;
    }
}
