using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Rapporteur.Web.Assets;

/// <summary>A style sheet or script that is built into this library.</summary>
public sealed class AssetFile
{
    private AssetFile(string name, string contentType)
    {
        Name = name;
        ContentType = contentType;
        using var stream = typeof(AssetFile).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"No asset {name} is built in.");
        using var reader = new StreamReader(stream);
        Text = reader.ReadToEnd();
        Bytes = System.Text.Encoding.UTF8.GetBytes(Text);
        var hash = SHA256.HashData(Bytes.Span);
        Source = "'sha256-" + Convert.ToBase64String(hash) + "'";
        Version = Convert.ToHexStringLower(hash)[..16];
    }

    /// <summary>The style of all pages.</summary>
    public static AssetFile Style { get; } = new("rapporteur.css", "text/css; charset=utf-8");

    /// <summary>What a page can do more where scripts run.</summary>
    public static AssetFile Script { get; } = new("rapporteur.js", "text/javascript; charset=utf-8");

    /// <summary>The sign of the site.</summary>
    public static AssetFile Icon { get; } = new("rapporteur.svg", "image/svg+xml");

    /// <summary>All of them.</summary>
    public static ImmutableArray<AssetFile> All { get; } = [Style, Script, Icon];

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Its media type.</summary>
    public string ContentType { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Its text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The source expression by which a content security policy knows the text where it stands inside a page.</summary>
    public string Source { get; }

    /// <summary>Changes when and only when the text changes.</summary>
    public string Version { get; }

    /// <summary>The address on the served site.</summary>
    public string Path => "/assets/" + Name + "?v=" + Version;
}
