using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>A state of affairs that a fact leaves behind, dated.</summary>
public sealed record RegisterEntry
{
    /// <summary>What it is about: <c>mission</c>, <c>staff-ceiling</c>, <c>airspace</c> …</summary>
    public required string Instrument { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Holder { get; init; }

    /// <summary>Where or towards whom, or null.</summary>
    public string? Counterpart { get; init; }

    /// <summary>An English name made of instrument, holder and counterpart.</summary>
    public required string Name { get; init; }

    /// <summary>English name of the place, or null.</summary>
    public string? Place { get; init; }

    /// <summary>open, reduced, suspended, closed, recalled, expelled, revoked, withdrawn, in-force, lifted, downgraded or restored.</summary>
    public required string State { get; init; }

    /// <summary>First day the state holds, or null when no report says.</summary>
    public Edtf? From { get; init; }

    /// <summary>First day it no longer holds, or null.</summary>
    public Edtf? Until { get; init; }

    /// <summary>A number or a text where the state has one, or null.</summary>
    public string? Value { get; init; }

    /// <summary>The day it could first be known to us from the reports given, or null.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The status of the fact behind it: <c>done</c> or <c>announced</c>; announced is not in effect.</summary>
    public required string Status { get; init; }

    /// <summary>Id of the story it comes from.</summary>
    public required string Story { get; init; }

    /// <summary>Ids of the facts it rests on. Never empty.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    /// <summary>The words it rests on. Never empty.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }
}
