using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>A value with the words it was read from.</summary>
internal sealed record Read(string Value, Span Span);

/// <summary>A noun phrase acts work on: an embassy, an agreement, eight diplomats.</summary>
internal sealed record Thing
{
    /// <summary>The concept at its head.</summary>
    public required Mention Head { get; init; }

    /// <summary>Whose it is, or null.</summary>
    public Read? Owner { get; init; }

    /// <summary>To whom it is accredited or with whom it is shared, or null.</summary>
    public Read? Counterpart { get; init; }

    /// <summary>True when a word says it is the subject's own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Where it stands, or null.</summary>
    public Read? Place { get; init; }

    /// <summary>The state its place lies in, or null.</summary>
    public string? PlaceState { get; init; }

    /// <summary>How many, or null.</summary>
    public Mention? Count { get; init; }

    /// <summary>The concept's id.</summary>
    public string Id => Head.Id;
}
