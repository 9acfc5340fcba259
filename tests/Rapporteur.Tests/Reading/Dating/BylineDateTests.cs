using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Reading.Dating;

/// <summary>Days and times of day of publication and of change, from a table of invented head lines in every language.</summary>
public sealed class BylineDateTests
{
    private static readonly string[][] Rows = [.. File.ReadLines(Repository.At("tests/Rapporteur.Tests/Reading/Dating/bylines.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    public static TheoryData<string> Languages => [.. Rows.Select(r => r[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Head_lines_say_when_a_report_was_published_and_changed(string language)
    {
        var body = Assert.Single(Rows, r => r[0] == language && r.Length == 2)[1];
        var lines = Rows.Where(r => r[0] == language && r.Length > 2).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal("", string.Join('\n', lines.Select(r => (Line: r[1], Wanted: $"{r[2]} => {r[3]}", Read: Told(Reports.Read($"{r[1]}\n\n{body}\n"))))
            .Where(r => r.Wanted != r.Read).Select(r => $"{r.Line}: {r.Wanted}, not {r.Read}")));
    }

    [Fact]
    public void A_report_that_only_says_when_it_was_changed_was_published_then_or_before()
    {
        var article = Reports.Read("Updated 9 June 2024\n\nThe bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.");
        Assert.True(article.IsPublishedNotAfter);
        Assert.Equal("2024-06-09", article.Modified?.Value.ToString());
        Assert.Contains(article.Diagnostics, d => d.Code == DiagnosticCodes.OnlyChanged);
    }

    [Fact]
    public void A_page_whose_markup_only_says_when_it_was_changed_was_published_then_or_before()
    {
        var article = Reports.Read("""
            <html><head><title>The bridge</title><meta property="article:modified_time" content="2024-06-09T11:02:00+02:00"></head><body><article><h1>Bridge over the Lorn is closed</h1>
            <p>The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.</p>
            <p>It will stay closed for a month, and the ferry will run every hour until then, the mayor told reporters.</p></article></body></html>
            """);
        Assert.True(article.IsPublishedNotAfter);
        Assert.Equal("2024-06-09", article.Modified?.Value.ToString());
        Assert.Equal("11:02:00+02:00", article.ModifiedClock?.Value.ToString());
        Assert.Equal("2024-06-09", article.Published?.Value.ToString());
    }

    private static string Told(Article article) =>
        (article.IsPublishedNotAfter ? "<" : "") + Moment(article.Published, article.PublishedClock) + " => " + Moment(article.Modified, article.ModifiedClock);

    private static string Moment(Cited<Edtf>? day, Cited<ClockTime>? clock) => day is null ? "" : clock is null ? $"{day.Value}" : $"{day.Value}T{clock.Value}";
}
