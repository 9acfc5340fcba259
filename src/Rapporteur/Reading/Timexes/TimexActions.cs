using System.Collections.Frozen;

namespace Rapporteur.Reading.Timexes;

/// <summary>What the rules of the grammar do with their parts, by the name they call it.</summary>
internal static class TimexActions
{
    private static readonly FrozenDictionary<string, TimexAction> All = new Dictionary<string, TimexAction>(StringComparer.Ordinal)
    {
        ["Merge"] = static (p, _) => Merge(p),
        ["Keep"] = static (p, _) => Shaped(p) ?? Merge(p),
        ["Nothing"] = static (_, _) => new TimexSense(),
        ["First"] = static (p, _) => p[0],
        ["Second"] = static (p, _) => p[1],
        ["Third"] = static (p, _) => p[2],
        ["Rough"] = static (p, _) => (Shaped(p) ?? (Merge(p) is { Month: null } all ? all : Date(p)) ?? new TimexSense()) with { IsRough = true, Portion = p[0].Portion },
        ["Date"] = static (p, _) => Date(p),
        ["Inside"] = static (p, _) => Inside(p),
        ["Nth"] = static (p, _) => Merge(Plain(p)) with { Shape = TimexShape.Nth, Of = Shaped(p) },
        ["Cycle"] = static (p, _) => Merge(p) with { Shape = TimexShape.Cycle },
        ["Deictic"] = static (p, _) => Merge(p) with { Shape = TimexShape.Deictic },
        ["WeekdayOf"] = static (p, _) => Merge(Plain(p)) with { Shape = TimexShape.WeekdayOf, Of = Shaped(p) },
        ["PartOf"] = static (p, _) => new TimexSense { Shape = TimexShape.PartOf, Code = Merge(Plain(p)).Code, Of = Shaped(p) },
        ["Range"] = static (p, _) => TimexRanges.Make(p),
    }
    .Concat(TimexNumberActions.All).Concat(TimexDateActions.All).Concat(TimexCycleActions.All).Concat(TimexLengthActions.All)
    .Concat(TimexClockActions.All).Concat(TimexRanges.All).Concat(TimexSetActions.All)
    .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The action of a name.</summary>
    /// <exception cref="ArgumentException">The grammar names one that there is not: our own bug.</exception>
    public static TimexAction Find(string name) => All.TryGetValue(name, out var action) ? action : throw new ArgumentException($"The grammar of times names an action {name}.", nameof(name));

    /// <summary>The fields of all parts.</summary>
    public static TimexSense Merge(ReadOnlySpan<TimexSense> parts)
    {
        var sense = new TimexSense();
        foreach (var part in parts)
        {
            sense = sense.With(part);
            if (part.Shape != TimexShape.Word) sense = sense with { Shape = part.Shape };
        }

        return sense;
    }

    /// <summary>The last part that is more than a carrier of fields, or null.</summary>
    public static TimexSense? Shaped(ReadOnlySpan<TimexSense> parts)
    {
        for (var at = parts.Length - 1; at >= 0; at--)
        {
            if (parts[at].Shape != TimexShape.Word) return parts[at];
        }

        return null;
    }

    /// <summary>The parts that only carry fields.</summary>
    public static TimexSense[] Plain(ReadOnlySpan<TimexSense> parts) => [.. parts.ToArray().Where(static p => p.Shape == TimexShape.Word)];

    /// <summary>The parts that carry a number.</summary>
    public static double[] Counts(ReadOnlySpan<TimexSense> parts) => [.. parts.ToArray().Where(static p => p.Count is not null).Select(static p => p.Count!.Value)];

    /// <summary>A place on the calendar by the fields of all parts, or null when there is no such day.</summary>
    public static TimexSense? Date(ReadOnlySpan<TimexSense> parts)
    {
        var date = Merge(parts) with { Shape = TimexShape.Date };
        return date is { Day: { } day, Month: { } month } && day > DateTime.DaysInMonth(date.Year is >= 1 and <= 9999 and var year ? year : 2000, month) ? null : date;
    }

    // A month or day in a year or month counted from now.
    private static TimexSense? Inside(ReadOnlySpan<TimexSense> parts)
    {
        var all = parts.ToArray();
        var cycle = all.LastOrDefault(static p => p.Shape == TimexShape.Cycle);
        return cycle is null || Date([.. all.Where(p => !ReferenceEquals(p, cycle))]) is not { } date ? null : date with { Of = cycle };
    }
}
