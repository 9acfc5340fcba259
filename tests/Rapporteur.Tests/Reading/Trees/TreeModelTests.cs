using Rapporteur.Reading.Trees;
using Xunit;

namespace Rapporteur.Tests.Reading.Trees;

public sealed class TreeModelTests
{
    [Fact]
    public void A_section_says_its_relations()
    {
        Assert.Equal(TreeSections.Relations, TreeModel.Read(TreeSections.Random(1)).Relations);
    }

    [Fact]
    public void A_section_that_breaks_off_gives_a_clear_error()
    {
        var whole = TreeSections.Random(1);
        foreach (var length in (int[])[0, 5, 9, 10, 11, 14, 40, 100, 1000, whole.Length / 2, whole.Length - 1])
        {
            Assert.Throws<InvalidDataException>(() => TreeModel.Read(whole.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_section_that_goes_on_gives_a_clear_error()
    {
        var error = Assert.Throws<InvalidDataException>(() => TreeModel.Read([.. TreeSections.Random(1), 0]));
        Assert.Contains("longer than it says", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_of_other_sizes_gives_a_clear_error()
    {
        var section = TreeSections.Random(1);
        section[TreeModel.Mark.Length - 1]++;
        var error = Assert.Throws<InvalidDataException>(() => TreeModel.Read(section));
        Assert.Contains("another format", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(100000)]
    public void A_number_of_rows_that_cannot_be_gives_a_clear_error(int rows)
    {
        var section = TreeSections.Random(1);
        var at = TreeModel.Mark.Length + 2 + TreeSections.Relations.Sum(r => r.Length + 1);
        BitConverter.GetBytes(rows).CopyTo(section, at);
        Assert.Throws<InvalidDataException>(() => TreeModel.Read(section));
    }

    [Fact]
    public void A_sign_with_two_rows_gives_a_clear_error()
    {
        var section = TreeSections.Random(1);
        var at = TreeModel.Mark.Length + 2 + TreeSections.Relations.Sum(r => r.Length + 1) + 4;
        section.AsSpan(at, 4).CopyTo(section.AsSpan(at + 4));
        var error = Assert.Throws<InvalidDataException>(() => TreeModel.Read(section));
        Assert.Contains("twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_changed_is_read_or_refused_with_a_clear_error()
    {
        var whole = TreeSections.Random(3);
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var section = whole.ToArray();
            for (var k = 0; k < 3; k++) section[random.Next(round % 2 == 0 ? 60 : section.Length)] = (byte)random.Next(256);
            try
            {
                var heads = new int[12];
                var (forms, upos, feats) = TreeSections.Sentence(12, round);
                new TreeReader(TreeModel.Read(section)).Read(new TreeWords(forms, upos, feats), heads, new byte[12]);
                Trees.AssertWhole([0, .. heads]);
            }
            catch (InvalidDataException error)
            {
                Assert.Contains("section of trees", error.Message, StringComparison.Ordinal);
            }
        }
    }
}
