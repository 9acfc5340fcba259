using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class HeadTests
{
    private const string Body = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.\n\nIt will stay closed for at least a month.";

    [Theory]
    [InlineData("Lorn bridge closed over cracks\nMaud Ferrant, The Lorn Gazette", "Lorn bridge closed over cracks", "Maud Ferrant")]
    [InlineData("By Maud Ferrant and Otto Brück\n\nLorn bridge closed over cracks", "Lorn bridge closed over cracks", "Maud Ferrant;Otto Brück")]
    [InlineData("CITY\nFriday 7 June 2024\n\nLorn bridge closed over cracks", "Lorn bridge closed over cracks", "")]
    [InlineData("Is the Lorn bridge safe?\n\n7 June 2024", "Is the Lorn bridge safe?", "")]
    [InlineData("Lorn bridge closed. Drivers wait for hours\n7 June 2024 | Maud Ferrant", "Lorn bridge closed. Drivers wait for hours", "")]
    [InlineData("7 June 2024 by Maud Ferrant\n\nLorn bridge closed over cracks", "Lorn bridge closed over cracks", "Maud Ferrant")]
    public void The_headline_and_the_author_stand_in_any_order(string head, string title, string authors)
    {
        var article = Reports.Read($"{head}\n\n{Body}");
        Assert.Equal(title, article.Title?.Value);
        Assert.Equal(authors, string.Join(';', article.Authors.Select(a => a.Value)));
        Assert.Equal(2, Reports.Blocks(article, BlockKind.Body).Length);
    }

    [Fact]
    public void Agency_copy_without_a_headline_has_none()
    {
        var article = Reports.Read($"LORN, June 7, 2024 (Coastline) - {Body}");
        Assert.Null(article.Title);
        Assert.StartsWith("LORN, June 7", Reports.Blocks(article, BlockKind.Body)[0], StringComparison.Ordinal);
        Assert.Equal("2024-06-07", article.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("/ritzau/", "Ritzau")]
    [InlineData("(Reuters)", "Reuters")]
    [InlineData("TT", "TT")]
    [InlineData("ANP/DPA", "ANP;DPA")]
    [InlineData("The Associated Press contributed to this report.", "AP")]
    [InlineData("(Coastline)", "Coastline")]
    public void A_credit_below_the_article_is_read(string credit, string agencies)
    {
        var article = Reports.Read($"Lorn bridge closed over cracks\n\n{Body}\n\n{credit}");
        Assert.Equal([credit], Reports.Blocks(article, BlockKind.Credit));
        Assert.Equal(agencies, string.Join(';', article.Agencies.Select(a => a.Name)));
    }

    [Theory]
    [InlineData("MOSKVA, 7. juni 2024 (Coastline) - ", "Coastline")]
    [InlineData("Madrid, 7 jun 2024 (EFE).- ", "EFE")]
    [InlineData("DUISBURG (dpa) - ", "DPA")]
    [InlineData("МОСКВА, 7 июня 2024 года. /ТАСС/. ", "TASS")]
    [InlineData("Goris (Armenia), 7 June 2024 (Austral) - ", "Austral")]
    public void The_agency_of_a_dateline_is_read(string dateline, string agency) =>
        Assert.Equal([agency], Reports.Read(dateline + Body).Agencies.Select(a => a.Name));
}
