using Microsoft.AspNetCore.Http;
using Rapporteur.Io.Stores;

namespace Rapporteur.Web.Routes;

/// <summary><c>/healthz</c>: <c>ok</c> when the store can be read.</summary>
internal static class HealthRoute
{
    public static IResult Answer(Archive archive)
    {
        _ = archive.Version;
        return Results.Text("ok\n");
    }
}
