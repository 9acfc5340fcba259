namespace Rapporteur.Matching.Clustering;

/// <summary>Articles of one event as they were last settled.</summary>
/// <param name="Members">The articles, by order.</param>
/// <param name="Joins">By which two articles each was joined to the others, and the odds that these tell of one event; best first.</param>
internal sealed record StoryGroup(StoryNode[] Members, (StoryNode A, StoryNode B, double Odds)[] Joins)
{
    /// <summary>Its name.</summary>
    public string Story { get; } = (Members.Any(m => m.HasRested) ? Members.Where(m => m.HasRested) : Members).Select(m => m.Story).Min(StringComparer.Ordinal)!;
}
