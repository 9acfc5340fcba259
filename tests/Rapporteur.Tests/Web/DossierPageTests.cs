using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Web;
using Xunit;

namespace Rapporteur.Tests.Web;

public sealed class DossierPageTests
{
    private const string Hostile = "<script>alert('x')</script>\"'&<b onclick=\"x\">\u0001\ud800";

    [Fact]
    public void The_page_is_sound_html_and_every_link_leads_to_words()
    {
        var page = Html.Parse(Page(SampleReport.Make()));
        Assert.True(Html.AssertLinksLead(page) > 100);
        Html.AssertOutline(page);
        var links = page.QuerySelectorAll("main a.w");
        Assert.True(links.Length > 60, $"{links.Length} links");
        Assert.All(links, l => Assert.NotEqual("", Html.WordsAt(page, l)));
    }

    [Fact]
    public void A_translation_is_shown_sentence_beside_sentence_and_another_story_by_kind_and_words()
    {
        var report = Golden.GoldenDossiers.Read("data/golden/spies-exchanged");
        var dossier = report.Dossiers.First(d => d.Story.Families.Any(f => f.Links.Any(l => l.Kind == CopyKind.Translation)));
        var link = dossier.Story.Families.SelectMany(f => f.Links).First(l => l.Kind == CopyKind.Translation);
        var (own, of) = (dossier.Story.Articles.First(a => a.Id == link.Report), dossier.Story.Articles.First(a => a.Id == link.Of));
        var linked = new StoryLink("s0123abcd", StoryLinkKind.Answer, "it answers this story", [new ReportWords(own.Id, own.Sentences[0].Span)]);
        var page = Html.Parse(Page(report with { Dossiers = [dossier with { Story = dossier.Story with { Links = [linked] } }] }));
        var row = page.QuerySelector("details.copying tbody tr")!;
        Assert.Equal(link.Passages[0].Here.In(own.Text), row.Children[0].TextContent);
        Assert.Equal(link.Passages[0].There.In(of.Text), row.Children[1].TextContent);
        Assert.StartsWith("Translation", page.QuerySelector("details.copying summary")!.TextContent, StringComparison.Ordinal);
        var other = page.QuerySelector("ul.links li")!;
        Assert.Contains("Answer", other.TextContent, StringComparison.Ordinal);
        Assert.Contains(own.Sentences[0].Span.In(own.Text), other.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_of_every_fact_opens_the_words_it_rests_on()
    {
        var report = SampleReport.Make();
        var page = Html.Parse(Page(report));
        var text = report.Articles.ToDictionary(a => a.Id, a => a.Text);
        var looked = 0;
        foreach (var evidence in report.Dossiers.SelectMany(d => d.Facts).SelectMany(f => f.Fields).SelectMany(f => f.Values).SelectMany(v => v.Evidence))
        {
            var href = $"#w-{evidence.Report}-{evidence.Span.Start}-{evidence.Span.End}";
            var link = page.QuerySelector($"main a.w[href='{href}']");
            Assert.True(link is not null, $"nothing links to {href}: {evidence.Span.In(text[evidence.Report])}");
            Assert.Equal(evidence.Span.In(text[evidence.Report]), Html.WordsAt(page, link));
            looked++;
        }

        Assert.True(looked > 40, $"{looked} values");
    }

    [Fact]
    public void What_is_too_thin_to_be_a_fact_stands_apart_from_the_facts_and_in_no_timeline()
    {
        var report = SampleReport.Make();
        var dossier = report.Dossiers[0];
        var loose = report with { Dossiers = report.Dossiers.SetItem(0, dossier with { Facts = [.. dossier.Facts.Select(f => f with { IsLoose = true })] }) };
        var (before, after) = (Html.Parse(Page(report)), Html.Parse(Page(loose)));
        var story = dossier.Story.Id;
        Assert.NotNull(before.QuerySelector($"#facts-{story}"));
        Assert.Null(before.QuerySelector($"#mentioned-{story}"));
        Assert.Null(after.QuerySelector($"#facts-{story}"));
        Assert.NotNull(after.QuerySelector($"#mentioned-{story}"));
        Assert.Contains("happened", before.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("happened", after.QuerySelector($"section#{story} .timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_what_the_report_says()
    {
        var words = Html.Parse(Page(SampleReport.Make())).Body!.TextContent;
        foreach (var part in (string[])
        [
            "3 reports, 3 languages, 2 independent lines, 2 speakers", "Brno: Czechs order Georgian consulate shut within a week",
            "Two lines give 8 and 9 for the same people.", "contradiction", "later update", "Consulate of Georgia in Czechia",
            "Translates 01-en.txt", "Niemand mag onder consulaire vlag een luisterpost bedrijven", "RAP103", "Ferries idle", "<at the latest>",
            "Ten walks along the Svratka",
        ])
        {
            Assert.Contains(part, words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Page(SampleReport.Make()), Page(SampleReport.Make()));

    [Fact]
    public void Nothing_is_asked_of_any_other_place()
    {
        var html = Page(SampleReport.Make());
        Assert.Empty(Html.Foreign(html));
        Assert.Empty(Html.Parse(html).QuerySelectorAll("link,img,iframe,object,embed,form,script[src],base"));
    }

    [Fact]
    public void The_policy_of_the_page_lets_only_its_own_style_and_script_in()
    {
        var page = Html.Parse(Page(SampleReport.Make()));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("style-src " + Hash(Assert.Single(page.QuerySelectorAll("style")).TextContent), policy, StringComparison.Ordinal);
        Assert.Contains("script-src " + Hash(Assert.Single(page.QuerySelectorAll("script")).TextContent), policy, StringComparison.Ordinal);
        Assert.DoesNotContain(page.All, e => e.HasAttribute("style") || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_and_texts_of_others_cannot_become_markup()
    {
        var html = Page(Spoilt());
        var page = Html.Parse(html);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Empty(page.QuerySelectorAll("b[onclick]"));
        Assert.True(page.Body!.TextContent.Split("<script>alert('x')</script>").Length > 15);
        Assert.True(Html.AssertLinksLead(page) > 100);
    }

    [Fact]
    public void A_report_without_any_story_is_a_page_as_well()
    {
        var page = Html.Parse(Page(new Report { Articles = [], Dossiers = [], Register = [], Diagnostics = [] }));
        Assert.Equal("No story", page.Title);
        Html.AssertOutline(page);
    }

    [Fact]
    public void Evidence_in_a_report_that_is_not_there_is_told_without_a_link()
    {
        var report = SampleReport.Make();
        var main = report.Dossiers[0];
        var page = Html.Parse(Page(report with
        {
            Articles = report.Articles.RemoveAt(1),
            Dossiers = [main with { Story = main.Story with { Articles = main.Story.Articles.RemoveAt(1) } }],
        }));
        Assert.True(Html.AssertLinksLead(page) > 50);
    }

    [Fact]
    public void Facts_that_share_an_id_are_told_apart()
    {
        var report = SampleReport.Make();
        var main = report.Dossiers[0];
        var page = Html.Parse(Page(report with { Dossiers = [main with { Facts = [.. main.Facts.Select(f => f with { Id = "f1" })] }] }));
        Assert.True(Html.AssertLinksLead(page) > 100);
        Assert.Equal(["", "-2", "-3", "-4"], page.QuerySelectorAll(".fact").Select(f => f.Id!["fact-s1a5e0c44-f1".Length..]).Order(StringComparer.Ordinal));
    }

    private static string Page(Report report)
    {
        using var output = new StringWriter();
        DossierPage.Write(report, output);
        return output.ToString();
    }

    private static string Hash(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";

    // The sample with hostile words wherever words come from outside.
    private static Report Spoilt()
    {
        var report = SampleReport.Make();
        Article Spoil(Article a) => a with
        {
            Name = a.Name + Hostile,
            Location = Hostile,
            Outlet = new Cited<string>(Hostile, new Span(0, 4)),
            Text = a.Text + Hostile,
            Language = a.Language,
            Blocks = a.Blocks.Add(new Block(new Span(a.Text.Length, Hostile.Length), BlockKind.Body)),
        };
        ImmutableArray<Voice> voices = [new(VoiceKind.Medium, Hostile, new Span(0, 4))];
        return report with
        {
            Articles = [.. report.Articles.Select(Spoil)],
            Diagnostics = [new Diagnostic("RAP101", Severity.Error, Hostile, Hostile)],
            Register = [],
            Dossiers = [.. report.Dossiers.Select(d => d with
            {
                Title = Hostile,
                Story = d.Story with
                {
                    Articles = [.. d.Story.Articles.Select(Spoil)], Reasons = [Hostile],
                    Families = [.. d.Story.Families.Select(f => f with { Reasons = [Hostile] })],
                },
                Facts = [.. d.Facts.Select(f => f with
                {
                    Claims = [.. f.Claims.Select(c => c with { Attribution = voices })],
                    Fields = [.. f.Fields.Select(x => x.Field == Field.Target ? x with { Shown = Hostile } : x)],
                    Differences = [.. f.Differences.Select(x => x with { Explanation = Hostile })],
                })],
                Quotes = [.. d.Quotes.Select(q => q with { Speaker = "PERSON:" + Hostile })],
                Register = [.. d.Register.Select(r => r with { Name = Hostile, Place = Hostile, Value = Hostile })],
            })],
        };
    }
}
