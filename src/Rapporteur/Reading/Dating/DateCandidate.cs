namespace Rapporteur.Reading.Dating;

/// <summary>How much a printed date speaks for being the day of publication; earlier values more.</summary>
internal enum DateRank
{
    /// <summary>In a line that says it is the publication date.</summary>
    Published,

    /// <summary>In a line of its own above the article, or in the by-line.</summary>
    Head,

    /// <summary>In the dateline of the first paragraphs.</summary>
    Dateline,

    /// <summary>In the stamp of a scraper.</summary>
    Stamp,

    /// <summary>In a line below the article.</summary>
    Tail,

    /// <summary>The day of a change.</summary>
    Updated,
}

/// <summary>A printed date that may be the day of publication.</summary>
/// <param name="Date">The date.</param>
/// <param name="Rank">What speaks for it.</param>
internal readonly record struct DateCandidate(PrintedDate Date, DateRank Rank)
{
    /// <summary>True when the words before it say that it is the day of a change.</summary>
    public bool IsChange { get; init; }
}
