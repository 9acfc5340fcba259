using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>Reports of one event.</summary>
/// <param name="Id"><c>s</c> and the first eight digits of the least report id: it does not depend on the order of reading.</param>
/// <param name="Articles">The reports, by publication date and then by name.</param>
/// <param name="Families">The independent lines of reporting; every article is in exactly one.</param>
/// <param name="Reasons">Why the reports were joined, in words.</param>
public sealed record Story(
    string Id, ImmutableArray<Article> Articles, ImmutableArray<Family> Families, ImmutableArray<string> Reasons)
{
    /// <summary>By which two reports each was joined to the others; every report of a story of more than one is in at least one.</summary>
    public ImmutableArray<StoryJoin> Joins { get; init; } = [];

    /// <summary>Other stories that have to do with this one, nearest first.</summary>
    public ImmutableArray<StoryLink> Links { get; init; } = [];

    /// <summary>Reports of other stories that came near to being joined, and what kept them apart, in words; nearest first.</summary>
    public ImmutableArray<string> NearMisses { get; init; } = [];
}

/// <summary>Two reports by which a story was joined.</summary>
/// <param name="First">A report.</param>
/// <param name="Second">Another.</param>
/// <param name="Likelihood">How likely it is that the two tell of one event, 0 to 1.</param>
/// <param name="Reason">What speaks for it, in words.</param>
public sealed record StoryJoin(ReportId First, ReportId Second, double Likelihood, string Reason);

/// <summary>What another story is to a story.</summary>
public enum StoryLinkKind
{
    /// <summary>It is what this one answers.</summary>
    Cause,

    /// <summary>It answers this one.</summary>
    Answer,

    /// <summary>It goes on from this one.</summary>
    FollowUp,

    /// <summary>This one goes on from it.</summary>
    Background,

    /// <summary>It is of the same parties and the same matter, and neither goes on from the other.</summary>
    SameTopic,
}

/// <summary>Another story that has to do with a story.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Kind">What it is to this one.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Evidence">The words it rests on, of reports of either story.</param>
public sealed record StoryLink(string Story, StoryLinkKind Kind, string Reason, ImmutableArray<ReportWords> Evidence);

/// <summary>Words of a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Span">The words, in <see cref="Article.Text"/>.</param>
public readonly record struct ReportWords(ReportId Report, Span Span);
