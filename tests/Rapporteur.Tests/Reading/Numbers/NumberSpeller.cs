using System.Globalization;

namespace Rapporteur.Tests.Reading.Numbers;

/// <summary>Writes whole numbers up to 999,999,999,999 in words, as grammars of thirteen languages teach it.</summary>
internal static class NumberSpeller
{
    private static readonly Dictionary<string, string[]> Units = new(StringComparer.Ordinal)
    {
        ["en"] = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' '),
        ["nl"] = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".Split(' '),
        ["da"] = "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".Split(' '),
        ["de"] = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".Split(' '),
        ["fr"] = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".Split(' '),
        ["es"] = ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
            + "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve").Split(' '),
        ["sv"] = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton".Split(' '),
        ["nb"] = "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten".Split(' '),
        ["it"] = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".Split(' '),
        ["pt"] = "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove".Split(' '),
        ["pl"] = "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście".Split(' '),
        ["ru"] = "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".Split(' '),
        ["uk"] = "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять".Split(' '),
    };

    private static readonly Dictionary<string, string[]> Tens = new(StringComparer.Ordinal)
    {
        ["en"] = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' '),
        ["nl"] = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".Split(' '),
        ["da"] = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".Split(' '),
        ["de"] = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".Split(' '),
        ["fr"] = "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".Split(' '),
        ["es"] = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".Split(' '),
        ["sv"] = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".Split(' '),
        ["nb"] = "tjue tretti førti femti seksti sytti åtti nitti".Split(' '),
        ["it"] = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".Split(' '),
        ["pt"] = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".Split(' '),
        ["pl"] = "dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt".Split(' '),
        ["ru"] = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".Split(' '),
        ["uk"] = "двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто".Split(' '),
    };

    private static readonly Dictionary<string, string[]> Hundreds = new(StringComparer.Ordinal)
    {
        ["es"] = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".Split(' '),
        ["pt"] = "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos".Split(' '),
        ["pl"] = "sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset".Split(' '),
        ["ru"] = "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".Split(' '),
        ["uk"] = "сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот".Split(' '),
    };

    // One, two to four, five and more of a thousand, a million, a thousand million.
    private static readonly Dictionary<string, string[][]> Scales = new(StringComparer.Ordinal)
    {
        ["en"] = [["thousand"], ["million"], ["billion"]],
        ["nl"] = [["duizend"], ["miljoen"], ["miljard"]],
        ["da"] = [["tusind"], ["million", "millioner"], ["milliard", "milliarder"]],
        ["de"] = [["tausend"], ["Million", "Millionen"], ["Milliarde", "Milliarden"]],
        ["fr"] = [["mille"], ["million", "millions"], ["milliard", "milliards"]],
        ["es"] = [["mil"]],
        ["sv"] = [["tusen"], ["miljon", "miljoner"], ["miljard", "miljarder"]],
        ["nb"] = [["tusen"], ["million", "millioner"], ["milliard", "milliarder"]],
        ["it"] = [["mille", "mila"], ["milione", "milioni"], ["miliardo", "miliardi"]],
        ["pt"] = [["mil"], ["milhão", "milhões"], ["bilhão", "bilhões"]],
        ["pl"] = [["tysiąc", "tysiące", "tysięcy"], ["milion", "miliony", "milionów"], ["miliard", "miliardy", "miliardów"]],
        ["ru"] = [["тысяча", "тысячи", "тысяч"], ["миллион", "миллиона", "миллионов"], ["миллиард", "миллиарда", "миллиардов"]],
        ["uk"] = [["тисяча", "тисячі", "тисяч"], ["мільйон", "мільйони", "мільйонів"], ["мільярд", "мільярди", "мільярдів"]],
    };

    /// <summary>The languages numbers can be written in.</summary>
    public static IEnumerable<string> Languages => Units.Keys;

    /// <summary>A number in words.</summary>
    public static string Spell(string language, long number)
    {
        if (number == 0) return Units[language][0];
        if (language == "es" && number >= 1_000_000) return Spanish(number);
        var words = new List<string>();
        var rest = number;
        for (var power = 3; power >= 1; power--)
        {
            var size = Power(power);
            if (rest / size is > 0 and var count) words.Add(Scaled(language, (int)count, power));
            rest %= size;
        }

        if (rest > 0 || words.Count == 0) words.Add(Last(language, (int)rest, number));
        var joint = language is "de" or "sv" or "it" && number < 1_000_000 ? "" : " ";
        return string.Join(joint, words);
    }

    // Spanish counts millions up to a million of them.
    private static string Spanish(long number)
    {
        var count = Spell("es", number / 1_000_000);
        if (count.EndsWith("veintiuno", StringComparison.Ordinal)) count = count[..^3] + "ún";
        else if (count.EndsWith("uno", StringComparison.Ordinal)) count = count[..^1];
        var millions = count == "un" ? "un millón" : count + " millones";
        return number % 1_000_000 == 0 ? millions : $"{millions} {Spell("es", number % 1_000_000)}";
    }

    private static long Power(int power) => (long)Math.Pow(1000, power);

    // Behind thousands and millions a small number may need its own word for and.
    private static string Last(string language, int rest, long number)
    {
        var words = Small(language, rest);
        if (number < 1000) return words;
        return language switch
        {
            "en" when rest < 100 => "and " + words,
            "da" or "nb" when rest < 100 => "og " + words,
            "pt" when rest < 100 || rest % 100 == 0 => "e " + words,
            _ => words,
        };
    }

    private static string Scaled(string language, int count, int power)
    {
        var scales = Scales[language][power - 1];
        var form = count == 1 ? 0 : language is "pl" or "ru" or "uk" ? Slavic(language, count) : 1;
        var scale = scales[Math.Min(form, scales.Length - 1)];
        var isThousand = power == 1;
        if (count == 1 && language is "pl" or "ru" or "uk") return scale;
        if (count == 1 && isThousand && language is "fr" or "es" or "pt" or "it" or "nl") return scale;
        var factor = Factor(language, count, isThousand);
        return factor + (isThousand && language is "nl" or "de" or "sv" or "it" ? "" : " ") + scale;
    }

    private static int Slavic(string language, int count) => count % 100 is > 10 and < 20 ? 2 : count % 10 is > 1 and < 5 ? 1 : count % 10 == 1 && language != "pl" ? 0 : 2;

    // One before a scale is often another word than one alone.
    private static string Factor(string language, int count, bool isThousand)
    {
        var words = Small(language, count);
        return language switch
        {
            "de" when count == 1 => isThousand ? "ein" : "eine",
            "de" when count % 100 == 1 => words[..^1],
            "es" when count % 100 == 21 => words[..^3] + "ún",
            "es" when count % 10 == 1 && count % 100 != 11 => words[..^1],
            "it" when count == 1 => "un",
            "it" when isThousand && count % 10 == 1 && count % 100 is not (1 or 11) => words[..^1],
            "sv" when count == 1 && !isThousand => "en",
            "fr" when isThousand => words.TrimEnd('s') is var bare && (words.EndsWith("cents", StringComparison.Ordinal) || words.EndsWith("vingts", StringComparison.Ordinal)) ? bare : words,
            "ru" when isThousand && count % 10 is 1 or 2 && count % 100 is not (11 or 12) => words[..^(count % 10 == 1 ? 4 : 3)] + (count % 10 == 1 ? "одна" : "две"),
            "uk" when isThousand && count % 10 is 1 or 2 && count % 100 is not (11 or 12) => words[..^(count % 10 == 1 ? 4 : 3)] + (count % 10 == 1 ? "одна" : "дві"),
            _ => words,
        };
    }

    private static string Small(string language, int number)
    {
        var (hundreds, rest) = (number / 100, number % 100);
        if (hundreds == 0) return BelowHundred(language, rest);
        var head = Hundred(language, hundreds, rest);
        if (rest == 0) return head;
        var joint = language switch { "en" => " and ", "da" or "nb" => " og ", "pt" => " e ", "nl" or "de" or "sv" or "it" => "", _ => " " };
        return head + joint + BelowHundred(language, rest);
    }

    private static string Hundred(string language, int count, int rest)
    {
        if (Hundreds.TryGetValue(language, out var own)) return (language, count, rest) switch { ("es", 1, 0) => "cien", ("pt", 1, 0) => "cem", _ => own[count - 1] };
        var one = Units[language][count];
        return language switch
        {
            "en" => one + " hundred",
            "nl" => (count == 1 ? "" : one) + "honderd",
            "de" => (count == 1 ? "ein" : one) + "hundert",
            "da" => (count == 1 ? "et" : one) + " hundrede",
            "nb" => (count == 1 ? "ett" : one) + " hundre",
            "sv" => one + "hundra",
            "it" => (count == 1 ? "" : one) + "cento",
            _ => (count == 1 ? "" : one + " ") + (count > 1 && rest == 0 ? "cents" : "cent"),
        };
    }

    private static string BelowHundred(string language, int number)
    {
        var units = Units[language];
        if (number < units.Length) return units[number];
        var (ten, unit) = (Tens[language][(number / 10) - 2], number % 10);
        if (language == "fr") return French(number);
        if (unit == 0) return ten;
        var one = units[unit];
        return language switch
        {
            "en" => ten + "-" + one,
            "nl" => one + (one.EndsWith('e') ? "ën" : "en") + ten,
            "da" => one + "og" + ten,
            "de" => (unit == 1 ? "ein" : one) + "und" + ten,
            "sv" or "nb" => ten + one,
            "it" => (unit is 1 or 8 ? ten[..^1] : ten) + (unit == 3 ? "tré" : one),
            "es" => ten + " y " + one,
            "pt" => ten + " e " + one,
            _ => ten + " " + one,
        };
    }

    private static string French(int number)
    {
        var ten = Tens["fr"][(number / 10) - 2];
        var unit = number / 10 is 7 or 9 ? (number % 10) + 10 : number % 10;
        if (number == 80) return "quatre-vingts";
        if (unit == 0) return ten;
        return unit is 1 or 11 && number < 80 ? string.Create(CultureInfo.InvariantCulture, $"{ten} et {Units["fr"][unit]}") : $"{ten}-{Units["fr"][unit]}";
    }
}
