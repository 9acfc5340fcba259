using Rapporteur.Reading.Names;
using Rapporteur.Reading.Tagging;
using Xunit;

namespace Rapporteur.Tests.Reading.Names;

/// <summary>Articles are written as words with a guess and how sure it is: <c>Holm/PER?</c> is unsure, <c>Jens/PER!</c> sure.</summary>
public sealed class NameMemoryTests
{
    private const int Sure = 6 * NameTags.One;
    private const int Unsure = NameTags.One / 2;

    [Fact]
    public void A_person_named_in_full_is_known_by_the_last_word_later() =>
        Assert.Equal("Jens/B-PER Holm/I-PER kom . Siden gik Holm/B-PER hjem .", Read("Jens/PER! Holm/PER! kom .", "Siden gik Holm/PER? hjem ."));

    [Fact]
    public void A_full_name_at_the_end_helps_the_headline() =>
        Assert.Equal("Holm/B-PER vinder . Det blev Jens/B-PER Holm/I-PER .", Read("Holm/PER? vinder .", "Det blev Jens/PER! Holm/PER! ."));

    [Fact]
    public void A_club_that_bears_the_name_of_a_town_keeps_its_kind_where_it_is_sure() =>
        Assert.Equal("Velberg/B-ORG slog Dorsten/B-ORG . I Velberg/B-LOC regner det .", Read("Velberg/ORG! slog Dorsten/ORG! .", "I Velberg/LOC! regner det ."));

    [Fact]
    public void An_organisation_lends_its_kind_to_the_whole_name_only() =>
        Assert.Equal("Nordisk/B-ORG Bank/I-ORG klager . En bank klager . Nordisk/B-ORG Bank/I-ORG tier .", Read("Nordisk/ORG! Bank/ORG! klager .", "En bank/ORG? klager .", "Nordisk/ORG? Bank/ORG? tier ."));

    [Fact]
    public void What_is_surely_no_name_stays_none() =>
        Assert.Equal("Jens/B-PER Holm/I-PER kom . En holm ligger i søen .", Read("Jens/PER! Holm/PER! kom .", "En holm ligger i søen ."));

    [Fact]
    public void A_form_that_was_two_kinds_of_name_lends_neither() =>
        Assert.Equal("Lisa/B-PER Paris/I-PER rejser . Til Paris/B-LOC . Så Paris .", Read("Lisa/PER! Paris/PER! rejser .", "Til Paris/LOC! .", "Så Paris/PER? ."));

    [Fact]
    public void Without_a_sure_name_nothing_changes() =>
        Assert.Equal("Holm gik .", Read("Holm/PER? gik ."));

    private static string Read(params string[] sentences)
    {
        var words = sentences.SelectMany(s => s.Split(' ')).Select(w => w.Split('/')).ToList();
        var ends = new List<int>();
        foreach (var sentence in sentences) ends.Add((ends.Count == 0 ? 0 : ends[^1]) + sentence.Split(' ').Length);
        int[] scores = [.. words.SelectMany((w, at) => Scores(w.ElementAtOrDefault(1), at > 0 && words[at - 1].ElementAtOrDefault(1) == w.ElementAtOrDefault(1)))];
        NameMemory.Recall([], [.. words.Select(w => WordFeatures.Hash(w[0].ToLowerInvariant(), 'w'))], [.. ends], scores);
        return Written(words, ends, scores);
    }

    private static string Written(List<string[]> words, List<int> ends, int[] scores)
    {
        var tags = new byte[words.Count];
        var start = 0;
        foreach (var end in ends)
        {
            NamePath.Choose([], scores.AsSpan(start * NameTags.Count, (end - start) * NameTags.Count), tags.AsSpan(start, end - start));
            start = end;
        }

        return string.Join(' ', words.Select((w, at) => tags[at] == 0 ? w[0] : $"{w[0]}/{NameTags.Written[tags[at]]}"));
    }

    // An unsure name lies a little behind no name.
    private static int[] Scores(string? guess, bool goesOn)
    {
        var scores = new int[NameTags.Count];
        scores[NameTags.Outside] = guess is null ? Sure : 0;
        if (guess is null) return scores;
        var tag = Array.IndexOf(NameTags.Written, (goesOn ? "I-" : "B-") + guess[..^1]);
        scores[tag] = guess[^1] == '!' ? Sure : -Unsure;
        for (var other = 1; other < scores.Length; other++)
        {
            if (other != tag) scores[other] = -Sure;
        }

        return scores;
    }
}
