using Rapporteur.Reading.Trees;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class TreeReaderTests
{
    [Fact]
    public void Whatever_the_numbers_are_a_sentence_becomes_one_tree()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var reader = new TreeReader(TreeModel.Read(TreeSections.Random(seed)));
            foreach (var length in (int[])[1, 2, 3, 9, 40, 151])
            {
                var (heads, relations) = Read(reader, TreeSections.Sentence(length, seed));
                Trees.AssertWhole([0, .. heads]);
                Assert.All(relations, r => Assert.InRange(r, 0, TreeSections.Relations.Length - 1));
            }
        }
    }

    [Fact]
    public void A_sentence_without_words_has_no_tree() => Assert.Empty(Read(new TreeReader(TreeModel.Read(TreeSections.Random(1))), TreeSections.Sentence(0, 1)).Heads);

    [Fact]
    public void A_sentence_of_thousands_of_words_is_read_to_its_end() =>
        Trees.AssertWhole([0, .. Read(new TreeReader(TreeModel.Read(TreeSections.Random(2))), TreeSections.Sentence(20000, 2)).Heads]);

    [Fact]
    public void What_was_read_before_does_not_change_a_tree()
    {
        var model = TreeModel.Read(TreeSections.Random(5));
        var used = new TreeReader(model);
        foreach (var length in (int[])[300, 7, 60, 1, 25, 24])
        {
            var sentence = TreeSections.Sentence(length, length);
            var (heads, relations) = Read(used, sentence);
            var fresh = Read(new TreeReader(model), sentence);
            Assert.Equal(fresh.Heads, heads);
            Assert.Equal(fresh.Relations, relations);
        }
    }

    [Fact]
    public void Strange_words_without_end_are_read_as_at_first()
    {
        var model = TreeModel.Read(TreeSections.Random(6));
        var used = new TreeReader(model);
        for (var at = 0; at < 20; at++) Read(used, (([.. Enumerable.Range(0, 1000).Select(k => $"w{at}q{k}")], new byte[1000], [.. Enumerable.Range(0, 1000).Select(k => $"Odd={at * k}")])));
        var sentence = TreeSections.Sentence(50, 3);
        Assert.Equal(Read(new TreeReader(model), sentence).Heads, Read(used, sentence).Heads);
    }

    [Fact]
    public void The_tags_of_a_word_and_its_letters_both_tell()
    {
        var signs = new uint[TreeSigns.Most];
        var count = TreeSigns.OfTags(7, "Case=Nom|Number=Sing", signs);
        Assert.Equal(3, count);
        Assert.Equal(signs[..3], Of("Case=Nom|Number=Sing"));
        Assert.NotEqual(signs[..3], Of("Case=Acc|Number=Sing"));
        Assert.Single(Of("_"));
        Assert.Equal(TreeSigns.Most, TreeSigns.OfTags(1, string.Join('|', Enumerable.Range(0, 90).Select(k => $"F{k}=Yes")), signs));
        Assert.NotEqual(OfForm("quay", 1), OfForm("quay", 2));
        Assert.Equal(OfForm("", 1), OfForm("", 1));
    }

    private static uint[] Of(string feats)
    {
        var signs = new uint[TreeSigns.Most];
        return signs[..TreeSigns.OfTags(7, feats, signs)];
    }

    private static uint[] OfForm(string form, int family)
    {
        var signs = new uint[TreeSigns.Most];
        return signs[..TreeSigns.OfForm(form, family, signs)];
    }

    private static (int[] Heads, byte[] Relations) Read(TreeReader reader, (string[] Forms, byte[] Upos, string[] Feats) sentence)
    {
        var (heads, relations) = (new int[sentence.Forms.Length], new byte[sentence.Forms.Length]);
        reader.Read(new TreeWords(sentence.Forms, sentence.Upos, sentence.Feats), heads, relations);
        return (heads, relations);
    }
}
