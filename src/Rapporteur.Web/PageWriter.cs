using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rapporteur.Web;

/// <summary>Renders a component to text outside of any request.</summary>
internal static class PageWriter
{
    /// <summary>Escapes what HTML gives a meaning to and leaves every script of the world readable.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a component with its parameters.</summary>
    public static void Write<TComponent>(TextWriter output, Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        using var services = new ServiceCollection().AddSingleton(Encoder).BuildServiceProvider();
        var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        try
        {
            // Nothing in a page waits for anything, so that this ends on the spot.
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var page = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true);
                page.WriteHtmlTo(output);
            }).GetAwaiter().GetResult();
        }
        finally
        {
            renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
