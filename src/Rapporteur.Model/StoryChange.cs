using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>What becomes of a report that comes in by a stream.</summary>
public enum PlacementKind
{
    /// <summary>It is the first of its story.</summary>
    Starts,

    /// <summary>It belongs to a story that is at hand.</summary>
    Joins,

    /// <summary>It belongs to a story that rested, which is awake again.</summary>
    Wakes,

    /// <summary>It was in before.</summary>
    Known,
}

/// <summary>Where a report that came in belongs as far as can be told at once; what follows for other reports is told by settling.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Story">Id of the story.</param>
/// <param name="Nearest">The report it was placed by, or null for the first of a story.</param>
/// <param name="Reason">Why, in words; empty for the first of a story.</param>
public sealed record Placement(PlacementKind Kind, string Story, ReportId? Nearest, string Reason);

/// <summary>A story of a stream that has changed since the stream was last settled.</summary>
/// <param name="Story">Its id: <c>s</c> and the least report id, of which a <see cref="Story"/> has the first eight digits.</param>
/// <param name="Reports">The reports at hand, by id; none for a story that is gone with its last report. Of a story that was woken those that were put away are not among them.</param>
/// <param name="Was">Ids of the stories in which these reports were before, in order: none for a new story, two or more where stories
/// turned out to be one. An id that stands in two changes was parted.</param>
public sealed record StoryChange(string Story, ImmutableArray<ReportId> Reports, ImmutableArray<string> Was);
