using System.Net;
using Microsoft.AspNetCore.Http;

namespace Rapporteur.Web.Hosting;

/// <summary>Refuses requests that were meant for another host: a page elsewhere could otherwise lead a browser to
/// this machine under a name of its own and read what is shown only here.</summary>
internal static class HostGuard
{
    /// <summary>True when a request with this host may be answered by a server that is bound to the address.</summary>
    public static bool Admits(IPAddress bound, HostString host)
    {
        if (!IPAddress.IsLoopback(bound)) return true;
        var name = host.Host.Trim('[', ']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
