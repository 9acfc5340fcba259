using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Rapporteur.Web.Assets;

namespace Rapporteur.Web.Routes;

/// <summary><c>/assets/{name}</c>: style, script and icon. The address changes with the content, so that it may be kept for good.</summary>
internal static class AssetRoute
{
    public static IResult Answer(HttpContext context, string name)
    {
        if (AssetFile.All.FirstOrDefault(a => a.Name == name) is not { } asset) return Message.NotFound("There is no such file.");
        context.Response.Headers.CacheControl = context.Request.Query["v"] == asset.Version
            ? "public, max-age=31536000, immutable"
            : "public, max-age=0, must-revalidate";
        return Results.Bytes(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
