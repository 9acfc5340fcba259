using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapporteur.Web.Hosting;
using Rapporteur.Web.Routes;

namespace Rapporteur.Web;

/// <summary>Shows a store in a browser: pages made on the server that need no script.</summary>
public static class WebHost
{
    /// <summary>Serves until cancelled.</summary>
    /// <returns>0 when it was told to stop, 2 when it cannot listen at the address.</returns>
    public static async Task<int> RunAsync(WebOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var app = Build(options);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is SocketException or IOException { InnerException: AddressInUseException or SocketException })
            {
                if (options.Error is { } error) await error.WriteLineAsync($"Nothing can listen at {options.Address} port {options.Port}: {cause.Message}").ConfigureAwait(false);
                return 2;
            }

            options.Started?.Invoke(Address(app));
            await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
            return 0;
        }
    }

    /// <summary>The server, ready to start.</summary>
    internal static WebApplication Build(WebOptions options)
    {
        // Nothing is taken from the environment or from files beside the program: the options say it all.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Rapporteur" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Address, options.Port);
        });
        if (options.Error is { } error) builder.Logging.AddProvider(new ErrorLog(error));
        builder.Services.AddSingleton(options).AddSingleton(options.Archive);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.Replace(ServiceDescriptor.Singleton(PageWriter.Encoder));
        var app = builder.Build();
        app.UseMiddleware<Gate>();
        app.UseRouting();
        Map(app);
        return app;
    }

    /// <summary>Where a started server answers.</summary>
    internal static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static void Map(IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/", reading, StoriesRoute.Answer);
        routes.MapMethods("/stories/{id}", reading, StoryRoute.Answer);
        routes.MapMethods("/stories/{id}/reports/{reportId}", reading, ReportRoute.Answer);
        routes.MapMethods("/register", reading, RegisterRoute.Answer);
        routes.MapMethods("/assets/{name}", reading, AssetRoute.Answer);
        routes.MapMethods("/healthz", reading, HealthRoute.Answer);
        routes.MapMethods("/{**path}", reading, () => Message.NotFound("There is no such page."));
    }
}
