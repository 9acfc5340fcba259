using Spectre.Console;

namespace Rapporteur.Cli.Terminal;

/// <summary>The few ways in which words stand out on a terminal. Without colour nothing is lost: everything is also said.</summary>
internal static class Ink
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Heading { get; } = new(Color.Teal, decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Name { get; } = new(Color.Teal);

    public static Style Said { get; } = new(decoration: Decoration.Italic);

    public static Style Doubt { get; } = new(Color.Olive);

    public static Style Wrong { get; } = new(Color.Maroon);

    /// <summary>The style of a fact's status.</summary>
    public static Style Status(string status) => status switch
    {
        "done" => new Style(Color.Green),
        "denied" => Wrong,
        _ => Doubt,
    };
}
