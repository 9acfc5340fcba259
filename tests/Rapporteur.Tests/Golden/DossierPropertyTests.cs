using Rapporteur.Claims;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Golden;

/// <summary>What must hold of every dossier, whatever the reports say.</summary>
public sealed class DossierPropertyTests(ITestOutputHelper output)
{
    public static TheoryData<string> All => GoldenDossiers.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_value_rests_on_words_of_its_report(string folder)
    {
        var report = GoldenDossiers.Read(folder);
        var texts = report.Articles.ToDictionary(a => a.Id, a => a.Text);
        var spans = report.Dossiers.SelectMany(Spans).Concat(report.Register.SelectMany(e => e.Evidence.Select(w => (w.Report, w.Span, What: "register"))))
            .Concat(report.Articles.SelectMany(Spans)).ToList();
        output.WriteLine($"{spans.Count} spans looked at");
        Assert.True(spans.Count > 200, $"only {spans.Count} spans were seen");
        Assert.All(spans, s =>
        {
            Assert.True(s.Span.Start >= 0 && s.Span.Length > 0 && s.Span.End <= texts[s.Report].Length, $"{s.What} at {s.Span}");
            Assert.False(string.IsNullOrWhiteSpace(s.Span.In(texts[s.Report])), $"{s.What} at {s.Span} holds no word");
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_fact_field_and_register_entry_has_evidence(string folder)
    {
        var report = GoldenDossiers.Read(folder);
        Assert.All(report.Dossiers.SelectMany(d => d.Facts).SelectMany(f => f.Fields), field =>
        {
            Assert.Equal(field.Shown, field.Values[0].Value);
            Assert.All(field.Values, v => Assert.NotEmpty(v.Evidence));
            Assert.NotEmpty(field.Rule);
        });
        Assert.All(report.Register, e => Assert.NotEmpty(e.Evidence));
        Assert.All(report.Dossiers.SelectMany(d => d.Quotes), q => Assert.NotEmpty(q.Renderings));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_register_entry_rests_on_a_fact_of_its_dossier(string folder)
    {
        var report = GoldenDossiers.Read(folder);
        Assert.NotEmpty(report.Register);
        foreach (var dossier in report.Dossiers)
        {
            var facts = dossier.Facts.Where(f => !f.IsLoose).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in dossier.Register.Concat(report.Register.Where(e => e.Story == dossier.Story.Id)))
            {
                Assert.Equal(dossier.Story.Id, entry.Story);
                Assert.NotEmpty(entry.Facts);
                Assert.Subset(facts, entry.Facts.ToHashSet(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_claim_is_in_exactly_one_fact(string folder)
    {
        foreach (var dossier in GoldenDossiers.Read(folder).Dossiers)
        {
            var read = ClaimReader.Read(dossier.Story).Claims.Select(c => c.Id).Order(StringComparer.Ordinal);
            Assert.Equal(read, dossier.Facts.SelectMany(f => f.Claims).Select(c => c.Id).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_report_is_in_exactly_one_story_and_one_family(string folder)
    {
        var report = GoldenDossiers.Read(folder);
        var all = report.Articles.Select(a => a.Id).Order().ToList();
        Assert.Equal(all, report.Dossiers.SelectMany(d => d.Story.Articles).Select(a => a.Id).Order());
        Assert.Equal(all, report.Dossiers.SelectMany(d => d.Story.Families).SelectMany(f => f.Members).Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Counts_agree_with_each_other(string folder)
    {
        foreach (var dossier in GoldenDossiers.Read(folder).Dossiers)
        {
            Assert.Equal(dossier.Story.Articles.Length, dossier.Counts.Outlets);
            Assert.Equal(Sound(dossier.Story), dossier.Counts.Lines);
            Assert.All(dossier.Facts, fact =>
            {
                Assert.Equal(fact.Claims.Select(c => c.Report).Distinct().Count(), fact.Counts.Outlets);
                Assert.InRange(fact.Counts.Lines, 0, Math.Min(fact.Counts.Outlets, dossier.Counts.Lines));
            });
            Assert.All(dossier.Facts.SelectMany(f => f.Fields).SelectMany(f => f.Values), value =>
            {
                Assert.Equal(value.Evidence.Select(e => e.Report).Distinct().Count(), value.Counts.Outlets);
                Assert.InRange(value.Counts.Lines, 0, value.Counts.Outlets);
            });
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Mangled_text_adds_no_line(string folder)
    {
        var articles = GoldenDossiers.Files(folder).SelectMany(f => Pipeline.Read(f, GoldenDossiers.Today).Articles).ToList();
        foreach (var mangled in articles)
        {
            var report = Pipeline.Report(articles.Select(a => a.Id == mangled.Id ? a with { Mangled = [new Span(0, 1)] } : a), []);
            foreach (var dossier in report.Dossiers)
            {
                Assert.Equal(Sound(dossier.Story), dossier.Counts.Lines);
                Assert.All(dossier.Facts.Where(f => f.Claims.All(c => c.Report == mangled.Id)), f => Assert.Equal(0, f.Counts.Lines));
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_difference_holds_different_values(string folder) =>
        Assert.All(GoldenDossiers.Read(folder).Dossiers.SelectMany(d => d.Facts).SelectMany(f => f.Differences), difference =>
        {
            Assert.True(difference.Values.Length > 1, $"{difference.Field} differs from nothing");
            Assert.Equal(difference.Values.Length, difference.Values.Select(v => v.Value).Distinct(StringComparer.Ordinal).Count());
        });

    // Lines of a story: families in which at least one report is sound.
    private static int Sound(Story story)
    {
        var mangled = story.Articles.Where(a => a.IsMangled).Select(a => a.Id).ToHashSet();
        return story.Families.Count(f => f.Members.Any(m => !mangled.Contains(m)));
    }

    private static IEnumerable<(ReportId Report, Span Span, string What)> Spans(Article article)
    {
        if (article.Title is { } title) yield return (article.Id, title.Span, "title");
        if (article.Published is { } published) yield return (article.Id, published.Span, "publication date");
        foreach (var author in article.Authors) yield return (article.Id, author.Span, "author");
        foreach (var agency in article.Agencies) yield return (article.Id, agency.Span, "agency");
        foreach (var speech in article.Speech) yield return (article.Id, speech, "speech");
        foreach (var mention in article.Sentences.SelectMany(s => s.Mentions)) yield return (article.Id, mention.Span, "mention");
    }

    private static IEnumerable<(ReportId Report, Span Span, string What)> Spans(Dossier dossier)
    {
        foreach (var claim in dossier.Facts.SelectMany(f => f.Claims))
        {
            yield return (claim.Report, claim.Trigger, "trigger");
            yield return (claim.Report, claim.Context, "context");
            foreach (var value in claim.Values) yield return (claim.Report, value.Evidence, value.Rule);
            foreach (var voice in claim.Attribution)
            {
                if (voice.Evidence is { } words) yield return (claim.Report, words, "voice");
            }
        }

        foreach (var words in dossier.Facts.SelectMany(f => f.Fields).SelectMany(f => f.Values).SelectMany(v => v.Evidence)) yield return (words.Report, words.Span, words.Rule);
        foreach (var words in dossier.Register.SelectMany(e => e.Evidence)) yield return (words.Report, words.Span, words.Rule);
        foreach (var quote in dossier.Quotes.SelectMany(q => q.Renderings))
        {
            yield return (quote.Report, quote.Span, "quote");
            if (quote.SpeakerEvidence is { } words) yield return (quote.Report, words, "speaker");
        }
    }
}
