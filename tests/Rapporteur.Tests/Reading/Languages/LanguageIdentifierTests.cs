using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Reading;
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
    [InlineData("hu", "A város képviseletét bezárták, és senki nem mondta meg, hogy mikor nyit ki újra.")]
    [InlineData("tr", "Şehirdeki temsilcilik kapatıldı ve ne zaman yeniden açılacağını kimse söylemedi.")]
    [InlineData("ja", "市内の代表部は閉鎖され、いつ再開するかは誰も述べていない。")]
    [InlineData("zh", "该市的代表处已经关闭，没有人说什么时候会重新开放。")]
    [InlineData("ar", "أغلقت البعثة في المدينة ولم يقل أحد متى ستفتح من جديد.")]
    [InlineData("fa", "دفتر نمایندگی در این شهر بسته شد و هیچ کس نگفت که چه زمانی دوباره باز می‌شود.")]
    [InlineData("el", "Η αποστολή στην πόλη έκλεισε και κανείς δεν είπε πότε θα ανοίξει ξανά.")]
    [InlineData("fi", "Kaupungin edustusto on suljettu, eikä kukaan ole kertonut, milloin se avataan uudelleen.")]
    [InlineData("ro", "Reprezentanța din oraș a fost închisă și nimeni nu a spus când se va redeschide.")]
    [InlineData("bg", "Мисията в града беше затворена и никой не каза кога ще отвори отново.")]
    [InlineData("be", "Місія ў горадзе закрыта, і ніхто не сказаў, калі яна зноў адкрыецца.")]
    [InlineData("af", "Die kantoor in die stad is gesluit en niemand het gesê wanneer dit weer sal oopmaak nie.")]
    [InlineData("sk", "Misia v meste bola zatvorená a nikto nepovedal, kedy sa znova otvorí.")]
    [InlineData("gl", "A misión na cidade foi pechada e ninguén dixo cando volverá abrir as súas portas.")]
    [InlineData("ko", "그 도시의 대표부는 문을 닫았고 언제 다시 열지 아무도 말하지 않았다.")]
    [InlineData("gu", "શહેરમાં આવેલી કચેરી બંધ કરવામાં આવી છે.")]
    public void Languages_that_are_not_read_are_told_all_the_same(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text).Language);

    [Theory]
    [InlineData("qxv zzkpl wrtgh bnmjk xcvbq plkjh gfdsz mnbvw")]
    [InlineData("12 345 — 678 / 90 %")]
    [InlineData("ᚠᚢᚦᚨᚱᚲ")]
    [InlineData("")]
    public void What_is_no_language_is_unknown(string text) => Assert.Equal(("und", 0.0), LanguageIdentifier.Identify(text));

    [Fact]
    public void At_least_seventy_five_languages_are_told_apart() => Assert.InRange(LanguageReader.Languages.Length, 75, 200);

    [Fact]
    public void A_text_in_two_languages_says_which_part_is_in_which()
    {
        const string dutch = "De missie in de stad is gesloten en niemand heeft gezegd wanneer zij weer opengaat.";
        const string english = "The office in the capital stays open for the time being, the minister told reporters.";
        var text = $"{dutch} {dutch}\n{english}\n{dutch}";
        var parts = LanguageReader.Parts(text);
        Assert.Equal(["nl", "en", "nl"], parts.Select(p => p.Language));
        Assert.Equal(english, parts[1].Span.In(text).ToString().Trim());
    }

    [Fact]
    public void A_foreign_sentence_inside_a_paragraph_is_a_part_of_its_own()
    {
        const string german = "Die Vertretung in der Stadt wurde geschlossen, und niemand hat gesagt, wann sie wieder öffnet. ";
        const string french = "La mission dans la ville a été fermée et personne n'a dit quand elle rouvrira ses portes. ";
        Assert.Equal(["de", "fr", "de"], LanguageReader.Parts(german + french + german + german).Select(p => p.Language));
    }

    [Fact]
    public void A_name_or_a_quoted_word_makes_no_part_of_its_own() =>
        Assert.Equal("en", Assert.Single(LanguageReader.Parts("He called it \"Zeitenwende\" in the Bundestag. The word was used again by the Bundeskanzler in his speech on Monday.")).Language);

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
        return confidence is >= 0 and <= 1 && (language == LanguageIdentifier.Unknown || LanguageReader.Languages.Contains(language));
    }).QuickCheckThrowOnFailure();
}
