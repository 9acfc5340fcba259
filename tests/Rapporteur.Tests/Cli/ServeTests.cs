using System.Text.RegularExpressions;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Cli;

public sealed partial class ServeTests
{
    [Fact]
    public async Task Serve_shows_the_store_at_the_address_it_tells()
    {
        using var run = new TestRun();
        foreach (var (name, text) in SmallReports.Of(1)) run.Folder.Put("in/" + name, text);
        Assert.Equal(0, run.Call("add", run.Folder.At("in"), "--store", run.Folder.At("store.db")));

        using var server = ProgramProcess.Start("serve", "--store", run.Folder.At("store.db"), "--urls", "http://127.0.0.1:0");
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var address = Address().Match(line ?? "");
            Assert.True(address.Success, line);
            using var client = new HttpClient();
            var page = await client.GetStringAsync(new Uri(address.Value), TestContext.Current.CancellationToken);
            Assert.Contains("Latvia expels", page, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
