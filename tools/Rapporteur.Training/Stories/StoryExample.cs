using Rapporteur.Matching.Features;

namespace Rapporteur.Training.Stories;

/// <summary>An article of which is known which event it tells of.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Language">Code of its language.</param>
/// <param name="Cluster">Its event within its language.</param>
/// <param name="Event">Its event across languages, or null.</param>
/// <param name="Profile">What it is about.</param>
internal sealed record StoryExample(string Id, string Language, string Cluster, string? Event, Profile Profile)
{
    /// <summary>The event it is compared by.</summary>
    public string Label => Event ?? Cluster;

    /// <summary>What is never parted when a set is halved.</summary>
    public string Bundle { get; init; } = Event ?? Cluster;
}

/// <summary>What a set is judged by.</summary>
internal enum StoryMeasure
{
    /// <summary>BCubed over all articles.</summary>
    BCubed,

    /// <summary>All pairs.</summary>
    Pairwise,

    /// <summary>Pairs of two languages.</summary>
    Across,

    /// <summary>Pairs that were judged.</summary>
    Labelled,
}

/// <summary>Articles among which all that tell of one event are known.</summary>
/// <param name="Name">Name of the set.</param>
/// <param name="Measure">What it is judged by.</param>
/// <param name="Examples">The articles.</param>
/// <param name="Pairs">Pairs that were judged; where there are any, nothing is known of others.</param>
internal sealed record StorySet(string Name, StoryMeasure Measure, List<StoryExample> Examples, List<LabelledPair> Pairs)
{
    /// <summary>True when those who made the set dated only what they had joined: a day that is missing then gives away the event, and
    /// nothing is learnt of pairs that lack one.</summary>
    public bool IsDatedByEvent { get; init; }

    /// <summary>Half of the set; articles that belong together are in one half.</summary>
    /// <param name="half">0 or 1.</param>
    public StorySet Half(int half) => this with { Examples = [.. Examples.Where(e => (SignNumber.Of(0, e.Bundle) & 1) == half)] };

    /// <summary>How good a placing is by each measure.</summary>
    /// <param name="found">Of each article the number of its story.</param>
    public double Score(StoryMeasure measure, int[] found)
    {
        var placed = Examples.Select((e, i) => new PlacedArticle(e.Language, e.Cluster, e.Event, $"{found[i]}")).ToList();
        return measure switch
        {
            StoryMeasure.BCubed => ClusterScores.BCubed(placed).F1,
            StoryMeasure.Pairwise => ClusterScores.Pairwise(placed).F1,
            StoryMeasure.Across => ClusterScores.Across(placed).F1,
            _ => ClusterScores.Labelled(Pairs, Examples.Select((e, i) => (e.Id, $"{found[i]}")).ToDictionary()).F1,
        };
    }
}
