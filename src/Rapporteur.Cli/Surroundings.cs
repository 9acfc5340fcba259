using System.Globalization;
using System.Text;

namespace Rapporteur.Cli;

/// <summary>What a run has around it: where it writes, how wide, in colour or not, and the clock.</summary>
internal sealed record Surroundings
{
    private const int UsualWidth = 80;
    private const int WidestLine = 120;

    /// <summary>For results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Opens standard input.</summary>
    public Func<Stream> In { get; init; } = Console.OpenStandardInput;

    /// <summary>For diagnostics and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Columns to write in.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>True when results may be in colour.</summary>
    public bool HasColour { get; init; }

    /// <summary>True when results go to a terminal.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>True when diagnostics go to a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The day of reading.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>The console and environment of this process.</summary>
    public static Surroundings OfProcess()
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            Clock = TimeProvider.System,
            Width = Columns(isTerminal),
            HasColour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            IsOutTerminal = isTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
    }

    // Reports come in every script, whatever the locale of the shell says.
    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = false, NewLine = "\n" };

    private static int Columns(bool isTerminal)
    {
        var columns = isTerminal ? Console.WindowWidth
            : int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set
            : UsualWidth;
        return columns <= 0 ? UsualWidth : Math.Clamp(columns, 40, WidestLine);
    }
}
