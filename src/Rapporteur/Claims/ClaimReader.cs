using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims;

/// <summary>What the reports of one story state and quote.</summary>
/// <param name="Claims">Acts, by report and place.</param>
/// <param name="Quotes">Direct speech, by report and place.</param>
public sealed record StoryClaims(ImmutableArray<Claim> Claims, ImmutableArray<Quote> Quotes);

/// <summary>The door of Claims: a story in, claims on exact words out.</summary>
public static class ClaimReader
{
    /// <summary>Reads the claims of all reports of a story.</summary>
    public static StoryClaims Read(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        throw new NotImplementedException();
    }
}
