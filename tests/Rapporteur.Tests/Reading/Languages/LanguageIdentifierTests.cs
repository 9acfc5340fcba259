using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Reading.Languages;
using Xunit;

namespace Rapporteur.Tests.Reading.Languages;

public sealed class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "The mission in the city was closed, and nobody has said when it will open again.")]
    [InlineData("nl", "De missie in de stad is gesloten en niemand heeft gezegd wanneer zij weer opengaat.")]
    [InlineData("de", "Die Vertretung in der Stadt wurde geschlossen, und niemand hat gesagt, wann sie wieder öffnet.")]
    [InlineData("da", "Missionen i byen er blevet lukket, og ingen har sagt, hvornår den åbner igen.")]
    [InlineData("nb", "Kontoret i byen er blitt stengt, og ingen har sagt når det åpner igjen.")]
    [InlineData("sv", "Kontoret i staden har stängts och ingen har sagt när det öppnar igen.")]
    [InlineData("fr", "La mission dans la ville a été fermée et personne n'a dit quand elle rouvrira.")]
    [InlineData("es", "La misión en la ciudad fue cerrada y nadie ha dicho cuándo volverá a abrir.")]
    [InlineData("pt", "A missão na cidade foi encerrada e ninguém disse quando voltará a abrir.")]
    [InlineData("it", "La missione nella città è stata chiusa e nessuno ha detto quando riaprirà.")]
    [InlineData("pl", "Misja w mieście została zamknięta i nikt nie powiedział, kiedy znów się otworzy.")]
    [InlineData("cs", "Mise ve městě byla uzavřena a nikdo neřekl, kdy se znovu otevře.")]
    [InlineData("ru", "Миссия в городе закрыта, и никто не сказал, когда она снова откроется.")]
    [InlineData("uk", "Місію в місті закрито, і ніхто не сказав, коли вона знову відкриється.")]
    [InlineData("da", "Det sagde han efter mødet, og nu ved ingen, hvad der skal ske.")]
    [InlineData("nb", "Det sa han etter møtet, og nå vet ingen hva som skal skje.")]
    [InlineData("sv", "Det sade han efter mötet, och nu vet ingen vad som ska hända.")]
    [InlineData("nl", "Dat zei hij na het overleg, en nu weet niemand wat er gaat gebeuren.")]
    public void One_sentence_tells_the_language(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text).Language);

    [Theory]
    [InlineData("A város képviseletét bezárták, és senki nem mondta meg, hogy mikor nyit ki újra.")]
    [InlineData("Şehirdeki temsilcilik kapatıldı ve ne zaman yeniden açılacağını kimse söylemedi.")]
    [InlineData("市内の代表部は閉鎖され、いつ再開するかは誰も述べていない。")]
    [InlineData("أغلقت البعثة في المدينة ولم يقل أحد متى ستفتح من جديد.")]
    [InlineData("Η αποστολή στην πόλη έκλεισε και κανείς δεν είπε πότε θα ανοίξει ξανά.")]
    [InlineData("Kaupungin edustusto on suljettu, eikä kukaan ole kertonut, milloin se avataan uudelleen.")]
    [InlineData("Misija u gradu je zatvorena i nitko nije rekao kada će se ponovno otvoriti.")]
    [InlineData("Reprezentanța din oraș a fost închisă și nimeni nu a spus când se va redeschide.")]
    [InlineData("Мисията в града беше затворена и никой не каза кога ще отвори отново.")]
    [InlineData("qxv zzkpl wrtgh bnmjk xcvbq plkjh gfdsz mnbvw")]
    [InlineData("12 345 — 678 / 90 %")]
    [InlineData("")]
    public void A_language_without_a_folder_is_unknown(string text) => Assert.Equal(("und", 0.0), LanguageIdentifier.Identify(text));

    [Fact]
    public void Names_in_another_script_do_not_sway_it() =>
        Assert.Equal("en", LanguageIdentifier.Identify("The paper Известия said that the mission of Россия had been closed for good.").Language);

    [Fact]
    public void A_longer_text_is_told_with_more_confidence_than_a_doubtful_one()
    {
        var sure = LanguageIdentifier.Identify("Der Minister hat gesagt, dass die Botschaft nicht geschlossen wird, weil es keinen Grund dafür gibt.").Confidence;
        var doubtful = LanguageIdentifier.Identify("Han har en stor by.").Confidence;
        Assert.True(sure > doubtful);
        Assert.InRange(doubtful, 0, 1);
    }

    [Fact]
    public void Any_text_has_a_known_code_or_none() => Prop.ForAll<string?>(any =>
    {
        var (language, confidence) = LanguageIdentifier.Identify(any ?? "");
        return confidence is >= 0 and <= 1 && (language == LanguageIdentifier.Unknown || LanguageTable.Known.Contains(language));
    }).QuickCheckThrowOnFailure();
}
