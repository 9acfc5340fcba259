using Xunit;

namespace Rapporteur.Tests.Reading.Dating;

public sealed class PublicationDateTests
{
    private const string English = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.";

    [Theory]
    [InlineData("7. feb. 2024 kl. 11.26", "Broen over Lorn blev lukket onsdag, efter at ingeniører fandt revner i to af pillerne, siger kommunen.", "2024-02-07")]
    [InlineData("Publicerad 2024-02-07 12.03", "Bron över Lorn stängdes på onsdagen efter att ingenjörer hittat sprickor i två av pelarna, säger kommunen.", "2024-02-07")]
    [InlineData("16/03/2023 om 18:20 door Bart Hellemans", "De brug over de Lorn is donderdag gesloten, nadat ingenieurs scheuren in twee pijlers hadden gevonden.", "2023-03-16")]
    [InlineData("Publié le vendredi 17 mars 2023 à 06h15 - Temps de lecture : 3 min", "Le pont sur la Lorn a été fermé vendredi, après la découverte de fissures dans deux de ses piles.", "2023-03-17")]
    [InlineData("Stand: 16.03.2023 17:05 Uhr", "Die Brücke über die Lorn ist am Donnerstag gesperrt worden, nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten.", "2023-03-16")]
    [InlineData("Ciudad de Lorn, 6 de febrero de 2024", "El puente sobre el Lorn fue cerrado el martes, después de que los ingenieros hallaran grietas en dos de sus pilares.", "2024-02-06")]
    [InlineData("Lunedì 3 ottobre 2022", "Il ponte sul Lorn è stato chiuso lunedì, dopo che gli ingegneri avevano trovato crepe in due dei suoi piloni.", "2022-10-03")]
    [InlineData("10/10/2024 09h12 Atualizado há 2 horas", "A ponte sobre o Lorn foi fechada na quinta-feira, depois que engenheiros acharam rachaduras em dois pilares.", "2024-10-10")]
    [InlineData("Warszawa, wtorek, 11 czerwca 2024 r., godz. 16.05", "Most na Lornie zamknięto we wtorek, po tym jak inżynierowie znaleźli pęknięcia w dwóch jego filarach.", "2024-06-11")]
    [InlineData("24 березня 2023 р., 19:35", "Міст через Лорн закрили у п’ятницю, після того як інженери знайшли тріщини у двох його опорах.", "2023-03-24")]
    [InlineData("7. března 2023, 16:48 (aktualizováno 18:10)", "Most přes Lorn byl v úterý uzavřen poté, co inženýři našli praskliny ve dvou pilířích, uvedlo město.", "2023-03-07")]
    [InlineData("Mar 20, 2023 - 08:51", English, "2023-03-20")]
    [InlineData("5-07-2024, 11:38", English, "2024-07-05")]
    public void The_line_above_the_article_gives_the_day(string line, string body, string expected)
    {
        var article = Reports.Read($"{line}\n\n{body}");
        Assert.Equal(expected, article.Published?.Value.ToString());
    }

    [Fact]
    public void The_day_of_publication_goes_before_the_day_of_a_change() =>
        Assert.Equal("2024-06-07", Reports.Read($"Updated 9 June 2024 | Published 7 June 2024\n\n{English}").Published?.Value.ToString());

    [Fact]
    public void A_date_below_the_article_counts_when_none_stands_above() =>
        Assert.Equal("2021-10-19", Reports.Read($"{English}\n\nIt will stay closed for a month.\n\n19/10/2021\n10").Published?.Value.ToString());

    [Fact]
    public void A_date_inside_the_running_text_is_no_publication_date() =>
        Assert.Null(Reports.Read($"{English} It had been opened on 3 May 1998.").Published);

    [Fact]
    public void A_stamp_gives_the_year_of_a_dateline_that_has_none() =>
        Assert.Equal("2024-06-07", Reports.Read($"date 2024-06 LORN, June 7 (Coastline) - {English}").Published?.Value.ToString());

    [Fact]
    public void A_day_of_the_week_gives_the_year() =>
        Assert.Equal("2024-11-20", Reports.Read("SAN PAOLO, mercoledì 20 novembre - Il ponte è stato chiuso dopo che gli ingegneri avevano trovato crepe in due piloni.").Published?.Value.ToString());

    [Fact]
    public void A_full_date_close_by_gives_the_year() =>
        Assert.Equal("2019-06-07", Reports.Read($"LORN, June 7 (Coastline) - {English} It was last checked on May 28, 2019, the city said.").Published?.Value.ToString());

    [Fact]
    public void A_date_just_past_needs_no_year() =>
        Assert.Equal("2026-02-20", Reports.Read($"LORN, February 20 (Coastline) - {English}").Published?.Value.ToString());

    [Fact]
    public void Without_any_sign_of_the_year_the_date_stays_open() => Assert.Null(Reports.Read($"LORN, June 7 (Coastline) - {English}").Published);

    [Fact]
    public void The_reports_read_with_it_give_the_year()
    {
        var article = Reports.Read($"LORN, December 30 (Coastline) - {English}", "utf-8", new DateOnly(2020, 1, 2), new DateOnly(2020, 1, 5));
        Assert.Equal("2019-12-30", article.Published?.Value.ToString());
    }

    [Theory]
    [InlineData("7 June 2024\nLast updated: 9 June 2024", "The bridge over the Lorn was closed on Friday after engineers found cracks in its pillars, the city said.")]
    [InlineData("Veröffentlicht am 07.06.2024\nStand: 09.06.2024, 11:40 Uhr", "Die Brücke über den Lorn ist am Freitag gesperrt worden, nachdem Ingenieure Risse in den Pfeilern gefunden hatten.")]
    [InlineData("7. juni 2024\nOpdateret 9. juni 2024 kl. 10.15", "Broen over Lorn blev fredag lukket, efter at ingeniører havde fundet revner i pillerne, oplyser kommunen i en meddelelse.")]
    [InlineData("7 juni 2024\nLaatst bijgewerkt: 9 juni 2024", "De brug over de Lorn is vrijdag gesloten nadat ingenieurs scheuren in de pijlers hadden gevonden, zegt de gemeente.")]
    public void The_day_of_a_change_is_kept_beside_the_day_of_publication(string head, string body)
    {
        var article = Reports.Read($"Lorn: 2 + 1\n{head}\n\n{body}\n\n{body.Replace("Lorn", "Marn", StringComparison.Ordinal)}");
        Assert.Equal("2024-06-07", article.Published?.Value.ToString());
        Assert.Equal("2024-06-09", article.Modified?.Value.ToString());
    }
}
