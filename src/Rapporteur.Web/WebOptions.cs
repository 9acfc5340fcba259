using System.Net;
using Rapporteur.Io.Stores;

namespace Rapporteur.Web;

/// <summary>What the server shows and where.</summary>
public sealed record WebOptions
{
    /// <summary>The reports and what is derived from them. Whoever opened it closes it.</summary>
    public required Archive Archive { get; init; }

    /// <summary>The address listened on. On a loopback address requests for any other host are refused.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, or 0 for any that is free.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Told the address once the server answers, or null.</summary>
    public Action<Uri>? Started { get; init; }

    /// <summary>Where failures of requests are written to, or null for nowhere.</summary>
    public TextWriter? Error { get; init; }
}
