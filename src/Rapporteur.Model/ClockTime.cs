using System.Globalization;

namespace Rapporteur.Model;

/// <summary>A time of day as it is printed, and how far it is from universal time where that is said.</summary>
public sealed record ClockTime
{
    /// <summary>0 to 24; 24 is the end of the day.</summary>
    public required int Hour { get; init; }

    /// <summary>0 to 59, or null when only the hour is printed.</summary>
    public int? Minute { get; init; }

    /// <summary>0 to 59, or null.</summary>
    public int? Second { get; init; }

    /// <summary>Minutes ahead of universal time (CEST: 120), or null when no zone is named, the zone is only said to be the local one,
    /// or the day that decides about summer time is not known.</summary>
    public int? Offset { get; init; }

    /// <summary>ISO 8601: <c>14</c>, <c>14:30</c>, <c>14:30:05+02:00</c>, <c>09:15Z</c>.</summary>
    public override string ToString()
    {
        var text = Hour.ToString("00", CultureInfo.InvariantCulture);
        if (Minute is { } minute) text += string.Create(CultureInfo.InvariantCulture, $":{minute:00}");
        if (Second is { } second) text += string.Create(CultureInfo.InvariantCulture, $":{second:00}");
        return Offset switch
        {
            null => text,
            0 => text + "Z",
            { } offset => text + string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}"),
        };
    }
}
