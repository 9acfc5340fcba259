namespace Rapporteur.Reading.Numbers;

/// <summary>Puts the parts of a number together from left to right: three hundred five thousand and six.</summary>
internal struct NumberSum
{
    private const decimal Largest = 1e18m;

    private decimal _done;
    private decimal _open;
    private decimal _lastScale;
    private decimal _room;
    private bool _any;

    /// <summary>The value so far.</summary>
    public readonly decimal Value => _done + _open;

    /// <summary>True when a smaller part may still be added, as after a hundred or a ten.</summary>
    public readonly bool CanGrow => _any && _room > 1;

    /// <summary>Adds a part if it can follow what stands before it: a smaller one, or hundred, thousand, million as a factor.</summary>
    public bool TryAdd(decimal part)
    {
        if (!_any)
        {
            _any = true;
            _open = part;
            _room = RoomAfter(part);
            _lastScale = Largest;
            if (part >= 1000 && IsScale(part)) Close(1, part);
            return true;
        }

        if (part >= 1000 && IsScale(part)) return TryScale(part);
        if (part == 100 && _open is >= 1 and < 100 && _open == decimal.Truncate(_open))
        {
            _open *= 100;
            _room = 100;
            return true;
        }

        if (part >= _room || part < 1 || part != decimal.Truncate(part)) return false;
        _open += part;
        _room = Math.Min(RoomAfter(part), _room);
        return true;
    }

    private bool TryScale(decimal scale)
    {
        if (scale >= _lastScale || _open == 0 || _open > Largest / scale) return false;
        Close(_open, scale);
        return true;
    }

    private void Close(decimal factor, decimal scale)
    {
        _done += factor * scale;
        _open = 0;
        _lastScale = scale;
        _room = Math.Min(scale, 1000);
    }

    private static bool IsScale(decimal part) => part is 1000 or 1_000_000 or 1_000_000_000 or 1_000_000_000_000;

    /// <summary>Parts below this may follow: after a hundred below 100, after a ten below 10 (below 20 where tens count by twenty).</summary>
    private static decimal RoomAfter(decimal part)
    {
        if (part != decimal.Truncate(part)) return 0;
        if (part >= 100) return part % 100 == 0 ? 100 : 0;
        if (part < 20) return 0;
        return part % 10 != 0 ? 0 : part is 60 or 80 ? 20 : 10;
    }
}
