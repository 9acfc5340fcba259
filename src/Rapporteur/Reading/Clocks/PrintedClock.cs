using Rapporteur.Model;

namespace Rapporteur.Reading.Clocks;

/// <summary>A time of day as it stands in a run of tokens.</summary>
internal sealed record PrintedClock
{
    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token, the zone included.</summary>
    public required int End { get; init; }

    /// <summary>0 to 24.</summary>
    public required int Hour { get; init; }

    /// <summary>0 to 59, or null.</summary>
    public int? Minute { get; init; }

    /// <summary>0 to 59, or null.</summary>
    public int? Second { get; init; }

    /// <summary>The zone that is named, or null.</summary>
    public ClockZone? Zone { get; init; }

    /// <summary>Minutes ahead of universal time where they are printed in digits, or null.</summary>
    public int? Offset { get; init; }

    /// <summary>True when it is part of the token of a date: 2024-05-12T09:15Z.</summary>
    public bool IsStamp { get; init; }

    /// <summary>True for noon and midnight.</summary>
    public bool IsNamed { get; init; }

    /// <summary>True when it may as well be another number: it counts only right behind a date.</summary>
    public bool NeedsDate { get; init; }

    /// <summary>The time of day on a day.</summary>
    public ClockTime On(DateOnly? day) => new() { Hour = Hour, Minute = Minute, Second = Second, Offset = Offset ?? Zone?.OffsetOn(day) };
}
