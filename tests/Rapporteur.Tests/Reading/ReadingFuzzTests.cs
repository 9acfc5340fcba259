using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading;
using Xunit;

namespace Rapporteur.Tests.Reading;

public sealed class ReadingFuzzTests
{
    private static readonly string[] Scraps =
    [
        "<p>", "</p>", "<div class='comments'>", "</div>", "<a href=x>", "</a>", "<h1>", "</h1>", "<h2>", "<br>", "<!--", "-->", "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",",
        "\"headline\":\"A \\u00e9 \\\"b\\\"\",", "\"datePublished\":\"2024-02-30\"}", "</script>", "<title>", "</title>", "<meta property=og:title content='", "'>", "&amp;", "&#x1F600;", "&nosuch;",
        "&#0;", "<time datetime=2024-05-06>", "</time>", "<table><tr><td>", "date 2024-05 ", "Published 5 May ", "31 February 2024", "“", "” ", "— ", "(Reuters) - ", "/ritzau/", "12.13.2024", "\n", "\n\n", "\r\n",
        "The minister said on Monday that the talks would go on. ", "Le ministre a dit que non. ", "Читайте также: ", "Facebook Twitter ", "\uD83D\uDE00", "\u0301", "a", " ", "\t", "\uFEFF", "\0", "<html>", "<svg", "=\"", ">", "<", "&",
    ];

    [Fact]
    public void Nothing_made_of_scraps_of_pages_breaks_the_reader()
    {
        var random = new Random(6102021);
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(round % 3 == 0 ? "<html><body>" : "");
            for (var i = random.Next(1, 60); i > 0; i--) text.Append(Scraps[random.Next(Scraps.Length)]);
            Read(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    [Fact]
    public void No_bytes_break_the_reader() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), static bytes => Read(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_breaks_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => Read(Encoding.UTF8.GetBytes(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_report_is_read_the_same_twice()
    {
        var random = new Random(42);
        for (var round = 0; round < 50; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 40).Select(_ => Scraps[random.Next(Scraps.Length)]));
            var bytes = Encoding.UTF8.GetBytes("The port stays closed. " + text.Replace("\0", "", StringComparison.Ordinal));
            Assert.Equal(Reports.All(Reports.Read(bytes)), Reports.All(Reports.Read(bytes)));
        }
    }

    private static void Read(byte[] bytes)
    {
        var taken = ReportIntake.Take(new SourceFile("fuzz", "fuzz", bytes, null));
        Assert.True(taken.Items.Length >= 1 || taken.Diagnostics.Length >= 1);
        foreach (var item in taken.Items) Reports.AssertSound(ArticleReader.Read(item, Reports.Today), bytes.Length);
    }
}
