using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>What adding reports did.</summary>
/// <param name="Added">Reports that were new.</param>
/// <param name="Known">Reports that were there already.</param>
/// <param name="Diagnostics">What was wrong with the input.</param>
public sealed record AddOutcome(int Added, int Known, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// A store whose derived content is kept in step with its reports: whatever is asked for is first built again when reports were
/// added, or another build of the program wrote it. Where the store cannot be written it is built in memory. Methods may throw
/// <see cref="StoreException"/>; they may be called from several threads.
/// </summary>
/// <param name="store">The store; closed with the archive.</param>
/// <param name="clock">Tells when a report is added.</param>
public sealed class Archive(IReportStore store, TimeProvider clock) : IDisposable
{
    private const int BatchReports = 256;
    private const int BatchBytes = 16 * 1024 * 1024;

    private readonly Lock building = new();
    private (Built From, Report Report)? unwritten;

    /// <summary>Told after every report while content is built again, or null.</summary>
    public IProgress<Progress>? Progress { get; init; }

    /// <summary>Opens the store at a path.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes it when there is none.</param>
    /// <param name="clock">Tells when a report is added.</param>
    /// <param name="progress">Told after every report while content is built again, or null.</param>
    public static Archive Open(string path, bool create, TimeProvider clock, IProgress<Progress>? progress = null) =>
        new(SqliteStore.Open(path, create), clock) { Progress = progress };

    /// <summary>Changes when and only when other reports or another build of the program may give other content.</summary>
    public string Version => store.Fingerprint + "-" + ProgramIdentity.Text;

    /// <summary>Adds reports and builds the derived content. Cut off at any moment it can be done again.</summary>
    /// <param name="files">The reports, read as they are come to.</param>
    /// <param name="known">When they count as known.</param>
    /// <param name="progress">Told after every file, or null.</param>
    public AddOutcome Add(IReadOnlyCollection<SourceFile> files, KnownRule known, IProgress<Progress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(known);
        var now = clock.GetUtcNow();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var batch = new List<StoredReport>();
        int taken = 0, added = 0, done = 0;
        foreach (var file in files)
        {
            var read = Pipeline.Read(file, Day(now));
            diagnostics.AddRange(read.Diagnostics);
            diagnostics.AddRange(read.Articles.SelectMany(a => a.Diagnostics));
            if (!read.Articles.IsEmpty)
            {
                var moment = known.Moment(read.Articles[0].Published?.Value.First, read.Articles[0].Fetched, now);
                batch.Add(new StoredReport(file.Name, Path.GetFullPath(file.Location), file.Bytes, moment, now) { Fields = file.Fields });
                taken++;
            }

            if (batch.Count >= BatchReports || batch.Sum(r => (long)r.Bytes.Length) >= BatchBytes)
            {
                added += store.Add(batch);
                batch.Clear();
            }

            progress?.Report(new Progress(++done, Math.Max(done, files.Count)));
        }

        if (batch.Count > 0) added += store.Add(batch);
        Current();
        return new AddOutcome(added, taken - added, diagnostics.DrainToImmutable());
    }

    /// <summary>Lays down of pairs of reports whether they are of one story; kept for ever, and the stories follow.</summary>
    /// <param name="rulings">The rulings; a later one on the same two takes the place of an earlier.</param>
    /// <param name="holds">False to take them back.</param>
    public void Rule(IEnumerable<StoryRuling> rulings, bool holds = true)
    {
        var now = clock.GetUtcNow();
        store.Rule([.. rulings.Select(r => new KeptRuling(r, holds, now))]);
        Current();
    }

    /// <summary>All that was laid down, in order.</summary>
    public ImmutableArray<KeptRuling> Rulings() => store.Rulings();

    /// <summary>The stories, most independent lines first.</summary>
    public ImmutableArray<StorySummary> Stories() => Current() is { } report ? [.. report.Dossiers.Select(StorySummary.Of)] : store.Stories();

    /// <summary>One story with its articles, or null when there is none of that id.</summary>
    public Report? Story(string id) => Current() is { } report ? One(report, id) : store.Story(id);

    /// <summary>Everything derived.</summary>
    public Report Everything() => Current() ?? store.Everything();

    /// <summary>The register over all stories.</summary>
    /// <param name="known">Only from what was known by the end of this day (UTC); null for everything.</param>
    public ImmutableArray<RegisterEntry> Register(DateOnly? known = null)
    {
        if (known is { } day && store.Reports().Any(r => Day(r.Known) > day)) return Build(r => Day(r.Known) <= day).Register;
        return Current() is { } report ? report.Register : store.Register();
    }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    private static Report? One(Report report, string id)
    {
        var dossier = report.Dossiers.FirstOrDefault(d => d.Story.Id == id);
        return dossier is null ? null : new Report
        {
            Articles = dossier.Story.Articles,
            Dossiers = [dossier],
            Register = dossier.Register,
            Diagnostics = [.. dossier.Story.Articles.SelectMany(a => a.Diagnostics)],
        };
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    // Brings the store up to date. Returns the report when the store could not take it, else null: then the store has it.
    private Report? Current()
    {
        lock (building)
        {
            while (true)
            {
                var wanted = new Built(store.Fingerprint, ProgramIdentity.Text);
                if (store.LastBuilt == wanted) return null;
                if (unwritten?.From == wanted) return unwritten.Value.Report;
                var report = Build(_ => true);
                try
                {
                    // False when another run has added reports since: then there is more to build.
                    if (store.Replace(wanted, report)) return null;
                }
                catch (StoreException cause) when (cause.Diagnostic.Code == DiagnosticCodes.StoreNotWritable)
                {
                    unwritten = (wanted, report);
                    return report;
                }
            }
        }
    }

    // Of each pair the last word, in the order in which they were spoken.
    private static StoryRuling[] Holding(ImmutableArray<KeptRuling> rulings) =>
        [.. rulings.Reverse().DistinctBy(r => (r.Ruling.First, r.Ruling.Second)).Reverse().Where(r => r.Holds).Select(r => r.Ruling)];

    private Report Build(Func<StoredReport, bool> counts)
    {
        var articles = new List<Article>();
        var diagnostics = new List<Diagnostic>();
        var done = 0;
        var total = store.Count;
        foreach (var stored in store.Reports())
        {
            if (counts(stored))
            {
                var read = Pipeline.Read(new SourceFile(stored.Name, stored.Location, stored.Bytes, stored.Known) { Fields = stored.Fields }, Day(stored.Added));
                articles.AddRange(read.Articles);
                diagnostics.AddRange(read.Diagnostics);
            }

            Progress?.Report(new Progress(++done, total));
        }

        return Pipeline.Report(articles, diagnostics, Holding(store.Rulings()));
    }
}
