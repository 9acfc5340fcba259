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

    /// <summary>The name it gives a story.</summary>
    public string Story { get; private set; } = StoryId.Of(profile.Id);

    /// <summary>True when it stands for a story that has rested, most reports of which are no longer at hand: that one keeps its name.</summary>
    public bool HasRested { get; private set; }

    /// <summary>Makes it stand for a story that rests.</summary>
    public void StandFor(string story) => (Story, HasRested) = (story, true);

    /// <summary>The last round in which it was come upon; each walk over articles has a round of its own.</summary>
    public long Round { get; set; }

    /// <summary>The group it was last found to belong to, or null before.</summary>
    public StoryGroup? Group { get; set; }
}
