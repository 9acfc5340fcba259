using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Cli.Json;
using Rapporteur.Cli.Terminal;
using Rapporteur.Ports;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Cli;

public sealed class DossierOutputTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_dossier_keeps_to_the_width_of_the_terminal(int width)
    {
        using var run = new TestRun { Width = width };
        DossierView.Write(SampleReport.Make(), run.Surroundings);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        Expectation.Check($"dossier-{width}.txt", run.Out);
    }

    [Fact]
    public void A_dossier_in_colour_says_the_same_words()
    {
        using var plain = new TestRun();
        using var coloured = new TestRun { HasColour = true };
        DossierView.Write(SampleReport.Make(), plain.Surroundings);
        DossierView.Write(SampleReport.Make(), coloured.Surroundings);
        Assert.Contains("\u001b[", coloured.Out, StringComparison.Ordinal);
        Assert.Equal(plain.Out, TestRun.WithoutColour(coloured.Out));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    public void The_register_and_the_list_of_stories_keep_to_the_width(int width)
    {
        using var run = new TestRun { Width = width };
        RegisterTable.Write(SampleReport.Make().Register, run.Surroundings);
        StoryList.Write([.. SampleReport.Make().Dossiers.Select(StorySummary.Of)], run.Surroundings);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= width, line));
        Expectation.Check($"register-and-stories-{width}.txt", run.Out);
    }

    [Fact]
    public void An_empty_store_is_said_to_be_empty()
    {
        using var run = new TestRun();
        RegisterTable.Write([], run.Surroundings);
        StoryList.Write([], run.Surroundings);
        Assert.Equal("The register is empty.\nThe store holds no story.\n", run.Out);
    }

    [Fact]
    public void The_json_of_a_report_is_as_stored() => Expectation.Check("report.json", ReportJson.Of(SampleReport.Make()));

    [Fact]
    public void A_report_that_gives_another_value_dissents_and_does_not_support()
    {
        using var json = JsonDocument.Parse(ReportJson.Of(SampleReport.Make()));
        var expulsion = json.RootElement.GetProperty("stories")[0].GetProperty("facts")[1];
        Assert.Equal(8, expulsion.GetProperty("quantity").GetInt32());
        Assert.Equal(["01-en.txt", "02-fr.txt"], expulsion.GetProperty("support").EnumerateArray().Select(s => s.GetProperty("file").GetString()));
        var dissent = Assert.Single(expulsion.GetProperty("dissent").EnumerateArray());
        Assert.Equal("""{"file":"03-nl.txt","slot":"quantity","value":9}""", JsonSerializer.Serialize(dissent));
    }

    [Fact]
    public void Every_span_in_the_json_points_at_its_words()
    {
        var report = SampleReport.Make();
        var texts = report.Articles.ToDictionary(a => a.Name, a => a.Text);
        using var json = JsonDocument.Parse(ReportJson.Of(report));
        var seen = 0;
        foreach (var words in Spans(json.RootElement))
        {
            var text = texts[words.GetProperty("file").GetString()!];
            Assert.Equal(words.GetProperty("text").GetString(), text.Substring(words.GetProperty("start").GetInt32(), words.GetProperty("length").GetInt32()));
            seen++;
        }

        Assert.True(seen > 20, $"only {seen} spans were looked at");
    }

    [Fact]
    public void The_body_holds_the_article_and_nothing_else()
    {
        using var json = JsonDocument.Parse(ReportJson.Of(SampleReport.Make()));
        var body = json.RootElement.GetProperty("articles")[0].GetProperty("body").GetString()!;
        Assert.StartsWith("Brno: Czechs order Georgian consulate shut within a week\n\nPRAGUE", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Share", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Read also", body, StringComparison.Ordinal);
        Assert.Equal(1, body.Split("ordered Georgia to close").Length - 1);
    }

    private static ImmutableArray<JsonElement> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(e => Spans(e))],
        JsonValueKind.Object when element.TryGetProperty("start", out _) => [element],
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(p => Spans(p.Value))],
        _ => [],
    };
}
