using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class AgencyCreditTests
{
    private const string Title = "Lorn bridge closed over cracks";
    private const string First = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.";
    private const string Last = "It will stay closed for at least a month while the pillars are repaired.";

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["en"] = $"{Title}\n\n{First}\n\n{Last}",
        ["nl"] = "Brug over de Lorn dicht\n\nDe brug over de Lorn is vrijdag gesloten nadat ingenieurs scheuren in twee pijlers hadden gevonden, zegt de gemeente.\n\nDe brug blijft zeker een maand dicht voor het verkeer in beide richtingen.",
        ["da"] = "Bro over Lorn lukket\n\nBroen over Lorn blev fredag lukket, efter at ingeniører havde fundet revner i to af pillerne, oplyser kommunen.\n\nDen bliver ved med at være lukket i mindst en måned, mens pillerne bliver repareret.",
        ["de"] = "Brücke über den Lorn gesperrt\n\nDie Brücke über den Lorn ist am Freitag gesperrt worden, nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten, wie die Stadt mitteilte.\n\nSie bleibt mindestens einen Monat lang für den Verkehr geschlossen.",
        ["fr"] = "Le pont sur le Lorn fermé\n\nLe pont sur le Lorn a été fermé vendredi après que des ingénieurs ont trouvé des fissures dans deux de ses piliers, a annoncé la ville.\n\nIl restera fermé pendant au moins un mois pour les travaux.",
        ["es"] = "Cierran el puente sobre el Lorn\n\nEl puente sobre el Lorn fue cerrado el viernes después de que los ingenieros encontraran grietas en dos de sus pilares, informó el ayuntamiento.\n\nPermanecerá cerrado al menos un mes mientras se reparan los pilares.",
        ["sv"] = "Bron över Lorn stängd\n\nBron över Lorn stängdes på fredagen efter att ingenjörer hade hittat sprickor i två av pelarna, uppger kommunen.\n\nDen förblir stängd i minst en månad medan pelarna repareras.",
        ["nb"] = "Broen over Lorn stengt\n\nBroen over Lorn ble stengt fredag etter at ingeniører hadde funnet sprekker i to av pilarene, opplyser kommunen.\n\nDen blir værende stengt i minst en måned mens pilarene blir reparert.",
        ["it"] = "Chiuso il ponte sul Lorn\n\nIl ponte sul Lorn è stato chiuso venerdì dopo che gli ingegneri hanno trovato crepe in due dei suoi piloni, ha reso noto il comune.\n\nResterà chiuso per almeno un mese durante i lavori di riparazione.",
        ["pt"] = "Ponte sobre o Lorn fechada\n\nA ponte sobre o Lorn foi fechada na sexta-feira depois de os engenheiros terem encontrado fissuras em dois dos seus pilares, informou a câmara.\n\nVai ficar fechada durante pelo menos um mês.",
        ["pl"] = "Most na Lornie zamknięty\n\nMost na Lornie został zamknięty w piątek po tym, jak inżynierowie znaleźli pęknięcia w dwóch jego filarach, podały władze miasta.\n\nPozostanie zamknięty co najmniej przez miesiąc.",
        ["ru"] = "Мост через Лорн закрыт\n\nМост через Лорн закрыли в пятницу после того, как инженеры нашли трещины в двух его опорах, сообщили в мэрии.\n\nОн останется закрытым по меньшей мере на месяц.",
        ["uk"] = "Міст через Лорн закрито\n\nМіст через Лорн закрили у п'ятницю після того, як інженери знайшли тріщини у двох його опорах, повідомили в мерії.\n\nВін залишатиметься закритим щонайменше місяць.",
        ["cs"] = "Most přes Lorn uzavřen\n\nMost přes Lorn byl v pátek uzavřen poté, co inženýři našli trhliny ve dvou jeho pilířích, oznámilo město.\n\nUzavřen zůstane nejméně měsíc.",
    };

    [Theory]
    [InlineData("en", "Additional reporting by AFP and Kyodo", "AFP*;Kyodo*")]
    [InlineData("en", "With files from The Canadian Press", "CP*")]
    [InlineData("en", "(AP)", "AP")]
    [InlineData("en", "Source: Xinhua", "Xinhua")]
    [InlineData("nl", "ANP/Reuters", "ANP;Reuters")]
    [InlineData("nl", "Bron: ANP", "ANP")]
    [InlineData("nl", "Met medewerking van Belga", "Belga*")]
    [InlineData("da", "Med materiale fra Ritzau", "Ritzau*")]
    [InlineData("da", "/ritzau/AFP", "Ritzau;AFP")]
    [InlineData("de", "Quelle: dpa", "DPA")]
    [InlineData("de", "Mit Material von AFP und Reuters", "AFP*;Reuters*")]
    [InlineData("de", "dpa/AFP", "DPA;AFP")]
    [InlineData("fr", "Avec AFP et Reuters", "AFP*;Reuters*")]
    [InlineData("fr", "Source : AFP", "AFP")]
    [InlineData("es", "Con información de EFE", "EFE*")]
    [InlineData("es", "Fuente: Prensa Latina", "Prensa Latina")]
    [InlineData("sv", "Källa: TT", "TT")]
    [InlineData("sv", "Med material från TT", "TT*")]
    [InlineData("nb", "(NTB-Reuters)", "NTB")]
    [InlineData("nb", "©NTB", "NTB")]
    [InlineData("it", "Con agenzie Ansa e Adnkronos", "ANSA*;Adnkronos*")]
    [InlineData("pt", "Com informações da Reuters", "Reuters*")]
    [InlineData("pt", "Lusa", "Lusa")]
    [InlineData("pl", "Źródło: PAP", "PAP")]
    [InlineData("ru", "По материалам Интерфакс", "Interfax*")]
    [InlineData("ru", "Источник: РИА Новости", "RIA Novosti")]
    [InlineData("uk", "За матеріалами Укрінформ", "Ukrinform*")]
    [InlineData("cs", "Zdroj: ČTK", "ČTK")]
    [InlineData("cs", "S využitím ČTK", "ČTK*")]
    public void A_line_of_credits_says_who_wrote_and_who_contributed(string language, string line, string credits) =>
        Assert.Equal(credits, Credits($"{Bodies[language]}\n\n{line}"));

    [Theory]
    [InlineData("en", " (Reuters)", "Reuters")]
    [InlineData("en", " (AFP, Kyodo)", "AFP;Kyodo")]
    [InlineData("de", " (dpa/afp)", "DPA;AFP")]
    [InlineData("nl", " (ANP/Belga)", "ANP;Belga")]
    [InlineData("da", " /ritzau/", "Ritzau")]
    [InlineData("en", " Reporting by AFP.", "AFP")]
    [InlineData("en", " The Associated Press contributed to this report.", "AP*")]
    [InlineData("de", " Mit Material von dpa.", "DPA*")]
    [InlineData("es", " Con información de AFP.", "AFP*")]
    public void What_closes_the_last_paragraph_credits_too(string language, string closing, string credits) =>
        Assert.Equal(credits, Credits(Bodies[language] + closing));

    [Theory]
    [InlineData("en", " \"We saw the cracks coming,\" the engineer told Reuters.")]
    [InlineData("en", " The mayor said nothing more (according to Reuters reporters on the bridge).")]
    [InlineData("de", " Das sagte der Bürgermeister der dpa.")]
    [InlineData("nl", " Dat zei de burgemeester tegen persbureau ANP.")]
    [InlineData("fr", " Le maire l'a déclaré à l'AFP.")]
    public void An_agency_that_was_told_something_is_no_credit(string language, string sentence) =>
        Assert.Equal("", Credits(Bodies[language] + sentence));

    [Fact]
    public void An_agency_that_wrote_it_and_is_named_again_below_is_credited_once()
    {
        Assert.Equal("AFP;Kyodo*", Credits($"{Title}\n\nLORN, June 7, 2024 (AFP) - {First}\n\n{Last}\n\nWith files from AFP and Kyodo"));
    }

    private static string Credits(string text) =>
        string.Join(';', Reports.Read(text).Agencies.Select(a => a.Name + (a.IsContribution ? "*" : "")));
}
