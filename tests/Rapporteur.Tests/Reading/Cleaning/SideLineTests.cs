using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class SideLineTests
{
    private const string First = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city council said in the evening.";
    private const string Second = "It will stay closed for a month, and a ferry will carry people and bicycles over the river until the pillars have been mended.";

    [Theory]
    [InlineData("The bridge over the Lorn on Friday. Photo: Ann Miller / Coastline")]
    [InlineData("Engineers look at a pillar of the bridge over the Lorn, Friday, March 3. (CP Photo/Ann Miller)")]
    [InlineData("The closed bridge © Ann Miller/Coastline")]
    [InlineData("Photo by Ann Miller/Coastline")]
    [InlineData("De dichte brug. Foto: Ann de Boer")]
    [InlineData("Den lukkede bro. Foto: Ann Holm/Kystbilleder")]
    [InlineData("Die gesperrte Brücke. Bild: Anna Huber/Küstenbild")]
    [InlineData("Le pont fermé. Crédit photo : Anne Moulin")]
    [InlineData("El puente cerrado. Foto: Ana Molina / Costa")]
    [InlineData("Den stängda bron. Bild: Anna Holm/Kustbild")]
    [InlineData("Den stengte broen. Foto: Anne Holm / Kystbilder")]
    [InlineData("Il ponte chiuso. Foto di Anna Molini")]
    [InlineData("A ponte fechada. Foto: Ana Moreira/Costa")]
    [InlineData("Zamknięty most. Fot. Anna Młynarz / Wybrzeże")]
    [InlineData("Закрытый мост. Фото: Анна Мельник / Берег")]
    [InlineData("Закритий міст. Фото: Анна Мельник / Берег")]
    public void What_closes_with_the_credit_of_a_picture_is_a_caption(string line)
    {
        var article = Reports.Read($"Bridge over the Lorn is closed\n\n{First}\n\n{line}\n\n{Second}\n");
        Assert.Equal([line], Reports.Blocks(article, BlockKind.Caption));
        Assert.Equal([First, Second], Reports.Blocks(article, BlockKind.Body));
    }

    [Theory]
    [InlineData("She held up a photo of the bridge and said: The pillars were sound in May.")]
    [InlineData("The photo, the mayor said, was taken by a man from Senda who walks there every day.")]
    [InlineData("He gave the reasons in three words: Rain, Frost and Salt, and he had a picture of each with him in a folder.")]
    public void Text_about_pictures_stays_text(string sentence) =>
        Assert.Contains(sentence, Reports.Blocks(Reports.Read($"Bridge over the Lorn is closed\n\n{First}\n\n{sentence}\n\n{Second}\n"), BlockKind.Body));

    [Fact]
    public void Who_wrote_and_took_pictures_is_a_by_line() =>
        Assert.Empty(Reports.Blocks(Reports.Read($"Brücke gesperrt\n\nText und Foto: Anna Huber\n\n{First}\n\n{Second}\n"), BlockKind.Caption));

    [Fact]
    public void Offers_and_comments_below_the_article_are_told_apart()
    {
        var article = Reports.Read($"""
            Bridge over the Lorn is closed

            {First}

            {Second}

            Read also

            School in the hills wins prize for its garden

            Ferry to Senda sails again after three weeks

            Comments

            lornfan: about time they looked at it

            Walker, two days ago
            """);
        Assert.Equal(["School in the hills wins prize for its garden", "Ferry to Senda sails again after three weeks"], Reports.Blocks(article, BlockKind.Teaser));
        Assert.Equal(["lornfan: about time they looked at it", "Walker, two days ago"], Reports.Blocks(article, BlockKind.Comment));
        Assert.Equal([First, Second], Reports.Blocks(article, BlockKind.Body));
    }
}
