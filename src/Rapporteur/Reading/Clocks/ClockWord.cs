namespace Rapporteur.Reading.Clocks;

/// <summary>What a word does beside a time of day.</summary>
internal enum ClockRole
{
    /// <summary>Leads to a time of day, but to much else as well: at, om, в.</summary>
    Before,

    /// <summary>Leads to a time of day even when only the hour stands behind it: kl., a las, o godz.</summary>
    BeforeNumber,

    /// <summary>Stands behind the hour and says that it is one: o'clock, Uhr.</summary>
    Behind,

    /// <summary>Hours: behind a number either a time of day or how long something took.</summary>
    Hours,

    /// <summary>The first half of the day.</summary>
    Morning,

    /// <summary>The second half of the day.</summary>
    Evening,

    /// <summary>Twelve.</summary>
    Noon,

    /// <summary>Twelve at night.</summary>
    Midnight,

    /// <summary>A day, a part of it or a year, which may stand between a time of day and the date.</summary>
    Link,

    /// <summary>A number in words, 1 to 24.</summary>
    Count,

    /// <summary>A zone: its place in <see cref="ClockZones"/>.</summary>
    Zone,
}

/// <summary>What a word beside a time of day stands for.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">Its number; 0 where it has none.</param>
internal readonly record struct ClockWord(ClockRole Role, int Value);
