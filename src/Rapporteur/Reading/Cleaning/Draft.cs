using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>A run of the text that stands alone, with what the page says about it.</summary>
/// <param name="Span">Where, without white space at its ends.</param>
/// <param name="StandsApart">True when an empty line or the edge of a markup block stands before it.</param>
/// <param name="Kind">What the markup says it is, or null.</param>
/// <param name="IsFlow">True when the markup says it is running text of the main part.</param>
internal readonly record struct DraftBlock(Span Span, bool StandsApart, BlockKind? Kind = null, bool IsFlow = false)
{
    /// <summary>True when the page holds it beside its article: it may say who wrote it or when, but is no text of it.</summary>
    public bool IsBeside { get; init; }
}

/// <summary>A report with its text laid open and cut into runs that stand alone, before these are sorted.</summary>
/// <param name="Text">Everything a reader sees.</param>
/// <param name="Origin">Leads to the bytes.</param>
/// <param name="Blocks">The runs in order.</param>
internal sealed record Draft(string Text, SourceMap Origin, ImmutableArray<DraftBlock> Blocks)
{
    /// <summary>Values the page gives in its markup and that stand in the text.</summary>
    public Declared Declared { get; init; } = Declared.Nothing;

    /// <summary>What was wrong with the page.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>What a page states about itself in its markup, each with the words it rests on.</summary>
internal sealed record Declared
{
    /// <summary>A page that states nothing.</summary>
    public static Declared Nothing { get; } = new();

    /// <summary>The headline, or null.</summary>
    public Cited<string>? Title { get; init; }

    /// <summary>When it was published, or null.</summary>
    public Cited<Edtf>? Published { get; init; }

    /// <summary>True when the day of publication is a day of change: no other is stated.</summary>
    public bool IsPublishedByChange { get; init; }

    /// <summary>When it was changed, or null.</summary>
    public Cited<Edtf>? Updated { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<Cited<string>> Authors { get; init; } = [];

    /// <summary>The site, or null.</summary>
    public Cited<string>? Outlet { get; init; }

    /// <summary>The part of the site, or null.</summary>
    public Cited<string>? Section { get; init; }

    /// <summary>The address of the page, absolute, or null.</summary>
    public Cited<string>? Canonical { get; init; }

    /// <summary>The language, as an ISO 639-1 code, or null.</summary>
    public string? Language { get; init; }
}
