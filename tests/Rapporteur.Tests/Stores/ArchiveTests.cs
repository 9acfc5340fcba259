using System.Text;
using System.Text.Json;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Ports;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Stores;

public sealed class ArchiveTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_derived_content_is_the_same_bytes_whatever_the_order_of_adding()
    {
        var files = Files(4);
        var forward = folder.At("forward.db");
        var backward = folder.At("backward.db");
        foreach (var file in files) Add(forward, [file]);
        Add(backward, [.. files.Reverse()]);
        Assert.Equal(Derived(forward), Derived(backward));
        Assert.Contains("diplomats", Derived(forward), StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_the_same_reports_again_changes_nothing()
    {
        var path = folder.At("store.db");
        var files = Files(2);
        Assert.Equal((6, 0), Add(path, files));
        var before = StoreDump.Everything(path);
        Assert.Equal((0, 6), Add(path, files, Noon.AddDays(3)));
        Assert.Equal(before, StoreDump.Everything(path));
    }

    [Fact]
    public void The_names_of_fields_and_the_moment_of_fetching_are_kept_with_a_report()
    {
        var path = folder.At("store.db");
        byte[] warc = Rapporteur.Tests.Intake.Inputs.Record("conversion", "https://a.example/1", "The ferry sails again, the office said on Wednesday."u8.ToArray(), "text/plain");
        var record = new SourceFile("a.json", "a.json", "{\"kop\": \"Brug dicht\", \"inhoud\": \"De brug over het kanaal is dicht, zei de beheerder.\"}"u8.ToArray(), null) { Fields = FieldNames.Parse("title=kop,text=inhoud") };
        Assert.Equal((2, 0), Add(path, [record, new SourceFile("a.warc", "a.warc", warc, null)], known: KnownRule.WhenFetched));
        using var archive = Archive.Open(path, create: false, Clock(Noon));
        var articles = archive.Everything().Articles;
        Assert.Equal(["a.json", "a.warc"], articles.Select(a => a.Name));
        Assert.Equal("Brug dicht", articles[0].Title?.Value);
        Assert.Equal((Noon, new DateTimeOffset(2022, 5, 4, 11, 30, 0, TimeSpan.Zero)), (articles[0].Known, articles[1].Known));
        Assert.Equal("https://a.example/1", articles[1].Address);
    }

    [Fact]
    public void Of_two_versions_of_a_page_the_earlier_speaks_as_long_as_it_alone_is_known()
    {
        var path = folder.At("store.db");
        SourceFile Version(string name, string date, string act) => new(name, name, Rapporteur.Tests.Intake.Inputs.Record(
            "conversion", "https://a.example/1", Encoding.UTF8.GetBytes($"4 May 2022\n\nPoland {act} diplomats\n\nPoland expelled {act} Russian diplomats on Wednesday, the foreign ministry in Warsaw said. They must leave within a week, it said.\n"), "text/plain", date), null);
        Add(path, [Version("a.warc", "2022-05-04T11:30:00Z", "three"), Version("b.warc", "2022-05-06T11:30:00Z", "five")], known: KnownRule.WhenFetched);
        using var archive = Archive.Open(path, create: false, Clock(Noon));
        Assert.Equal(["b.warc"], archive.Everything().Articles.Select(a => a.Name));
        var (early, late) = (archive.Register(new DateOnly(2022, 5, 5)), archive.Register());
        Assert.All(early, e => Assert.Equal("2022-05-04", e.Known?.ToString("yyyy-MM-dd", null)));
        Assert.All(late, e => Assert.Equal("2022-05-06", e.Known?.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Content_of_another_build_is_built_again_to_the_same_bytes()
    {
        var path = folder.At("store.db");
        Add(path, Files(2));
        var before = Derived(path);
        using (var store = SqliteStore.Open(path, create: false)) store.Replace(new Built(store.Fingerprint, "another build"), SampleReport.Make());
        Assert.NotEqual(before, Derived(path));
        using (var archive = Archive.Open(path, create: false, Clock(Noon))) Assert.DoesNotContain(SampleReport.MainStory, archive.Stories().Select(s => s.Id));
        Assert.Equal(before, Derived(path));
    }

    [Fact]
    public void Reports_that_a_run_was_cut_off_after_adding_are_taken_up_by_the_next()
    {
        var path = folder.At("store.db");
        using (var store = SqliteStore.Open(path, create: true)) store.Add([.. Files(2).Select(f => new StoredReport(f.Name, f.Location, f.Bytes, Noon, Noon))]);
        using var archive = Archive.Open(path, create: false, Clock(Noon));
        Assert.Equal(6, archive.Stories().Sum(s => s.Reports));
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_answered_from_memory()
    {
        var files = Files(2);
        var open = folder.At("open.db");
        var shut = folder.At("shut.db");
        Add(open, files);
        using (var store = SqliteStore.Open(shut, create: true)) store.Add([.. files.Select(f => new StoredReport(f.Name, f.Location, f.Bytes, Noon, Noon))]);
        Directory.CreateDirectory(shut + "-wal");
        using var written = Archive.Open(open, create: false, Clock(Noon));
        using var unwritten = Archive.Open(shut, create: false, Clock(Noon));
        Assert.Equal(written.Stories(), unwritten.Stories());
        var id = written.Stories()[0].Id;
        Assert.Equal(Facts(written.Story(id)!), Facts(unwritten.Story(id)!));
        Assert.Null(unwritten.Story("s0"));
        Assert.Equal(written.Register().Length, unwritten.Register().Length);
    }

    [Fact]
    public void The_register_of_an_earlier_day_knows_only_what_was_known_then()
    {
        var path = folder.At("store.db");
        var files = Files(3);
        Add(path, [.. files.Where(f => f.Name[^5] == 'a')], known: KnownRule.On(new DateOnly(2025, 2, 1)));
        Add(path, [.. files.Where(f => f.Name[^5] != 'a')], known: KnownRule.On(new DateOnly(2025, 4, 1)));
        var early = folder.At("early.db");
        Add(early, [.. files.Where(f => f.Name[^5] == 'a')], known: KnownRule.On(new DateOnly(2025, 2, 1)));

        using var archive = Archive.Open(path, create: false, Clock(Noon));
        using var then = Archive.Open(early, create: false, Clock(Noon));
        Assert.Empty(archive.Register(new DateOnly(2025, 1, 31)));
        Assert.Equal(Lines(then.Register()), Lines(archive.Register(new DateOnly(2025, 2, 1))));
        Assert.Equal(Lines(archive.Register()), Lines(archive.Register(new DateOnly(2025, 4, 1))));
        Assert.NotEqual(Lines(archive.Register()), Lines(archive.Register(new DateOnly(2025, 3, 31))));
    }

    [Fact]
    public void Known_may_be_the_day_of_publication()
    {
        var path = folder.At("store.db");
        Add(path, Files(1), known: KnownRule.WhenPublished);
        using var store = SqliteStore.Open(path, create: false);
        Assert.Equal(["2025-01-01", "2025-01-02", "2025-01-03"], store.Reports().Select(r => r.Known.ToString("yyyy-MM-dd", null)).Order());
    }

    private static (int Added, int Known) Add(string path, SourceFile[] files, DateTimeOffset? now = null, KnownRule? known = null)
    {
        using var archive = Archive.Open(path, create: true, Clock(now ?? Noon));
        var outcome = archive.Add(files, known ?? KnownRule.WhenAdded);
        return (outcome.Added, outcome.Known);
    }

    private static string Derived(string path) => StoreDump.Derived(path);

    private static IEnumerable<string> Facts(Report report) => report.Dossiers[0].Facts.Select(f => JsonSerializer.Serialize(f, Documents.Form.Fact));

    private static IEnumerable<string> Lines(IEnumerable<RegisterEntry> register) => register.Select(e => JsonSerializer.Serialize(e, Documents.Form.RegisterEntry));

    private static SourceFile[] Files(int events) =>
        [.. SmallReports.Of(events).Select(r => new SourceFile(r.Name, "/in/" + r.Name, Encoding.UTF8.GetBytes(r.Text), null))];

    private static StandingClock Clock(DateTimeOffset now) => new StandingClock(now);
}
