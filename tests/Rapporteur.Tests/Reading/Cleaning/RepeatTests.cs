using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Cleaning;

public sealed class RepeatTests
{
    private const string One = "Het veer naar Schorland vaart vanaf maandag niet meer, omdat de kade volgens de gemeente op instorten staat en niemand de reparatie wil betalen.";
    private const string Two = "De rederij zegt dat ze pas in maart van de scheuren hoorde. \"Wij hebben er twee keer naar gevraagd\", zegt directeur Femke Aalders.";
    private const string Three = "Forenzen moeten nu veertig kilometer omrijden over de dijk, en dat duurt in de spits ruim een uur.";

    [Fact]
    public void A_body_told_again_as_one_paragraph_is_read_once()
    {
        var article = Reports.Read($"{One}\n\n{Two}\n\n{Three}\n\n{One} {Two} {Three}");
        Assert.Equal([One, Two, Three], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal([$"{One} {Two} {Three}"], Reports.Blocks(article, BlockKind.Repeat));
    }

    [Fact]
    public void A_body_told_again_paragraph_by_paragraph_is_read_once()
    {
        var article = Reports.Read($"{One}\n\n{Two}\n\n{Three}\n\n{One}\n\n{Two}\n\n{Three}");
        Assert.Equal([One, Two, Three], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal([One, Two, Three], Reports.Blocks(article, BlockKind.Repeat));
    }

    [Fact]
    public void A_body_told_again_with_a_label_and_a_changed_word_is_read_once()
    {
        var again = "REGIO " + One.Replace("volgens", "zoals", StringComparison.Ordinal) + " " + Two;
        Assert.Equal([again], Reports.Blocks(Reports.Read($"{One}\n\n{Two}\n\n{Three}\n\n{again}"), BlockKind.Repeat));
    }

    [Fact]
    public void New_words_behind_repeated_ones_are_kept()
    {
        var article = Reports.Read($"{One}\n\n{Two}\n\n{One} {Two} Dinsdag vergadert de gemeenteraad over een noodbrug, die twee miljoen euro zou kosten.");
        Assert.Equal([One, Two, "Dinsdag vergadert de gemeenteraad over een noodbrug, die twee miljoen euro zou kosten."], Reports.Blocks(article, BlockKind.Body));
        Assert.Single(Reports.Blocks(article, BlockKind.Repeat));
    }

    [Fact]
    public void The_headline_told_again_is_no_second_headline()
    {
        var article = Reports.Read($"Veer naar Schorland valt stil\nWoensdag 3 april 2024\nVeer naar Schorland valt stil\n\n{One}\n\n{Two}");
        Assert.Equal(["Veer naar Schorland valt stil"], Reports.Blocks(article, BlockKind.Title));
        Assert.Single(Reports.Blocks(article, BlockKind.Repeat));
    }

    [Fact]
    public void Paragraphs_that_share_a_name_and_a_phrase_are_no_repeats()
    {
        const string Other = "Directeur Femke Aalders van de rederij zei dinsdag dat het veer naar Schorland in juni weer vaart.";
        Assert.Empty(Reports.Blocks(Reports.Read($"{One}\n\n{Two}\n\n{Other}"), BlockKind.Repeat));
    }
}
