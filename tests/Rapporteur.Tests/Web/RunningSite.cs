using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Web;
using Xunit;

namespace Rapporteur.Tests.Web;

/// <summary>A server on a free port of this machine, and a client that follows nothing by itself.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Archive archive;

    private RunningSite(WebApplication app, Archive archive)
    {
        this.app = app;
        this.archive = archive;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = WebHost.Address(app) };
    }

    public HttpClient Client { get; }

    public Archive Archive => archive;

    public static Task<RunningSite> Start(Report report) => Start(SampleArchive.Holding(report));

    public static async Task<RunningSite> Start(Archive archive)
    {
        var app = WebHost.Build(new WebOptions { Archive = archive, Port = 0 });
        await app.StartAsync();
        return new RunningSite(app, archive);
    }

    /// <summary>Asks for a page that is sound HTML.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> Get(string path)
    {
        var answer = await Ask(path);
        return (answer.Status, Html.Parse(answer.Text));
    }

    /// <summary>Asks for anything.</summary>
    public async Task<Answer> Ask(string path, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        with?.Invoke(request);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Content.Headers.ContentType?.ToString(), response.Headers);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        archive.Dispose();
    }
}

/// <summary>What the server answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? Type, HttpResponseHeaders Headers);
