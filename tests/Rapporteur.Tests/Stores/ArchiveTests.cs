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
