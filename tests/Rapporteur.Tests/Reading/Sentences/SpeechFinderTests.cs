using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Xunit;

namespace Rapporteur.Tests.Reading.Sentences;

public sealed class SpeechFinderTests
{
    [Theory]
    [InlineData("en", "“We will leave on Friday,” he said. “Nobody asked us.”", "We will leave on Friday|Nobody asked us.")]
    [InlineData("en", "\"We can't stay here,\" she said, \"and we won't.\"", "We can't stay here|and we won't.")]
    [InlineData("en", "'We can't stay in the ministers' house,' she said. It wasn't hers.", "We can't stay in the ministers' house")]
    [InlineData("en", "He said: ‘It’s over, and everyone’s tired.’", "It’s over, and everyone’s tired.")]
    [InlineData("en", "He called it “wholly absurd” in “The Daily Star”.", "wholly absurd")]
    [InlineData("en", "“They said ‘no’ to us twice,” he said.", "They said ‘no’ to us twice")]
    [InlineData("en", "“This paragraph goes on in the next one.", "This paragraph goes on in the next one.")]
    [InlineData("en", "and here it ends at last,” she said.", "and here it ends at last")]
    [InlineData("en", "The Kremlin’s envoy didn’t come; ’twas late in the ’90s.", "")]
    [InlineData("nl", "‘We gaan hier vrijdag weg’, zei hij. ’s Avonds bleef het stil.", "We gaan hier vrijdag weg")]
    [InlineData("nl", "\"We gaan hier vrijdag weg\", aldus Smit.", "We gaan hier vrijdag weg")]
    [InlineData("de", "„Wir gehen am Freitag“, sagte er. „Das ist alles.“", "Wir gehen am Freitag|Das ist alles.")]
    [InlineData("de", "»Wir gehen am Freitag nach Hause«, sagte er.", "Wir gehen am Freitag nach Hause")]
    [InlineData("fr", "« Nous partirons vendredi soir », a-t-il dit.", "Nous partirons vendredi soir")]
    [InlineData("es", "«Nos iremos el viernes por la noche», dijo.", "Nos iremos el viernes por la noche")]
    [InlineData("it", "«Ce ne andremo venerdì sera», ha detto.", "Ce ne andremo venerdì sera")]
    [InlineData("pt", "“Vamos embora na sexta-feira”, disse.", "Vamos embora na sexta-feira")]
    [InlineData("pl", "„Wyjedziemy w piątek wieczorem” – powiedział.", "Wyjedziemy w piątek wieczorem")]
    [InlineData("cs", "„Odjedeme v pátek večer,“ řekl.", "Odjedeme v pátek večer")]
    [InlineData("sv", "”Vi åker hem på fredag”, sade han. ”Det är allt.”", "Vi åker hem på fredag|Det är allt.")]
    [InlineData("da", "»Vi rejser hjem på fredag,« sagde han.", "Vi rejser hjem på fredag")]
    [InlineData("ru", "«Мы уедем в пятницу вечером», — сказал он газете «Заря».", "Мы уедем в пятницу вечером")]
    [InlineData("uk", "«Ми поїдемо у п'ятницю ввечері», — сказав він.", "Ми поїдемо у п'ятницю ввечері")]
    public void Speech_stands_between_marks(string language, string text, string expected) => Check(language, text, expected);

    [Theory]
    [InlineData("nb", "– Vi reiser hjem på fredag, sier Holm til avisen.", "Vi reiser hjem på fredag")]
    [InlineData("da", "- Vi rejser hjem på fredag, siger Holm.", "Vi rejser hjem på fredag")]
    [InlineData("sv", "– Vi åker hem på fredag, säger Holm. – Det är allt.", "Vi åker hem på fredag|Det är allt.")]
    [InlineData("pl", "– Wyjedziemy w piątek – powiedział Lis. – To wszystko.", "Wyjedziemy w piątek|To wszystko.")]
    [InlineData("ru", "— Мы уедем в пятницу, — заявил Лисов. — Это всё.", "Мы уедем в пятницу|Это всё.")]
    [InlineData("uk", "— Ми поїдемо у п'ятницю, — заявив Лісовий. — Це все.", "Ми поїдемо у п'ятницю|Це все.")]
    [InlineData("es", "—Nos iremos el viernes —dijo Gil—. Eso es todo.", "Nos iremos el viernes|Eso es todo.")]
    [InlineData("nb", "– Vi reiser ikke – og det er alt.", "Vi reiser ikke – og det er alt.")]
    [InlineData("nb", "- 12 telt og 3 biler", "")]
    [InlineData("en", "- We leave on Friday, he said.", "")]
    public void A_dash_may_open_a_paragraph_of_speech(string language, string text, string expected) => Check(language, text, expected);

    [Fact]
    public void Speech_is_found_only_in_the_article_itself()
    {
        const string text = "“Read all about it here today.”";
        Assert.Empty(SpeechFinder.Find(text, [new Block(new Span(0, text.Length), BlockKind.Furniture)], "en"));
    }

    [Fact]
    public void Speech_stands_in_order_inside_its_paragraph() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), picks =>
    {
        string[] parts = ["\"", "“", "”", "'", "’", "«", "»", "„", "— ", " – ", ", ", ". ", "said ", "we go home ", "on ", "Friday", " ", "\n", "сказал "];
        var text = string.Concat(picks.Select(p => parts[(p & int.MaxValue) % parts.Length]));
        var half = text.Length / 2;
        ImmutableArray<Block> blocks = [new(new Span(0, half), BlockKind.Body), new(Span.Between(half, text.Length), BlockKind.Title)];
        foreach (var language in new[] { "en", "ru", "nb", "xx" })
        {
            var last = 0;
            foreach (var speech in SpeechFinder.Find(text, blocks, language))
            {
                if (speech.Start < last || speech.Length < 1 || !blocks.Any(b => b.Span.Contains(speech))) return false;
                last = speech.End;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static void Check(string language, string text, string expected)
    {
        var speech = SpeechFinder.Find(text, [new Block(new Span(0, text.Length), BlockKind.Body)], language);
        Assert.Equal(expected, string.Join('|', speech.Select(s => s.In(text))));
    }
}
