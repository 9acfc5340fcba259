using System.IO.Compression;
using Rapporteur.Text;
using Rapporteur.Text.Bridge;
using Xunit;

namespace Rapporteur.Tests.Text.Bridge;

public sealed class BridgeTableTests
{
    private const int LargestTable = 1_600_000;

    public static TheoryData<string> Languages => ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk"];

    // One word of news in each language: what the bridge is for.
    public static TheoryData<string> OneConcept =>
    [
        "en NATO|nl NAVO|da Nato|de Nato|fr OTAN|es OTAN|sv Nato|nb Nato|it Nato|pt OTAN|pl NATO|ru НАТО|uk НАТО",
        "en embassy|nl ambassade|da ambassade|de Botschaft|fr ambassade|es embajada|sv ambassad|nb ambassade|it ambasciata|pt embaixada|pl ambasada|ru посольство|uk посольство",
        "en government|nl regering|da regering|de Regierung|fr gouvernement|es gobierno|sv regering|nb regjering|it governo|pt governo|pl rząd|ru правительство|uk уряд",
        "en war|nl oorlog|da krig|de Krieg|fr guerre|es guerra|sv krig|nb krig|it guerra|pt guerra|pl wojna|ru война|uk війна",
        "en Germany|nl Duitsland|da Tyskland|de Deutschland|fr Allemagne|es Alemania|sv Tyskland|nb Tyskland|it Germania|pt Alemanha|pl Niemcy|ru Германия|uk Німеччина",
        "en Monday|nl maandag|da mandag|de Montag|fr lundi|es lunes|sv måndag|nb mandag|it lunedì|pt segunda-feira|pl poniedziałek|ru понедельник|uk понеділок",
        "en suspend|nl opschorten|da suspendere|de suspendieren|fr suspendre|es suspender|sv suspendera|nb suspendere|it sospendere|pt suspender|pl zawiesić|ru приостановить|uk призупинити",
        "en seven|nl zeven|da syv|de sieben|fr sept|es siete|sv sju|nb sju|it sette|pt sete|pl siedem|ru семь|uk сім",
    ];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_that_is_read_has_a_table_of_bearable_size(string language)
    {
        using var file = DataFile.Open($"languages/{language}/bridge.bin");
        Assert.InRange(file.Length, 100_000, LargestTable);
        Assert.True(BridgeTable.Of(language).Rows.Keys.Length > 15_000);
        Assert.NotEmpty(BridgeTable.Of(language).Endings);
    }

    [Theory]
    [MemberData(nameof(OneConcept))]
    public void Words_for_one_thing_meet_across_all_languages(string words)
    {
        var all = words.Split('|').Select(w => w.Split(' ', 2)).ToList();
        Assert.Equal(Languages.Count, all.Count);
        var apart = from left in all from right in all where Likeness(left[0], left[1], right[0], right[1]) < 300 select $"{left[1]} {right[1]} {Likeness(left[0], left[1], right[0], right[1])}";
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData("de", "Sicherheitsbehörden", "en", "security")]
    [InlineData("nl", "vredesonderhandelingen", "fr", "paix")]
    [InlineData("sv", "fredsavtal", "en", "peace")]
    public void A_compound_that_is_not_filed_is_known_by_its_parts(string language, string word, string otherLanguage, string other) =>
        Assert.True(Likeness(language, word, otherLanguage, other) > 300);

    [Theory]
    [InlineData("ru", "переговорами", "en", "negotiations")]
    [InlineData("pl", "żołnierzom", "en", "soldier")]
    [InlineData("uk", "урядами", "de", "Regierung")]
    public void A_case_form_is_known_by_its_ending(string language, string word, string otherLanguage, string other) =>
        Assert.True(Likeness(language, word, otherLanguage, other) > 300);

    [Theory]
    [InlineData("uk", "призупинятимуть", "en", "suspend")]
    [InlineData("es", "suspendiéramos", "en", "suspend")]
    [InlineData("ru", "приостанавливающейся", "uk", "призупинили")]
    public void A_form_that_no_text_held_is_known_by_what_words_of_its_concept_begin_with(string language, string word, string otherLanguage, string other) =>
        Assert.True(Likeness(language, word, otherLanguage, other) > 300);

