using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Numbers;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("en", "The bridge cost $12.5 million, not 40,000 euros and 13 cents.", "12500000 ? Dollar; 40000.13 EUR Euro")]
    [InlineData("nl", "De brug kostte 12,5 miljoen dollar en de trap € 300.", "12500000 ? Dollar; 300 EUR Euro")]
    [InlineData("da", "Broen kostede 12,5 mio. kroner og trappen € 300.", "12500000 ? Krone; 300 EUR Euro")]
    [InlineData("de", "Die Brücke kostete 12,5 Mio. Euro, die Treppe dreihundert Schweizer Franken.", "12500000 EUR Euro; 300 CHF Swiss franc")]
    [InlineData("fr", "Le pont a coûté 12,5 millions de dollars et l'escalier 300 €.", "12500000 ? Dollar; 300 EUR Euro")]
    [InlineData("es", "El puente costó 12,5 millones de pesos y la escalera US$ 300.", "12500000 ? Peso; 300 USD Dólar estadounidense")]
    [InlineData("sv", "Bron kostade 12,5 miljoner kronor och trappan 300 SEK.", "12500000 ? Krone; 300 SEK Swedish krona")]
    [InlineData("nb", "Broen kostet 12,5 millioner kroner og trappa 300 NOK.", "12500000 ? Krone; 300 NOK Norwegian krone")]
    [InlineData("it", "Il ponte è costato 12,5 milioni di euro e la scala £ 300.", "12500000 EUR Euro; 300 ? Pound")]
    [InlineData("pt", "A ponte custou 12,5 milhões de euros e a escada R$ 300.", "12500000 EUR Euro; 300 BRL Real brasileiro")]
    [InlineData("pl", "Most kosztował 12,5 mln złotych, a schody trzysta euro.", "12500000 PLN Polish złoty; 300 EUR Euro")]
    [InlineData("ru", "Мост обошёлся в 12,5 млн рублей, а лестница — в триста евро.", "12500000 RUB Russian ruble; 300 EUR Euro")]
    [InlineData("uk", "Міст коштував 12,5 млн гривень, а сходи — триста євро.", "12500000 UAH Ukrainian hryvnia; 300 EUR Euro")]
    public void Amounts_of_money_have_a_unit_and_where_it_is_sure_a_code(string language, string text, string expected)
    {
        var found = Pipeline.Numbers(text, language, NumberType.Currency);
        Assert.Equal(expected, string.Join("; ", found.Select(f => $"{f.Value} {f.Currency ?? "?"} {f.Unit}")));
    }

    [Theory]
    [InlineData("en", "The path is 12 km long and five feet wide, on 3.5 hectares at 20 km/h.", "12 Kilometer; 5 Foot; 3.5 Hectare; 20 Kilometer per hour")]
    [InlineData("nl", "Het pad is 12 km lang en vijf meter breed, op 3,5 hectare.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("da", "Stien er 12 km lang og fem meter bred, på 3,5 hektar.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("de", "Der Weg ist 12 km lang und fünf Meter breit, auf 3,5 Hektar bei 20 °C.", "12 Kilometer; 5 Meter; 3.5 Hectare; 20 C")]
    [InlineData("fr", "Le chemin est long de 12 km et large de cinq mètres, sur 3,5 hectares.", "12 Kilomètres; 5 Mètres; 3.5 Hectare")]
    [InlineData("es", "El camino mide 12 km y tiene cinco metros de ancho, en 3,5 hectáreas.", "12 Kilómetro; 5 Metro; 3.5 Hectárea")]
    [InlineData("sv", "Stigen är 12 km lång och fem meter bred, på 3,5 hektar.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("nb", "Stien er 12 km lang og fem meter brei, på 3,5 hektar.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("it", "Il sentiero è lungo 12 km e largo cinque metri, su 3,5 ettari.", "12 Chilometro; 5 Metro; 3.5 Ettaro")]
    [InlineData("pt", "O caminho tem 12 km e cinco metros de largura, em 3,5 hectares.", "12 Quilômetro; 5 Metro; 3.5 Hectare")]
    [InlineData("pl", "Ścieżka ma 12 km długości i pięć metrów szerokości, na 3,5 hektara.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("ru", "Тропа длиной 12 км и шириной пять метров, на 3,5 гектара.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    [InlineData("uk", "Стежка завдовжки 12 км і завширшки п'ять метрів, на 3,5 гектара.", "12 Kilometer; 5 Meter; 3.5 Hectare")]
    public void Lengths_and_areas_are_read(string language, string text, string expected) => Check(language, text, NumberType.Dimension, expected);

    [Theory]
    [InlineData("en", "The 45-year-old keeper has a goat aged three years.", "45 Year; 3 Year")]
    [InlineData("nl", "De 45-jarige oppasser heeft een geit van drie jaar oud.", "45 Year; 3 Year")]
    [InlineData("da", "Den 45-årige passer har en ged på tre år gammel.", "45 Year; 3 Year")]
    [InlineData("de", "Der 45-jährige Wärter hat eine dreijährige Ziege, vier Monate alt.", "45 Year; 3 Year; 4 Month")]
    [InlineData("sv", "Den 45-årige skötaren har en get som är tre år gammal.", "45 Year; 3 Year")]
    [InlineData("nb", "Den 45-årige røkteren har ei geit som er tre år gammel.", "45 Year; 3 Year")]
    [InlineData("pl", "45-letni opiekun ma kozę w wieku trzech lat.", "45 Year; 3 Year")]
    [InlineData("ru", "45-летний смотритель держит трёхлетнюю козу.", "45 Year; 3 Year")]
    [InlineData("uk", "45-річний доглядач тримає козу у віці трьох років.", "45 Year; 3 Year")]
    public void Ages_are_read_where_they_are_said_to_be_ages(string language, string text, string expected)
    {
        Check(language, text, NumberType.Age, expected);
        Assert.Equal(expected, string.Join("; ", Pipeline.Numbers(text, language).Where(f => f.Type == NumberType.Age).Select(f => $"{f.Value} {f.Unit}")));
    }

    [Theory]
    [InlineData("fr", "La chèvre a trois ans.", "3 Ans")]
    [InlineData("es", "La cabra tiene tres años.", "3 Año")]
    [InlineData("it", "La capra ha tre anni.", "3 Anno")]
    [InlineData("pt", "A cabra tem três anos.", "3 Ano")]
    public void Years_alone_are_an_age_only_where_ages_are_asked_for(string language, string text, string expected)
    {
        Check(language, text, NumberType.Age, expected);
        Assert.Equal(NumberType.Number, Assert.Single(Pipeline.Numbers(text, language)).Type);
    }

    [Theory]
    [InlineData("en", "7.5 percent", "7.5%")]
    [InlineData("en", "minus two per cent", "-2%")]
    [InlineData("nl", "zeven komma vijf procent", "7.5%")]
    [InlineData("da", "7,5 procentpoint", "7.5%")]
    [InlineData("de", "siebeneinhalb Prozent", "7.5%")]
    [InlineData("fr", "sept virgule cinq pour cent", "7.5%")]
    [InlineData("es", "siete coma cinco por ciento", "7.5%")]
    [InlineData("sv", "7,5 %", "7.5%")]
    [InlineData("nb", "sju komma fem prosent", "7.5%")]
    [InlineData("it", "sette virgola cinque per cento", "7.5%")]
    [InlineData("pt", "sete vírgula cinco por cento", "7.5%")]
    [InlineData("pl", "siedem i pół procent", "7.5%")]
    [InlineData("ru", "семь с половиной процентов", "7.5%")]
    [InlineData("uk", "сім з половиною відсотків", "7.5%")]
    public void Percentages_are_read_as_a_whole(string language, string text, string expected)
    {
        var found = Assert.Single(Pipeline.Numbers(text, language));
        Assert.Equal((NumberType.Percentage, expected, new Span(0, text.Length)), (found.Type, found.Value, found.Span));
    }

    [Theory]
    [InlineData("en", "between 20 and 30 goats, more than forty sheep, 200 or more hens, 5–8 geese, at most nine cows", "[20,30) (40,) [200,) [5,8) (,9]")]
    [InlineData("nl", "tussen 20 en 30 geiten, meer dan veertig schapen, 200 of meer kippen, 5-8 ganzen", "[20,30) (40,) [200,) [5,8)")]
    [InlineData("da", "mellem 20 og 30 geder, mere end fyrre får, højst ni køer", "[20,30) (40,) (,9]")]
    [InlineData("de", "zwischen 20 und 30 Ziegen, mehr als vierzig Schafe, höchstens neun Kühe", "[20,30) (40,) (,9]")]
    [InlineData("fr", "entre 20 et 30 chèvres, plus de quarante moutons, au plus neuf vaches", "[20,30) (40,) (,9]")]
    [InlineData("es", "entre 20 y 30 cabras, más de cuarenta ovejas, como máximo nueve vacas", "[20,30) (40,) (,9]")]
    [InlineData("sv", "mellan 20 och 30 getter, mer än fyrtio får, högst nio kor", "[20,30) (40,) (,9]")]
    [InlineData("nb", "mellom 20 og 30 geiter, mer enn førti sauer, høyst ni kuer", "[20,30) (40,) (,9]")]
    [InlineData("it", "tra 20 e 30 capre, più di quaranta pecore, al massimo nove mucche", "[20,30) (40,) (,9]")]
    [InlineData("pt", "entre 20 e 30 cabras, mais de quarenta ovelhas, no máximo nove vacas", "[20,30) (40,) (,9]")]
    [InlineData("pl", "więcej niż czterdzieści owiec, co najwyżej dziewięć krów, od 20 do 30 kóz", "(40,) (,9] [20,30)")]
    [InlineData("ru", "больше сорока овец, не более девяти коров, от 20 до 30 коз", "(40,) (,9] [20,30)")]
    [InlineData("uk", "більше сорока овець, не більше дев'яти корів, від 20 до 30 кіз", "(40,) (,9] [20,30)")]
    public void Ranges_are_intervals(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Pipeline.Numbers(text, language, NumberType.Range).Select(f => f.Value)));

    [Theory]
    [InlineData("en", "That one and a goat stood in a field.")]
    [InlineData("nl", "Een geit stond in een veld.")]
    [InlineData("da", "En ged stod på et felt.")]
    [InlineData("de", "Eine Ziege stand auf einem Feld.")]
    [InlineData("fr", "Une chèvre se tenait dans un champ.")]
    [InlineData("es", "Una cabra estaba en un campo.")]
    [InlineData("sv", "En get stod på ett fält.")]
    [InlineData("nb", "Ei geit sto på et jorde.")]
    [InlineData("it", "Una capra stava in un campo.")]
    [InlineData("pt", "Uma cabra estava num campo, um só.")]
    public void An_article_in_a_sentence_is_no_number(string language, string text) => Assert.Empty(Pipeline.Numbers(text, language));

    [Theory]
    [InlineData("fi", "1 250 vuohta ja 3,5", "1250 3.5")]
    [InlineData("ar", "١٢٥ ماعز", "125")]
    [InlineData("ja", "125匹", "125")]
    [InlineData("xx", "-7, 1/4, ½, 2e3", "-7 0.25 0.5 2000")]
    public void A_language_without_number_words_has_its_digits_read(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Pipeline.Numbers(text, language, NumberType.Number).Select(f => f.Value)));

    [Theory]
    [InlineData("en", "the A4, 15ml of ink, https://example.org/7?p=30%25")]
    [InlineData("de", "am 3. Mai, 15ml Tinte")]
    public void Codes_dates_and_addresses_are_no_numbers(string language, string text) => Assert.Empty(Pipeline.Numbers(text, language, NumberType.Number));

    [Fact]
    public void Of_numbers_within_each_other_the_longest_is_given() => Assert.Equal(
        "Currency 1200000, Percentage 5%, Age 45, Number 3",
        string.Join(", ", Pipeline.Numbers("It cost $1.2 million, 5% more; a 45-year-old man and 3 goats.", "en").Select(f => $"{f.Type} {f.Value}")));

    private static void Check(string language, string text, NumberType type, string expected) =>
        Assert.Equal(expected, string.Join("; ", Pipeline.Numbers(text, language, type).Select(f => $"{f.Value} {f.Unit}")));
}
