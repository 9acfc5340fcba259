using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Tests.Intake;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class PlainTextTests
{
    [Fact]
    public void Of_a_text_with_more_lines_than_a_book_the_beginning_is_read_and_the_rest_told()
    {
        var item = Inputs.One(Inputs.Take("a\n", "a.txt"));
        var (few, many) = (string.Concat(Enumerable.Repeat("a\n\n", PlainText.MostLines - 1)), string.Concat(Enumerable.Repeat("a\n\n", PlainText.MostLines + 7)));
        Assert.Empty(PlainText.Lay(item with { Content = few }).Diagnostics);
        var crowded = PlainText.Lay(item with { Content = many });
        Assert.Equal(PlainText.MostLines, crowded.Blocks.Length);
        Assert.Equal(DiagnosticCodes.CrowdedText, Assert.Single(crowded.Diagnostics).Code);
    }
}
