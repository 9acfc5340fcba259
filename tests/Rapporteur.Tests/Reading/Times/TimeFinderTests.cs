using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Sentences;
using Rapporteur.Reading.Times;
using Xunit;

namespace Rapporteur.Tests.Reading.Times;

public sealed class TimeFinderTests
{
    // Monday, 18 October 2021.
    private const string Monday = "2021-10-18";

    [Theory]
    [InlineData("en", "On October 6, 2021 and on 7 October 2021 and Oct. 8, 2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("en", "On the 6th of October, 2021-10-07, 08/10/2021 and 10/16/2021", "2021-10-06 2021-10-07 2021-10-08 2021-10-16")]
    [InlineData("nl", "Op 6 oktober 2021, 07-10-2021, 8/10/2021 en 9 okt. 2021", "2021-10-06 2021-10-07 2021-10-08 2021-10-09")]
    [InlineData("da", "Den 6. oktober 2021, 07.10.2021 og 8/10-2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("nb", "Den 6. oktober 2021, 07.10.2021 og 8. okt. 2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("sv", "Den 6 oktober 2021, 2021-10-07 och 8 okt 2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("de", "Am 6. Oktober 2021, am 07.10.2021 und am 8. Okt. 2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("fr", "Le 1er octobre 2021, le 7 octobre 2021 et le 08/10/2021", "2021-10-01 2021-10-07 2021-10-08")]
    [InlineData("es", "El 6 de octubre de 2021, el 7 octubre 2021 y el 08/10/2021", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("pt", "A 6 de outubro de 2021, no dia 07/10/2021 e em 1º de outubro", "2021-10-06 2021-10-07 2021-10-01")]
    [InlineData("it", "Il 6 ottobre 2021, il 07/10/2021 e il 1° ottobre", "2021-10-06 2021-10-07 2021-10-01")]
    [InlineData("pl", "Dnia 6 października 2021 r. oraz 07.10.2021 i 8 października 2021 roku", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("cs", "Dne 6. října 2021, 07.10.2021 a 8. října", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("ru", "В среду, 6 октября 2021 года, 07.10.2021 и 8-го октября", "2021-10-06 2021-10-07 2021-10-08")]
    [InlineData("uk", "У середу, 6 жовтня 2021 року, 07.10.2021 та 8 жовтня", "2021-10-06 2021-10-07 2021-10-08")]
    public void A_day_is_read_in_every_usual_form(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "in October 2021, in 2014 and since March 2019", "2021-10 2014 2019-03")]
    [InlineData("nl", "in oktober 2021, in 2014 en sinds maart 2019", "2021-10 2014 2019-03")]
    [InlineData("da", "i oktober 2021, i 2014 og siden marts 2019", "2021-10 2014 2019-03")]
    [InlineData("nb", "i oktober 2021, i 2014 og siden mars 2019", "2021-10 2014 2019-03")]
    [InlineData("sv", "i oktober 2021, 2014 och sedan mars 2019", "2021-10 2014 2019-03")]
    [InlineData("de", "im Oktober 2021, im Jahr 2014 und seit März 2019", "2021-10 2014 2019-03")]
    [InlineData("fr", "en octobre 2021, en 2014 et depuis mars 2019", "2021-10 2014 2019-03")]
    [InlineData("es", "en octubre de 2021, en 2014 y desde marzo de 2019", "2021-10 2014 2019-03")]
    [InlineData("pt", "em outubro de 2021, em 2014 e desde março de 2019", "2021-10 2014 2019-03")]
    [InlineData("it", "nell'ottobre 2021, nel 2014 e da marzo 2019", "2021-10 2014 2019-03")]
    [InlineData("pl", "w październiku 2021 roku, w 2014 r. i od marca 2019", "2021-10 2014 2019-03")]
    [InlineData("cs", "v říjnu 2021, v roce 2014 a od března 2019", "2021-10 2014 2019-03")]
    [InlineData("ru", "в октябре 2021 года, в 2014 году и с марта 2019 года", "2021-10 2014 2019-03")]
    [InlineData("uk", "у жовтні 2021 року, у 2014 році та з березня 2019 року", "2021-10 2014 2019-03")]
    public void Months_and_years_stand_alone(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "He spoke on Friday, after yesterday's talks and today", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("nl", "Hij sprak vrijdag, gisteren en vandaag", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("da", "Han talte fredag, i går og i dag", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("nb", "Han talte fredag, i går og i dag", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("sv", "Han talade i fredags, i går och i dag", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("de", "Er sprach am Freitag, gestern und heute", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("fr", "Il a parlé vendredi, hier et aujourd'hui", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("es", "Habló el viernes, ayer y hoy", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("pt", "Falou na sexta-feira, ontem e hoje", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("it", "Ha parlato venerdì, ieri e oggi", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("pl", "Mówił w piątek, wczoraj i dziś", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("cs", "Mluvil v pátek, včera a dnes", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("ru", "Он говорил в пятницу, вчера и сегодня", "2021-10-15 2021-10-17 2021-10-18")]
    [InlineData("uk", "Він говорив у п'ятницю, вчора та сьогодні", "2021-10-15 2021-10-17 2021-10-18")]
    public void Weekdays_and_days_near_today_look_back(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("en", "last week, next month, last year, three days ago", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("nl", "vorige week, volgende maand, vorig jaar, drie dagen geleden", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("da", "i sidste uge, næste måned, sidste år, for tre dage siden", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("nb", "forrige uke, neste måned, i fjor, for tre dager siden", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("sv", "förra veckan, nästa månad, förra året, för tre dagar sedan", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("de", "letzte Woche, nächsten Monat, voriges Jahr, vor drei Tagen", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("fr", "la semaine dernière, le mois prochain, l'année dernière, il y a trois jours", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("es", "la semana pasada, el próximo mes, el año pasado, hace tres días", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("pt", "na semana passada, no próximo mês, no ano passado, há três dias", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("it", "la settimana scorsa, il mese prossimo, l'anno scorso, tre giorni fa", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("pl", "w zeszłym tygodniu, w przyszłym miesiącu, w ubiegłym roku, trzy dni temu", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("cs", "minulý týden, příští měsíc, loni, před třemi dny", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("ru", "на прошлой неделе, в следующем месяце, в прошлом году, три дня назад", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    [InlineData("uk", "минулого тижня, наступного місяця, минулого року, три дні тому", "2021-10-11/2021-10-17 2021-11 2020 2021-10-15")]
    public void Weeks_months_and_years_are_counted_from_the_day_of_publication(string language, string text, string expected) =>
        Check(language, text, expected);

    [Theory]
    [InlineData("en", "From 1 November the office will be closed", "2021-11-01")]
    [InlineData("nl", "Vanaf 1 november zal het kantoor dicht zijn", "2021-11-01")]
    [InlineData("da", "Fra 1. november vil kontoret være lukket", "2021-11-01")]
    [InlineData("nb", "Fra 1. november vil kontoret være stengt", "2021-11-01")]
    [InlineData("sv", "Från den 1 november ska kontoret vara stängt", "2021-11-01")]
    [InlineData("de", "Ab dem 1. November wird das Büro geschlossen sein", "2021-11-01")]
    [InlineData("fr", "Le bureau sera fermé à partir du 1er novembre", "2021-11-01")]
    [InlineData("es", "La oficina estará cerrada a partir del 1 de noviembre", "2021-11-01")]
    [InlineData("pt", "O escritório será encerrado a partir de 1 de novembro", "2021-11-01")]
    [InlineData("it", "L'ufficio sarà chiuso dal 1° novembre", "2021-11-01")]
    [InlineData("pl", "Od 1 listopada biuro będzie zamknięte", "2021-11-01")]
    [InlineData("cs", "Od 1. listopadu bude kancelář zavřená", "2021-11-01")]
    [InlineData("ru", "С 1 ноября офис будет закрыт", "2021-11-01")]
    [InlineData("uk", "З 1 листопада офіс буде закрито", "2021-11-01")]
    public void A_day_without_its_year_is_the_nearest_that_the_words_allow(string language, string text, string expected) =>
        Check(language, text, expected);

    [Theory]
    [InlineData("Mötet blir på onsdag", "2021-10-20")]
    [InlineData("Hon sade i onsdags och på onsdagen", "2021-10-13 2021-10-13")]
    public void A_phrase_of_its_own_may_say_which_weekday_it_is(string text, string expected) => Check("sv", text, expected);

    [Theory]
    [InlineData("The fair on 12 and 13 September", "2021-09-12 2021-09-13")]
    [InlineData("It will be open from 12 May to 13 December", "2022-05-12 2021-12-13")]
    [InlineData("It was closed on 14 November", "2021-11-14")]
    [InlineData("It was closed on 14 March", "2021-03-14")]
    [InlineData("It was closed on 14 November", "2021-11-14", "2021-12-01")]
    [InlineData("The minister said on Friday that the mission will leave on Wednesday", "2021-10-15 2021-10-20")]
    [InlineData("It will reopen next Friday", "2021-10-22")]
    [InlineData("on Wednesday, October 6, and on Tuesday 12", "2021-10-06 2021-10-12")]
    [InlineData("on Tuesday next week", "2021-10-26")]
    [InlineData("from 1 to 5 October and from Oct. 1 to Sept. 30, 2023", "2021-10-01 2021-10-05 2022-10-01 2023-09-30")]
    [InlineData("between 28 September and 3 October 2020", "2020-09-28 2020-10-03")]
    [InlineData("early October, the end of 2022, mid-November", "2021-10~ 2022~ 2021-11~")]
    [InlineData("two weeks ago; it will close in three months", "2021-10-04~ 2022-01")]
    [InlineData("it killed many in three months", "?")]
    [InlineData("at the end of the year, on Wednesday (13)", "2021~ 2021-10-13")]
    [InlineData("In March 12 envoys left", "2021-03")]
    [InlineData("until 31 May next year", "2022-05-31")]
    public void The_words_around_it_tell_which_day_is_meant(string text, string expected, string anchor = Monday) =>
        Check("en", text, expected, anchor);

    [Theory]
    [InlineData("en", "2000 people, 1986 dead, 3:12, 11.26, 1/2 of them, Flight 2014-88-1, more than 2015 tents")]
    [InlineData("nl", "Dat is zo goed als zeker, 7.30 uur, 2000 mensen")]
    [InlineData("en", "He may march on; they mar it; the sun set")]
    [InlineData("es", "el mar y el sol")]
    [InlineData("de", "Es kostet 1.250 Euro und 7,2 Prozent")]
    public void What_only_looks_like_a_time_is_none(string language, string text) => Check(language, text, "");

    [Theory]
    [InlineData("yesterday, on Monday, last week", "? ? ?")]
    [InlineData("next month, this month, last year", "2021-11 2021-10 2020")]
    [InlineData("on 1 November it will close, since 6 October", "2021-11-01 2021-10-06")]
    [InlineData("on 6 October 2020, in 2014", "2020-10-06 2014")]
    public void With_only_the_month_of_publication_known_the_rest_stays_open(string text, string expected) => Check("en", text, expected, "2021-10");

    [Theory]
    [InlineData("yesterday, next month, on 1 November", "? ? XXXX-11-01")]
    [InlineData("on 6 October 2020, in 2014", "2020-10-06 2014")]
    public void With_no_day_of_publication_known_only_full_dates_are_resolved(string text, string expected) => Check("en", text, expected, null);

    [Fact]
    public void A_mention_covers_exactly_its_words()
    {
        const string text = "It was closed on Wednesday, October 6, 2021, she said.";
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        var mention = Assert.Single(TimeFinder.Find(text, tokens, "en", null));
        Assert.Equal("Wednesday, October 6, 2021", mention.Span.In(text));
        Assert.Equal(tokens[mention.FirstToken].Start, mention.Span.Start);
        Assert.Equal(tokens[mention.EndToken - 1].End, mention.Span.End);
        Assert.Equal(MentionKind.Time, mention.Kind);
        Assert.Equal(mention.Date?.ToString(), mention.Id);
    }

    [Fact]
    public void Times_stand_in_order_and_any_text_can_be_read() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), picks =>
    {
        string[] words = ["Monday", "next", "last", "week", "31", "February", "0", "2021", "/", "-", ".", "of", "the", "days", "ago", "in", "99.99.9999", "30/02/2020", "year", "end of", "yesterday", "9999", "three", "1000"];
        var text = string.Join(' ', picks.Select(p => words[(p & int.MaxValue) % words.Length]));
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        foreach (var language in LanguageTable.Known)
        {
            var last = 0;
            foreach (var time in TimeFinder.Find(text, tokens, language, Edtf.Parse(picks.Length % 2 == 0 ? "0001-01-01" : "9999-12-31")))
            {
                if (time.FirstToken < last || time.EndToken <= time.FirstToken || time.EndToken > tokens.Length) return false;
                last = time.EndToken;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static void Check(string language, string text, string expected, string? anchor = Monday)
    {
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        var times = TimeFinder.Find(text, tokens, language, Edtf.Parse(anchor));
        Assert.Equal(expected, string.Join(' ', times.Select(t => t.Id)));
    }
}
