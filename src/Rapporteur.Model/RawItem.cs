using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>What kind of content an input holds, recognised by its content and not by its name.</summary>
public enum ContentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Html,
}

/// <summary>Bytes as they were found, with where and when: what the outside hands to Intake.</summary>
/// <param name="Name">The name reports are cited by, usually the file name.</param>
/// <param name="Location">The path or address it was found at.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Known">When it became known to us; null when nobody kept that, and then the publication date stands in.</param>
public sealed record SourceFile(string Name, string Location, ReadOnlyMemory<byte> Bytes, DateTimeOffset? Known)
{
    /// <summary>How the fields of its JSON records are called, or null for the usual names.</summary>
    public FieldNames? Fields { get; init; }
}

/// <summary>One report as Intake leaves it: decoded, its kind known, still with everything in it.</summary>
public sealed record RawItem
{
    /// <summary>The lasting id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The name the report is cited by.</summary>
    public required string Name { get; init; }

    /// <summary>The path or address it was found at.</summary>
    public required string Location { get; init; }

    /// <summary>Text or HTML.</summary>
    public required ContentKind Kind { get; init; }

    /// <summary>The decoded content, markup included.</summary>
    public required string Content { get; init; }

    /// <summary>Leads from <see cref="Content"/> to the bytes.</summary>
    public required SourceMap Origin { get; init; }

    /// <summary>When it became known to us: what the outside says, else <see cref="Fetched"/>, else null.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>When it was fetched or received as its container says (the date of a WARC record, the last station of a mail), or null.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>When this version was issued, to the moment, as its container says (a wire item, a feed entry), or null.</summary>
    public DateTimeOffset? Issued { get; init; }

    /// <summary>The address or lasting name its container gives it (the target of a WARC record, the link of a feed entry), or null.</summary>
    public string? Address { get; init; }

    /// <summary>True for the entry of a feed, which may hold less than the page it leads to.</summary>
    public bool IsEntry { get; init; }

    /// <summary>True when its source says that it, and every earlier version of it, is not to be used.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>What was wrong with the bytes.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
