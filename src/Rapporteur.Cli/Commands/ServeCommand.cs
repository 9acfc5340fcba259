using System.CommandLine;
using System.Net;
using Rapporteur.Cli.Output;
using Rapporteur.Io.Stores;
using Rapporteur.Web;

namespace Rapporteur.Cli.Commands;

/// <summary><c>serve</c>: a store in a browser.</summary>
internal static class ServeCommand
{
    private static readonly Uri Usual = new("http://127.0.0.1:5080");

    public static Command Make(Surroundings around)
    {
        var store = CommonOptions.Store();
        var urls = new Option<Uri>("--urls")
        {
            Description = "Where to listen: http, an address of this machine and a port. Without it, for this machine alone.",
            HelpName = "URL",
            DefaultValueFactory = _ => Usual,
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/" && Address(url) is not null) return url;
                result.AddError($"'{text}' is not an address such as http://127.0.0.1:5080 or http://0.0.0.0:8080.");
                return null;
            },
        };
        var command = new Command("serve", "Shows a store in a browser until stopped.") { store, urls };
        command.SetAction((call, cancellation) => RunAsync(call.GetRequiredValue(store), call.GetRequiredValue(urls), around, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string store, Uri url, Surroundings around, CancellationToken cancellation)
    {
        using var building = ProgressLine.For(around, "Building");
        using var archive = Archive.Open(store, create: false, around.Clock, building);
        archive.Stories();
        building?.Dispose();
        return await WebHost.RunAsync(
            new WebOptions { Archive = archive, Address = Address(url)!, Port = url.Port, Error = around.Error, Started = address => Tell(store, address, around) },
            cancellation).ConfigureAwait(false);
    }

    private static void Tell(string store, Uri address, Surroundings around)
    {
        around.Out.WriteLine($"{store} is shown at {address} until you stop this with Ctrl+C.");
        around.Out.Flush();
    }

    private static IPAddress? Address(Uri url) => url.Host == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address
        : null;
}
