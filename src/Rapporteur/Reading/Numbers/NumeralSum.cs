namespace Rapporteur.Reading.Numbers;

/// <summary>Puts the parts of a number together from left to right: three hundred five thousand and six.</summary>
/// <param name="twenties">The tens that leave room for up to nineteen: soixante-dix.</param>
internal struct NumeralSum(decimal[] twenties)
{
    private const decimal Largest = 1e28m;

    private decimal _high;
    private decimal _thousands;
    private decimal _open;
    private decimal _lastScale;
    private decimal _room;
    private bool _any;
    private bool _justScaled;
    private bool _hasHundreds;

    /// <summary>The value so far.</summary>
    public readonly decimal Value => _high + _thousands + _open;

    /// <summary>The million, or more, that was added last, or one: what a half behind it is a half of.</summary>
    public readonly decimal Unit => _justScaled && _open == 0 && _thousands == 0 ? _lastScale : 1;

    /// <summary>True when a smaller part may still be added, as after a hundred or a ten.</summary>
    public readonly bool CanGrow => _any && _room > 1;

    /// <summary>Parts below this may still be added.</summary>
    public readonly decimal Room => _room;

    /// <summary>True when nothing has been added yet.</summary>
    public readonly bool IsEmpty => !_any;

    /// <summary>True when what was added last is a scale, so that digits may follow.</summary>
    public readonly bool JustScaled => _justScaled;

    /// <summary>Adds a part if it can follow what stands before it: only a smaller one can.</summary>
    /// <param name="part">The part.</param>
    /// <param name="tenLeavesRoom">True when units may follow ten: décimo segundo.</param>
    public bool TryAdd(decimal part, bool tenLeavesRoom = false)
    {
        var room = tenLeavesRoom && part == 10 ? 10 : RoomAfter(part);
        if (!_any)
        {
            (_any, _open, _lastScale, _room) = (true, part, Largest, room);
            return true;
        }

        if (part >= _room || part <= 0 || part != decimal.Truncate(part)) return false;
        _open += part;
        _hasHundreds |= part >= 100;
        _room = Math.Min(room, _room);
        _justScaled = false;
        return true;
    }

    /// <summary>Multiplies by hundred, dozen, thousand, million.</summary>
    /// <param name="scale">The factor.</param>
    /// <param name="needsFactor">True when the word is no number alone.</param>
    public bool TryScale(decimal scale, bool needsFactor)
    {
        if (!_any)
        {
            if (needsFactor) return false;
            (_any, _lastScale) = (true, Largest);
            return scale < 1000 ? TrySmall(1, scale) : TryLarge(1, scale);
        }

        // Deux millions mille: a thousand by itself is one more part.
        if (scale == 1000 && _open == 0 && _thousands == 0 && _high > 0 && !needsFactor) return TryLarge(1, scale);
        if (scale >= 1000) return TryLarge(_open, scale);
        if (_open == 0 && !needsFactor && scale == 100 && _room > 100) return TrySmall(1, scale);
        return _open > 0 && !(_room == 100 && scale == 100) && TrySmall(_open, scale);
    }

    private bool TrySmall(decimal open, decimal scale)
    {
        if (open >= 1000 || (scale == 100 && _hasHundreds)) return false;

        // Three hundred and two dozen: the dozens count the last part only.
        _open = open > 100 && scale < 100 && open % 100 > 0 ? open - (open % 100) + (open % 100 * scale) : open * scale;
        (_room, _justScaled, _hasHundreds) = (scale == 100 ? 100 : 0, true, true);
        return true;
    }

    private bool TryLarge(decimal open, decimal scale)
    {
        var factor = scale > 1000 ? _thousands + open : open;
        if (factor == 0 && _justScaled && _high > 0 && scale > 1000 && _high <= Largest / scale)
        {
            _high *= scale;
            return true;
        }

        if (scale >= _lastScale || factor <= 0 || factor > Largest / scale || (scale == 1000 && _thousands > 0)) return false;
        if (scale == 1000) _thousands = factor * scale;
        else (_high, _thousands, _lastScale) = (_high + (factor * scale), 0, scale);
        (_open, _justScaled, _hasHundreds) = (0, true, false);
        _room = Math.Min(scale, 1000);
        return true;
    }

    /// <summary>Adds a fraction of what was counted last: drei-ein-halb, two million and a half.</summary>
    public bool TryAddFraction(decimal fraction)
    {
        if (!_any || fraction is <= 0 or >= 1 || Value != decimal.Truncate(Value)) return false;
        if (_open > 0 || !_justScaled) _open += fraction * (_justScaled ? Unit : 1);
        else _high += fraction * Unit;
        _room = 0;
        return true;
    }

    /// <summary>Parts below this may follow: after a hundred below 100, after a ten below 10 (below 20 where tens count by twenty).</summary>
    private readonly decimal RoomAfter(decimal part)
    {
        if (part != decimal.Truncate(part) || part < 20) return 0;
        if (part % 1000 == 0) return 1000;
        if (part % 100 == 0) return 100;
        return part % 10 != 0 || part > 100 ? 0 : twenties.AsSpan().Contains(part) ? 20 : 10;
    }
}
