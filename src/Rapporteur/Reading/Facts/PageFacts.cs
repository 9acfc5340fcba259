using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>A date of a page and the words it rests on.</summary>
/// <param name="Date">The date.</param>
/// <param name="Value">The words.</param>
internal sealed record DatedValue(Edtf Date, PageValue Value)
{
    /// <summary>True when the page says that it is a day of change.</summary>
    public bool IsChange { get; init; }
}

/// <summary>What a page states about itself, chosen among all it states.</summary>
internal sealed record PageFacts
{
    /// <summary>The block that is the headline, or null.</summary>
    public PageBlock? Heading { get; init; }

    /// <summary>The headline where no block is one, or null.</summary>
    public PageValue? Title { get; init; }

    /// <summary>When it was published, or null.</summary>
    public DatedValue? Published { get; init; }

    /// <summary>When it was changed, or null.</summary>
    public DatedValue? Modified { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<PageValue> Authors { get; init; } = [];

    /// <summary>The site, or null.</summary>
    public PageValue? Site { get; init; }

    /// <summary>The part of the site, or null.</summary>
    public PageValue? Section { get; init; }

    /// <summary>The address of the page, absolute, or null.</summary>
    public PageValue? Address { get; init; }

    /// <summary>What the page says its language is, or null.</summary>
    public string? Language { get; init; }
}
