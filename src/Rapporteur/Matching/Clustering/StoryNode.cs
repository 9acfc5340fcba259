using Rapporteur.Matching.Features;

namespace Rapporteur.Matching.Clustering;

/// <summary>An article in the window.</summary>
internal sealed class StoryNode(int slot, Profile profile)
{
    /// <summary>Its place.</summary>
    public int Slot { get; } = slot;

    /// <summary>What it is about.</summary>
    public Profile Profile { get; } = profile;

    /// <summary>Articles it was measured against and found near, and the odds.</summary>
    public List<(StoryNode Other, float Odds)> Near { get; } = [];

    /// <summary>The last round in which it was come upon; each walk over articles has a round of its own.</summary>
    public long Round { get; set; }

    /// <summary>The name it gives a story; of one that has rested, the name of that story.</summary>
    public string Story { get; set; } = StoryId.Of(profile.Id);

    /// <summary>The group it was last found to belong to, or null before.</summary>
    public StoryGroup? Group { get; set; }
}
