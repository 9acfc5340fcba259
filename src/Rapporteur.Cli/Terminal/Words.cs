using Spectre.Console;

namespace Rapporteur.Cli.Terminal;

/// <summary>A run of words in several styles that wraps as one paragraph.</summary>
internal sealed class Words
{
    public Words()
    {
    }

    public Words(string text, Style? style = null) => Rendered.Append(text, style);

    public Paragraph Rendered { get; } = new();

    /// <summary>Adds words.</summary>
    public Words And(string text, Style? style = null)
    {
        Rendered.Append(text, style);
        return this;
    }
}
