using System.Collections.Immutable;
using System.Text;

namespace Rapporteur.Model;

/// <summary>What a block of a report is for.</summary>
public enum BlockKind
{
    /// <summary>Running text of the article.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>A line that only holds the date (and perhaps place, section or reading time).</summary>
    DateLine,

    /// <summary>The credit of an agency.</summary>
    Credit,

    /// <summary>Share bars, menus, teasers, prompts, cookie lines, advertisements: no part of the article.</summary>
    Furniture,

    /// <summary>Text of this same report told again.</summary>
    Repeat,

    /// <summary>What a picture, film or chart shows, and who made it: no part of the running text.</summary>
    Caption,

    /// <summary>What readers wrote below the report.</summary>
    Comment,

    /// <summary>Headlines and openings of other reports.</summary>
    Teaser,
}

/// <summary>A paragraph or line of a report and what it is for.</summary>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Kind">What it is for.</param>
public readonly record struct Block(Span Span, BlockKind Kind);

/// <summary>A value read from the text, with the words it rests on.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Span">The words, in <see cref="Article.Text"/>.</param>
public sealed record Cited<T>(T Value, Span Span);

/// <summary>An agency that is credited with a report.</summary>
/// <param name="Name">Its usual short name (<c>AP</c>, <c>Ritzau</c>); of one that is not in the table the name as printed.</param>
/// <param name="Span">The words, in <see cref="Article.Text"/>.</param>
/// <param name="IsContribution">True when it only contributed ("with material from"); false when it wrote the report or is its source.</param>
public sealed record AgencyCredit(string Name, Span Span, bool IsContribution);

/// <summary>One report, read: cleaned, dated, in its language, split into sentences, its mentions marked.</summary>
public sealed record Article
{
    /// <summary>The lasting id of the report.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The name the report is cited by.</summary>
    public required string Name { get; init; }

    /// <summary>The path or address it was found at.</summary>
    public required string Location { get; init; }

    /// <summary>Everything a reader of the report sees, furniture included: the text all spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>Leads from <see cref="Text"/> to the original bytes.</summary>
    public required SourceMap Origin { get; init; }

    /// <summary>The paragraphs and lines of <see cref="Text"/> in order, without overlap.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>ISO 639-1 code, <c>nb</c> for Bokmål, <c>und</c> when not known.</summary>
    public required string Language { get; init; }

    /// <summary>How sure the language is, 0 to 1.</summary>
    public required double LanguageConfidence { get; init; }

    /// <summary>Which part of title and body is in which language, where there is more than one; else empty.</summary>
    public ImmutableArray<LanguagePart> Parts { get; init; } = [];

    /// <summary>The headline, or null.</summary>
    public Cited<string>? Title { get; init; }

    /// <summary>When it was published as far as the report says, in the place of the outlet, or null.</summary>
    public Cited<Edtf>? Published { get; init; }

    /// <summary>The time of day printed beside <see cref="Published"/>, or null.</summary>
    public Cited<ClockTime>? PublishedClock { get; init; }

    /// <summary>True when only a day of change is stated, which then stands in <see cref="Published"/> as well: the report was
    /// published on that day or before.</summary>
    public bool IsPublishedNotAfter { get; init; }

    /// <summary>When it was last changed as far as the report says, in the place of the outlet; null when it does not say or has
    /// not changed since the day of <see cref="Published"/>.</summary>
    public Cited<Edtf>? Modified { get; init; }

    /// <summary>The time of day printed beside <see cref="Modified"/>, or null.</summary>
    public Cited<ClockTime>? ModifiedClock { get; init; }

    /// <summary>Who wrote it, as printed.</summary>
    public ImmutableArray<Cited<string>> Authors { get; init; } = [];

    /// <summary>Agencies credited, once each, in order of appearance; those that wrote it and those that only contributed.</summary>
    public ImmutableArray<AgencyCredit> Agencies { get; init; } = [];

    /// <summary>The outlet where the report names it (site name), or null.</summary>
    public Cited<string>? Outlet { get; init; }

    /// <summary>The part of the outlet it stands in (World, Wirtschaft), as printed, or null.</summary>
    public Cited<string>? Section { get; init; }

    /// <summary>The address the report says is its own, absolute, or null.</summary>
    public Cited<string>? Canonical { get; init; }

    /// <summary>Where the text reads as machine-mangled, in order; empty when it does not. A note beside the text that a machine
    /// translated it is such a place too.</summary>
    public ImmutableArray<Span> Mangled { get; init; } = [];

    /// <summary>True when the text reads as machine-mangled.</summary>
    public bool IsMangled => !Mangled.IsDefaultOrEmpty;

    /// <summary>When it became known to us, or null.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>When it was fetched or received as far as its container says, or null.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>When this version was issued, to the moment, as its container says, or null.</summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>The address or lasting name that is the same for all versions of one page, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The address or lasting name its container gives it, written as <see cref="Address"/> is, or null.</summary>
    public string? FoundAt { get; init; }

    /// <summary>True for the entry of a feed, which may hold less than the page it leads to.</summary>
    public bool IsEntry { get; init; }

    /// <summary>True when its source says that it, and every earlier version of it, is not to be used: it is kept, but is in no story and
    /// counts for nothing, and what it holds is no news.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Which version of its page it is among those read together: 1 for the first.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The report that speaks for the same page in its place, a later version or the page of a feed's entry; null when it speaks
    /// for itself. A report that another speaks for is kept, but is in no story and counts for nothing.</summary>
    public ReportId? SpokenForBy { get; init; }

    /// <summary>The sentences of title, headings and body, in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Direct speech, in order.</summary>
    public ImmutableArray<Span> Speech { get; init; } = [];

    /// <summary>What was wrong with the report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The running text: paragraphs and headings of the body, each ended by a line feed, everything else left out.</summary>
    public string Body()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks)
        {
            if (block.Kind is not (BlockKind.Body or BlockKind.Heading)) continue;
            text.Append(block.Span.In(Text)).Append('\n');
        }

        return text.ToString();
    }
}
