using Rapporteur.Reading.Names;
using Rapporteur.Reading.Tagging;
using Xunit;

namespace Rapporteur.Tests.Reading.Names;

public sealed class NameTagsTests
{
    [Fact]
    public void A_name_goes_on_only_where_one_of_its_kind_began()
    {
        // Each word alone: O, I-PER, I-PER, I-LOC; the second word looks almost as much like a beginning.
        Assert.Equal(["O", "B-PER", "I-PER", "O"], Decode([("O", 500)], [("I-PER", 900), ("B-PER", 850)], [("I-PER", 900)], [("I-LOC", 300), ("O", 250)]));
    }

    [Fact]
    public void Names_of_two_kinds_may_stand_side_by_side() =>
        Assert.Equal(["B-ORG", "I-ORG", "B-PER"], Decode([("B-ORG", 900)], [("I-ORG", 900)], [("B-PER", 900)]));

    [Fact]
    public void Words_that_look_like_no_name_have_none() => Assert.Equal(["O", "O"], Decode([("O", 100)], [("O", 1), ("I-ORG", 0)]));

    [Fact]
    public void A_sentence_without_words_has_no_tags() => Assert.Empty(Decode());

    [Fact]
    public void No_decoding_ever_goes_on_with_what_did_not_begin()
    {
        var dice = new Random(3);
        var tags = new NameTags();
        for (var round = 0; round < 300; round++)
        {
            var scores = Enumerable.Range(0, 12 * 9).Select(_ => dice.Next(-2000, 2000)).ToArray();
            var found = new byte[12];
            tags.Decode(scores, found);
            for (var at = 0; at < found.Length; at++)
            {
                if (UniversalTags.Names[found[at]] is ['I', ..] name) Assert.Equal(name[1..], UniversalTags.Names[found[at - 1]][1..]);
            }
        }
    }

    private static string[] Decode(params (string Tag, int Score)[][] words)
    {
        var scores = new int[words.Length * 9];
        Array.Fill(scores, -1000);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (tag, score) in words[at]) scores[(at * 9) + Array.IndexOf(UniversalTags.Names, tag)] = score;
        }

        var found = new byte[words.Length];
        new NameTags().Decode(scores, found);
        return [.. found.Select(t => UniversalTags.Names[t])];
    }
}
