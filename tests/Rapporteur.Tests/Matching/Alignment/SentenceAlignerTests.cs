using System.Collections.Immutable;
using Rapporteur.Matching.Alignment;
using Rapporteur.Model;
using Rapporteur.Text.Bridge;
using Xunit;

namespace Rapporteur.Tests.Matching.Alignment;

public sealed class SentenceAlignerTests
{
    // Sentences of our own; those of every language say the same in the same order.
    private static readonly Dictionary<string, string[]> Texts = new()
    {
        ["en"] = ["The harbour of Kelby was closed on Monday after the storm.", "Minister Pavel Kravets suspended the talks with NATO.", "Forty teachers went on strike for higher wages.", "The price of bread rose by 12 per cent."],
        ["nl"] = ["De haven van Kelby werd maandag na de storm gesloten.", "Minister Pavel Kravets schortte de gesprekken met de NAVO op.", "Veertig leraren staakten voor hogere lonen.", "De prijs van brood steeg met 12 procent."],
        ["de"] = ["Der Hafen von Kelby wurde am Montag nach dem Sturm geschlossen.", "Minister Pawel Krawez setzte die Gespräche mit der Nato aus.", "Vierzig Lehrer streikten für höhere Löhne.", "Der Brotpreis stieg um 12 Prozent."],
        ["fr"] = ["Le port de Kelby a été fermé lundi après la tempête.", "Le ministre Pavel Kravets a suspendu les discussions avec l'OTAN.", "Quarante enseignants ont fait grève pour de meilleurs salaires.", "Le prix du pain a augmenté de 12 pour cent."],
        ["pl"] = ["Port w Kelby zamknięto w poniedziałek po burzy.", "Minister Pawieł Krawec zawiesił rozmowy z NATO.", "Czterdziestu nauczycieli strajkowało o wyższe płace.", "Cena chleba wzrosła o 12 procent."],
        ["ru"] = ["Порт Келби закрыли в понедельник после шторма.", "Министр Павел Кравец приостановил переговоры с НАТО.", "Сорок учителей бастовали, требуя повышения зарплаты.", "Цена на хлеб выросла на 12 процентов."],
        ["uk"] = ["Порт Келбі закрили в понеділок після шторму.", "Міністр Павло Кравець призупинив переговори з НАТО.", "Сорок учителів страйкували, вимагаючи підвищення зарплати.", "Ціна на хліб зросла на 12 відсотків."],
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var left in Texts.Keys)
            {
                foreach (var right in Texts.Keys) pairs.Add(left, right);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Sentences_that_say_the_same_find_each_other_between_any_two_languages(string left, string right)
    {
        var aligner = new SentenceAligner(Set(left), Set(right));
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(i => aligner.Match(i)!.Value.Right));
        Assert.Empty(aligner.Diagnostics);
    }

    [Fact]
    public void The_score_of_a_pair_does_not_depend_on_the_other_sentences()
    {
        var alone = new SentenceAligner(new([Texts["en"][1]], "en"), new([Texts["ru"][1]], "ru")).Match(0)!.Value.Score;
        Assert.Equal(alone, new SentenceAligner(Set("en"), Set("ru")).Match(1)!.Value.Score);
        Assert.Equal(alone, new SentenceAligner(Set("ru"), Set("en")).Match(1)!.Value.Score);
        Assert.InRange(alone, 0.2, 1);
    }

    [Fact]
    public void A_short_sentence_that_a_long_one_holds_is_not_taken_for_the_whole()
    {
        var aligner = new SentenceAligner(
            new(["The bridge was closed because the ice had damaged two of its pillars, the mayor said."], "en"),
            new(["Die Brücke!", "Die Brücke war geschlossen, weil das Eis zwei Pfeiler beschädigt hatte, sagte der Bürgermeister."], "de"));
        Assert.Equal(1, aligner.Match(0)!.Value.Right);
    }

    [Fact]
    public void A_language_without_a_table_is_compared_by_names_and_numbers_and_that_is_said()
    {
        var aligner = new SentenceAligner(new(["Pavel Kravets 1250", "Kelby 31"], "tlh"), Set("en") with { Sentences = ["Kelby has 31 houses.", "Kravets counted 1,250 boats."] });
        Assert.Equal([1, 0], Enumerable.Range(0, 2).Select(i => aligner.Match(i)!.Value.Right));
        Assert.Equal(DiagnosticCodes.NoBridge, Assert.Single(aligner.Diagnostics).Code);
    }

    [Fact]
    public void A_damaged_table_is_said_and_names_and_numbers_are_compared()
    {
        var aligner = new SentenceAligner(new(["Kelby 31"], "en"), new(["Harley 12", "Kelby 31"], "nl"), code => code == "nl" ? BridgeTableReader.Read(new MemoryStream([1, 2, 3])) : BridgeTable.Of(code));
        Assert.Equal(DiagnosticCodes.DamagedBridge, Assert.Single(aligner.Diagnostics).Code);
        Assert.Equal(1, aligner.Match(0)!.Value.Right);
    }

    [Fact]
    public void Empty_sentences_have_a_place_and_an_empty_side_no_match()
    {
        Assert.Null(new SentenceAligner(Set("en"), new([], "nl")).Match(0));
        var match = new SentenceAligner(new(["", "Kelby"], "en"), new(["", "Kelby"], "nl")).Match(0)!.Value;
        Assert.Equal((0, 0.0), (match.Right, match.Score));
    }

    private static SentenceSet Set(string language) => new([.. Texts[language]], language);
}
