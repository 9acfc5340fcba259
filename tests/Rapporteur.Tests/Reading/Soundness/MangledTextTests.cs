using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading.Soundness;

public sealed class MangledTextTests
{
    private const string Sound = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.";

    [Theory]
    [InlineData("7 June 2024 | machine translation")]
    [InlineData("7 June 2024 | automatically translated from the Dutch")]
    public void A_note_of_machine_translation_is_believed(string line)
    {
        var article = Reports.Read($"Bridge over the Lorn is closed\n{line}\n\n{Sound}\n\nIt stays closed for one month at the least.");
        Assert.True(article.IsMangled);
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.Mangled);
    }

    [Theory]
    [InlineData("7 June 2024 | Translated from the Dutch by Maud Ferrant")]
    [InlineData("7 June 2024 | Translated by Maud Ferrant")]
    public void A_translator_with_a_name_mangles_nothing(string line) => Assert.False(Reports.Read($"Bridge over the Lorn is closed\n{line}\n\n{Sound}").IsMangled);

    [Fact]
    public void Stray_scraps_and_quotes_that_open_at_their_end_mark_a_text() => Assert.True(Reports.Read(
        "The city has closed the bridge and sent all of the engineers under it. paddy field.\n\n“We looked at the pillars for days, and we found what we had feared, “Howarth said.").IsMangled);

    [Fact]
    public void Phrases_of_word_for_word_translation_mark_a_text() => Assert.True(Reports.Read(
        "In Friday the bridge over the Lorn was closed. The engineers have told to journalists that the cracks are more long than before.").IsMangled);

    [Theory]
    [InlineData(Sound + "\n\n“We looked at the pillars for days,” Howarth said. “It is what we had feared.”")]
    [InlineData("“We looked at the pillars for days.\n\n“Then we closed the bridge,” she said.\n\nIt happened at 5 p.m. local time. All was quiet.")]
    [InlineData("»Wir haben die Pfeiler tagelang untersucht«, sagte Howarth. „Dann haben wir gesperrt.“ Das war um 17 Uhr.")]
    [InlineData("The company, known as ex.com. stock, fell in Friday trading. It was the lowest value of the year, analysts said.")]
    public void Sound_text_is_never_marked(string text) => Assert.False(Reports.Read(text).IsMangled);
}
