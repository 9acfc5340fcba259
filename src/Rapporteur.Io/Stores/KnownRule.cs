using System.Globalization;

namespace Rapporteur.Io.Stores;

/// <summary>When reports that are added count as known.</summary>
public sealed record KnownRule
{
    private KnownRule()
    {
    }

    /// <summary>The moment they are added.</summary>
    public static KnownRule WhenAdded { get; } = new();

    /// <summary>The day each was published; the moment it is added where it does not say.</summary>
    public static KnownRule WhenPublished { get; } = new() { IsPublished = true };

    /// <summary>The moment each was fetched or received, as its container says; the moment it is added where it does not say.</summary>
    public static KnownRule WhenFetched { get; } = new() { IsFetched = true };

    /// <summary>True for the moment of fetching.</summary>
    public bool IsFetched { get; private init; }

    /// <summary>True for the day of publication.</summary>
    public bool IsPublished { get; private init; }

    /// <summary>The day given for all, or null.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>A day given for all.</summary>
    public static KnownRule On(DateOnly day) => new() { Day = day };

    /// <summary>The rule as one writes it in a call.</summary>
    public override string ToString() => Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IsPublished ? "published" : IsFetched ? "fetched" : "now";

    /// <summary>The moment a report counts as known.</summary>
    /// <param name="published">The first day it may have been published, or null.</param>
    /// <param name="fetched">When it was fetched, or null.</param>
    /// <param name="now">The moment it is added.</param>
    internal DateTimeOffset Moment(DateOnly? published, DateTimeOffset? fetched, DateTimeOffset now) => IsFetched ? fetched ?? now
        : (Day ?? (IsPublished ? published : null)) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : now;
}
