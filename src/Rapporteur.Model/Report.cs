using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>Everything Rapporteur says about a set of reports.</summary>
public sealed record Report
{
    /// <summary>The reports, read, by name and then by id.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>A dossier for each story: most independent lines first, then earliest.</summary>
    public required ImmutableArray<Dossier> Dossiers { get; init; }

    /// <summary>The register over all stories.</summary>
    public required ImmutableArray<RegisterEntry> Register { get; init; }

    /// <summary>What was wrong with the input, in order of place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}
