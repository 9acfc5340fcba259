using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reconciling;

/// <summary>The door of Reconciling: claims in, facts with all their values out.</summary>
public static class Reconciler
{
    /// <summary>Joins claims of one act and lays their values side by side.</summary>
    /// <param name="story">The story.</param>
    /// <param name="claims">Its claims, by report and place.</param>
    /// <param name="quotes">Its direct speech, by report and place.</param>
    /// <returns>The dossier, its register still empty.</returns>
    public static Dossier Reconcile(Story story, ImmutableArray<Claim> claims, ImmutableArray<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(story);
        throw new NotImplementedException();
    }
}
