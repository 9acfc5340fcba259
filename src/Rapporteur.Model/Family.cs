using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>In what way two reports are one line of reporting.</summary>
public enum CopyKind
{
    /// <summary>The same text, but for headline, by-line and a few words.</summary>
    Copy,

    /// <summary>The same text, cut: all that the shorter says stands word for word in the longer.</summary>
    Shortened,

    /// <summary>One stands whole inside the other, which has a good deal of its own beside it.</summary>
    Contained,

    /// <summary>The same sentences in the same order, in other words in places.</summary>
    Rewrite,

    /// <summary>The same sentences in the same order in another language.</summary>
    Translation,

    /// <summary>Two outlets that one newsroom writes for.</summary>
    SameNewsroom,
}

/// <summary>How one report hangs on another of its line.</summary>
/// <param name="Report">The report that is no line of its own.</param>
/// <param name="Of">The report it was taken from, or goes back to the same text with.</param>
/// <param name="Kind">In what way.</param>
/// <param name="Reason">The same in words, without names of reports.</param>
public sealed record CopyLink(ReportId Report, ReportId Of, CopyKind Kind, string Reason)
{
    /// <summary>By what it was told which of the two came first: <c>credit</c> (it names the other's outlet or its agency),
    /// <c>earlier</c> (by date and clock), <c>longer</c> (the other holds what this one leaves out); null when it cannot be told.</summary>
    public string? Direction { get; init; }

    /// <summary>The share of the shorter one's words, or of its sentences where languages differ, that stand in the other, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>The passages that show it, longest first: words of this report and of the other. Empty for one newsroom.</summary>
    public ImmutableArray<PassagePair> Passages { get; init; } = [];
}

/// <summary>Words of one report and the words of another that say the same.</summary>
/// <param name="Here">In the text of the report.</param>
/// <param name="There">In the text of the other.</param>
public readonly record struct PassagePair(Span Here, Span There);

/// <summary>Copies, shortened copies, rewrites and translations of one text: one independent line of reporting.</summary>
/// <param name="Label">A letter within the story: <c>a</c>, <c>b</c> …</param>
/// <param name="Members">The reports, earliest first.</param>
/// <param name="Reasons">For each member after the first, in words: why it is no line of its own.</param>
public sealed record Family(string Label, ImmutableArray<ReportId> Members, ImmutableArray<string> Reasons)
{
    /// <summary>For each member after the first, in the same order: what it hangs on.</summary>
    public ImmutableArray<CopyLink> Links { get; init; } = [];
}