    [Theory]
    [InlineData("вболівальників", "fan")]
    [InlineData("посадовців", "official")]
    [InlineData("порятунку", "rescue")]
    public void Common_words_of_a_language_without_a_large_dictionary_are_known(string word, string english) =>
        Assert.True(Likeness("uk", word, "en", english) > 300);

    [Theory]
    [InlineData("zh", "政府", "government")]
    [InlineData("zh", "德国", "Germany")]
    [InlineData("id", "pemerintah", "government")]
    [InlineData("id", "Jerman", "Germany")]
    [InlineData("ms", "kerajaan", "government")]
    [InlineData("ms", "Jepun", "Japan")]
    [InlineData("ar", "حكومة", "government")]
    [InlineData("ar", "ألمانيا", "Germany")]
    public void Languages_laid_on_the_concepts_of_the_others_meet_them(string language, string word, string english) =>
        Assert.True(Likeness(language, word, "en", english) > 300);

    [Theory]
    [InlineData("ar", "والحكومة", "government")]
    [InlineData("ar", "بالحكومة", "government")]
    [InlineData("ar", "للحكومة", "government")]
    [InlineData("id", "bertema", "theme")]
    [InlineData("id", "pemerintahnya", "government")]
    [InlineData("ms", "bermusuh", "enemy")]
    public void A_word_with_pieces_written_on_to_it_is_known_without_them(string language, string word, string english) =>
        Assert.True(Likeness(language, word, "en", english) > 300);

    [Theory]
    [InlineData("باريس", "Paris")]
    [InlineData("كارلوس", "Carlos")]
    public void Names_in_arabic_letters_sound_like_their_latin_spelling(string arabic, string latin) =>
        Assert.True(SoundGrams.Likeness(SoundGrams.Of(NameSounds.Of(arabic)), SoundGrams.Of(NameSounds.Of(latin))) > 0.4);

    [Fact]
    public void A_word_means_the_same_whichever_side_it_stands_on() =>
        Assert.Equal(Likeness("nl", "verkiezingen", "ru", "выборы"), Likeness("ru", "выборы", "nl", "verkiezingen"));

    [Fact]
    public void A_language_without_a_table_has_an_empty_one() => Assert.Empty(BridgeTable.Of("tlh").Rows.Keys);

    [Fact]
    public void Bytes_that_are_no_table_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => BridgeTableReader.Read(new MemoryStream("no table at all"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => BridgeTableReader.Read(Packed("RLID3 and more"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => BridgeTableReader.Read(Packed([.. "RBRG1"u8, 255, 255, 255, 127])));
        Assert.Throws<InvalidDataException>(() => BridgeTableReader.Read(Packed([.. "RBRG1"u8, 1, 0, 0, 0, 9, 1, 65, 0])));
    }

    [Fact]
    public void A_table_cut_short_anywhere_is_refused()
    {
        using var file = new ZLibStream(DataFile.Open("languages/uk/bridge.bin"), CompressionMode.Decompress);
        using var all = new MemoryStream();
        file.CopyTo(all);
        Assert.All([0, 3, 7, 9, 12, 100, 5_000, (int)all.Length - 1], length => Assert.Throws<InvalidDataException>(() => BridgeTableReader.Read(Packed(all.ToArray()[..length]))));
    }

    private static int Likeness(string language, string word, string otherLanguage, string other)
    {
        var (left, right) = (new BridgeSide([word], BridgeTable.Of(language)), new BridgeSide([other], BridgeTable.Of(otherLanguage)));
        return UnitLikeness.Of(left, right, BridgeWeights.Fitted).SelectMany(l => l).Select(l => l.Likeness).DefaultIfEmpty().Max();
    }

    private static MemoryStream Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        packed.Position = 0;
        return packed;
    }
}
