using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Ports;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Stores;

/// <summary>What every store must do, whatever its engine.</summary>
public abstract class ReportStoreContract
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_new_store_is_empty()
    {
        using var store = Open();
        Assert.Equal(0, store.Count);
        Assert.Equal(new string('0', 64), store.Fingerprint);
        Assert.Null(store.LastBuilt);
        Assert.Empty(store.Stories());
        Assert.Empty(store.Register());
        Assert.Null(store.Story("s00000000"));
    }

    [Fact]
    public void A_report_comes_out_as_it_went_in()
    {
        using var store = Open();
        var report = Make("01-uk.txt", "Посол повернувся.\u0000\r\n", Noon.AddDays(-2));
        Assert.Equal(1, store.Add([report]));
        var kept = Assert.Single(store.Reports());
        Assert.Equal(report.Bytes.ToArray(), kept.Bytes.ToArray());
        Assert.Equal(report with { Bytes = default }, kept with { Bytes = default });
    }

    [Fact]
    public void The_same_report_added_twice_changes_nothing()
    {
        using var store = Open();
        store.Add([Make("a.txt", "one", Noon), Make("b.txt", "two", Noon)]);
        var before = store.Fingerprint;
        Assert.Equal(0, store.Add([Make("b.txt", "two", Noon.AddHours(1), added: Noon.AddHours(1))]));
        Assert.Equal(before, store.Fingerprint);
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void What_was_laid_down_is_kept_in_order_and_never_overwritten()
    {
        using var store = Open();
        Assert.Empty(store.Rulings());
        var (a, b, c) = (new ReportId("000000000000000a"), new ReportId("000000000000000b"), new ReportId("000000000000000c"));
        KeptRuling[] kept =
        [
            new(StoryRuling.Of(b, a, true), true, Noon), new(StoryRuling.Of(a, c, false), true, Noon.AddHours(1)),
            new(StoryRuling.Of(a, b, true), false, Noon.AddHours(2)), new(StoryRuling.Of(a, b, true), true, Noon.AddHours(3)),
        ];
        var before = store.Fingerprint;
        store.Rule(kept[..2]);
        var between = store.Fingerprint;
        store.Rule(kept[2..]);
        Assert.Equal(kept, store.Rulings());
        Assert.Equal(3, new HashSet<string> { before, between, store.Fingerprint }.Count);
    }

    [Fact]
    public void Content_built_before_a_ruling_is_not_taken_for_what_holds_now()
    {
        using var store = Open();
        var built = new Built(store.Fingerprint, "one");
        store.Rule([new KeptRuling(StoryRuling.Of(new ReportId("000000000000000a"), new ReportId("000000000000000b"), false), true, Noon)]);
        Assert.False(store.Replace(built, new Report { Articles = [], Dossiers = [], Register = [], Diagnostics = [] }));
    }

    [Fact]
    public void Name_and_content_together_make_a_report()
    {
        using var store = Open();
        Assert.Equal(3, store.Add([Make("a.txt", "one", Noon), Make("b.txt", "one", Noon), Make("a.txt", "two", Noon)]));
    }

    [Fact]
    public void The_order_of_adding_leaves_no_trace()
    {
        StoredReport[] reports =
        [
            Make("a.txt", "one", Noon.AddDays(3), "/x/a.txt"), Make("b.txt", "two", Noon), Make("a.txt", "one", Noon.AddDays(1), "/w/a.txt"),
            Make("c.txt", "three", Noon), Make("a.txt", "one", Noon.AddDays(2), "/y/a.txt", Noon.AddDays(-1)),
        ];
        using var forward = Open();
        using var backward = Open();
        foreach (var report in reports) forward.Add([report]);
        backward.Add([.. reports.Reverse()]);
        Assert.Equal(forward.Fingerprint, backward.Fingerprint);
        Assert.Equal(forward.Reports().Select(Line), backward.Reports().Select(Line));
        Assert.Contains("/w/a.txt", forward.Reports().Select(r => r.Location));
    }

    [Fact]
    public void More_reports_than_a_page_come_out_once_each()
    {
        using var store = Open();
        store.Add([.. Enumerable.Range(0, 150).Select(i => Make($"{i}.txt", "text", Noon))]);
        Assert.Equal(150, store.Reports().Select(r => r.Name).Distinct().Count());
        Assert.Equal(150, store.Reports().Count());
    }

    [Fact]
    public void Derived_content_comes_back_whole()
    {
        using var store = Open();
        store.Add([Make("a.txt", "one", Noon)]);
        var report = SampleReport.Make();
        var built = new Built(store.Fingerprint, "build 1");
        Assert.True(store.Replace(built, report));
        Assert.Equal(built, store.LastBuilt);

        var back = store.Everything();
        Assert.Equal(Shown(report), Shown(back));
        Assert.Equal(report.Diagnostics, back.Diagnostics);
        Assert.Equal(report.Dossiers.Select(StorySummary.Of), store.Stories());
        Assert.Equal(report.Register.Select(Text), store.Register().Select(Text));
        var story = store.Story(SampleReport.MainStory)!;
        Assert.Equal(report.Dossiers[0].Facts.Select(Text), Assert.Single(story.Dossiers).Facts.Select(Text));
        Assert.Equal(3, story.Articles.Length);
    }

    [Fact]
    public void New_content_takes_the_place_of_the_old()
    {
        using var store = Open();
        var report = SampleReport.Make();
        store.Replace(new Built(store.Fingerprint, "build 1"), report);
        store.Replace(new Built(store.Fingerprint, "build 2"), report with { Dossiers = [report.Dossiers[1]], Register = [] });
        Assert.Equal([SampleReport.OtherStory], store.Stories().Select(s => s.Id));
        Assert.Null(store.Story(SampleReport.MainStory));
        Assert.Empty(store.Register());
    }

    [Fact]
    public void Content_built_from_other_reports_is_refused()
    {
        using var store = Open();
        var old = new Built(store.Fingerprint, "build 1");
        store.Add([Make("a.txt", "one", Noon)]);
        Assert.False(store.Replace(old, SampleReport.Make()));
        Assert.Null(store.LastBuilt);
        Assert.Empty(store.Stories());
    }

    /// <summary>A new store.</summary>
    protected abstract IReportStore Open();

    private static StoredReport Make(string name, string text, DateTimeOffset known, string? location = null, DateTimeOffset? added = null) =>
        new(name, location ?? "/reports/" + name, Encoding.UTF8.GetBytes(text), known, added ?? Noon);

    private static string Line(StoredReport report) =>
        $"{report.Name} {report.Location} {report.Known:O} {report.Added:O} {Convert.ToHexString(report.Bytes.Span)}";

    private static ImmutableArray<string> Shown(Report report) =>
    [
        .. report.Dossiers.Select(d => d.Title + d.Counts + string.Join(';', d.Story.Reasons)),
        .. report.Dossiers.SelectMany(d => d.Facts).Select(Text),
        .. report.Dossiers.SelectMany(d => d.Quotes).SelectMany(q => q.Renderings).Select(q => q.ToString()),
        .. report.Dossiers.SelectMany(d => d.Story.Families).Select(f => f.Label + string.Join(',', f.Members) + string.Join(',', f.Reasons)),
        .. report.Articles.Select(a => JsonSerializer.Serialize(a with { Sentences = [] }, Documents.Form.Article)),
    ];

    private static string Text(Fact fact) => JsonSerializer.Serialize(fact, Documents.Form.Fact);

    private static string Text(RegisterEntry entry) => JsonSerializer.Serialize(entry, Documents.Form.RegisterEntry);
}
