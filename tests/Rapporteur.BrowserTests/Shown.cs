using Rapporteur.Io.Stores;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Web;

namespace Rapporteur.BrowserTests;

/// <summary>The sample, as a file and as a site.</summary>
public sealed class Shown : IAsyncDisposable
{
    public const string MainStory = "/stories/s1a5e0c44";
    public const string EnglishReport = MainStory + "/reports/1a5e0c44b2907d16";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapporteur-");
    private readonly CancellationTokenSource stop;
    private readonly Archive archive;
    private readonly Task<int> run;

    private Shown(Archive archive, Task<int> run, CancellationTokenSource stop, Uri site)
    {
        this.archive = archive;
        this.run = run;
        this.stop = stop;
        Site = site;
        File = Path.Combine(folder.FullName, "dossier.html");
        using var output = new StreamWriter(File);
        DossierPage.Write(SampleReport.Make(), output);
    }

    /// <summary>The path of the self-contained page.</summary>
    public string File { get; }

    /// <summary>The address of the site, with a slash at its end.</summary>
    public Uri Site { get; }

    /// <summary>Everything there is to look at: the file and every page of the site, with what its requests begin with.</summary>
    public IEnumerable<(string Address, string Home)> Pages =>
    [
        ("file://" + File, "file://" + File),
        .. new[] { "/", MainStory, EnglishReport, "/register", "/register?as-of=2024-03-20", "/register?as-of=soon" }
            .Select(path => (new Uri(Site, path).ToString(), Site.ToString())),
    ];

    public static async Task<Shown> Start()
    {
        var archive = SampleArchive.Holding(SampleReport.Make());
        var started = new TaskCompletionSource<Uri>();
        var stop = new CancellationTokenSource();
        var run = WebHost.RunAsync(new WebOptions { Archive = archive, Port = 0, Started = started.SetResult }, stop.Token);
        return new Shown(archive, run, stop, await started.Task);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
        archive.Dispose();
        folder.Delete(recursive: true);
    }
}
