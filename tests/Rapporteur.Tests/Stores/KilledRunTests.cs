using System.Diagnostics;
using Rapporteur.Io.Files;
using Rapporteur.Io.Stores;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Stores;

/// <summary>The real program as a process of its own, killed while it adds.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Events = 16;
    private const int Rounds = 4;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_killed_at_any_moment_leaves_a_sound_store_and_can_be_repeated()
    {
        foreach (var (name, text) in SmallReports.Of(Events)) folder.Put("in/" + name, text);
        var whole = folder.At("whole.db");
        var known = KnownRule.On(new DateOnly(2025, 6, 1));
        using (var archive = Archive.Open(whole, create: true, TimeProvider.System)) archive.Add(ReportFiles.Find([folder.At("in")]), known);
        var expected = StoreDump.Derived(whole);

        var moments = new Random(20250601);
        var killed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var path = folder.At($"killed{round}.db");
            using var cut = Start(path);
            ProgramProcess.ReadAway(cut);

            // A third of the rounds end in what comes before the store is touched, the others while it is written.
            if (round % 3 == 0) await Task.Delay(moments.Next(0, 400), TestContext.Current.CancellationToken);
            else await UntilWritten(cut, path, moments.Next(0, 40));
            if (!cut.HasExited) killed++;
            cut.Kill(entireProcessTree: true);
            await cut.WaitForExitAsync(TestContext.Current.CancellationToken);
            if (File.Exists(path)) Assert.Equal("ok|\n", StoreDump.Check(path));

            using var again = Start(path);
            ProgramProcess.ReadAway(again);
            await again.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, again.ExitCode);
            Assert.Equal(expected, StoreDump.Derived(path));
        }

        Assert.True(killed > Rounds / 2, $"only {killed} runs were killed while they ran");
    }

    private static async Task UntilWritten(Process child, string path, int milliseconds)
    {
        var log = path + "-wal";
        while (!child.HasExited && !(File.Exists(log) && new FileInfo(log).Length > 0)) await Task.Delay(1);
        await Task.Delay(milliseconds);
    }

    private Process Start(string store) => ProgramProcess.Start("add", folder.At("in"), "--store", store, "--known", "2025-06-01");
}
