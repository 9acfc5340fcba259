using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Numbers;

public sealed class NumberWordsTests
{
    private static readonly long[] Large =
    [
        11_011, 12_345, 20_021, 21_000, 31_001, 80_000, 99_999, 100_000, 101_101, 123_456, 200_000, 235_000, 801_080, 999_999, 1_000_000, 1_000_001, 2_000_000,
        2_001_150, 21_000_345, 71_091_081, 305_006_007, 999_999_999, 1_000_000_000, 7_123_456_789, 21_021_021_021,
    ];

    public static TheoryData<string> Languages => [.. NumberSpeller.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_number_up_to_ten_thousand_is_read_back_from_its_words(string language)
    {
        var wrong = Enumerable.Range(0, 10_001).Select(n => (long)n).Where(n => !IsReadBack(language, n)).Take(20).Select(n => Shown(language, n));
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Large_numbers_are_read_back_from_their_words(string language) =>
        Assert.Empty(Large.Where(n => !IsReadBack(language, n)).Select(n => Shown(language, n)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_number_is_found_among_other_words(string language)
    {
        var words = NumberSpeller.Spell(language, 2_345);
        var found = Assert.Single(Pipeline.Numbers($"Xyzzy {words}, plugh.", language, NumberType.Number));
        Assert.Equal(("2345", new Span(6, words.Length)), (found.Value, found.Span));
    }

    [Theory]
    [InlineData("en", "a dozen = 12; two dozen = 24; nine billion = 9000000000; three trillion = 3000000000000; twenty two = 22; fourteen hundred = 1400; six lakh = 600000")]
    [InlineData("nl", "drieëndertig = 33; drieendertig = 33; één = 1; een dozijn = 12; vijftienhonderd = 1500; honderdeneen = 101; achtentachtig = 88; twee biljoen = 2000000000000")]
    [InlineData("da", "enogtyve = 21; en og tyve = 21; syvoghalvtredsindstyve = 57; fire og tres = 64; otteogfirsindstyve = 88; et snes = 20; tre billioner = 3000000000000; nioghalvfems = 99")]
    [InlineData("de", "dreissig = 30; fuenfundzwanzig = 25; zwo = 2; hunderteins = 101; eintausendeinhundert = 1100; vier Billionen = 4000000000000; sechs Dutzend = 72; zweihundertfünfunddreißigtausend = 235000")]
    [InlineData("fr", "septante-deux = 72; nonante et un = 91; huitante-six = 86; octante = 80; quatre vingt dix sept = 97; deux cents = 200; une vingtaine = 20; cinq billions = 5000000000000")]
    [InlineData("es", "veintidos = 22; treinta y una = 31; quinientas = 500; una docena = 12; dos mil millones = 2000000000; diez y siete = 17; un billón = 1000000000000; setecientas mil = 700000")]
    [InlineData("sv", "tjugoen = 21; tjugo ett = 21; etthundra fem = 105; två dussin = 24; sjuttiosju = 77; tre biljoner = 3000000000000; ett tjog = 20; femtontusen = 15000")]
    [InlineData("nb", "enogtyve = 21; syv og tredve = 37; tjueén = 21; søttifire = 74; et dusin = 12; fire billioner = 4000000000000; hundre og én = 101; femten tusen = 15000")]
    [InlineData("it", "ventitre = 23; centootto = 108; centotto = 108; ventunmila = 21000; una dozzina = 12; due bilioni = 2000000000000; duemila e cento = 2100; trentadue mila = 32000")]
    [InlineData("pt", "dezasseis = 16; dezassete = 17; dezanove = 19; quatorze = 14; duas mil = 2000; uma dúzia = 12; três bilhões = 3000000000; quinhentas e uma = 501; mil milhões = 1000000000")]
    [InlineData("pl", "dwoje = 2; dwustu trzydziestu pięciu = 235; pięcioma = 5; dwudziestu jeden = 21; tuzin = 12; trzech tysięcy = 3000; cztery biliony = 4000000000000; osiemdziesiecioma = 80")]
    [InlineData("ru", "двумястами тридцатью пятью тысячами = 235000; трёмстам = 300; трем = 3; семерых = 7; полтора миллиона = 1500000; дюжина = 12; пятью триллионами = 5000000000000; сорока одного = 41")]
    [InlineData("uk", "двомастами тридцятьма п’ятьма тисячами = 235000; трьомстам = 300; сімома = 7; п`ятдесятьох = 50; півтора мільйона = 1500000; дюжина = 12; чотирьом трильйонам = 4000000000000; дев’ятсот = 900")]
    public void Inflected_and_variant_forms_are_read(string language, string pairs) => Check(language, pairs, NumberType.Number);

    [Theory]
    [InlineData("en", "twenty-first = 21; hundredth = 100; two hundred and fifth = 205; 42nd = 42; thousandth = 1000; millionth = 1000000; 113th = 113; next to last = end-1")]
    [InlineData("nl", "eenentwintigste = 21; honderdste = 100; tweehonderdvijfde = 205; 42e = 42; 8ste = 8; duizendste = 1000; miljoenste = 1000000; voorlaatste = end-1")]
    [InlineData("da", "enogtyvende = 21; hundrede og femte = 105; toogfyrretyvende = 42; syvoghalvtredsindstyvende = 57; 42. = 42; ellevte = 11; millionte = 1000000; næstsidste = end-1")]
    [InlineData("de", "einundzwanzigsten = 21; hundertste = 100; zweihundertfünfter = 205; 42. = 42; tausendstes = 1000; millionsten = 1000000; dritte = 3; vorletzter = end-1")]
    [InlineData("fr", "vingt et unième = 21; centième = 100; deux cent cinquième = 205; 42e = 42; 1ère = 1; millième = 1000; quatre-vingt-dixième = 90; avant-dernier = end-1")]
    [InlineData("es", "vigésimo primero = 21; centésima = 100; ducentésimo quinto = 205; 42.º = 42; 3ª = 3; milésimo = 1000; decimotercera = 13; penúltimo = end-1")]
    [InlineData("sv", "tjugoförsta = 21; hundrade = 100; tvåhundrafemte = 205; 42:a = 42; 8:e = 8; tusende = 1000; miljonte = 1000000; näst sista = end-1")]
    [InlineData("nb", "tjueførste = 21; hundrede = 100; hundre og femte = 105; toogførtiende = 42; 42. = 42; tusende = 1000; syttende = 17; nest siste = end-1")]
    [InlineData("it", "ventunesimo = 21; centesima = 100; duecentocinquesimo = 205; 42° = 42; 3ª = 3; millesimo = 1000; trentatreesimi = 33; penultima = end-1")]
    [InlineData("pt", "vigésimo primeiro = 21; centésima = 100; ducentésimo quinto = 205; 42º = 42; 3ª = 3; milésimo = 1000; décima terceira = 13; penúltimo = end-1")]
    [InlineData("pl", "dwudziesty pierwszy = 21; setnego = 100; dwusetny piąty = 205; 42. = 42; 3-go = 3; tysięczna = 1000; trzydziestym trzecim = 33; przedostatnia = end-1")]
    [InlineData("ru", "двадцать первого = 21; сотая = 100; двести пятому = 205; 42-й = 42; 3-го = 3; тысячный = 1000; двухтысячного = 2000; предпоследняя = end-1")]
    [InlineData("uk", "двадцять першого = 21; сота = 100; двісті п’ятому = 205; 42-й = 42; 3-го = 3; тисячний = 1000; двохтисячного = 2000; передостання = end-1")]
    public void Ordinals_are_read_in_words_and_digits(string language, string pairs) => Check(language, pairs, NumberType.Ordinal);

    [Theory]
    [InlineData("en", "two thirds = 0.6666666667; three and a half = 3.5; three point one four = 3.14; minus seven = -7; half a million = 500000; a quarter = 0.25; 2½ = 2.5; 3 1/2 = 3.5")]
    [InlineData("nl", "twee derde = 0.6666666667; drie en een half = 3.5; drie komma een vier = 3.14; min zeven = -7; anderhalf miljoen = 1500000; driekwart = 0.75; tweeënhalf = 2.5")]
    [InlineData("da", "to tredjedele = 0.6666666667; tre og en halv = 3.5; tre komma en fire = 3.14; minus syv = -7; halvanden million = 1500000; en fjerdedel = 0.25; en halv million = 500000")]
    [InlineData("de", "zwei Drittel = 0.6666666667; dreieinhalb = 3.5; drei Komma eins vier = 3.14; minus sieben = -7; anderthalb Millionen = 1500000; drei Viertel = 0.75; ein Zwanzigstel = 0.05; eine halbe Million = 500000")]
    [InlineData("fr", "deux tiers = 0.6666666667; trois et demi = 3.5; trois virgule un quatre = 3.14; moins sept = -7; un million et demi = 1500000; trois quarts = 0.75; un demi-million = 500000")]
    [InlineData("es", "dos tercios = 0.6666666667; tres y medio = 3.5; tres coma uno cuatro = 3.14; menos siete = -7; un millón y medio = 1500000; tres cuartos = 0.75; medio millón = 500000; tres veinteavos = 0.15")]
    [InlineData("sv", "två tredjedelar = 0.6666666667; tre och en halv = 3.5; tre komma ett fyra = 3.14; minus sju = -7; en halv miljon = 500000; tre fjärdedelar = 0.75; två tjugondelar = 0.1")]
    [InlineData("nb", "to tredjedeler = 0.6666666667; tre og en halv = 3.5; tre komma en fire = 3.14; minus sju = -7; en halv million = 500000; tre firedeler = 0.75; halvannen = 1.5; to femdeler = 0.4")]
    [InlineData("it", "due terzi = 0.6666666667; tre e mezzo = 3.5; tre virgola uno quattro = 3.14; meno sette = -7; un milione e mezzo = 1500000; tre quarti = 0.75; mezzo milione = 500000")]
    [InlineData("pt", "dois terços = 0.6666666667; três e meio = 3.5; três vírgula um quatro = 3.14; menos sete = -7; um milhão e meio = 1500000; três quartos = 0.75; dois onze avos = 0.1818181818; meio milhão = 500000")]
    [InlineData("pl", "dwie trzecie = 0.6666666667; trzy i pół = 3.5; trzy przecinek jeden cztery = 3.14; minus siedem = -7; półtora miliona = 1500000; trzy czwarte = 0.75; pół miliona = 500000")]
    [InlineData("ru", "две трети = 0.6666666667; три с половиной = 3.5; три запятая один четыре = 3.14; минус семь = -7; полтора миллиона = 1500000; три четверти = 0.75; две пятых = 0.4; полмиллиона = 500000")]
    [InlineData("uk", "дві третини = 0.6666666667; три з половиною = 3.5; три кома один чотири = 3.14; мінус сім = -7; півтора мільйона = 1500000; три чверті = 0.75; дві п'ятих = 0.4; півмільйона = 500000")]
    public void Fractions_decimals_and_negative_numbers_are_read(string language, string pairs) => Check(language, pairs, NumberType.Number);

    private static void Check(string language, string pairs, NumberType type)
    {
        foreach (var pair in pairs.Split("; "))
        {
            var (words, expected) = (pair.Split(" = ")[0], pair.Split(" = ")[1]);
            var found = Pipeline.Numbers(words, language, type);
            Assert.True(found is [{ } one] && one.Value.StartsWith(expected.Length > 10 && expected.Contains('.', StringComparison.Ordinal) ? expected[..10] : expected, StringComparison.Ordinal)
                && (one.Value.Length == expected.Length || expected.Length > 10), $"{language}: {words} is {string.Join(", ", found.Select(f => f.Value))}, not {expected}");
            Assert.Equal(new Span(0, words.Length), found[0].Span);
        }
    }

    private static bool IsReadBack(string language, long number) =>
        Pipeline.Numbers(NumberSpeller.Spell(language, number), language, NumberType.Number) is [{ } only] && only.Value == Shown(number);

    private static string Shown(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(string language, long number)
    {
        var words = NumberSpeller.Spell(language, number);
        return $"{number}: {words} = {string.Join(", ", Pipeline.Numbers(words, language, NumberType.Number).Select(f => f.Value))}";
    }
}
