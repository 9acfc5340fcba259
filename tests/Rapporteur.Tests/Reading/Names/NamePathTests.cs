using Rapporteur.Reading.Names;
using Xunit;

namespace Rapporteur.Tests.Reading.Names;

public sealed class NamePathTests
{
    private static readonly int Person = NameTags.First(0), PersonLater = NameTags.Later(0), Place = NameTags.First(1), PlaceLater = NameTags.Later(1);

    [Fact]
    public void The_best_tag_of_each_word_is_kept_where_the_row_allows_it() =>
        Assert.Equal([Person, PersonLater, 0], Choose([(Person, 9)], [(PersonLater, 9)], [(0, 9)]));

    [Fact]
    public void A_later_word_without_a_first_one_becomes_first_or_none() =>
        Assert.Equal([0, Person], Choose([(0, 9)], [(PersonLater, 9), (Person, 5)]));

    [Fact]
    public void A_later_word_of_another_kind_gives_way_to_the_better_whole() =>
        Assert.Equal([Place, PlaceLater], Choose([(Person, 5), (Place, 4)], [(PlaceLater, 9), (PersonLater, 1)]));

    [Fact]
    public void An_empty_sentence_has_no_tags() => Assert.Empty(Choose());

    [Fact]
    public void What_a_tag_adds_behind_another_decides_between_words_that_are_alike()
    {
        var moves = new short[NameTags.Count * NameTags.Count];
        Assert.Equal([Person, Place], Choose(moves, [(Person, 9)], [(Place, 9), (PersonLater, 8)]));
        moves[(Person * NameTags.Count) + PersonLater] = 2;
        Assert.Equal([Person, PersonLater], Choose(moves, [(Person, 9)], [(Place, 9), (PersonLater, 8)]));
        moves[Person] = -20;
        Assert.Equal([0, Place], Choose(moves, [(Person, 9)], [(Place, 9), (PersonLater, 8)]));
    }

    private static int[] Choose(params (int Tag, int Score)[][] words) => Choose([], words);

    private static int[] Choose(short[] moves, params (int Tag, int Score)[][] words)
    {
        var scores = new int[words.Length * NameTags.Count];
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (tag, score) in words[at]) scores[(at * NameTags.Count) + tag] = score;
        }

        var tags = new byte[words.Length];
        NamePath.Choose(moves, scores, tags);
        return [.. tags.Select(t => (int)t)];
    }
}
