using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class FurnitureTests
{
    private const string First = "The ferry company of Ostmark said on Monday that it would sell two of its five ships before the summer.";
    private const string Last = "Its staff were told in the morning, and a meeting with the unions is planned for next week.";

    [Theory]
    [InlineData("facebooktwittertelegramwhatsapp")]
    [InlineData("Facebook  Twitter  E-mail")]
    [InlineData("+ A")]
    [InlineData("A+ A-")]
    [InlineData("Coast Courier > World > Ferries")]
    [InlineData("Nyheder / Indland / Færger")]
    [InlineData("Menu | Sections | Sign in")]
    [InlineData("SHIPS  PORTS  TRAINS")]
    [InlineData("Comments (14)")]
    [InlineData("Reacties (3)")]
    [InlineData("https://example.org/ferries")]
    [InlineData("© 2024 Coast Courier")]
    [InlineData("Share on Facebook Share on Twitter")]
    [InlineData("Subscribe to our newsletter")]
    [InlineData("Related: Why ferries are white")]
    [InlineData("We use cookies to improve your experience. Accept all")]
    public void Furniture_between_paragraphs_is_known(string line)
    {
        var article = Reports.Read($"{First}\n\n{line}\n\n{Last}");
        Assert.Equal([line], Reports.Blocks(article, BlockKind.Furniture));
        Assert.Equal([First, Last], Reports.Blocks(article, BlockKind.Body));
    }

    [Theory]
    [InlineData("17")]
    [InlineData("Ten ferries that changed the Baltic")]
    [InlineData("Weather in Ostmark: −7°, snow")]
    [InlineData("Become a member from €2 a month. Support quality journalism.")]
    public void Lines_behind_the_last_sentence_are_no_part_of_the_article(string line) =>
        Assert.Equal([First, Last], Reports.Blocks(Reports.Read($"{First}\n\n{Last}\n\n{line}"), BlockKind.Body));

    [Theory]
    [InlineData("Dit najbliżej brzegu: kapitan nie chciał czekać na pilota i wpłynął do portu bez zgody.")]
    [InlineData("Read the small print, said the captain, before you buy a ferry.")]
    [InlineData("By Thursday the ships had been painted, and nobody asked who paid for it.")]
    [InlineData("Share prices of the company fell by four percent after the news.")]
    [InlineData("He died on 3 March 2024.")]
    public void A_sentence_that_only_begins_like_furniture_stays(string sentence) =>
        Assert.Contains(sentence, Reports.Blocks(Reports.Read($"{First}\n\n{sentence}\n\n{Last}"), BlockKind.Body));

    [Fact]
    public void A_heading_inside_the_article_stays()
    {
        var article = Reports.Read($"{First}\n\nA summer without ships\n\n{Last}");
        Assert.Equal(["A summer without ships"], Reports.Blocks(article, BlockKind.Heading));
    }

    [Fact]
    public void A_scrapers_date_stamp_is_cut_off_the_first_sentence()
    {
        var article = Reports.Read($" date 2024-06 {First}\n\n{Last}");
        Assert.Equal(["date 2024-06"], Reports.Blocks(article, BlockKind.Furniture));
        Assert.Equal([First, Last], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal("2024-06", article.Published?.Value.ToString());
    }

    [Fact]
    public void A_button_is_cut_off_behind_the_last_sentence()
    {
        var article = Reports.Read($"{First}\n\n{Last} Copy");
        Assert.Equal([First, Last], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal(["Copy"], Reports.Blocks(article, BlockKind.Furniture));
    }

    [Fact]
    public void Share_buttons_are_cut_off_before_the_first_sentence() =>
        Assert.Equal([First, Last], Reports.Blocks(Reports.Read($"Share on Facebook Share on Twitter {First}\n\n{Last}"), BlockKind.Body));

    [Fact]
    public void Prose_among_a_page_full_of_menu_lines_is_found()
    {
        var menu = string.Concat(Enumerable.Range(1, 30).Select(i => $"Section {i}\n"));
        var article = Reports.Read($"{menu}Ferry company sells two ships\n{First}\n{Last}\n{menu}");
        Assert.Equal([First, Last], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal("Ferry company sells two ships", article.Title?.Value);
    }

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph()
    {
        const string Wrapped = """
            The ferry company of Ostmark said on Monday that it would sell two
            of its five ships before the summer, because fewer and fewer people
            take the night boat and fuel has become too dear for the long way
            round the islands.

            Its staff were told in the morning, and a meeting with the unions is
            planned for next week in the town hall.
            """;
        var bodies = Reports.Blocks(Reports.Read(Wrapped), BlockKind.Body);
        Assert.Equal(2, bodies.Length);
        Assert.EndsWith("round the islands.", bodies[0], StringComparison.Ordinal);
    }
}
