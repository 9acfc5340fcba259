using System.Globalization;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Pages;

public sealed class PageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
          <title>Le bac de l&#8217;&icirc;le s&rsquo;arr&ecirc;te - Le Courrier du Ruisseau</title>
          <meta property="og:site_name" content="Le Courrier du Ruisseau">
          <meta property="og:title" content="Le bac de l&#8217;&icirc;le s&rsquo;arr&ecirc;te">
          <meta property="article:published_time" content="2024-05-06T07:08:09+02:00">
          <meta name="author" content="Solange Dutilleul">
          <style>p { color: red; }</style>
          <script>document.write("<p>Ce texte n'existe pas.</p>");</script>
        </head>
        <body>
          <nav><ul><li><a href="/">Accueil</a></li><li><a href="/monde">Monde</a></li></ul></nav>
          <!-- <p>Un commentaire caché.</p> -->
          <article>
            <h1>Le bac de l&#8217;&icirc;le s&rsquo;arr&ecirc;te</h1>
            <p>Le bac entre Ruisseau et l'île Verte ne circulera plus à partir de lundi,
               a annoncé la préfecture, qui juge le quai <b>dange</b>reux &amp; trop cher à réparer.</p>
            <p style="display: none">Invisible aux lecteurs, ce paragraphe ne compte pas du tout dans cet article.</p>
            <h2>Des heures de route</h2>
            <p>« On nous avait promis un pont »,&nbsp;dit la maire, Odile Marchetti, qui demande une réunion avec le ministre.<br>Elle n'a pas reçu de réponse.</p>
            <div class="related-articles"><ul><li><a href="/a">Dix îles à visiter avant l'hiver, de la plus petite à la plus grande</a></li></ul></div>
            <div class="share-bar">Partager sur Facebook</div>
          </article>
          <footer>Tous droits réservés, Le Courrier du Ruisseau, 2024.</footer>
        </body>
        </html>
        """;

    private static readonly string[] Bodies =
    [
        "Le bac entre Ruisseau et l'île Verte ne circulera plus à partir de lundi, a annoncé la préfecture, qui juge le quai dangereux & trop cher à réparer.",
        "« On nous avait promis un pont »,\u00A0dit la maire, Odile Marchetti, qui demande une réunion avec le ministre.",
        "Elle n'a pas reçu de réponse.",
    ];

    [Fact]
    public void The_main_part_is_told_from_what_stands_around_it()
    {
        var article = Reports.Read(Page);
        Assert.Equal(Bodies, Reports.Blocks(article, BlockKind.Body));
        Assert.Equal(["Des heures de route"], Reports.Blocks(article, BlockKind.Heading));
        Assert.Equal(["Le bac de l’île s’arrête"], Reports.Blocks(article, BlockKind.Title));
        Assert.Contains("Partager sur Facebook", Reports.Blocks(article, BlockKind.Furniture));
    }

    [Theory]
    [InlineData("n'existe pas")]
    [InlineData("caché")]
    [InlineData("Invisible")]
    [InlineData("color")]
    public void What_readers_do_not_see_is_no_text(string words) => Assert.DoesNotContain(words, Reports.Read(Page).Text, StringComparison.Ordinal);

    [Fact]
    public void What_the_page_states_about_itself_is_cited()
    {
        var article = Reports.Read(Page);
        Assert.Equal("Le bac de l’île s’arrête", article.Title?.Value);
        Assert.Equal("2024-05-06", article.Published?.Value.ToString());
        Assert.Equal("2024-05-06T07:08:09+02:00", article.Published?.Span.In(article.Text));
        Assert.Equal(["Solange Dutilleul"], article.Authors.Select(a => a.Span.In(article.Text)));
        Assert.Equal("Le Courrier du Ruisseau", article.Outlet?.Span.In(article.Text));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("windows-1252")]
    public void Every_word_leads_to_its_bytes_past_tags_and_references(string encoding)
    {
        var bytes = CodePages.Of(encoding)!.GetBytes(Page);
        var article = Reports.Read(bytes);
        Assert.Equal("préfecture", Reports.Source(article, SpanOf(article, "préfecture"), bytes));
        Assert.Equal("&amp;", Reports.Source(article, SpanOf(article, "&"), bytes));
        Assert.Equal("dange</b>reux", Reports.Source(article, SpanOf(article, "dangereux"), bytes));
        Assert.Equal("&icirc;le", Reports.Source(article, SpanOf(article, "île s’arrête") with { Length = 3 }, bytes));
        Assert.Equal("Odile Marchetti", Reports.Source(article, SpanOf(article, "Odile Marchetti"), bytes));
        Assert.Equal("2024-05-06T07:08:09+02:00", Reports.Source(article, article.Published!.Span, bytes));
        Assert.Equal("Solange Dutilleul", Reports.Source(article, article.Authors[0].Span, bytes));
        Reports.AssertSound(article, bytes.Length);
    }

    [Fact]
    public void Data_scripts_are_read_and_cited()
    {
        const string Source = """
            <html><head><script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
             {"@type":"NewsArticle","headline":"Zug h\u00e4lt \"nie\" in Kelby","datePublished":"2023-11-02T10:00:00Z",
              "author":[{"@type":"Person","name":"Maud Ferrant"},{"@type":"Person","name":"Otto Br\u00fcck"}],
              "publisher":{"@type":"Organization","name":"Kelbyer Bote"}}]}
            </script></head><body><div><p>Der Zug nach Kelby hält nicht mehr in Kelby, teilte die Bahn am Donnerstag mit, und zwar bis zum Sommer.</p>
            <p>Der Bürgermeister nannte das einen Witz, über den niemand lache.</p></div></body></html>
            """;
        var bytes = System.Text.Encoding.UTF8.GetBytes(Source);
        var article = Reports.Read(bytes);
        Assert.Equal("Zug hält \"nie\" in Kelby", article.Title?.Value);
        Assert.Equal("Zug h\\u00e4lt \\\"nie\\\" in Kelby", Reports.Source(article, article.Title!.Span, bytes));
        Assert.Equal("2023-11-02", article.Published?.Value.ToString());
        Assert.Equal(["Maud Ferrant", "Otto Brück"], article.Authors.Select(a => a.Value));
        Assert.Equal("Kelbyer Bote", article.Outlet?.Value);
    }

    [Fact]
    public void A_page_without_any_mark_gives_its_prose()
    {
        const string Source = """
            <table><tr><td><a href=1>Home</a> <a href=2>News</a> <a href=3>Sport</a></td></tr>
            <tr><td><font size=5>Kelby loses its train</font><br><br>
            The train to Kelby will no longer stop in Kelby, the railway said on Thursday, and that will last until summer.<br><br>
            The mayor, Otto Brück, called it a joke at which nobody laughs, and asked the ministry for a bus instead.</td></tr>
            <tr><td><a href=4>Contact</a> | <a href=5>Imprint</a></td></tr></table>
            """;
        Assert.Equal(
            [
                "The train to Kelby will no longer stop in Kelby, the railway said on Thursday, and that will last until summer.",
                "The mayor, Otto Brück, called it a joke at which nobody laughs, and asked the ministry for a bus instead.",
            ],
            Reports.Blocks(Reports.Read(Source), BlockKind.Body));
    }

    [Fact]
    public void Readers_comments_and_cards_of_other_reports_are_left_out()
    {
        const string Prose = "<p>The train to Kelby will no longer stop in Kelby, the railway said on Thursday, and that will last until the summer at least.</p>";
        const string Comment = "<p>I have been taking this train for thirty years, and never, not once, has it stopped where it should have stopped.</p>";
        const string Card = "<div class=c><h3><a href=x>Ten trains that never arrive at all</a></h3><p>From the Alps to the sea, these are the lines that were planned, begun and never finished.</p></div>";
        var article = Reports.Read($"<html><body><div id=a>{Prose}{Prose.Replace("Kelby", "Lorn", StringComparison.Ordinal)}</div>{Card}{Card}<div id=comments>{Comment}{Comment}{Comment}</div></body></html>");
        Assert.Equal(2, Reports.Blocks(article, BlockKind.Body).Length);
        Assert.DoesNotContain(Reports.Blocks(article, BlockKind.Body), b => b.Contains("thirty years", StringComparison.Ordinal));
    }

    [Fact]
    public void Deep_nesting_and_tags_that_never_close_are_survived()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<p>The port stays closed until Monday, the authority said, and no ship may leave it.</p>";
        Assert.Contains("The port stays closed", Reports.Read("<html><body>" + deep).Text, StringComparison.Ordinal);
        Assert.Contains("The port", Reports.Read("<html><body><svg><select><p>The port stays closed until Monday, the authority said.</p>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>{0}</p><p>{1}</p>")]
    [InlineData("<p>{0}<p>{1}")]
    [InlineData("<div>{0}<br><br>{1}<img src='a")]
    [InlineData("<html><body><div><b><i><table><tr><td><ul><li>{0}<p>{1}<div class=\"re")]
    [InlineData("<html><body><article><p>{0}</p><p>{1}</p><script>var a = '<p>no text</p>';")]
    [InlineData("<html><head><title>A port<body><p>{0}</p><p>{1}</p><!-- no text")]
    public void What_is_cut_off_or_never_closed_reads_as_far_as_it_goes(string page)
    {
        const string First = "The port stays closed until Monday, the harbour authority said, and no ship may leave it.";
        const string Second = "Forty crews wait at the quay, where the town brings them bread, fuel and newspapers.";
        var article = ReadPage(string.Format(CultureInfo.InvariantCulture, page, First, Second));
        Assert.Equal([First, Second], Reports.Blocks(article, BlockKind.Body));
        Assert.DoesNotContain("no text", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', article.Text);
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<b>", 20_000)]
    public void A_page_nested_too_deep_is_read_and_says_so(string tag, int times)
    {
        const string Prose = "The port stays closed until Monday, the harbour authority said, and no ship may leave it.";
        var article = ReadPage("<html><body>" + string.Concat(Enumerable.Repeat(tag, times)) + "<p>" + Prose);
        Assert.Equal([Prose], Reports.Blocks(article, BlockKind.Body));
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.DeepPage);
    }

    [Fact]
    public void A_page_of_a_million_elements_is_read_up_to_there_and_says_so()
    {
        var article = ReadPage("<html><body><p>The port stays closed until Monday, the authority said.</p>" + string.Concat(Enumerable.Repeat("<i></i>", 1_000_000)));
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.CrowdedPage);
        Assert.Contains("The port", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&eacute;&eacute &notin; &notit; &amp;lt; &#233;&#xE9; &#128;&#0; &nosuch; &NotEqualTilde;", "éé ∉ ¬it; &lt; éé €\uFFFD &nosuch; ≂̸")]
    public void Character_references_are_resolved(string source, string text) =>
        Assert.Contains(text, ReadPage($"<p>The port {source} stays closed.</p>").Text, StringComparison.Ordinal);

    private static Article ReadPage(string source)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(source);
        var item = Assert.Single(ReportIntake.Take(new SourceFile("page.html", "pages/page.html", bytes, null)).Items);
        var article = ArticleReader.Read(item, Reports.Today);
        Reports.AssertSound(article, bytes.Length);
        return article;
    }

    private static Span SpanOf(Article article, string words) => new(article.Text.LastIndexOf(words, StringComparison.Ordinal), words.Length);
}
