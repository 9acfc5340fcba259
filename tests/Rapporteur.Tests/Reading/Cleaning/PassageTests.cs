using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class PassageTests
{
    [Theory]
    [InlineData("The ferry sails. \u00A0\u2003 It is late.", 16, 20)]
    [InlineData("The ferry sails.", 16, 16)]
    public void A_part_of_nothing_but_white_space_is_empty_and_ends_no_sentence(string text, int start, int end)
    {
        var part = Passage.Of(text, new DraftBlock(new Span(0, text.Length), true)).Part(start, end, null);
        Assert.Equal(0, part.Span.Length);
        Assert.Equal(0, part.Words);
        Assert.False(part.EndsSentence);
    }
}
