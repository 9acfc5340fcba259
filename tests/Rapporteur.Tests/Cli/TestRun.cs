using System.Text.RegularExpressions;
using Rapporteur.Cli;
using Rapporteur.Tests.Fixtures;

namespace Rapporteur.Tests.Cli;

/// <summary>Runs the program in this process, with a folder of its own, writers in place of the terminal and a clock that stands still.</summary>
internal sealed partial class TestRun : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public TemporaryFolder Folder { get; } = new();

    public int Width { get; init; } = 80;

    public bool HasColour { get; init; }

    public DateTimeOffset Now { get; set; } = new(2025, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public string Out => output.ToString();

    public string Error => error.ToString();

    public Surroundings Surroundings => new() { Out = output, Error = error, Clock = new StandingClock(Now), Width = Width, HasColour = HasColour };

    public static string WithoutColour(string text) => string.Join('\n', Escapes().Replace(text, "").Split('\n').Select(l => l.TrimEnd()));

    /// <summary>Runs one call and gives its exit code; what an earlier call wrote is forgotten.</summary>
    public int Call(params string[] args)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        return Application.Run(args, Surroundings);
    }

    public void Dispose()
    {
        Folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
