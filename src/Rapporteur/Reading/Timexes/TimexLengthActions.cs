using System.Collections.Immutable;

namespace Rapporteur.Reading.Timexes;

/// <summary>Lengths of time and what lies so far from now.</summary>
internal static class TimexLengthActions
{
    private const double Most = 5000;

    /// <summary>By name.</summary>
    public static IEnumerable<KeyValuePair<string, TimexAction>> All { get; } = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["Duration"] = static (p, _) => Duration(TimexActions.Merge(p)),
        ["DurationSome"] = static (p, _) => Duration(TimexActions.Merge(p) with { Count = double.NaN }),
        ["DurationOne"] = static (p, _) => Duration(TimexActions.Merge(p) with { Count = 1 }),
        ["AddHalfUnit"] = static (p, _) => p[0] is { Lengths: [var only] } && only.Count % 1 == 0 ? p[0] with { Lengths = [only with { Count = only.Count + 0.5 }] } : null,
        ["AddLengths"] = static (p, _) => p[0].Lengths[^1].Unit > p[^1].Lengths[0].Unit ? p[0] with { Lengths = p[0].Lengths.AddRange(p[^1].Lengths) } : null,
        ["Stretch"] = static (p, _) => Stretch(TimexActions.Merge(p)),
        ["StretchSome"] = static (p, _) => Stretch(TimexActions.Merge(p) with { Count = double.NaN }),
        ["Within"] = static (p, _) => TimexActions.Shaped(p) is { } length ? length with { Sign = 2 } : null,
        ["Ago"] = static (p, _) => Shift(p, -1),
        ["AgoSome"] = static (p, _) => Shift([TimexActions.Merge(p) with { Count = double.NaN }], -1),
        ["Ahead"] = static (p, _) => Shift(p, 1) is { } shift ? shift with { Direction = 1 } : null,
        ["AheadSome"] = static (p, _) => Shift([TimexActions.Merge(p) with { Count = double.NaN }], 1) is { } shift ? shift with { Direction = 1 } : null,
        ["In"] = static (p, _) => Shift(p, 1) is { } shift ? shift with { Direction = 1 } : null,
        ["InSome"] = static (p, _) => Shift([TimexActions.Merge(p) with { Count = double.NaN }], 1) is { } shift ? shift with { Direction = 1 } : null,
        ["AfterDay"] = static (p, _) => Shift([p[0]], 1) is { } shift ? shift with { Of = TimexActions.Shaped(p) } : null,
        ["BeforeDay"] = static (p, _) => Shift([p[0]], -1) is { } shift ? shift with { Of = TimexActions.Shaped(p) } : null,
    };

    private static TimexSense? Duration(TimexSense parts) => Lengths(parts) is { IsEmpty: false } lengths
        ? new TimexSense { Shape = TimexShape.Duration, Lengths = lengths, IsRough = parts.IsRough } : null;

    private static TimexSense? Stretch(TimexSense parts) => Lengths(parts) is { IsEmpty: false } lengths && parts.Direction is -1 or 1 or -2 or 2 or 0
        ? new TimexSense { Shape = TimexShape.Stretch, Lengths = lengths, Direction = parts.Direction } : null;

    private static TimexSense? Shift(ReadOnlySpan<TimexSense> parts, int sign)
    {
        var all = TimexActions.Merge(parts);
        return Lengths(all.Count is null && all.Lengths.IsEmpty ? all with { Count = 1 } : all) is { IsEmpty: false } lengths
            ? new TimexSense { Shape = TimexShape.Shift, Lengths = lengths, Sign = sign, IsRough = all.IsRough } : null;
    }

    private static ImmutableArray<TimexLength> Lengths(TimexSense parts) => !parts.Lengths.IsEmpty ? parts.Lengths
        : parts.Unit != TimexUnit.None && parts.Count is { } count && (double.IsNaN(count) || count is > 0 and < 1900 or > 2100 and <= Most) ? [new TimexLength(count, parts.Unit)] : [];
}
