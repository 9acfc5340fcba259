using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Rapporteur.Io.Stores;
using Rapporteur.Ports;
using Rapporteur.Web.Routes;

namespace Rapporteur.Web.Hosting;

/// <summary>What every request passes: the guard, the headers, a quick answer when nothing has changed, and a page for every failure.</summary>
internal sealed class Gate(RequestDelegate next, WebOptions options, ILogger<Gate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response.Headers);
        context.Response.OnStarting(SecurityHeaders.Trim, context.Response.Headers);
        if (!HostGuard.Admits(options.Address, context.Request.Host))
        {
            await Message.Page(StatusCodes.Status421MisdirectedRequest, "Another host", "This server answers to localhost only.").ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            if (IsUnchanged(context)) return;
            await next(context).ConfigureAwait(false);
        }
        catch (StoreException cause) when (!context.Response.HasStarted)
        {
            await Fail(context, StatusCodes.Status503ServiceUnavailable, "The store cannot be used", cause.Diagnostic.Code + ": " + cause.Diagnostic.Message).ConfigureAwait(false);
        }
        catch (Exception cause) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(cause, "A request for {Path} failed.", context.Request.Path);
            await Fail(context, StatusCodes.Status500InternalServerError, "Something went wrong", "The page could not be made. The server's messages say why.").ConfigureAwait(false);
        }
    }

    // A page depends on its address, on the store and on the program, and on nothing else.
    private bool IsUnchanged(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/assets", StringComparison.Ordinal) || path == "/healthz" || HttpMethods.IsPost(context.Request.Method)) return false;
        var tag = $"W/\"{Version()}\"";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch != tag) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private string Version()
    {
        var content = options.Archive.Version + "-" + typeof(Gate).Assembly.ManifestModule.ModuleVersionId;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32];
    }

    private static Task Fail(HttpContext context, int status, string title, string message)
    {
        context.Response.Headers.ETag = default;
        context.Response.Headers.CacheControl = "no-store";
        return Message.Page(status, title, message).ExecuteAsync(context);
    }
}
