using System.Net;
using Rapporteur.Io.Stores;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Web;
using Rapporteur.Web.Hosting;
using Xunit;

namespace Rapporteur.Tests.Web;

public sealed class SiteGuardTests
{
    [Theory]
    [InlineData("rapporteur.css", "text/css")]
    [InlineData("rapporteur.js", "text/javascript")]
    [InlineData("rapporteur.svg", "image/svg+xml")]
    public async Task Assets_may_be_kept_and_are_not_sent_twice(string name, string type)
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var (_, page) = await site.Get("/");
        var path = page.QuerySelectorAll("link,script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Single(h => h.Contains(name, StringComparison.Ordinal));
        var first = await site.Ask(path);
        Assert.Equal(type, first.Type!.Split(';')[0]);
        Assert.Contains("immutable", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(first.Text);
        var second = await site.Ask(path, r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        var unversioned = await site.Ask("/assets/" + name);
        Assert.DoesNotContain("immutable", unversioned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_not_sent_again_while_the_store_is_unchanged()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        var first = await site.Ask("/register");
        var second = await site.Ask("/register", r => r.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal((HttpStatusCode.NotModified, ""), (second.Status, second.Text));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:99", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("rapporteur.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.example:5080", HttpStatusCode.MisdirectedRequest)]
    public async Task On_loopback_only_local_names_are_answered(string host, HttpStatusCode expected)
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        Assert.Equal(expected, (await site.Ask("/", r => r.Headers.Host = host)).Status);
    }

    [Fact]
    public void On_another_address_any_name_is_answered() =>
        Assert.True(HostGuard.Admits(IPAddress.Any, new Microsoft.AspNetCore.Http.HostString("desk.example")));

    [Fact]
    public async Task Health_is_a_word()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        Assert.Equal("ok\n", (await site.Ask("/healthz")).Text);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_told_with_its_code()
    {
        await using var site = await RunningSite.Start(new Archive(new DamagedStore(), TimeProvider.System));
        var answer = await site.Ask("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("RAP305", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Ask("/healthz")).Status);
    }

    [Fact]
    public async Task A_page_that_cannot_be_made_says_nothing_of_the_inside()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        site.Archive.Dispose();
        var answer = await site.Ask("/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("Something went wrong", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_posted()
    {
        await using var site = await RunningSite.Start(SampleReport.Make());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Ask("/register", r => r.Method = HttpMethod.Post)).Status);
    }

    [Fact]
    public async Task The_server_tells_its_address_and_stops_when_it_is_told_to()
    {
        using var archive = SampleArchive.Holding(SampleReport.Make());
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource<Uri>();
        var run = WebHost.RunAsync(new WebOptions { Archive = archive, Port = 0, Started = started.SetResult }, stop.Token);
        var address = await started.Task;
        Assert.True(address.IsLoopback);
        using var error = new StringWriter();
        Assert.Equal(2, await WebHost.RunAsync(new WebOptions { Archive = archive, Port = address.Port, Error = error }, stop.Token));
        Assert.Contains(address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), error.ToString(), StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(0, await run);
    }
}
