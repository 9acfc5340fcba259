using System.Collections.Immutable;

namespace Rapporteur.Intake.Entries;

/// <summary>A value of an entry.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsMarkup">True when the text is HTML and not plain.</param>
internal sealed record EntryText(TracedText Text, bool IsMarkup);

/// <summary>One report out of a container that states its values apart: a feed entry, a record, a news item, a mail.</summary>
internal sealed record Entry
{
    /// <summary>The headline, or null.</summary>
    public EntryText? Title { get; init; }

    /// <summary>The text, or null.</summary>
    public EntryText? Body { get; init; }

    /// <summary>What stands for the text where there is none, or null.</summary>
    public EntryText? Summary { get; init; }

    /// <summary>When it was published, as written, or null.</summary>
    public TracedText? Published { get; init; }

    /// <summary>When it was changed, as written, or null.</summary>
    public TracedText? Modified { get; init; }

    /// <summary>When it was fetched or received, as written, or null.</summary>
    public TracedText? Fetched { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<TracedText> Authors { get; init; } = [];

    /// <summary>The outlet, or null.</summary>
    public TracedText? Outlet { get; init; }

    /// <summary>The part of the outlet, or null.</summary>
    public TracedText? Section { get; init; }

    /// <summary>The language as a tag, or null.</summary>
    public TracedText? Language { get; init; }

    /// <summary>The address or lasting name, or null.</summary>
    public TracedText? Address { get; init; }

    /// <summary>True for the entry of a feed.</summary>
    public bool IsOfFeed { get; init; }

    /// <summary>How its source marks it as one that is not to be used (canceled, withheld), as the vocabulary of agencies calls it, or null.</summary>
    public string? Withdrawal { get; init; }

    /// <summary>False when nothing of it can be read. A notice that withdraws a report needs no words.</summary>
    public bool HasContent => Withdrawal is not null || Title is { Text.IsBlank: false } || Body is { Text.IsBlank: false } || Summary is { Text.IsBlank: false };
}
