using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>The door of Matching: articles in, stories out.</summary>
public static class StoryMatcher
{
    /// <summary>Joins reports of one event. Every article is in exactly one story; the result does not depend on their order.</summary>
    /// <returns>The stories by id.</returns>
    public static ImmutableArray<Story> Match(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        throw new NotImplementedException();
    }
}
