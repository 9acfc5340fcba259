using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Numbers;
using Rapporteur.Reading.Sentences;
using Xunit;

namespace Rapporteur.Tests.Reading.Numbers;

public sealed class NumberFinderTests
{
    [Theory]
    [InlineData("en", "1,260 tents, 7.2 tons, 1,250,000 people", "1260 7.2 1250000")]
    [InlineData("nl", "1.260 tenten, 7,2 ton, 190.000 mensen", "1260 7.2 190000")]
    [InlineData("da", "1.800 telte, 7,2 ton, 190.000 mennesker", "1800 7.2 190000")]
    [InlineData("nb", "1800 telt, 7,2 tonn, 11 000 mennesker", "1800 7.2 11000")]
    [InlineData("sv", "1 800 tält, 7,2 ton, 11\u00A0000 människor", "1800 7.2 11000")]
    [InlineData("de", "1.800 Zelte, 7,2 Tonnen, 190.000 Menschen", "1800 7.2 190000")]
    [InlineData("fr", "1 800 tentes, 7,2 tonnes, 11\u202F000 personnes", "1800 7.2 11000")]
    [InlineData("es", "1.800 tiendas, 7,2 toneladas, 11 000 personas, 5,000 casas", "1800 7.2 11000 5000")]
    [InlineData("pt", "1.800 tendas, 7,2 toneladas, 190.000 pessoas", "1800 7.2 190000")]
    [InlineData("it", "1.800 tende, 7,2 tonnellate, 190.000 persone", "1800 7.2 190000")]
    [InlineData("pl", "1800 namiotów, 7,2 tony, 11 000 osób", "1800 7.2 11000")]
    [InlineData("cs", "1800 stanů, 7,2 tuny, 11 000 lidí", "1800 7.2 11000")]
    [InlineData("ru", "1800 палаток, 7,2 тонны, 11 000 человек", "1800 7.2 11000")]
    [InlineData("uk", "1800 наметів, 7,2 тонни, 11 000 людей", "1800 7.2 11000")]
    public void Digits_are_read_with_the_marks_of_the_language(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "eight, forty-five, two hundred and five, three thousand", "8 45 205 3000")]
    [InlineData("nl", "acht, vijfenveertig, tweehonderdvijf, drieduizend", "8 45 205 3000")]
    [InlineData("da", "otte, femogfyrre, to hundrede og fem, tre tusind", "8 45 205 3000")]
    [InlineData("nb", "åtte, førtifem, to hundre og fem, tre tusen", "8 45 205 3000")]
    [InlineData("sv", "åtta, fyrtiofem, tvåhundrafem, tre tusen", "8 45 205 3000")]
    [InlineData("de", "acht, fünfundvierzig, zweihundertfünf, dreitausend", "8 45 205 3000")]
    [InlineData("fr", "huit, quarante-cinq, deux cent cinq, trois mille", "8 45 205 3000")]
    [InlineData("es", "ocho, cuarenta y cinco, doscientos cinco, tres mil", "8 45 205 3000")]
    [InlineData("pt", "oito, quarenta e cinco, duzentos e cinco, três mil", "8 45 205 3000")]
    [InlineData("it", "otto, quarantacinque, duecentocinque, tremila", "8 45 205 3000")]
    [InlineData("pl", "osiem, czterdzieści pięć, dwieście pięć, trzy tysiące", "8 45 205 3000")]
    [InlineData("cs", "osm, čtyřicet pět, dvě stě pět, tři tisíce", "8 45 205 3000")]
    [InlineData("ru", "восемь, сорок пять, двести пять, три тысячи", "8 45 205 3000")]
    [InlineData("uk", "вісім, сорок п'ять, двісті п'ять, три тисячі", "8 45 205 3000")]
    public void Number_words_are_put_together(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "1.5 million, half a million, 3bn, a dozen", "1500000 500000 3000000000 12")]
    [InlineData("nl", "1,5 miljoen, een half miljoen, anderhalf miljoen", "1500000 500000 1500000")]
    [InlineData("da", "1,5 millioner, en halv million, halvanden million", "1500000 500000 1500000")]
    [InlineData("nb", "1,5 millioner, en halv million", "1500000 500000")]
    [InlineData("sv", "1,5 miljoner, en halv miljon", "1500000 500000")]
    [InlineData("de", "1,5 Millionen, eine halbe Million, anderthalb Millionen", "1500000 500000 1500000")]
    [InlineData("fr", "1,5 million, un demi-million, quatre-vingt-dix-sept", "1500000 500000 97")]
    [InlineData("es", "1,5 millones, medio millón, veintiuno", "1500000 500000 21")]
    [InlineData("pt", "1,5 milhões, meio milhão, vinte e um", "1500000 500000 21")]
    [InlineData("it", "1,5 milioni, mezzo milione, ventuno", "1500000 500000 21")]
    [InlineData("pl", "1,5 mln, pół miliona, dwadzieścia jeden", "1500000 500000 21")]
    [InlineData("cs", "1,5 milionu, půl milionu, dvacet jedna, pětadvacet", "1500000 500000 21 25")]
    [InlineData("ru", "1,5 млн, полмиллиона, двадцать один", "1500000 500000 21")]
    [InlineData("uk", "1,5 млн, пів мільйона, двадцять один", "1500000 500000 21")]
    public void Scales_and_halves_are_counted_out(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "at least 45 dead, up to 20 tents, about a dozen ships, more than 1.5 million", ">45 <20 ~12 >1500000")]
    [InlineData("nl", "minstens 45 doden, hoogstens 20 tenten, ongeveer 12 schepen", ">45 <20 ~12")]
    [InlineData("da", "mindst 45 døde, højst 20 telte, omkring 12 skibe", ">45 <20 ~12")]
    [InlineData("nb", "minst 45 døde, høyst 20 telt, omtrent 12 skip", ">45 <20 ~12")]
    [InlineData("sv", "minst 45 döda, högst 20 tält, ungefär 12 fartyg", ">45 <20 ~12")]
    [InlineData("de", "mindestens 45 Tote, höchstens 20 Zelte, etwa 12 Schiffe", ">45 <20 ~12")]
    [InlineData("fr", "au moins 45 morts, au maximum 20 tentes, environ 12 navires", ">45 <20 ~12")]
    [InlineData("es", "al menos 45 muertos, como máximo 20 tiendas, unos 12 barcos", ">45 <20 ~12")]
    [InlineData("pt", "pelo menos 45 mortos, no máximo 20 tendas, cerca de 12 navios", ">45 <20 ~12")]
    [InlineData("it", "almeno 45 morti, al massimo 20 tende, circa 12 navi", ">45 <20 ~12")]
    [InlineData("pl", "co najmniej 45 ofiar, najwyżej 20 namiotów, około 12 statków", ">45 <20 ~12")]
    [InlineData("cs", "nejméně 45 mrtvých, nanejvýš 20 stanů, asi 12 lodí", ">45 <20 ~12")]
    [InlineData("ru", "не менее 45 погибших, не более 20 палаток, около 12 судов", ">45 <20 ~12")]
    [InlineData("uk", "щонайменше 45 загиблих, не більше 20 наметів, близько 12 суден", ">45 <20 ~12")]
    public void Words_before_a_number_make_a_bound_of_it(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "On 6 October 2021 eight left; Ann Berg (45) and Jan Berg, 46, stayed; the 9th, the first, at 3:12", "8")]
    [InlineData("en", "flight MH-17, COVID-19, an F-16 and 10-15 men, a cut from 20 to 10", "10 15 20 10")]
    [InlineData("en", "seven hundred twenty-one thousand twelve", "721012")]
    [InlineData("en", "one of them, thousands of people", "")]
    [InlineData("de", "am 14. Februar, das 10. Paket, 10 Pakete", "10")]
    [InlineData("nl", "het 10e pakket, 10 pakketten om 11.26 uur", "10")]
    [InlineData("es", "tres mil millones, 455 mil", "3000000000 455000")]
    [InlineData("de", "zweiunddreißigtausend zweihundert, einhunderteinunddreißig, dreieinhalb Millionen", "32200 131 3500000")]
    [InlineData("nl", "tweeënhalf miljoen, een half dozijn, drie dozijn", "2500000 6 36")]
    [InlineData("it", "3 milioni e mezzo, alle 9.20, 7.200 persone", "3500000 7200")]
    [InlineData("ru", "с 20 до 10, 17-го октября", "20 10")]
    public void Dates_ordinals_ages_and_codes_are_no_numbers(string language, string text, string expected) => Check(language, text, expected);

    [Fact]
    public void Numbers_stand_in_order_and_any_text_can_be_read() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), picks =>
    {
        string[] words = ["one", "hundred", "million", "billion", "999999999999999999", "half", "a", "and", "1.5", "1,5.6", "007", "-", "'", "(", ")", "at least", "mille", "und", "zwei", "тысяч", "00", "12,345,678"];
        var text = string.Join(picks.Length % 3 == 0 ? "" : " ", picks.Select(p => words[(p & int.MaxValue) % words.Length]));
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        foreach (var language in LanguageTable.Known)
        {
            var last = 0;
            foreach (var number in NumberFinder.Find(text, tokens, language))
            {
                if (number.FirstToken < last || number.EndToken <= number.FirstToken || number.EndToken > tokens.Length || number.Number is null) return false;
                last = number.EndToken;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static void Check(string language, string text, string expected)
    {
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        var numbers = NumberFinder.Find(text, tokens, language);
        Assert.Equal(expected, string.Join(' ', numbers.Select(n => Sign(n.Bound) + n.Id)));
        Assert.All(numbers, n => Assert.Equal(MentionKind.Number, n.Kind));
    }

    private static string Sign(NumberBound bound) => bound switch
    {
        NumberBound.AtLeast => ">",
        NumberBound.AtMost => "<",
        NumberBound.About => "~",
        _ => "",
    };
}
