using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>What a time expression stands for, as TIMEX3 tells it.</summary>
public enum TimexType
{
    /// <summary>A day or something longer on the calendar, or a vague past, present or future.</summary>
    Date,

    /// <summary>A time of day or a part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that comes again and again.</summary>
    Set,
}

/// <summary>To which side a bare weekday, day or month points.</summary>
public enum TimeLooking
{
    /// <summary>To the past unless the words around look ahead: news tells what happened. The ends of a range are expressions of their own.</summary>
    Back,

    /// <summary>To the future, as an assistant is spoken to: a range is one expression, and so is a weekday with its time of day.</summary>
    Ahead,
}

/// <summary>A time expression of a text.</summary>
public sealed record Timex
{
    /// <summary>Where it stands in the text.</summary>
    public required Span Span { get; init; }

    /// <summary>What it stands for.</summary>
    public required TimexType Type { get; init; }

    /// <summary>Its value as TIMEX3 writes it: <c>2013-W12</c>, <c>PT72H</c>, <c>XXXX-WXX-1</c>, <c>PRESENT_REF</c>; a range as start/end.</summary>
    public required string Value { get; init; }

    /// <summary>The same as EDTF (ISO 8601-2, levels 0 and 1), or null where EDTF has no form for it: durations, sets, vague times.</summary>
    public string? Edtf { get; init; }

    /// <summary>The value, and the same time in other notations: its first day and the day after its last, its form without the report's date.</summary>
    public required ImmutableArray<string> Values { get; init; }
}
