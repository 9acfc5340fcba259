using System.Collections.Immutable;
using Rapporteur.Matching.Features;
using Rapporteur.Model;

namespace Rapporteur.Matching.Links;

/// <summary>A sentence: which names and days it has, and whether it tells of an answer to something.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">Its names by sign, as they are written.</param>
/// <param name="Days">Days it names, by <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="SaysReply">True when it says that something is done because of something else.</param>
internal sealed record StoryPassage(Span Span, IReadOnlyDictionary<uint, string> Names, ImmutableArray<int> Days, bool SaysReply)
{
    private const int NamesShared = 2;
    private const int NamesTold = 4;

    /// <summary>No sentence.</summary>
    public static StoryPassage Empty { get; } = new(default, new Dictionary<uint, string>(), [], false);

    /// <summary>Reads a sentence.</summary>
    public static StoryPassage Of(Article article, Sentence sentence, ProfileReader reader)
    {
        var days = sentence.Mentions.Where(m => m.Kind == MentionKind.Time && m.Date is { Precision: DatePrecision.Day }).Select(m => m.Date!.Value.First.DayNumber).ToImmutableArray();
        var saysReply = sentence.Mentions.Any(m => m.Kind == MentionKind.Concept && m.Id is "retaliate" or "response");
        return new StoryPassage(sentence.Span, reader.Names(article, sentence), days, saysReply);
    }

    /// <summary>The names that two sentences share, in words, when they are enough to take both for one matter; else null.</summary>
    public string? Shared(StoryPassage other)
    {
        var shared = Names.Where(n => other.Names.ContainsKey(n.Key)).OrderBy(n => n.Key).Select(n => n.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return shared.Count < NamesShared ? null : "both name " + string.Join(", ", shared.Order(StringComparer.Ordinal).Take(NamesTold));
    }
}
