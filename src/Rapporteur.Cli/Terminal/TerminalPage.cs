using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rapporteur.Cli.Terminal;

/// <summary>A page of text for a terminal of some width, in colour or plain; written out when it is done.</summary>
internal sealed class TerminalPage
{
    private const int NarrowBelow = 72;

    private readonly StringBuilder text = new();
    private readonly IAnsiConsole console;
    private readonly bool hasColour;

    public TerminalPage(Surroundings around)
    {
        hasColour = around.HasColour;
        Width = around.Width;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(text, CultureInfo.InvariantCulture) { NewLine = "\n" }),
        });
        console.Profile.Width = Width;
        console.Profile.Encoding = Encoding.UTF8;
        console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>True when there is no room for columns side by side.</summary>
    public bool IsNarrow => Width < NarrowBelow;

    /// <summary>True when there is room for three languages side by side.</summary>
    public bool IsWide => Width >= 110;

    public void Blank() => console.WriteLine();

    /// <summary>A heading with an empty line above it.</summary>
    public void Heading(string words)
    {
        Blank();
        Write(new Words(words, Ink.Heading));
        Write(new Words(new string('─', words.Length), Ink.Faint));
    }

    /// <summary>A paragraph, indented.</summary>
    public void Write(Words words, int indent = 0) => Write(words.Rendered, indent);

    /// <summary>Anything, indented.</summary>
    public void Write(IRenderable content, int indent = 0)
    {
        console.Write(indent == 0 ? content : new Padder(content, new Padding(indent, 0, 0, 0)));

        // Spectre ends a paragraph with a new line only when something else did not do so before it.
        if (!EndsLine()) console.WriteLine();
    }

    /// <summary>Rows of a label and what belongs to it, the second wrapped beside the first.</summary>
    public void Labelled(int indent, int labelWidth, IEnumerable<(Words Label, Words Content)> rows)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Width = labelWidth, NoWrap = false, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        var any = false;
        foreach (var (label, content) in rows)
        {
            grid.AddRow(label.Rendered, content.Rendered);
            any = true;
        }

        if (any) Write(grid, indent);
    }

    /// <summary>Writes the page out, without blanks at line ends.</summary>
    public void WriteTo(TextWriter writer)
    {
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n')) writer.Write((hasColour ? line : line.TrimEnd()) + "\n");
    }

    private bool EndsLine() => text.Length == 0 || text[^1] == '\n';
}
