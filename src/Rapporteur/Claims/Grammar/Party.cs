using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>A noun phrase that can act: a state, an organisation, a person with the party he or she stands for.</summary>
/// <param name="Code">The party acted for, as in <see cref="Mention.StandsFor"/>; null when it is not known.</param>
/// <param name="Person">Full name of the person, or null.</param>
/// <param name="Span">The words.</param>
/// <param name="First">First token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Relation">The preposition that leads to it as a relation concept (<c>by</c>, <c>of</c>, <c>in</c> …), or null.</param>
/// <param name="Rule">How it was read, for people.</param>
internal sealed record Party(string? Code, string? Person, Span Span, int First, int End, string? Relation, string Rule)
{
    /// <summary>True when nothing but word order says what part it plays.</summary>
    public bool IsBare => Relation is null;
}
