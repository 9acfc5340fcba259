using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Reading;

public sealed class ArticleReaderTests
{
    private const string Harbour = """
        FacebookTwitterWhatsApp
        Home > News > Coast
        Harbour pilots at Kelby stop work over night shifts
        By Maud Ferrant
        Published 4 March 2025 17:05

        KELBY, March 4, 2025 (Coastline) - Harbour pilots at the port of Kelby stopped work on Tuesday in a row over night shifts, leaving nineteen ships at anchor in the bay.

        "We are tired people steering large ships," said Ines Howarth, who speaks for the pilots.

        Read more: Five harbours with a view

        The port authority said it would ask a court to end the stoppage.

        (Reporting by M. Ferrant; editing by T. Okoro)

        Comments (12)
        Ten soups for cold evenings
        """;

    [Fact]
    public void A_report_is_sorted_into_what_each_line_is_for()
    {
        Assert.Equal(
            [
                "Furniture: FacebookTwitterWhatsApp",
                "Furniture: Home > News > Coast",
                "Title: Harbour pilots at Kelby stop work over night shifts",
                "Byline: By Maud Ferrant",
                "DateLine: Published 4 March 2025 17:05",
                "Body: KELBY, March 4, 2025 (Coastline) - Harbour pilots at the port of Kelby stopped work on Tuesday in a row over night shifts, leaving nineteen ships at anchor in the bay.",
                "Body: \"We are tired people steering large ships,\" said Ines Howarth, who speaks for the pilots.",
                "Teaser: Read more: Five harbours with a view",
                "Body: The port authority said it would ask a court to end the stoppage.",
                "Credit: (Reporting by M. Ferrant; editing by T. Okoro)",
                "Furniture: Comments (12)",
                "Furniture: Ten soups for cold evenings",
            ],
            Reports.All(Reports.Read(Harbour)));
    }

    [Fact]
    public void Headline_date_author_agency_and_language_are_read()
    {
        var article = Reports.Read(Harbour);
        Assert.Equal("Harbour pilots at Kelby stop work over night shifts", article.Title?.Value);
        Assert.Equal("2025-03-04", article.Published?.Value.ToString());
        Assert.Equal("4 March 2025", article.Published?.Span.In(article.Text));
        Assert.Equal(["Maud Ferrant"], article.Authors.Select(a => a.Value));
        Assert.Equal(["Coastline"], article.Agencies.Select(a => a.Name));
        Assert.Equal("en", article.Language);
        Assert.False(article.IsMangled);
        Assert.Empty(article.Diagnostics);
    }

    [Fact]
    public void Sentences_come_from_headline_headings_and_body_only()
    {
        var article = Reports.Read(Harbour);
        Assert.All(article.Sentences, s => Assert.Contains(article.Blocks[s.Block].Kind, new[] { BlockKind.Title, BlockKind.Heading, BlockKind.Body }));
        Assert.Equal(4, article.Sentences.Length);
    }

    [Fact]
    public void The_text_of_a_plain_report_is_its_content_and_every_span_leads_to_its_bytes()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("\uFEFF" + Harbour.Replace("Kelby", "Kélby", StringComparison.Ordinal));
        var article = Reports.Read(bytes);
        Assert.Equal(Harbour.Replace("Kelby", "Kélby", StringComparison.Ordinal), article.Text);
        foreach (var block in article.Blocks) Assert.Equal(block.Span.In(article.Text), Reports.Source(article, block.Span, bytes));
    }

    [Theory]
    [InlineData("De haven van Terkum blijft dicht. De loodsen willen eerst praten over de nachtdiensten.", "nl")]
    [InlineData("Der Hafen von Lindau bleibt geschlossen. Die Lotsen wollen erst über die Nachtschichten reden.", "de")]
    [InlineData("Havnen i Kelby er stadig lukket. Lodserne vil først tale om nattevagterne, og det forstår vi godt.", "da")]
    [InlineData("Le port de Kelby reste fermé. Les pilotes veulent d'abord parler des nuits de travail, dit leur porte-parole.", "fr")]
    [InlineData("Порт Келби остаётся закрытым. Лоцманы хотят сначала поговорить о ночных сменах, сообщили в управлении.", "ru")]
    public void The_language_is_told_and_a_report_without_a_date_says_so(string text, string language)
    {
        var article = Reports.Read(text);
        Assert.Equal(language, article.Language);
        Assert.Equal([DiagnosticCodes.NoDate], article.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_text_in_no_known_language_says_so() =>
        Assert.Contains(Reports.Read("Qwzx vrtk plmh ddkw qqre. Zxtt wkrp mmnh lkjd pprt vvcx.").Diagnostics, d => d.Code == DiagnosticCodes.UnknownLanguage);

    [Fact]
    public void A_date_after_the_day_of_reading_is_doubted()
    {
        var article = Reports.Read("Port closed again\n3 March 2026\n\nThe port of Kelby was closed again on Tuesday because of the weather.");
        Assert.Equal("2026-03-03", article.Published?.Value.ToString());
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.FutureDate);
    }

    [Fact]
    public void A_report_of_furniture_alone_has_no_body()
    {
        var article = Reports.Read("Menu | Search | Sign in\nShare on Facebook\nComments (3)");
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.NoBody);
        Assert.DoesNotContain(article.Blocks, b => b.Kind == BlockKind.Body);
    }

    [Fact]
    public void What_Intake_found_wrong_stays_with_the_article()
    {
        var article = Reports.Read("Vláda v úterý zrušila přísnější kontroly na hranicích se sousedními státy.", "windows-1250");
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.OtherEncoding);
    }

    [Fact]
    public void A_sentence_without_end_is_parted_and_loses_no_word()
    {
        var article = Reports.Read("The list of the ships in the bay was long: " + string.Concat(Enumerable.Range(1, 6000).Select(i => $"ship number {i}, ")) + "and no more.");
        Assert.All(article.Sentences, s => Assert.InRange(s.Tokens.Length, 1, 1000));
        Assert.Equal("more", article.Sentences[^1].Tokens[^2].In(article.Text));
    }
}
