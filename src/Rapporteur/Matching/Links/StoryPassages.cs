using System.Collections.Immutable;
using Rapporteur.Matching.Features;
using Rapporteur.Model;

namespace Rapporteur.Matching.Links;

/// <summary>The sentences of an article as links between stories are sought in them.</summary>
/// <param name="Heading">Its headline, or its first sentence, with the names of the first sentences.</param>
/// <param name="All">Its sentences in order.</param>
internal sealed record StoryPassages(StoryPassage Heading, ImmutableArray<StoryPassage> All)
{
    private const int Beginning = 3;

    /// <summary>Reads an article.</summary>
    public static StoryPassages Of(Article article, ProfileReader reader)
    {
        var all = article.Sentences.Select(s => StoryPassage.Of(article, s, reader)).ToImmutableArray();
        if (all.IsEmpty) return new StoryPassages(StoryPassage.Empty, []);
        var names = new Dictionary<uint, string>();
        foreach (var (sign, name) in all.Take(Beginning).SelectMany(p => p.Names)) names.TryAdd(sign, name);
        return new StoryPassages(all[0] with { Names = names }, all);
    }
}
